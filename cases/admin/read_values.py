"""Values of a case beside its source: label, text, lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.record.value import CaseRecord
from cases.templatetags.casebridge import decided, labelled
from core import languages

LONGEST = 2_000
_MOST_CITATIONS = 100


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a case. `place`: first and last line, None where the source gives none. `more`: characters cut."""

    label: str
    text: str
    place: Sequence[int] | None = None
    language: str = ""
    more: int = 0

    @property
    def direction(self) -> str:
        return languages.direction(self.language) if self.language else "auto"


def values_of(record: CaseRecord, places: Mapping[str, Sequence[int]]) -> list[Value]:
    """Return every value of the record that is there, in the order of a summary."""
    found = []
    for name, label, text, language in _values(record):
        if text:
            place = places.get(name)
            place = place if place and place[0] else None
            found.append(Value(label, text[:LONGEST], place, language, max(0, len(text) - LONGEST)))
    return found


def _values(record: CaseRecord) -> Iterator[tuple[str, str, str, str]]:
    """Yield field, label, text and language."""
    numbers = [record.identifiers.ecli, record.identifiers.neutral, record.identifiers.source]
    yield "reference", _("Reference"), record.reference, ""
    yield "jurisdiction", _("Jurisdiction"), record.jurisdiction_name or record.jurisdiction, ""
    yield "title", _("Title"), record.title, ""
    yield "decision_date", _("Decision date"), decided(record.decision_date), ""
    yield "court", _("Issuing authority"), record.court, ""
    yield "level", _("Level of the issuing authority"), labelled(record.level), ""
    yield "procedure", _("Type of procedure"), labelled(record.procedure), ""
    yield "subject_matter", _("Subject matter"), "; ".join(record.subject_matter), ""
    yield "dockets", _("Docket numbers"), "; ".join(record.dockets), ""
    yield "identifiers", _("Other numbers"), "; ".join(filter(None, numbers)), ""
    for party in record.parties:
        yield "parties", labelled(party.role), party.name, ""
    yield "keywords", _("Keywords"), "; ".join(record.keywords), ""
    yield "appearances", _("Filed under"), "; ".join(map(_appearance, record.appearances)), ""
    yield "outcome", _("Outcome"), record.outcome, ""
    yield "languages", _("Languages of the judgment"), "; ".join(map(languages.name, record.languages)), ""
    for name, label in (("judgments", _("Judgment or decision")), ("documents", _("Additional documents"))):
        yield name, label, "\n".join(f"{each.title} {each.url}" for each in getattr(record, name)), ""
    yield "sources", _("Sources"), "\n".join(f"{each.title} {each.url}" for each in record.sources), ""
    yield from _texts(record)


def _texts(record: CaseRecord) -> Iterator[tuple[str, str, str, str]]:
    for summary in record.summaries:
        yield "note", _("Note to readers"), summary.note, summary.language
        yield "basic_facts", _("Basic facts"), summary.basic_facts, summary.language
        yield "held", _("Held"), summary.held, summary.language
        for holding in summary.relevant_holdings:
            label = _("Relevant holdings: %s") % holding.topic if holding.topic else _("Relevant holdings")
            yield "relevant_holdings", label, holding.text, summary.language
        yield "relevant_legislation", _("Relevant legislation"), summary.relevant_legislation, summary.language
    for citation in record.citations[:_MOST_CITATIONS]:
        label = f"{citation.kind.capitalize()} {citation.provision}, {citation.instrument}".strip(" ,")
        text = citation.quoted or citation.as_written
        yield "citations", label, text, citation.quoted_language if citation.quoted else ""


def _appearance(appearance) -> str:
    session = appearance.session
    return f"{appearance.collection}, {session.number}: {session.title}" if session else appearance.collection
