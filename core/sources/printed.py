"""Printed lines, put together again into paragraphs."""

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from .labels import Labels
from .right_to_left import is_right_to_left

_CLOSED = re.compile(r"[.!?:;。！？：；؟…][\"'”’»)）」』\]\s]*$")
_ITEM = re.compile(r"(?:[-*•–—·]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s")
_UNSPACED = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_NUMBER = re.compile(
    r"[-–—\s]*(?:page|p\.|página|стр\.|第)?\s*\d{1,4}\s*(?:页|(?:of|/|de|sur|из)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE
)
DIVIDED = "\ufffe"  # Ends a line in the middle of a word, or after a hyphen of its own.
_HYPHENS = ("-", "\u00ad", "\u2010", DIVIDED)
_PAGE = "\f"


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a page, and its place, in points from the page's lower left; zeros where that is unknown."""

    text: str
    left: float = 0
    right: float = 0
    bottom: float = 0
    top: float = 0


@dataclass(frozen=True, slots=True)
class _Column:
    """The left and right end of the text on a page, and the usual distance from one line to the next."""

    left: float
    right: float
    step: float

    def is_full(self, line: Printed) -> bool:
        """Say whether a line goes on to the end of the column, so that the next one may go on with it."""
        near = 0.15 * (self.right - self.left)
        if is_right_to_left(line.text):
            return line.left <= self.left + near
        return line.right >= self.right - near


def paragraphs(pages: list[list[Printed]], labels: Labels) -> list[str]:
    """Return the lines of a text: those broken by the width of a page are one; an empty one parts paragraphs.

    A form feed begins a new page, in the middle of a line that goes on over it. Numbers of pages, and lines
    printed at the head or foot of most of them, are left out.
    """
    pages = _without_heads(pages, labels)
    every = {word for page in pages for line in page for word in re.findall(r"\w+-\w+", line.text)}
    made: list[str] = []
    before: Printed | None = None
    for page in pages:
        column, turned = _column(page), bool(page is not pages[0])
        for line in page:
            goes_on = before is not None and _goes_on(before, line, column, turned, labels)
            mark = _PAGE * turned
            if goes_on:
                made[-1] = _joined(made[-1], mark, line.text, every)
            else:
                if before is not None and (turned or before.bottom - line.top > 0.45 * column.step):
                    made.append("")
                made.append(mark + line.text)
            before, turned = line, False
        if turned:
            # A page without text is counted all the same.
            made.append(_PAGE)
    return made


def _column(page: list[Printed]) -> _Column:
    steps = [above.bottom - below.bottom for above, below in pairwise(page) if above.bottom > below.bottom]
    lefts, rights = [line.left for line in page], [line.right for line in page]
    return _Column(min(lefts, default=0), max(rights, default=0), statistics.median(steps) if steps else 0)


def _goes_on(before: Printed, line: Printed, column: _Column, turned: bool, labels: Labels) -> bool:
    """Say whether a line goes on with the paragraph of the one before it."""
    if before.text.endswith(DIVIDED):
        return True
    if _ITEM.match(line.text) or labels.begins(line.text):
        return False
    if turned or not column.right:
        return not _CLOSED.search(before.text) and len(before.text) > (20 if _UNSPACED.search(before.text) else 40)
    height, other = before.top - before.bottom, line.top - line.bottom
    if height > 1.6 * other or other > 1.6 * height:
        return False
    distance = before.bottom - line.bottom
    return 0 < distance <= 1.4 * max(column.step, 0.1) and column.is_full(before)


def _joined(made: str, mark: str, text: str, every: set[str]) -> str:
    if made.endswith(DIVIDED) or (made.endswith(_HYPHENS) and text[0].islower()):
        whole = re.search(r"\w+$", made[:-1])
        after = re.match(r"\w+", text)
        hyphen = "-" if whole and after and f"{whole[0]}-{after[0]}" in every else ""
        return f"{made[:-1]}{hyphen}{mark}{text}"
    space = "" if _UNSPACED.match(made[-1]) and _UNSPACED.match(text[0]) else " "
    return f"{made}{space}{mark}{text}"


def _without_heads(pages: list[list[Printed]], labels: Labels) -> list[list[Printed]]:
    """Return the pages without numbers of pages, and without the lines that head or end at least half of them."""
    seen = Counter(key for page in pages for key in {_folded(line) for line in (*page[:2], *page[-2:])})
    often = max(2, len(pages) / 2)

    def is_head(line: Printed) -> bool:
        return bool(_NUMBER.fullmatch(line.text)) or (seen[_folded(line)] >= often and not labels.begins(line.text))

    kept = []
    for page in pages:
        first = next((at for at, line in enumerate(page[:2]) if not is_head(line)), min(2, len(page)))
        rest = page[first:]
        last = next((at for at, line in enumerate(rest[:-3:-1]) if not is_head(line)), min(2, len(rest)))
        kept.append(rest[: len(rest) - last])
    return kept


def _folded(line: Printed) -> str:
    return re.sub(r"\d+", "0", line.text)
