"""The text of HTML, and the offset of each letter. Pure."""

import html as markup
import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

# Of cleaned HTML: attributes are in double quotes, and there are few entities.
_PIECE = re.compile(
    r'<(?P<end>/?)(?P<tag>[a-z0-9]+)(?:[^"<>]|"[^"]*")*>|(?P<entity>&[A-Za-z0-9#]+;)|(?P<letters>[^<&]+|.)', re.DOTALL
)
_WITHIN_LINES = frozenset({"a", "abbr", "code", "del", "em", "q", "strong", "sub", "sup"})
_BARRED = frozenset({"a", "code", "pre"})
_EMPTY = frozenset({"br", "hr"})


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters that are side by side in the HTML, from `at` in the text: `start` and `end` are places in the HTML.

    `within`: the tags that are open around them. `barred`: no link can be laid around them.
    """

    at: int
    start: int
    end: int
    within: tuple[int, ...]
    barred: bool


class TextOffsets:
    """The words of cleaned HTML, one line for each block, and where in it each letter is."""

    def __init__(self, html: str) -> None:
        self._html = html
        letters: list[str] = []
        # One for each run, not for each letter: a text of a megabyte would take a hundred times that.
        self._runs: list[_Run] = []
        self._length = 0
        open_tags: list[tuple[int, str]] = []
        within: tuple[int, ...] = ()
        barred = False
        for piece in _PIECE.finditer(html):
            tag = piece["tag"]
            if not tag:
                self._keep(letters, piece, within, barred)
                continue
            if tag not in _WITHIN_LINES:
                self._add(letters, "\n", (0, 0), (), True)
            if piece["end"]:
                open_tags = open_tags[:-1]
            elif tag not in _EMPTY:
                open_tags.append((piece.start(), tag))
            within = tuple(serial for serial, _tag in open_tags)
            barred = any(tag in _BARRED for _serial, tag in open_tags)
        self.text = "".join(letters)

    def _keep(self, letters: list[str], piece: re.Match[str], within: tuple[int, ...], barred: bool) -> None:
        """Add a run of letters, or the one letter that an entity stands for."""
        words = piece[0]
        if piece["entity"]:
            shown = markup.unescape(words)
            words = shown if len(shown) == 1 else " "
        self._add(letters, words, piece.span(), within, barred)

    def _add(
        self, letters: list[str], words: str, span: tuple[int, int], within: tuple[int, ...], barred: bool
    ) -> None:
        letters.append(words)
        self._runs.append(_Run(self._length, *span, within, barred))
        self._length += len(words)

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where in the HTML the letters from `start` to `end` are, if a link can be put around them: within
        one line, with tags that open and close among them, and none of them in a link or in code already.
        """
        if start >= end:
            return None
        first_run, last_run = self._run_at(start), self._run_at(end - 1)
        runs = self._runs[first_run : last_run + 1]
        if any(run.barred for run in runs):
            return None
        shared = min((run.within for run in runs), key=len)
        if any(run.within[: len(shared)] != shared for run in runs):
            return None
        # Tags that begin or end with the words are included: "Article 7 of the <em>Act</em>".
        opened = re.compile(rf"(?:<[a-z]+>){{{len(runs[0].within) - len(shared)}}}$")
        closed = re.compile(rf"(?:</[a-z]+>){{{len(runs[-1].within) - len(shared)}}}")
        first, last = self._begins(runs[0], start), self._ends(runs[-1], end)
        before, after = opened.search(self._html, max(0, first - 60), first), closed.match(self._html, last)
        return (before.start(), after.end()) if before and after else None

    def _run_at(self, place: int) -> int:
        return bisect_right(self._runs, place, key=attrgetter("at")) - 1

    def _begins(self, run: _Run, place: int) -> int:
        return run.start + place - run.at if self._html[run.start] != "&" else run.start

    def _ends(self, run: _Run, end: int) -> int:
        return run.start + end - run.at if self._html[run.start] != "&" else run.end
