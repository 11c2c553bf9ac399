"""Findings of intake as pages show them."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict

from django import forms
from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.drafts.finding_messages import finding_of, said
from cases.editing.findings import STATES, value_now
from cases.intake.lexicon import coded_values
from cases.models.editorial import Case
from cases.templatetags.casebridge import labelled
from core.sources.findings import Finding

from .forms import CaseForm
from .source_window import Window

MOST = 100  # Findings of each sort that a page shows; others follow when these are resolved.

SUBJECTS = tuple(dict.fromkeys(coded_values.SUBJECTS.values()))

_STATES = dict(zip(STATES, (_("Accepted"), _("Changed"), _("Correct as read")), strict=True))
_RESOLVED = _("Resolved")  # A state that another version stored.
# Where the form of the case has a field that is not written beside the finding.
PLACES = {
    "reference": "id_serial", "jurisdiction": "id_jurisdiction", "keywords": "id_filed_under",
    "subject_matter": "id_subject_matter", "appearances": "id_sessions", "languages": "id_languages",
    "judgments": "id_judgments-0-title", "documents": "id_documents-0-title", "sources": "id_sources-0-title",
    "parties": "parties-group", "citations": "citations-group", "answers": "answers-group",
    "remedies": "id_remedies-0-remedy", "other_decisions": "id_other_decisions-0-order",
    "instrument": "citations-group", "session": "id_sessions", "collection": "id_collections",
    "relevant_holdings": "summaries-group",
    **{name: f"id_summaries-0-{name}" for name in ("basic_facts", "held", "relevant_legislation", "note")},
}  # fmt: skip
_COLUMNS = {"neutral": "neutral_citation"}
_WRITTEN = {
    "court": _("Issuing authority"),
    "dockets": _("Docket numbers, separated by semicolons"),
    "parties": _("Name of the party"),
    "subject_matter": _("Subject matter"),
    "instrument": _("Title of the law"),
}


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding as a list shows it. `suggestion`: the values as they are shown. `case`: the reference of another."""

    message: str
    lines: tuple[int, int]
    suggestion: tuple[str, ...]
    case: str


def listed(findings: Iterable[Finding]) -> list[ListedFinding]:
    """Return findings as a list shows them."""
    return [
        ListedFinding(said(each), each.lines, tuple(map(labelled, each.suggestion)), each.case) for each in findings
    ]


class ValueForm(forms.Form):
    """One value, checked as the form of a case checks it."""

    def __init__(
        self,
        finding: Finding,
        number: int,
        data: Mapping[str, str] | None = None,
        initial: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(data, auto_id=f"finding-{number}-%s", initial=dict(initial or {}))
        self.fields["value"] = _field(finding.field)

    @property
    def value_field(self) -> forms.BoundField:
        return self["value"]

    @property
    def text(self) -> str:
        """The value as findings have it."""
        value = self.cleaned_data["value"]
        return "; ".join(value) if isinstance(value, list) else value


def _field(name: str) -> forms.Field:
    column = CaseForm.base_fields.get(_COLUMNS.get(name, name))
    if column is not None and name not in _WRITTEN:
        return deepcopy(column)
    if name == "subject_matter":
        return forms.ChoiceField(label=_WRITTEN[name], choices=[(subject, subject) for subject in SUBJECTS])
    label = _WRITTEN["parties"] if name.startswith("parties.") else _WRITTEN[name]
    return forms.CharField(label=label, max_length=2000, widget=forms.TextInput(attrs={"class": "vTextField"}))


class ShownFinding:
    """A row of `Source.findings` with its number; `form` is there where its value can be written beside it."""

    def __init__(self, case: Case, number: int, row: dict, window: Window, keys: dict[str, int]) -> None:
        """`window`: the lines of the source beside it. `keys`: primary keys of the other cases that findings name."""
        self.number, self.row, self.finding = number, row, finding_of(row)
        finding = self.finding
        self.message = said(finding)
        self.places = [
            {"first": first, "last": last, "address": window.address(first), "page": window.printed_page(first)}
            for first, last in finding.places or (finding.lines,)
        ]
        self.other_case = finding.case
        self.other_key = keys.get(self.other_case)
        self.now = value_now(case, finding)
        self.form = None if self.now is None else ValueForm(finding, number, initial={"value": self.now})
        self.kept_open = False  # A value that was refused is shown again.
        self.field_address = ""
        if self.form is None and (place := PLACES.get(finding.field.partition(".")[0])):
            self.field_address = reverse("admin:cases_case_change", args=[case.pk]) + f"#{place}"

    @property
    def suggestions(self) -> list[tuple[int, str]]:
        """The suggestions as numbers and labels, without the value itself."""
        return [
            (at, labelled(value))
            for at, value in enumerate(self.finding.suggestion)
            if value not in (self.now, self.finding.seen)
        ]

    @property
    def is_open_question(self) -> bool:
        """Return whether no answer is likelier than another, so that none is offered first."""
        return self.finding.kind == "ambiguous_date"

    @property
    def is_guess(self) -> bool:
        """Return whether what is proposed is only like what the source says: another name of the catalogue."""
        return self.finding.variant == "nearest"

    @property
    def seen(self) -> str:
        return labelled(self.finding.seen)

    @property
    def is_missing(self) -> bool:
        return self.finding.kind.startswith("missing_")

    @property
    def state(self) -> str:
        return str(_STATES.get(self.row["state"], _RESOLVED)) if "state" in self.row else ""

    @property
    def at(self) -> datetime | None:
        return datetime.fromisoformat(self.row["at"]) if "at" in self.row else None

    @property
    def by(self) -> str:
        return self.row.get("by") or ""


class ShownFindings(TypedDict):
    """The findings of a page, their numbers, and how many `more` are open."""

    open: list[ShownFinding]
    resolved: list[ShownFinding]
    open_count: int
    resolved_count: int
    more: int


def shown_findings(case: Case, findings: list[dict[str, Any]], window: Window) -> ShownFindings:
    """Return the `open` and `resolved` findings as the page shows them."""
    prefetch_related_objects([case], "parties", "citations")
    named = {row["case"] for row in findings if row.get("case")}
    keys = dict(Case.objects.filter(reference__in=named).values_list("reference", "pk"))
    numbered = list(enumerate(findings))
    is_open = [(number, row) for number, row in numbered if "state" not in row]
    resolved = [(number, row) for number, row in numbered if "state" in row]
    return {
        "open": [ShownFinding(case, number, row, window, keys) for number, row in is_open[:MOST]],
        "resolved": [ShownFinding(case, number, row, window, keys) for number, row in resolved[:MOST]],
        "open_count": len(is_open),
        "resolved_count": len(resolved),
        "more": max(0, len(is_open) - MOST),
    }
