"""The part of a source that one page shows."""

from bisect import bisect_right
from dataclasses import dataclass

from cases.templatetags.casebridge import source_lines

from .printed_pages import PrintedPages

MOST_LINES = 1_000
MOST_SIGNS = 150_000
LONGEST_LINE = 6_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line as shown. `more`: how many characters of it are left out.

    `parts`: its text as the printed pages part it: the number of the page that begins with each, 0 for none.
    """

    number: int
    text: str
    more: int
    parts: list[tuple[int, str]]


class Window:
    """The lines of a text in pages; `lines` are those of the page that holds the line `wanted`."""

    def __init__(self, text: str, wanted: int = 1) -> None:
        whole = source_lines(text)
        self.total = len(whole)
        self._starts = _starts(whole)
        page = self._page(wanted)
        self.first = self._starts[page]
        self.last = self._starts[page + 1] - 1 if page + 1 < len(self._starts) else self.total
        self.earlier = self._starts[page - 1] if page else None
        self.later = self.last + 1 if self.last < self.total else None
        self._printed = PrintedPages(whole)
        self.lines = [
            self._line(number, line) for number, line in enumerate(whole[self.first - 1 : self.last], start=self.first)
        ]

    def address(self, line: int) -> str:
        """Return the way to a line: within the page where it holds it, else to the page that does."""
        return f"#line-{line}" if self.first <= line <= self.last else f"{self.query(line)}#line-{line}"

    def query(self, line: int) -> str:
        """Return the query of the page that holds a line; none where one page holds all."""
        return f"?from={self._starts[self._page(line)]}" if len(self._starts) > 1 else ""

    def printed_page(self, line: int) -> int:
        """Return the number of the printed page that a line begins on; 0 where the source has none."""
        return self._printed.of(line)

    def _line(self, number: int, line: str) -> Line:
        text = line[:LONGEST_LINE]
        return Line(
            number, text, max(0, len(line) - LONGEST_LINE), self._printed.parted(number, text, number == self.first)
        )

    def _page(self, line: int) -> int:
        return max(0, bisect_right(self._starts, line) - 1)


def _starts(lines: list[str]) -> list[int]:
    """Return the numbers of the lines that begin a page."""
    starts, signs = [1], 0
    for number, line in enumerate(lines, start=1):
        shown = min(len(line), LONGEST_LINE)
        if number > starts[-1] and (number - starts[-1] >= MOST_LINES or signs + shown > MOST_SIGNS):
            starts.append(number)
            signs = 0
        signs += shown
    return starts
