"""What a source says in coded lines: questions answered, remedies, other decisions, roles of provisions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from cases.intake.evidence import Evidence
from cases.intake.findings_log import Notes, excerpt
from cases.intake.structure.entries import Part
from cases.record.coded_lines import role_of
from cases.record.value import Citation

Row = TypeVar("Row")


def read_coded(part: Part, name: str, row_of: Callable[[str], Row | None], notes: Notes) -> tuple[Row, ...]:
    """Return what the lines under a label tell, each of them in the form that our own text has; doubt the others."""
    rows = []
    for line in _lines(part, name):
        if row := row_of(line[1]):
            rows.append(row)
            notes.at(name, line[0], Evidence.LABEL)
        else:
            notes.doubt("unknown_value.coded", line[0], name, line[1], value=excerpt(line[1]))
    return tuple(rows)


def with_roles(part: Part, citations: Sequence[Citation], notes: Notes) -> tuple[Citation, ...]:
    """Return the citations with the roles that the lines of a part give them."""
    given = list(citations)
    for place, line in _lines(part, "role"):
        told = role_of(line, citations)
        if told:
            at, role, passage = told
            given[at] = replace(given[at], role=role, place=passage)
        else:
            notes.doubt("unknown_value.coded", place, "citations", line, value=excerpt(line))
    return tuple(given)


def _lines(part: Part, name: str) -> list[tuple[tuple[int, int], str]]:
    return [((line.number, line.number), line.plain) for entry in part.of(name) for line in entry.filled]
