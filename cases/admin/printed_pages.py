"""The printed pages of a source, parted by form feeds."""

from itertools import accumulate

_FEED = "\f"


class PrintedPages:
    """The pages of a text's lines, numbered from 1. A text without any form feed has none."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        feeds = list(accumulate((line.count(_FEED) for line in lines), initial=1))
        self._before = feeds if feeds[-1] > 1 else []

    def of(self, line: int) -> int:
        """Return the page that a line begins on; 0 where there are no pages."""
        if not self._before or not 0 < line <= len(self._lines):
            return 0
        text = self._lines[line - 1]
        return self._before[line - 1] + len(text) - len(text.lstrip(_FEED))

    def parted(self, line: int, text: str, opens: bool = False) -> list[tuple[int, str]]:
        """Return the beginning `text` of a line in parts: the page that begins with each, 0 for none, and its text.

        `opens`: nothing is shown above the line, so the page that the line continues is returned too.
        """
        if not self._before:
            return [(0, text)]
        first, *others = text.split(_FEED)
        parts = list(enumerate(others, start=self._before[line - 1] + 1))
        before = self._before[line - 1] if opens else 0
        return parts if parts and not first else [(before, first), *parts]
