"""Lines of a law, prepared for reading."""

import re
from dataclasses import dataclass

from legislation.citations.text import fold

from .divisions import read_division
from .numbered_sections import read_numbered
from .provisions import read_opening

_BLANKS = re.compile(r"([\s\u200b\u200e\u200f\u2060\ufeff])[\s\u200b\u200e\u200f\u2060\ufeff]+")
_EDGES = " \t\r\u00a0\u3000"
# Words that no heading and no sentence ends with: what follows them is still the same sentence.
_UNFINISHED = frozenset(
    re.findall(
        r"\S+",
        "a an and any as at by for from in into of on or per see than that the to under with without section"
        " sections article articles least exceeding chapter part subsection paragraph rule à au aux ou et par"
        " dans du de des la le les selon l' d' del el los las en según y o por al do da dos das no na e ao"
        " pelo pela der dem den die das im nach gemäß und oder von zu nr в с по и или со к статьи статьей із"
        " настоящего настоящей до та van het della dell' dell dello di il con",
    )
)
_UNFINISHED_EAST_ASIAN = ("依照", "按照", "根据", "根據", "本法", "适用", "違反", "及び", "又は", "並びに")
_LAST_WORD = re.compile(r"[^\W\d_]+'?$")
_OPENING_QUOTES = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_LONGEST_LABEL = 400  # Characters.
_LONGEST_QUOTATION = 200  # Lines after which a quotation that never closes is not one.


@dataclass(frozen=True, slots=True)
class Line:
    """A line. `text`: as printed, but runs of blanks are one; `plain`: that, folded; `above`: the line before, folded.

    `quoted`: within words that an amending act quotes.
    """

    text: str
    plain: str
    above: str = ""
    quoted: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether the sentence of the line directly above goes on here."""
        return is_unfinished(self.above)

    @property
    def may_go_on(self) -> bool:
        """Whether that is possible: a comma is the end of half a sentence, or of a point in a list."""
        return self.above.endswith(",")


def is_unfinished(text: str) -> bool:
    """Return whether the sentence of a folded line must go on in the next one."""
    if text.endswith(("(", *_UNFINISHED_EAST_ASIAN)):
        return True
    last = _LAST_WORD.search(text[-20:])
    return last is not None and last[0] in _UNFINISHED and last[0] != text


def prepared(source: list[str]) -> list[Line]:
    """Return the lines of a source, each without its line feed."""
    quoted = _quotations(source)
    lines, above = [], ""
    for index, written in enumerate(source):
        text = _BLANKS.sub(r"\1", written.strip(_EDGES)).strip(_EDGES)
        plain = fold(text)
        if not plain.strip():
            text = plain = ""
        lines.append(Line(text, plain, above, index in quoted))
        above = plain.strip()
    return lines


def _quotations(source: list[str]) -> set[int]:
    """Return the indexes of the lines of quotations that begin with the opening of a unit."""
    quoted: set[int] = set()
    closing, begun = "", 0
    for index, line in enumerate(source):
        text = line.strip()
        if not closing and text[:1] in _OPENING_QUOTES and _opens_a_unit(text[1:]):
            closing, begun = _OPENING_QUOTES[text[0]], index
        if closing and text.rstrip(" .;,").endswith(closing):
            quoted.update(range(begun, index + 1))
            closing = ""
        elif closing and index - begun >= _LONGEST_QUOTATION:
            closing = ""
    return quoted


def _opens_a_unit(text: str) -> bool:
    plain = fold(text[:_LONGEST_LABEL]).strip()
    return any(read(plain) for read in (read_opening, read_division, read_numbered))
