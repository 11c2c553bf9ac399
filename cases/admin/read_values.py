"""Values of a case beside its source: label, text, lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cases.intake.evidence import Evidence
from cases.models.editorial import Source
from cases.record.value import CaseRecord
from cases.rendering.field_values import field_values
from core import languages

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_RANKS: dict[str, "StrOrPromise"] = {
    Evidence.LABEL: _("under its label"),
    Evidence.LINE: _("on a line of its own"),
    Evidence.FORM: _("by its form"),
    Evidence.SENTENCE: _("in a sentence"),
}
LONGEST = 2_000
_MOST_CITATIONS = 100


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a case. `place`: first and last line, None where the source gives none. `more`: characters cut.

    `rank`: how the source tells it, in words. `finding`: the number of an open finding about it, None without one.
    """

    label: str
    text: str
    place: Sequence[int] | None = None
    language: str = ""
    more: int = 0
    rank: "StrOrPromise" = ""
    finding: int | None = None

    @property
    def direction(self) -> str:
        return languages.direction(self.language) if self.language else "auto"


def values_of(record: CaseRecord, source: Source) -> list[Value]:
    """Return every value of the record that is there, in the order of a summary, as its source tells it."""
    places: Mapping[str, Sequence[int]] = source.places
    doubted: dict[str, int] = {}
    for number, row in enumerate(source.findings):
        if "state" not in row and row.get("field"):
            doubted.setdefault(row["field"], number)
    found, citations = [], 0
    for value in field_values(record):
        citations += value.name == "citations"
        if value.text and citations <= _MOST_CITATIONS:
            place = places.get(value.name)
            place = place if place and place[0] else None
            more = max(0, len(value.text) - LONGEST)
            rank = _RANKS.get(source.evidence.get(value.name, ""), "")
            doubt = doubted.get(value.name)
            found.append(Value(value.label, value.text[:LONGEST], place, value.language, more, rank, doubt))
    return found
