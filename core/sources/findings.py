"""Doubts about a source, each with its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from core.text.messages import Notice, Value

Lines = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding(Notice):
    """A doubt: a notice about lines of a source, the first and the last, counted from 1.

    `places`: the lines it is about, each run by itself, where others come between them.
    `field`: the field it concerns, as in `Reading.places`; `parties.defendant` is a party of that role that is missing.
    `seen`: the words read. `suggestion`: values to put in its place, the likeliest first, dates and codes as in a
    record. `case`: the reference of another case that it is about.
    """

    lines: Lines = (1, 1)
    field: str = ""
    seen: str = ""
    suggestion: tuple[str, ...] = ()
    case: str = ""
    places: tuple[Lines, ...] = ()


def finding(
    key: str, lines: Lines | Sequence[Lines], field: str = "", seen: str = "", suggestion: tuple[str, ...] = (),
    case: str = "", **parameters: Value,
) -> Finding:  # fmt: skip
    """Return the finding of a key of a register of messages, with the parameters of its sentence.

    `lines`: the first and the last, or several runs of lines.
    """
    kind, _dot, variant = key.partition(".")
    runs = [lines] if isinstance(lines[0], int) else lines
    places = tuple(sorted({(first, last) for first, last in cast(Sequence[Lines], runs)}))
    whole = places[0][0], max(last for _first, last in places)
    return Finding(kind, variant, parameters, whole, field, seen, suggestion, case, places if len(places) > 1 else ())
