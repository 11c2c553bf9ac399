"""What the index answers: how many cases, which ones on a page, and the counts of every facet, all of one state."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import get_language
from tantivy import FieldType, Index, Occur, Order, Query, Searcher, SearchResult

from cases.models.published import Listing
from cases.search.index.stored_case import StoredCase, stored_case
from cases.search.index.sync import Current, searcher
from cases.search.index.version_cache import cached_for
from cases.search.query.builder import have_most, query_of
from cases.search.query.known_item import Direct, direct
from cases.search.query.parser import Question

from .facet_counts import Counted, Counts, counts, counts_without
from .snippets import Marker, Passage

# Of cases that match as well, those come first that are summarised in the reader's language.
_OWN_LANGUAGE = 0.2
_ORDERS = {
    "newest": ("newest", Order.Desc),
    "oldest": ("oldest", Order.Asc),
    "title": ("title_order", Order.Asc),
    "published": ("published", Order.Desc),
}


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question with its filters. `chosen`: facet to values, any of which will do; days are both included.

    `written`: the words as they were typed.
    """

    question: Question = field(default_factory=Question)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decided_after: date | None = None
    decided_before: date | None = None
    written: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for: words, or a filter."""
        return self.question != Question() or self.filtered

    @property
    def filtered(self) -> bool:
        return any(self.chosen.values()) or bool(self.decided_after or self.decided_before)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What is looked for. `words`: what matches, whatever the filters; also the cases that are `named` whole.

    `similar`: words like those that were asked.
    """

    asked: SearchRequest
    words: Query
    named: tuple[str, ...] = ()
    similar: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """`listings`: their primary keys in order. `counts`: facet to key to cases, without the facet's own filter.

    `found_in`: the state of the index that answered, None where the database did; `words`: what matched there.
    `similar`: no case has the words that were asked, these have words like them. `direct`: references of the cases that
    the words name whole, whatever the filters.
    """

    total: int
    listings: tuple[int, ...]
    counts: Mapping[str, Counted]
    found_in: Current | None = None
    words: Query | None = None
    similar: bool = False
    direct: tuple[str, ...] = ()


def answer(asked: SearchRequest, *, sort: str, offset: int, limit: int, most: int | None = None) -> Answer:
    """Return the answer of the index. `sort`: relevance, newest, oldest or title. Raises NotCurrentError.

    `most`: of a facet that counts rows, and of which nothing is chosen, only so many keys, those with most cases.
    """
    current = searcher()
    reader, index, _version = current
    for attempt in _attempts(current, asked):
        counted = _counted(current, attempt, most)
        hits = _hits(reader, index, attempt, sort=sort, offset=offset, limit=limit)
        if hits.count:
            break
    keys = reader.fast_field_values("listing", [place for _score, place in hits.hits])
    similar = attempt.similar and bool(hits.count)
    return Answer(hits.count, tuple(keys), counted, current, attempt.words, similar, attempt.named)


def total(asked: SearchRequest, current: Current) -> int:
    """Return how many cases are found with the very words, or are named by them."""
    attempt = next(_attempts(current, asked))
    return current.reader.search(_query(current.index, attempt), 1, True).count


def stretch(asked: SearchRequest, *, sort: str, offset: int, limit: int) -> tuple[int, list[StoredCase]]:
    """Return how many cases are found, and some of them in order, without counting facets. Raises NotCurrentError."""
    current = searcher()
    reader, index, _version = current
    for attempt in _attempts(current, asked):
        hits = _hits(reader, index, attempt, sort=sort, offset=offset, limit=limit)
        if hits.count:
            break
    return hits.count, [stored_case(reader, place) for _score, place in hits.hits]


def newly_published(asked: SearchRequest, *, limit: int) -> tuple[int, ...]:
    """Return the listings found with the very words, by primary key, newest edition first. Raises NotCurrentError."""
    current = searcher()
    reader, index, _version = current
    hits = _hits(reader, index, next(_attempts(current, asked)), sort="published", offset=0, limit=limit)
    return tuple(reader.fast_field_values("listing", [place for _score, place in hits.hits]))


def matches(question: Question, found: Answer, listings: list[Listing]) -> dict[int, Passage]:
    """Return by primary key the passage that matches, of listings that the index found."""
    reader, index, _version = found.found_in
    return Marker(reader, index, question, found.words).passages(listings)


def _attempts(current: Current, asked: SearchRequest) -> Iterator[_Attempt]:
    """Yield what to look for: with the cases named whole; then, for where no case has the words, words like them."""
    reader, index, _version = current
    words = query_of(index, asked.question)
    if not asked.question.groups:
        yield _Attempt(asked, words)
        return
    named = direct(reader, index, asked.written, asked.question)
    references = named.references if named else ()
    yield _Attempt(asked, _with_named(words, named), references)
    similar = query_of(index, asked.question, similar=True)
    yield _Attempt(asked, _with_named(similar, named), references, similar=True)


def _with_named(words: Query, named: Direct | None) -> Query:
    return Query.boolean_query([(Occur.Should, words), (Occur.Should, named.query)]) if named else words


def _hits(reader: Searcher, index: Index, attempt: _Attempt, *, sort: str, offset: int, limit: int) -> SearchResult:
    column, order = _ORDERS.get(sort, (None, Order.Desc))
    # What matches as well stands newest first: the day weighs so little that it tells nothing else apart.
    ordered = {"order_by_field": column, "order": order} if column else {"weight_by_field": "last_day"}
    return reader.search(_query(index, attempt), limit, True, offset=offset, **ordered)


def _counted(current: Current, attempt: _Attempt, most: int | None) -> Counts:
    """Begin to count. The counts of all cases there are, the longest to make, are held as long as the index stands;
    those of most cases are these less the few others.
    """
    reader, index, _version = current
    asked = attempt.asked
    if not asked.filtered and not attempt.similar and have_most(index, asked.question):
        everything = _Attempt(SearchRequest(), query_of(index, Question()))
        others = Query.boolean_query([(Occur.Must, everything.words), (Occur.MustNot, attempt.words)])
        return counts_without(reader, others, _counted(current, everything, None), most)
    held = {} if asked.narrowed else cached_for(reader, "counts of all")
    if most not in held:
        held[most] = counts(reader, asked.chosen, lambda without: _query(index, attempt, without=without), most)
    return held[most]


def _query(index: Index, attempt: _Attempt, *, without: str = "") -> Query:
    asked = attempt.asked
    clauses = [(Occur.Must, attempt.words)]
    if asked.question.groups:
        own = Query.term_query(index.schema, "language", get_language() or "en", "basic")
        clauses.append((Occur.Should, Query.const_score_query(own, _OWN_LANGUAGE)))
    for name, values in asked.chosen.items():
        if values and name != without:
            chosen = Query.term_set_query(index.schema, name, list(values))
            clauses.append((Occur.Must, Query.const_score_query(chosen, 0.0)))
    for column, lower, upper in (
        ("last_day", asked.decided_after, None),
        ("first_day", None, asked.decided_before),
    ):
        if lower or upper:
            days = Query.range_query(
                index.schema,
                column,
                FieldType.Integer,
                lower and lower.toordinal(),
                upper and upper.toordinal(),
            )
            clauses.append((Occur.Must, Query.const_score_query(days, 0.0)))
    return Query.boolean_query(clauses)
