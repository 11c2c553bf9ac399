"""Addresses of laws and their provisions at official sources. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from .numbering import split_number

LONGEST_PATTERN = 500
# What each field of a pattern becomes, with an example for the form. `{number:4}` is `_PADDED`: any width from 2 to 9.
_FIELDS: dict[str, Callable[[str], str]] = {
    "{number}": lambda number: number,
    "{number-}": lambda number: "-".join(_parts(number)),
    "{number_}": lambda number: "_".join(_parts(number)),
    "{digits}": lambda number: number if number.isdecimal() else "",
}
EXAMPLES = {"{number}": "17a", "{number-}": "17-a", "{number_}": "17_a", "{number:4}": "0017a", "{digits}": "1019"}
_PADDED = re.compile(r"\{number:(?P<width>[2-9])\}")
_NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,39}")
_LEADING_DIGITS = re.compile(r"(?P<digits>[0-9]+)(?P<rest>.*)")
# Signs of an address, or a percent sign with its two digits. Letters of any script are written as percent signs later.
_SIGNS = r"(?:[^][\s{}<>\"\\^`|%]|%[0-9A-Fa-f]{2})*"
_FIELD = r"\{(?:number[-_]?|number:[2-9]|digits)\}"
# Python and PostgreSQL read it alike. The field is in the path or after it, never in the host.
PATTERN = rf"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/{_SIGNS}{_FIELD}{_SIGNS}"
_RESERVED = ":/?#@!$&'()*+,;=%~"
# Annexes and schedules have addresses of their own everywhere.
_NOT_COUNTED = ("annex", "schedule")


@dataclass(frozen=True, slots=True)
class OfficialSource:
    """Where an instrument can be read: `law`, the address of the whole; `pattern`, that of a provision, with a field.

    Either is empty where it is not known.
    """

    law: str = ""
    pattern: str = ""

    def of_provision(self, kind: str, number: str) -> str:
        """Return the address of a provision as a URL in ASCII; empty where there is no pattern or the number does not
        fit it. `number`: in normal form; its sub-units are left out.
        """
        written = _written(self.pattern, kind, split_number(number)[0])
        if not written or not is_pattern(self.pattern):
            return ""
        before, after = re.split(_FIELD, self.pattern)
        return f"{_escaped(before)}{quote(written, safe='')}{_escaped(after)}"

    def nearest(self, kind: str, number: str) -> str:
        """Return the address of a provision, or else that of its law; empty where neither is known."""
        return self.of_provision(kind, number) or self.law


def is_pattern(text: str) -> bool:
    """Say whether a text is a pattern: an https address with one field after its host."""
    return len(text) <= LONGEST_PATTERN and re.fullmatch(PATTERN, text) is not None


def example(pattern: str) -> str:
    """Return the address that a pattern gives for Article 17, so that an editor can try it; empty for no pattern."""
    return OfficialSource(pattern=pattern).of_provision("article", "17")


def _written(pattern: str, kind: str, number: str) -> str:
    """Return a number as the field of a pattern writes it; empty where it does not fit."""
    field = re.search(_FIELD, pattern)
    if field is None or kind in _NOT_COUNTED or not _NUMBER.fullmatch(number):
        return ""
    if padded := _PADDED.fullmatch(field[0]):
        digits = _LEADING_DIGITS.fullmatch(number)
        return digits["digits"].zfill(int(padded["width"])) + digits["rest"] if digits else ""
    return _FIELDS[field[0]](number)


def _parts(number: str) -> list[str]:
    """Return the runs of digits and of letters in a number: `335c` gives 335 and c, `9.1` gives 9 and 1."""
    return re.findall(r"[0-9]+|[A-Za-z]+", number)


def _escaped(text: str) -> str:
    return quote(text, safe=_RESERVED, errors="replace")
