"""Findings resolved by editors: a suggestion, another value, or correct as read.

A finding is a row of `Source.findings`, with what an editor did about it (`state`, `by`, `at`). The row and the change
of the case are saved in one transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.drafts.finding_messages import finding_of
from cases.drafts.from_record import revise
from cases.drafts.to_record import assemble
from cases.drafts.unresolved_names import link_known
from cases.models.catalogue import Court, SubjectMatter
from cases.models.editorial import Case, Party, Source
from cases.record.value import ROLES
from core.locks import locked
from core.sources.findings import Finding

STATES = ("accepted", "changed", "correct")


class EditConflictError(Exception):
    """Somebody else was faster. The message says what changed; nothing was saved."""


@dataclass(frozen=True, slots=True)
class FieldAccessor:
    """Reads and writes a finding's field of a case. `read` gives None where there is nothing to write to."""

    read: Callable[[Case, str], str | None]
    write: Callable[[Case, str, str], Any]


@transaction.atomic
def resolve_finding(case: Case, number: int, state: str, by: User, value: str | None = None, shown: str = "") -> None:
    """Note what an editor did about a finding, who and when; with a value, change the case to it, as a new revision.

    `shown`: what the editor saw in the case. Raises EditConflictError where the finding is resolved already, or the
    case says something else.
    """
    case = locked(Case.objects.all()).get(pk=case.pk)
    source = locked(Source.objects.all()).get(case=case)
    row = source.findings[number]
    if told := overtaken(case, row, None if value is None else shown):
        raise EditConflictError(told)
    if value is not None:
        _change(case, finding_of(row), value, by)
    row |= {"state": state, "by": by.get_username(), "at": timezone.now().isoformat()}
    source.save(update_fields=["findings"])


@transaction.atomic
def reopen(case: Case, number: int) -> None:
    """Open a resolved finding again. The case keeps its value."""
    case = locked(Case.objects.all()).get(pk=case.pk)
    source = locked(Source.objects.all()).get(case=case)
    for key in ("state", "by", "at"):
        source.findings[number].pop(key, None)
    source.save(update_fields=["findings"])


def value_now(case: Case, finding: Finding) -> str | None:
    """Return the value of the case in the finding's field; None where that is not one value that can be set."""
    accessor = FIELD_ACCESSORS.get(finding.field)
    return accessor.read(case, finding.seen) if accessor else None


def overtaken(case: Case, row: dict[str, Any], shown: str | None) -> str:
    """Return as a sentence what somebody else did about a finding or its value; nothing where nobody did.

    `shown`: the value that the editor saw; None where the act is not about the value.
    """
    if "state" in row:
        return _("%s has resolved this finding meanwhile.") % (row["by"] or _("Someone"))
    present = value_now(case, finding_of(row))
    if shown is None or (present is not None and present == shown):
        return ""
    if present:
        return _("Somebody changed this value while you were looking at it. It is “%s” now.") % present
    return _("Somebody removed this value while you were looking at it.")


def _change(case: Case, finding: Finding, value: str, by: User) -> None:
    before = assemble(case)
    FIELD_ACCESSORS[finding.field].write(case, finding.seen, value)
    case.save()
    link_known(case)
    if assemble(case) != before:
        revise(case, by)


def _column(name: str) -> FieldAccessor:
    return FieldAccessor(lambda case, _seen: getattr(case, name), lambda case, _seen, value: setattr(case, name, value))


def _court(case: Case, _seen: str) -> str:
    return case.court.names["en"] if case.court else case.as_written.get("court", "")


def _set_court(case: Case, _seen: str, value: str) -> None:
    case.court = Court.objects.spelt(value, case.jurisdiction_id).first() if value else None
    case.as_written.pop("court", None)
    if value and case.court is None:
        case.as_written["court"] = value


def _dockets(case: Case, _seen: str) -> str:
    return "; ".join(case.dockets)


def _set_dockets(case: Case, _seen: str, value: str) -> None:
    case.dockets = [docket.strip() for docket in value.split(";") if docket.strip()]


def _party(case: Case, seen: str) -> str | None:
    return seen if any(party.name == seen for party in case.parties.all()) else None


def _rename_party(case: Case, seen: str, value: str) -> None:
    case.parties.filter(name=seen).update(name=value)


def _of_role(role: str) -> FieldAccessor:
    """Return the accessor of a missing party of this role: a value that is written is added as a party."""

    def read(case: Case, _seen: str) -> str:
        parties = sorted(case.parties.all(), key=lambda party: party.position)
        return "; ".join(party.name for party in parties if party.role == role)

    def write(case: Case, _seen: str, value: str) -> None:
        last = case.parties.order_by("-position").first()
        Party.objects.create(case=case, role=role, name=value, position=last.position + 1 if last else 1)

    return FieldAccessor(read, write)


def _subject(case: Case, seen: str) -> str | None:
    return seen if seen in case.as_written.get("subject_matter", []) else None


def _set_subject(case: Case, seen: str, value: str) -> None:
    """Replace a subject matter as written by the one of the list, where the list has it."""
    written = [name for name in case.as_written["subject_matter"] if name != seen]
    known = SubjectMatter.objects.called(value).first()
    if known:
        case.subject_matter.add(known)
    case.as_written["subject_matter"] = written if known else [*written, value]
    if not case.as_written["subject_matter"]:
        del case.as_written["subject_matter"]


def _law(case: Case, seen: str) -> str | None:
    waiting = (row.instrument for row in case.citations.all() if row.provision_id is None)
    return seen if seen and seen in waiting else None


def _set_law(case: Case, seen: str, value: str) -> None:
    case.citations.filter(provision=None, instrument=seen).update(instrument=value)


FIELD_ACCESSORS = {
    **{name: _column(name) for name in ("title", "decision_date", "level", "procedure", "outcome", "ecli")},
    "neutral": _column("neutral_citation"),
    "court": FieldAccessor(_court, _set_court),
    "dockets": FieldAccessor(_dockets, _set_dockets),
    "parties": FieldAccessor(_party, _rename_party),
    **{f"parties.{role}": _of_role(role) for role in ROLES},
    "subject_matter": FieldAccessor(_subject, _set_subject),
    "instrument": FieldAccessor(_law, _set_law),
}
