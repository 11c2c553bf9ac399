"""A record's fields as labelled texts, as editors read them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cases.record.fields import DECISION, FIELDS, FILED, Field, Kind, filled
from cases.record.value import Appearance, CaseRecord, OtherDecision, Remedy, Summary
from core import languages
from legislation.models import Provision

from .labels import decided, labelled


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A labelled text. `name`: its field. `language`: of the text, empty where not known."""

    name: str
    label: str
    text: str
    language: str = ""


def field_values(record: CaseRecord) -> Iterator[FieldValue]:
    """Yield every value of the record that is filled, in the order in which editors meet them.

    A field of the first sections of the form is yielded with an empty text where the record says nothing.
    """
    for field in FIELDS.values():
        if field.kind in _SEVERAL:
            yield from _SEVERAL[field.kind](record, field)
        elif field.kind in _ONE and (filled(record, field) or field.form in (DECISION, FILED)):
            yield FieldValue(field.name, _(field.label), _ONE[field.kind](getattr(record, field.name)))


def _given(record: CaseRecord, field: Field) -> Iterator[FieldValue]:
    """Yield the reference, and the jurisdiction by its name where that is known."""
    if field.name != "jurisdiction_name":
        text = getattr(record, field.name)
        named = record.jurisdiction_name if field.name == "jurisdiction" else ""
        yield FieldValue(field.name, _(field.label), named or text)


def _parties(record: CaseRecord, _field: Field) -> Iterator[FieldValue]:
    for party in record.parties:
        yield FieldValue("parties", labelled(party.role), party.name)


def _summaries(record: CaseRecord, _field: Field) -> Iterator[FieldValue]:
    for summary in record.summaries:
        for name, label, text in _bodies(summary):
            if text:
                yield FieldValue(name, label, text, summary.language)


def _bodies(summary: Summary) -> Iterator[tuple[str, str, str]]:
    yield "note", _("Note to readers"), summary.note
    yield "basic_facts", _("Basic facts"), summary.basic_facts
    yield "held", _("Held"), summary.held
    for holding in summary.relevant_holdings:
        label = _("Relevant holdings: %s") % holding.topic if holding.topic else _("Relevant holdings")
        yield "relevant_holdings", label, holding.text
    yield "relevant_legislation", _("Relevant legislation"), summary.relevant_legislation


def _citations(record: CaseRecord, _field: Field) -> Iterator[FieldValue]:
    kinds = dict(Provision.Kind.choices)
    for citation in record.citations:
        number = f"{kinds.get(citation.kind, citation.kind)} {citation.provision}".strip()
        role = labelled(citation.role) if citation.role else ""
        label = ", ".join(part for part in (number, citation.instrument, role) if part)
        if citation.quoted:
            yield FieldValue("citations", label, citation.quoted, citation.quoted_language)
        else:
            yield FieldValue("citations", label, citation.as_written)


def _answers(record: CaseRecord, _field: Field) -> Iterator[FieldValue]:
    for each in record.answers:
        said = (labelled(code) for code in (each.answer, each.direction, each.place) if code)
        yield FieldValue("answers", each.question, ", ".join(said))


def remedy_text(remedy: Remedy) -> str:
    """Return a remedy with its sum: Damages: CNY 500."""
    # "about JPY 9.95 million": the currency is before the number.
    amount = re.sub(r"(?=\d)", f"{remedy.currency} ", remedy.amount, count=1) if remedy.currency else remedy.amount
    return ": ".join(filter(None, (labelled(remedy.remedy), amount)))


def other_decision_text(other: OtherDecision) -> str:
    """Return another decision of the dispute in one line: Earlier: High Court, [2019] EWHC 1, Affirmed."""
    said = (other.court, other.identifier, decided(other.decision_date), other.reference, labelled(other.effect))
    return f"{labelled(other.order)}: {', '.join(filter(None, said))}"


def _appearance(appearance: Appearance) -> str:
    session = appearance.session
    return f"{appearance.collection}, {session.number}: {session.title}" if session else appearance.collection


_ONE: Mapping[Kind, Callable[[Any], str]] = {
    Kind.TEXT: str,
    Kind.BLOCK: str,
    Kind.NAME: str,
    Kind.DATE: decided,
    Kind.CHOICE: labelled,
    Kind.LINES: "; ".join,
    Kind.NAMES: "; ".join,
    Kind.LANGUAGES: lambda codes: "; ".join(map(languages.name, codes)),
    Kind.IDENTIFIERS: lambda numbers: "; ".join(filter(None, (numbers.ecli, numbers.neutral, numbers.source))),
    Kind.APPEARANCES: lambda appearances: "; ".join(map(_appearance, appearances)),
    Kind.DOCUMENTS: lambda rows: "\n".join(f"{row.title} {row.url}" for row in rows),
    Kind.REMEDIES: lambda rows: "\n".join(map(remedy_text, rows)),
    Kind.OTHER_DECISIONS: lambda rows: "\n".join(map(other_decision_text, rows)),
    Kind.LINKS: lambda rows: "\n".join(f"{row.title} {row.url}" for row in rows),
}
_SEVERAL: Mapping[Kind, Callable[[CaseRecord, Field], Iterator[FieldValue]]] = {
    Kind.GIVEN: _given,
    Kind.PARTIES: _parties,
    Kind.SUMMARIES: _summaries,
    Kind.CITATIONS: _citations,
    Kind.ANSWERS: _answers,
}
