"""Printed lines, put together again into paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .labels import Labels
from .line_ends import DIVIDED, SOFT, LineEnds
from .page_furniture import without_furniture
from .printed_line import Printed, step_of
from .right_to_left import is_right_to_left

_CLOSED = re.compile(r"[.!?:;。！？：；؟…][\"'”’»)）」』\]\s]*$")
_ITEM = re.compile(r"(?:[-*•–—·]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s")
_UNSPACED = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_NARROWEST = 20  # Characters of a line that the width of a page may have broken.
_PAGE = "\f"


@dataclass(frozen=True, slots=True)
class _Column:
    """The left and right end of a column of text, and the usual distance from one line to the next."""

    left: float
    right: float
    step: float
    is_narrow: bool
    is_justified: bool = False

    @classmethod
    def of(cls, lines: list[Printed]) -> "_Column":
        """Return the column that these lines are printed in."""
        longest = max(lines, key=lambda line: line.right - line.left).text
        is_narrow = len(longest) < (_NARROWEST // 2 if _UNSPACED.search(longest) else _NARROWEST)
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        column = cls(left, right, step_of(lines), is_narrow)
        at_end = sum(map(column._is_at_end, lines))
        return replace(column, is_justified=bool(right) and at_end >= max(3, 0.5 * len(lines)))

    def is_filled(self, line: Printed) -> bool:
        """Say whether a line ends where the column does, as most lines of it do."""
        return self.is_justified and not self.is_narrow and self._is_at_end(line)

    def _is_at_end(self, line: Printed) -> bool:
        left_over = line.left - self.left if is_right_to_left(line.text) else self.right - line.right
        return left_over < 0.01 * (self.right - self.left)

    def is_full(self, line: Printed, following: Printed) -> bool:
        """Say whether the first word of the following line had no place on a line, so that this goes on with it."""
        word = len(following.text.split(" ", 1)[0]) + 1
        width = word * (following.right - following.left) / max(1, len(following.text))
        near = max(0.15 * (self.right - self.left), width)
        if is_right_to_left(line.text):
            return line.left <= self.left + near
        return line.right >= self.right - near


def paragraphs(pages: list[list[Printed]], labels: Labels) -> tuple[list[str], list[str]]:
    """Return the lines of a text, and the words that were put together without evidence whether they have a hyphen.

    Lines that were broken by the width of a page are one; an empty one parts paragraphs. A form feed begins a new page,
    in the middle of a line that goes on over it.
    """
    pages = without_furniture(pages, labels)
    ends = LineEnds([line.text for page in pages for line in page])
    made: list[str] = []
    before: Printed | None = None
    above = _Column.of([Printed("")])
    for number, page in enumerate(pages):
        turned = bool(number)
        for column, first, line in _in_columns(page):
            mark = _PAGE * turned
            moved = turned or first
            if before is not None and _goes_on(before, line, above if moved else column, moved, labels):
                made[-1] = _joined(made[-1], mark, line.text, ends)
            else:
                if before is not None and (moved or before.bottom - line.top > 0.45 * column.step):
                    made.append("")
                made.append(mark + line.text)
            before, above, turned = line, column, False
        if turned:
            # A page without text is counted all the same.
            made.append(_PAGE)
    return made, ends.uncertain


def _in_columns(page: list[Printed]) -> Iterator[tuple[_Column, bool, Printed]]:
    """Yield each line of a page with its column, and whether it is the first of a column but the first one."""
    columns: list[list[Printed]] = []
    for line in page:
        if not columns or line.bottom > columns[-1][-1].top + 2 * (line.top - line.bottom):
            columns.append([])
        columns[-1].append(line)
    for place, lines in enumerate(columns):
        column = _Column.of(lines)
        for at, line in enumerate(lines):
            yield column, bool(place and not at), line


def _goes_on(before: Printed, line: Printed, column: _Column, moved: bool, labels: Labels) -> bool:
    """Say whether a line goes on with the paragraph of the one before it; `moved`: to a new page or column.

    `column`: that of the line before.
    """
    if before.text.endswith((DIVIDED, SOFT)):
        return True
    if _ITEM.match(line.text) or labels.begins(line.text):
        return False
    if moved or not column.right:
        is_long = len(before.text) > (20 if _UNSPACED.search(before.text) else 40)
        is_full = bool(column.right) and not column.is_narrow and column.is_full(before, line)
        # The last line of a paragraph seldom fills its column to the point, even where it ends a sentence.
        return column.is_filled(before) if _CLOSED.search(before.text) else is_long or is_full
    height, other = before.top - before.bottom, line.top - line.bottom
    if height > 1.6 * other or other > 1.6 * height:
        return False
    distance = before.bottom - line.bottom
    return 0 < distance <= 1.4 * max(column.step, 0.1) and not column.is_narrow and column.is_full(before, line)


def _joined(made: str, mark: str, text: str, ends: LineEnds) -> str:
    if ends.is_divided(made, text):
        return ends.joined(made, mark, text)
    space = "" if _UNSPACED.match(made[-1]) and _UNSPACED.match(text[0]) else " "
    return f"{made}{space}{mark}{text}"
