"""Fields of a record with a case column of the same name."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from cases.models.editorial import Case
from cases.record.fields import FIELDS, Kind
from cases.record.value import CaseRecord, Document, Link, OtherDecision, Remedy


def _rows(part: type[Any]) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """Return how a column of small rows becomes parts of a record, and back."""
    return lambda rows: tuple(part(**row) for row in rows), lambda each: [asdict(row) for row in each]


# By kind: from the column's value to the record's, and back.
_KINDS: Mapping[Kind, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    **dict.fromkeys((Kind.TEXT, Kind.BLOCK, Kind.DATE, Kind.CHOICE), (str, str)),
    **dict.fromkeys((Kind.LINES, Kind.LANGUAGES), (tuple, list)),
    Kind.DOCUMENTS: _rows(Document),
    Kind.LINKS: _rows(Link),
    Kind.REMEDIES: _rows(Remedy),
    Kind.OTHER_DECISIONS: _rows(OtherDecision),
}


def read_columns(case: Case) -> dict[str, Any]:
    """Return the record's value of each field that has a column of its own, by name."""
    return {
        field.name: _KINDS[field.kind][0](getattr(case, field.name))
        for field in FIELDS.values()
        if field.kind in _KINDS
    }


def write_columns(case: Case, found: CaseRecord) -> None:
    """Make these columns say what the record says. The case is not saved."""
    for field in FIELDS.values():
        if field.kind in _KINDS:
            setattr(case, field.name, _KINDS[field.kind][1](getattr(found, field.name)))
