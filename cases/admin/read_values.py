"""Values of a case beside its source: label, text, lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cases.record.value import CaseRecord
from cases.rendering.field_values import field_values
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
    found, citations = [], 0
    for value in field_values(record):
        citations += value.name == "citations"
        if value.text and citations <= _MOST_CITATIONS:
            place = places.get(value.name)
            place = place if place and place[0] else None
            more = max(0, len(value.text) - LONGEST)
            found.append(Value(value.label, value.text[:LONGEST], place, value.language, more))
    return found
