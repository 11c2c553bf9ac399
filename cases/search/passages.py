"""The passage of a case that a question matches, with the words that match it marked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Document, Index, Query, Searcher, SnippetGenerator

from legislation import languages

from ..models.published import Listing
from .schema import BODY_FIELDS, body_of
from .text import PLAIN, analyzer_of

_LONGEST = 240
# What Markdown writes and a reader does not see.
_MARKS = re.compile(r"[*_`#>|]+|\]\([^)]*\)|\[")


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a summary. `parts`: text in order, and whether it matched. `opens`: the summary's text starts with it."""

    parts: tuple[tuple[str, bool], ...]
    language: str
    direction: str
    opens: bool


def passages(reader: Searcher, index: Index, query: Query, listings: Iterable[Listing]) -> dict[int, Passage]:
    """Return by primary key the first passage of each listing that the query matches, holdings before facts."""
    generators: dict[str, SnippetGenerator] = {}
    found = {}
    for listing in listings:
        for column, text, language in _bodies(listing):
            if column not in generators:
                generators[column] = SnippetGenerator.create(reader, query, index.schema, column)
                generators[column].set_max_num_chars(_LONGEST)
            snippet = generators[column].snippet_from_doc(Document(**{column: text}))
            if marked := snippet.highlighted():
                fragment = snippet.fragment()
                parts = tuple(_parts(fragment, [(each.start, each.end) for each in marked]))
                direction = languages.direction(language)
                found[listing.pk] = Passage(parts, language, direction, text.startswith(fragment))
                break
    return found


def _bodies(listing: Listing) -> list[tuple[str, str, str]]:
    """Return the listing's texts as (column, text, language), in the order in which a match is looked for."""
    bodies = []
    for summary in listing.edition.record.summaries:
        analyzer = analyzer_of(summary.language)
        holdings = [holding.text for holding in summary.relevant_holdings]
        texts = ("\n".join([summary.held, *holdings]), summary.basic_facts)
        for field, text in zip(BODY_FIELDS, texts, strict=True):
            read = _MARKS.sub("", text)
            bodies += [(body_of(field, each), read, summary.language) for each in dict.fromkeys((analyzer, PLAIN))]
    return sorted(bodies, key=lambda body: body[0].startswith("facts"))


def _parts(fragment: str, ranges: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Return the fragment cut at the ranges, which count bytes; ranges that touch are one."""
    data, parts, at = fragment.encode(), [], 0
    for start, end in sorted(ranges):
        if start > at:
            parts.append((data[at:start].decode(), False))
        if parts and parts[-1][1] and start <= at:
            parts[-1] = (parts[-1][0] + data[max(at, start) : end].decode(), True)
        else:
            parts.append((data[start:end].decode(), True))
        at = max(at, end)
    return [*parts, (data[at:].decode(), False)] if at < len(data) else parts
