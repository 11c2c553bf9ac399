"""The lines of a source, numbered and cleaned."""

import re
from dataclasses import dataclass, field

from core.text.normalizing import normalize

_BREAK = re.compile(r"\r\n|\n|\r")
# Controls (but the tab), lone surrogates, zero-width marks and direction marks of a word processor.
_NEVER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\u200b\u2060\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
# Breaks within a paragraph, as Word and others write them: "Alder\x0bv Birch" is one title.
SOFT_BREAK = re.compile("(?:(?<![ \t])[ \t]+)?[\x0b\x0c\x85\u2028\u2029]+[ \t]*")
_HEADING = re.compile(r"#{1,6} +")
_EDGES = " \t\u00a0\u2007\u202f\u3000\u200e\u200f"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source: its number, from 1, and its text without blank edges. `plain`: plain of marks."""

    number: int
    text: str
    plain: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", unmarked(" ".join(self.text.split())))


def unmarked(text: str) -> str:
    """Return a line without the marks of Markdown that make it a heading, a row of a table or emphasis."""
    row = text.strip("| ") if text.startswith("|") and text.endswith("|") else text
    bare = _HEADING.sub("", row).replace("**", "") if row[:1] in "#*" else row
    return bare[1:-1] if len(bare) > 2 and bare[0] == bare[-1] and bare[0] in "*_" else bare


def split_lines(source: str) -> list[str]:
    """Return the lines of `source` as they are printed, in the count that all findings use.

    Breaks within a paragraph part lines only in a text that has no others.
    """
    return (_BREAK if _BREAK.search(source) else SOFT_BREAK).split(source)


def lines_of(source: str) -> tuple[list[Line], list[int]]:
    """Return the lines of `source`, and the numbers of those with characters that no record can keep."""
    lines, impure = [], []
    for number, text in enumerate(split_lines(source), start=1):
        clean = _NEVER.sub("", SOFT_BREAK.sub(" ", text))
        if _HARMFUL.search(text):
            impure.append(number)
        lines.append(Line(number, normalize("NFC", clean).strip(_EDGES)))
    return lines, impure


_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
