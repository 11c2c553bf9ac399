"""What the index answers: how many cases, which ones on a page, and the counts of every facet, all of one state."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.translation import get_language
from tantivy import FieldType, Index, Occur, Order, Query, Searcher, SearchResult

from ..models.published import Listing
from .ask import query_of
from .direct import Direct, direct
from .follow import Current, searcher
from .glimpse import Glimpse, glimpse
from .language import Question
from .passages import Marker, Passage
from .schema import FACET_FIELDS

# More values than a facet ever has here: with fewer of each part of the index the counts would not be exact.
_ALL_VALUES = 200_000
# Of cases that match as well, those come first that are summarised in the reader's language.
_OWN_LANGUAGE = 0.2
_ORDERS = {"newest": ("newest", Order.Desc), "oldest": ("oldest", Order.Asc), "title": ("title_order", Order.Asc)}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its filters. `chosen`: facet to values, any of which will do; days are both included.

    `written`: the words as they were typed. `named`: the cases that these name, as the index says.
    """

    question: Question = field(default_factory=Question)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decided_after: date | None = None
    decided_before: date | None = None
    similar: bool = False
    written: str = ""
    named: Direct | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`listings`: their primary keys in order. `counts`: facet to key to cases, without the facet's own filter.

    `found_in`: the state of the index that answered; None where the database did. `similar`: no case has the words that
    were asked, these have words like them. `direct`: references of the cases that the words name whole, whatever the
    filters.
    """

    total: int
    listings: tuple[int, ...]
    counts: Mapping[str, Mapping[int | str, int]]
    found_in: Current | None = None
    similar: bool = False
    direct: tuple[str, ...] = ()


def answer(asked: Asked, *, sort: str, offset: int, limit: int, most: int | None = None) -> Answer:
    """Return the answer of the index. `sort`: relevance, newest, oldest or title. Raises NotCurrent.

    `most`: of a facet that counts rows, and of which nothing is chosen, only so many keys, those with most cases.
    """
    current = searcher()
    reader, index, _version = current
    asked, hits = _search(reader, index, asked, sort=sort, offset=offset, limit=limit)
    keys = reader.fast_field_values("listing", [place for _score, place in hits.hits])
    similar = asked.similar and bool(hits.count)
    named = asked.named.references if asked.named else ()
    return Answer(hits.count, tuple(keys), _counts(reader, index, asked, most), current, similar, named)


def total(asked: Asked, current: Current) -> int:
    """Return how many cases are found with the very words, or are named by them."""
    reader, index, _version = current
    return reader.search(_query(index, _with_named(reader, index, asked)), 1, True).count


def stretch(asked: Asked, *, sort: str, offset: int, limit: int) -> tuple[int, list[Glimpse]]:
    """Return how many cases are found, and some of them in order, without counting facets. Raises NotCurrent."""
    reader, index, _version = searcher()
    _asked, hits = _search(reader, index, asked, sort=sort, offset=offset, limit=limit)
    return hits.count, [glimpse(reader, place) for _score, place in hits.hits]


def matches(asked: Asked, listings: list[Listing], current: Current) -> dict[int, Passage]:
    """Return by primary key the passage that matches."""
    reader, index, _version = current
    query = query_of(index, asked.question, similar=asked.similar)
    return Marker(reader, index, asked.question, query).passages(listings)


def _search(
    reader: Searcher, index: Index, asked: Asked, *, sort: str, offset: int, limit: int
) -> tuple[Asked, SearchResult]:
    """Return what is found, and what was asked then: with the cases named whole; where no case has the words, alike."""
    asked = _with_named(reader, index, asked)
    column, order = _ORDERS.get(sort, (None, Order.Desc))
    # What matches as well stands newest first: the day weighs so little that it tells nothing else apart.
    ordered = {"order_by_field": column, "order": order} if column else {"weight_by_field": "last_day"}
    hits = reader.search(_query(index, asked), limit, True, offset=offset, **ordered)
    if not hits.count and asked.question.groups and not asked.similar:
        asked = replace(asked, similar=True)
        hits = reader.search(_query(index, asked), limit, True, offset=offset, **ordered)
    return asked, hits


def _with_named(reader: Searcher, index: Index, asked: Asked) -> Asked:
    if not asked.question.groups:
        return asked
    return replace(asked, named=direct(reader, index, asked.written, asked.question))


def _query(index: Index, asked: Asked, *, without: str = "") -> Query:
    words = query_of(index, asked.question, similar=asked.similar)
    if asked.named:
        words = Query.boolean_query([(Occur.Should, words), (Occur.Should, asked.named.query)])
    clauses = [(Occur.Must, words)]
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


def _counts(reader: Searcher, index: Index, asked: Asked, most: int | None) -> dict[str, dict[int | str, int]]:
    """Count facets without a choice together, and each of the others by itself, without its own filter."""
    free = [name for name in FACET_FIELDS if not asked.chosen.get(name)]
    counts = _count(reader, _query(index, asked), free, most)
    for name in FACET_FIELDS:
        if name not in free:
            counts |= _count(reader, _query(index, asked, without=name), [name])
    return counts


def _count(reader: Searcher, found: Query, names: list[str], most: int | None = None) -> dict[str, dict]:
    if not names:
        return {}
    counted = reader.aggregate(found, {name: {"terms": _terms(name, most)} for name in names})
    counts = {}
    for name in names:
        if counted[name].get("doc_count_error_upper_bound"):
            raise ArithmeticError(f"the counts of {name} are not exact")
        counts[name] = {bucket["key"]: bucket["doc_count"] for bucket in counted[name]["buckets"]}
    return counts


def _terms(name: str, most: int | None) -> dict[str, str | int]:
    column = FACET_FIELDS[name]
    size = _ALL_VALUES if most is None or column == name else most
    return {"field": column, "size": size, "segment_size": _ALL_VALUES}
