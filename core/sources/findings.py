"""Doubts about a source, each with its lines."""

from dataclasses import dataclass

from core.text.messages import Notice, Value

Lines = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding(Notice):
    """A doubt: a notice about lines of a source, the first and the last, counted from 1.

    `field`: the field it concerns, as in `Reading.places`; `parties.defendant` is a party of that role that is missing.
    `seen`: the words read. `suggestion`: values to put in its place, the likeliest first, dates and codes as in a
    record. `case`: the reference of another case that it is about.
    """

    lines: Lines = (1, 1)
    field: str = ""
    seen: str = ""
    suggestion: tuple[str, ...] = ()
    case: str = ""


def finding(
    key: str, lines: Lines, field: str = "", seen: str = "", suggestion: tuple[str, ...] = (), case: str = "",
    **parameters: Value,
) -> Finding:  # fmt: skip
    """Return the finding of a key of a register of messages, with the parameters of its sentence."""
    kind, _dot, variant = key.partition(".")
    return Finding(kind, variant, parameters, lines, field, seen, suggestion, case)
