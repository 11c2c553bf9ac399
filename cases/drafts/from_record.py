"""Drafts stored from records: of intake, or of an earlier revision."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import asdict, replace

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cases.intake.findings import Known, Reading
from cases.intake.read import without_private
from cases.models.catalogue import Collection, Court, Keyword, Question, SubjectMatter
from cases.models.editorial import Answer, Case, CaseKeyword, Citation, Party, Revision, Source, Summary
from cases.record import value as record
from cases.record.json import to_json
from cases.record.value import CaseRecord
from core.redirects import current, moved_to
from core.text.unstorable import UNSTORABLE
from legislation.models import Instrument, Jurisdiction, Provision
from legislation.numbering import split_number
from legislation.resolution.resolve import Named, resolve

from .catalogue_findings import compared, given_serial
from .columns import write_columns
from .finding_messages import stored
from .matching import matched
from .to_record import assemble

# Rows that one statement changes: its time grows with the square of their number.
_TOGETHER = 100


class NotStorableError(Exception):
    """The reading cannot become a draft; the message says what is missing."""


def known() -> Known:
    """Return the catalogue's names, and the day, that help to read a text."""
    return Known(
        jurisdictions={name: row.code for row in Jurisdiction.objects.all() for name in row.names.values()},
        instruments=tuple(title for instrument in Instrument.objects.all() for title in instrument.titles),
        today=localdate(),
    )


def digest(text: str) -> str:
    """Return the SHA-256 of a source text, whatever broke its lines: the same document twice is recognised by it."""
    plain = "\n".join(re.split("\r\n|[\r\n]", text)).strip()
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()


@transaction.atomic
def store(reading: Reading, text: str, by: User | None = None, jurisdiction: Jurisdiction | None = None) -> Case:
    """Store what was read of `text` as a new private draft and return it.

    Findings from comparing it with the catalogue and our cases are added (`compared`). The source's number becomes the
    reference where it is free; else the next free one does, and the source's stays as an identifier. `jurisdiction` is
    for a text that names none that the catalogue knows; without either, NotStorableError is raised.
    """
    jurisdiction = Jurisdiction.objects.filter(code=reading.record.jurisdiction).first() or jurisdiction
    if jurisdiction is None:
        raise NotStorableError(_("The text names no jurisdiction that the catalogue knows. Choose it here."))
    reading = compared(reading, jurisdiction)
    found, serial = reading.record, given_serial(reading.record, jurisdiction)
    if serial is None:
        if found.reference:
            found = replace(found, identifiers=replace(found.identifiers, source=found.reference))
        serial = Case.objects.next_serial(jurisdiction)
    case = Case.objects.create(jurisdiction=jurisdiction, serial=serial)
    fill(case, found)
    Source.objects.create(
        case=case,
        text=UNSTORABLE.sub("", without_private(text)),
        places=dict(reading.places),
        evidence=dict(reading.evidence),
        findings=[stored(finding) for finding in reading.findings],
        digest=digest(text),
    )
    revise(case, by)
    return case


def revise(case: Case, by: User | None) -> Revision:
    """Keep the current state of the case as its next revision."""
    newest = case.revisions.order_by("-number").first()
    return Revision.objects.create(
        case=case, number=newest.number + 1 if newest else 1, record=to_json(assemble(case)), by=by
    )


@transaction.atomic
def fill(case: Case, found: CaseRecord) -> None:
    """Make the case's rows say what the record says, save its reference and jurisdiction, which stay the case's own."""
    write_columns(case, found)
    case.ecli, case.neutral_citation = found.identifiers.ecli, found.identifiers.neutral
    case.source_number = found.identifiers.source
    case.court = _court(case, found)
    case.as_written = {"court": found.court} if found.court and not case.court else {}
    _fill_names(case, found)
    _fill_answers(case, found)
    case.save()
    _fill_texts(case, found)


def _court(case: Case, found: CaseRecord) -> Court | None:
    if found.court_key:
        return Court.objects.filter(slug__in=current("court", [found.court_key])).first()
    return Court.objects.spelt(found.court, case.jurisdiction_id).first() if found.court else None


def _fill_names(case: Case, found: CaseRecord) -> None:
    """Link what the catalogue knows, by key where the record has one, else by name; keep the rest as written."""
    subject_keys = dict(zip(found.subject_matter, found.subject_matter_keys, strict=False))
    keyword_keys = dict(zip(found.keywords, found.keyword_keys, strict=False))
    subjects = {name: _named(SubjectMatter.objects, name, subject_keys.get(name)) for name in found.subject_matter}
    keywords = {name: _named(Keyword.objects, name, keyword_keys.get(name)) for name in found.keywords}
    collections = {
        place: _named(Collection.objects, place.collection, place.collection_key) for place in found.appearances
    }
    sessions = {
        place: collection and collection.sessions.filter(number=place.session.number).first()
        for place, collection in collections.items()
        if place.session
    }
    case.subject_matter.set(row for row in subjects.values() if row)
    case.keyword_places.all().delete()
    known = dict.fromkeys(row for row in keywords.values() if row)
    CaseKeyword.objects.bulk_create(
        CaseKeyword(case=case, keyword=row, position=place) for place, row in enumerate(known, start=1)
    )
    case.sessions.set(row for row in sessions.values() if row)
    case.collections.set(row for place, row in collections.items() if row and not place.session)
    unknown = [
        place for place in found.appearances if not (sessions.get(place) if place.session else collections[place])
    ]
    written = {
        "subject_matter": [name for name, row in subjects.items() if row is None],
        "keywords": [name for name, row in keywords.items() if row is None],
        "appearances": [
            {"collection": place.collection, "session": asdict(place.session) if place.session else None}
            for place in unknown
        ],
    }
    case.as_written |= {field: names for field, names in written.items() if names}


def _fill_answers(case: Case, found: CaseRecord) -> None:
    """Make the answers those of the record; one to a question that the catalogue does not know stays as written."""
    questions = {each: _named(Question.objects, each.question, each.question_key) for each in found.answers}
    wanted = {
        row.pk: {"question_id": row.pk, "answer": each.answer, "place": each.place, "direction": each.direction}
        for each, row in questions.items()
        if row
    }
    rows = [row | {"position": position} for position, row in enumerate(wanted.values(), start=1)]
    _keep_rows(Answer, case, rows, ("question_id",))
    if unknown := [asdict(each) for each, row in questions.items() if row is None]:
        case.as_written |= {"answers": unknown}


def _named(rows, name: str, key: str | None):
    """Return the row of that key, or without one the row called so; None where the catalogue has neither."""
    if key:
        return rows.filter(slug__in=current(rows.model._meta.model_name, [key])).first()
    return (rows.naming(name) if rows.model is Keyword else rows.called(name)).first()


def _fill_texts(case: Case, found: CaseRecord) -> None:
    """Make the rows say what the record says. A row that it still has stays the same row, for forms that show it."""
    _keep_rows(
        Party,
        case,
        [
            {"position": place, "role": party.role, "name": party.name}
            for place, party in enumerate(found.parties, start=1)
        ],
        ("role", "name"),
        ("position",),
    )
    _keep_rows(Summary, case, [asdict(summary) for summary in found.summaries], ("language",))
    named = [Named(case.jurisdiction_id, each.instrument, each.kind, each.provision) for each in found.citations]
    meant, keyed = resolve(named), _keyed(found.citations)
    rows = []
    for place, cited in enumerate(found.citations, start=1):
        provision = keyed.get(cited.provision_key) if cited.provision_key else meant.get(named[place - 1])
        rows.append(
            {
                "position": place,
                "provision_id": provision.pk if provision else None,
                "pinpoint": _pinpoint(cited, provision) if provision else "",
                "as_written": cited.as_written,
                "instrument": cited.instrument,
                "kind": cited.kind,
                "number": cited.provision,
                "quoted": cited.quoted,
                "quoted_language": cited.quoted_language,
                "role": cited.role,
                "place": cited.place,
            }
        )
    _keep_rows(Citation, case, rows, ("provision_id", "as_written"), ("position",))


def _keep_rows(model: type[Model], case: Case, wanted: list[dict], *alike: tuple[str, ...]) -> None:
    """Make the case's rows of a model be the wanted ones; a row that is alike in a group of columns stays the same row.

    The groups are tried in turn (`matched`).
    """
    rows = list(model._default_manager.filter(case=case).order_by("pk"))
    found = matched([vars(row) for row in rows], wanted, alike)
    model._default_manager.filter(
        pk__in={row.pk for row in rows} - {rows[place].pk for place in found.values()}
    ).delete()
    changed = []
    for at, place in found.items():
        if any(getattr(rows[place], name) != value for name, value in wanted[at].items()):
            for name, value in wanted[at].items():
                setattr(rows[place], name, value)
            changed.append(rows[place])
    if changed:
        model._default_manager.bulk_update(changed, list(wanted[0]), batch_size=_TOGETHER)
    model._default_manager.bulk_create(
        model(case=case, **values) for at, values in enumerate(wanted) if at not in found
    )


def _pinpoint(cited: record.Citation, provision: Provision) -> str:
    """Return what the citation says after the provision's own number: `(2)(b)`, or an editor's words; of a provision
    that has been merged into one of another number, the sub-units alone.
    """
    if cited.provision_key and cited.provision_key != provision.key:
        return split_number(cited.provision)[1]
    return cited.provision.removeprefix(provision.number)


def _keyed(citations: Iterable[record.Citation]) -> dict[str, Provision]:
    """Return the provisions that the citations name by key, each under the key that the citation has."""
    now = moved_to("provision", {cited.provision_key for cited in citations if cited.provision_key})
    rows = Provision.objects.keyed(now.values()).select_related("instrument") if now else ()
    found = {row.key: row for row in rows}
    return {key: row for key, today in now.items() if (row := found.get(_addressed(today)))}


def _addressed(key: str) -> str:
    """Return a provision's key with its jurisdiction as addresses write it."""
    jurisdiction, slash, rest = key.partition("/")
    return f"{jurisdiction.lower()}{slash}{rest}"
