"""Snippets: the part of a case that matches, with highlights."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypedDict

from tantivy import Document, Index, Query, Searcher, SnippetGenerator

from cases.models.published import Listing
from cases.search.analysis.analyzers import ARABIC, PLAIN, SIGNS, analyzer_of, letter_by_letter
from cases.search.index.schema import BODY_FIELDS, column_of
from cases.search.query.parser import Question
from core import languages

from .highlights import SearchedFor, Span, searched_for, spans, window, without_halves

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations
    from tantivy import Range

    class _Annotated(TypedDict):
        summaries: list[dict[str, Any]]

    SummarisedListing = WithAnnotations[Listing, _Annotated]

_LONGEST = 240
# Signs of Markdown that a page does not show.
_MARKDOWN_SIGNS = re.compile(r"[*_`#>|]+|\]\([^)\]]*\)|\[")


@dataclass(frozen=True, slots=True)
class Snippet:
    """Part of a summary. `parts`: text in order, and whether it matches. `is_start`: the text starts with it."""

    parts: tuple[tuple[str, bool], ...]
    language: str
    direction: str
    is_start: bool


@dataclass(frozen=True, slots=True)
class SnippetMaker:
    """Finds the parts of texts that a question matches. `query`: the question as a query of the index."""

    searcher: Searcher
    index: Index
    question: Question
    query: Query
    generators: dict[str, SnippetGenerator] = field(default_factory=dict)

    def snippets(self, listings: "Iterable[SummarisedListing]") -> dict[int, Snippet]:
        """Return by primary key the first passage of each listing, with its summaries, that matches; holdings before
        facts.
        """
        if all(term.field not in ("", "article") for term in self.question.terms):
            return {}
        looked_for = searched_for(self.question)
        found = {}
        for listing in listings:
            for column, text, language in _bodies(listing):
                highlighted = self._highlighted(column, text, analyzer_of(language), looked_for)
                if highlighted:
                    found[listing.pk] = _snippet(text, language, *highlighted)
                    break
        return found

    def _highlighted(
        self, name: str, text: str, analyzer: str, looked_for: SearchedFor
    ) -> tuple[Span, list[Span]] | None:
        """Return the part of a text to show, and the spans of the text to highlight; None where nothing matches."""
        if highlighted := spans(text, analyzer, looked_for):
            return window(text, highlighted, _LONGEST), highlighted
        if analyzer in (ARABIC, SIGNS):
            return None
        read = letter_by_letter(text)
        for each in dict.fromkeys((analyzer, PLAIN)):
            column = column_of(name, each)
            generated = self._generator(column).snippet_from_doc(Document(**{column: read}))
            if ranges := generated.highlighted():
                shown, found = _spans_in(read, generated.fragment(), ranges)
                if whole := without_halves(read, found, each, self.question):
                    return shown, whole
        return None

    def _generator(self, column: str) -> SnippetGenerator:
        if column not in self.generators:
            made = SnippetGenerator.create(self.searcher, self.query, self.index.schema, column)
            made.set_max_num_chars(_LONGEST)
            self.generators[column] = made
        return self.generators[column]


def _bodies(listing: "SummarisedListing") -> Iterator[tuple[str, str, str]]:
    """Yield a listing's texts as (field, text, language), in the order in which a match is looked for."""
    for summary in listing.summaries:
        holdings = (holding["text"] for holding in summary["relevant_holdings"])
        yield BODY_FIELDS[0], _MARKDOWN_SIGNS.sub("", "\n".join([summary["held"], *holdings])), summary["language"]
    for summary in listing.summaries:
        yield BODY_FIELDS[1], _MARKDOWN_SIGNS.sub("", summary["basic_facts"]), summary["language"]


def _spans_in(text: str, fragment: str, ranges: "list[Range]") -> tuple[Span, list[Span]]:
    """Return the spans in the text of a fragment, and of the ranges in it, which count bytes of the fragment."""
    start = max(0, text.find(fragment))
    data = fragment.encode()
    highlighted = []
    for each in sorted(ranges, key=lambda found: found.start):
        at = start + len(data[: each.start].decode())
        highlighted.append((at, at + len(data[each.start : each.end].decode())))
    whole = _joined(text, highlighted)
    # A letter or digit alone tells the reader nothing.
    return (start, start + len(fragment)), [span for span in whole if span[1] - span[0] > 1] or whole


def _joined(text: str, highlighted: list[Span]) -> list[Span]:
    """Return spans, joined where only a point, a hyphen or an apostrophe separates them: `152.1`."""
    whole: list[Span] = []
    for start, end in highlighted:
        if whole and text[whole[-1][1] : start] in ("", ".", "-", "'"):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _snippet(text: str, language: str, shown: Span, highlighted: list[Span]) -> Snippet:
    start, end = shown
    parts, at = [], start
    for first, past in ((max(start, first), min(end, past)) for first, past in highlighted):
        if past <= max(first, at):
            continue
        if first > at:
            parts.append((text[at:first], False))
        parts.append((text[max(first, at) : past], True))
        at = past
    parts += [(text[at:end], False)] * (at < end)
    return Snippet(tuple(parts), language, languages.direction(language), start == 0)
