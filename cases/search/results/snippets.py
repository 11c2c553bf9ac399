"""The passage of a case that a question matches, with the words that match it marked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tantivy import Document, Index, Query, Searcher, SnippetGenerator

from cases.models.published import Listing
from cases.search.analysis.analyzers import ARABIC, PLAIN, SIGNS, analyzer_of, letter_by_letter
from cases.search.index.schema import BODY_FIELDS, column_of
from cases.search.query.parser import Question
from core import languages

from .highlights import Span, Wanted, spans, wanted, window, without_halves

_LONGEST = 240
# What Markdown writes and a reader does not see.
_MARKS = re.compile(r"[*_`#>|]+|\]\([^)\]]*\)|\[")


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a summary. `parts`: text in order, and whether it matched. `opens`: the summary's text starts with it."""

    parts: tuple[tuple[str, bool], ...]
    language: str
    direction: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Marker:
    """Finds what a question matches in the texts of an index. `query`: the question as a query of that index."""

    reader: Searcher
    index: Index
    question: Question
    query: Query
    generators: dict[str, SnippetGenerator] = field(default_factory=dict)

    def passages(self, listings: Iterable[Listing]) -> dict[int, Passage]:
        """Return by primary key the first passage of each listing, with its summaries, that matches; holdings before
        facts.
        """
        if all(term.field not in ("", "article") for term in self.question.terms):
            return {}
        looked_for = wanted(self.question)
        found = {}
        for listing in listings:
            for column, text, language in _bodies(listing):
                marked = self._marked(column, text, analyzer_of(language), looked_for)
                if marked:
                    found[listing.pk] = _passage(text, language, *marked)
                    break
        return found

    def _marked(self, name: str, text: str, analyzer: str, looked_for: Wanted) -> tuple[Span, list[Span]] | None:
        """Return the part of a text to show, and what in the text is to be marked; None where nothing matches."""
        if marked := spans(text, analyzer, looked_for):
            return window(text, marked, _LONGEST), marked
        if analyzer in (ARABIC, SIGNS):
            return None
        read = letter_by_letter(text)
        for each in dict.fromkeys((analyzer, PLAIN)):
            column = column_of(name, each)
            snippet = self._generator(column).snippet_from_doc(Document(**{column: read}))
            if marked := snippet.highlighted():
                shown, found = _places(read, snippet.fragment(), marked)
                if whole := without_halves(read, found, each, self.question):
                    return shown, whole
        return None

    def _generator(self, column: str) -> SnippetGenerator:
        if column not in self.generators:
            made = SnippetGenerator.create(self.reader, self.query, self.index.schema, column)
            made.set_max_num_chars(_LONGEST)
            self.generators[column] = made
        return self.generators[column]


def _bodies(listing: Listing) -> Iterator[tuple[str, str, str]]:
    """Yield a listing's texts as (field, text, language), in the order in which a match is looked for."""
    for summary in listing.summaries:
        holdings = (holding["text"] for holding in summary["relevant_holdings"])
        yield BODY_FIELDS[0], _MARKS.sub("", "\n".join([summary["held"], *holdings])), summary["language"]
    for summary in listing.summaries:
        yield BODY_FIELDS[1], _MARKS.sub("", summary["basic_facts"]), summary["language"]


def _places(text: str, fragment: str, ranges: list) -> tuple[Span, list[Span]]:
    """Return a fragment's place in the text, and those of the ranges in it, which count bytes of the fragment."""
    start = max(0, text.find(fragment))
    data = fragment.encode()
    marked = []
    for each in sorted(ranges, key=lambda found: found.start):
        at = start + len(data[: each.start].decode())
        marked.append((at, at + len(data[each.start : each.end].decode())))
    whole = _joined(text, marked)
    # A letter or digit by itself says nothing.
    return (start, start + len(fragment)), [span for span in whole if span[1] - span[0] > 1] or whole


def _joined(text: str, marked: list[Span]) -> list[Span]:
    """Return spans, those made one that only a point, a hyphen or an apostrophe parts: `152.1`."""
    whole: list[Span] = []
    for start, end in marked:
        if whole and text[whole[-1][1] : start] in ("", ".", "-", "'"):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _passage(text: str, language: str, shown: Span, marked: list[Span]) -> Passage:
    start, end = shown
    parts, at = [], start
    for first, past in ((max(start, first), min(end, past)) for first, past in marked):
        if past <= max(first, at):
            continue
        if first > at:
            parts.append((text[at:first], False))
        parts.append((text[max(first, at) : past], True))
        at = past
    parts += [(text[at:end], False)] * (at < end)
    return Passage(tuple(parts), language, languages.direction(language), start == 0)
