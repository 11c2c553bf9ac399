"""What the index answers: how many cases, which on a page, and counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from tantivy import FieldType, Index, Occur, Order, Query, Searcher, SearchResult

from cases.search.index.hits import listing_keys, number_found
from cases.search.index.stored_case import StoredCase, stored_case
from cases.search.index.sync import CurrentIndex, current_index
from cases.search.index.version_cache import cached_for
from cases.search.query.builder import have_most, query_of
from cases.search.query.known_item import KnownItem, known_item
from cases.search.query.parser import Question
from cases.search.query.search_request import SearchRequest

from .facet_counts import Counted, Counts, counts, counts_without
from .snippets import Snippet, SnippetMaker

if TYPE_CHECKING:
    from .snippets import SummarisedListing

# Of cases that match as well, those summarised in the reader's language come first.
_OWN_LANGUAGE = 0.2
_ORDERS = {
    "newest": ("newest", Order.Desc),
    "oldest": ("oldest", Order.Asc),
    "title": ("title_order", Order.Asc),
    "published": ("published", Order.Desc),
}


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One request to the index. `words`: what matches, whatever the filters, with the cases that are `named` whole.

    `similar`: words like those of the request.
    """

    request: SearchRequest
    words: Query
    named: tuple[str, ...] = ()
    similar: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found. `listings`: the primary keys of one page, in order.

    `counts`: facet to key to cases, without the facet's own filter. `index`: the state of the index that answered, None
    where the database did; `words`: what matched there. `similar`: no case has the words of the request, these have
    words like them. `named`: references of the cases that the words name whole, whatever the filters.
    """

    total: int
    listings: tuple[int, ...]
    counts: Mapping[str, Counted]
    index: CurrentIndex | None = None
    words: Query | None = None
    similar: bool = False
    named: tuple[str, ...] = ()


def search_index(
    request: SearchRequest, *, sort: str, offset: int, limit: int, most_values: int | None = None
) -> Found:
    """Return what the index finds. `sort`: relevance, newest, oldest or title. Raises NotCurrentError.

    `most_values`: count only so many keys, those with most cases, of a facet that counts rows and has nothing chosen.
    """
    current = current_index()
    searcher, index, _version = current
    for attempt in _attempts(current, request):
        counted = _counted(current, attempt, most_values)
        hits = _hits(searcher, index, attempt, sort=sort, offset=offset, limit=limit)
        if total := number_found(hits):
            break
    keys = listing_keys(searcher, (address for _score, address in hits.hits))
    similar = attempt.similar and total > 0
    return Found(total, tuple(keys), counted, current, attempt.words, similar, attempt.named)


def count_exact(request: SearchRequest, current: CurrentIndex) -> int:
    """Return how many cases have the very words, or are named by them."""
    attempt = next(_attempts(current, request))
    return number_found(current.searcher.search(_query(current.index, attempt), 1, True))


def list_slice(request: SearchRequest, *, sort: str, offset: int, limit: int) -> tuple[int, list[StoredCase]]:
    """Return how many cases are found, and some of them in order, without counting facets. Raises NotCurrentError."""
    current = current_index()
    searcher, index, _version = current
    for attempt in _attempts(current, request):
        hits = _hits(searcher, index, attempt, sort=sort, offset=offset, limit=limit)
        if total := number_found(hits):
            break
    return total, [stored_case(searcher, address) for _score, address in hits.hits]


def newly_published(request: SearchRequest, *, limit: int) -> tuple[int, ...]:
    """Return the listings that have the very words, by primary key, newest edition first. Raises NotCurrentError."""
    current = current_index()
    searcher, index, _version = current
    hits = _hits(searcher, index, next(_attempts(current, request)), sort="published", offset=0, limit=limit)
    return tuple(listing_keys(searcher, (address for _score, address in hits.hits)))


def snippets(question: Question, found: Found, listings: "list[SummarisedListing]") -> dict[int, Snippet]:
    """Return by primary key the snippet that matches, of listings that the index found; none where it was not asked."""
    if found.index is None or found.words is None:
        return {}
    searcher, index, _version = found.index
    return SnippetMaker(searcher, index, question, found.words).snippets(listings)


def _attempts(current: CurrentIndex, request: SearchRequest) -> Iterator[_Attempt]:
    """Yield what to look for: the words, with the cases named whole; then words like them, if no case has these."""
    searcher, index, _version = current
    words = query_of(index, request.question)
    if not request.question.groups:
        yield _Attempt(request, words)
        return
    named = known_item(searcher, index, request.written, request.question)
    references = named.references if named else ()
    yield _Attempt(request, _with_named(words, named), references)
    similar = query_of(index, request.question, similar=True)
    yield _Attempt(request, _with_named(similar, named), references, similar=True)


def _with_named(words: Query, named: KnownItem | None) -> Query:
    return Query.boolean_query([(Occur.Should, words), (Occur.Should, named.query)]) if named else words


def _hits(searcher: Searcher, index: Index, attempt: _Attempt, *, sort: str, offset: int, limit: int) -> SearchResult:
    column, order = _ORDERS.get(sort, (None, Order.Desc))
    # Of cases that match as well the newest come first: the day weighs so little that it changes nothing else.
    ordered = {"order_by_field": column, "order": order} if column else {"weight_by_field": "last_day"}
    return searcher.search(_query(index, attempt), limit, True, offset=offset, **ordered)


def _counted(current: CurrentIndex, attempt: _Attempt, most_values: int | None) -> Counts:
    """Begin to count. The counts of all cases, which take longest, are cached for the version of the index; those of
    most cases are these less the few others.
    """
    searcher, index, _version = current
    request = attempt.request
    if not request.is_filtered and not attempt.similar and have_most(index, request.question):
        everything = _Attempt(SearchRequest(), query_of(index, Question()))
        others = Query.boolean_query([(Occur.Must, everything.words), (Occur.MustNot, attempt.words)])
        return counts_without(searcher, others, _counted(current, everything, None), most_values)
    cached = {} if request.is_refined else cached_for(searcher, "counts of all")
    if most_values not in cached:
        cached[most_values] = counts(
            searcher, request.chosen, lambda without: _query(index, attempt, without=without), most_values
        )
    return cached[most_values]


def _query(index: Index, attempt: _Attempt, *, without: str = "") -> Query:
    request = attempt.request
    clauses = [(Occur.Must, attempt.words)]
    if request.question.groups:
        own = Query.term_query(index.schema, "language", get_language() or "en", "basic")
        clauses.append((Occur.Should, Query.const_score_query(own, _OWN_LANGUAGE)))
    for name, values in request.chosen.items():
        if values and name != without:
            chosen = Query.term_set_query(index.schema, name, list(values))
            clauses.append((Occur.Must, Query.const_score_query(chosen, 0.0)))
    clauses += _days(index, "last_day", request.decided_after, None)
    clauses += _days(index, "first_day", None, request.decided_before)
    return Query.boolean_query(clauses)


def _days(index: Index, column: str, first: date | None, last: date | None) -> list[tuple[Occur, Query]]:
    if not first and not last:
        return []
    earliest, latest = (day.toordinal() if day else None for day in (first, last))
    days = Query.range_query(index.schema, column, FieldType.Integer, earliest, latest)
    return [(Occur.Must, Query.const_score_query(days, 0.0))]
