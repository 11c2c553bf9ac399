"""What the index answers: how many cases, which ones on a page, and the counts of every facet, all of one state."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from tantivy import FieldType, Index, Occur, Order, Query, Searcher

from ..models.published import Listing
from .ask import query_of
from .follow import searcher
from .language import Question
from .passages import Marker, Passage
from .schema import FACET_FIELDS

# More values than a facet ever has here: fewer would make the counts of an aggregation inexact.
_ALL_VALUES = 200_000
_ORDERS = {"newest": ("newest", Order.Desc), "oldest": ("oldest", Order.Asc), "title": ("title_order", Order.Asc)}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its filters. `chosen`: facet to values, any of which will do; days are both included."""

    question: Question = field(default_factory=Question)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decided_after: date | None = None
    decided_before: date | None = None
    similar: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """`listings`: their primary keys in order. `counts`: facet to value to cases, without the facet's own filter.

    `similar`: no case has the words that were asked, these have words like them.
    """

    total: int
    listings: tuple[int, ...]
    counts: Mapping[str, Mapping[str, int]]
    version: int
    similar: bool = False


def answer(asked: Asked, *, sort: str, offset: int, limit: int) -> Answer:
    """Return the answer of the index. `sort`: relevance, newest, oldest or title. Raises NotCurrent."""
    reader, index, version = searcher()
    column, order = _ORDERS.get(sort, (None, Order.Desc))
    hits = reader.search(_query(index, asked), limit, True, column, offset, order)
    if not hits.count and asked.question.groups and not asked.similar:
        asked = replace(asked, similar=True)
        hits = reader.search(_query(index, asked), limit, True, column, offset, order)
    keys = reader.fast_field_values("listing", [place for _score, place in hits.hits])
    similar = asked.similar and bool(hits.count)
    return Answer(hits.count, tuple(keys), _counts(reader, index, asked), version, similar)


def matches(asked: Asked, listings: list[Listing]) -> dict[int, Passage]:
    """Return by primary key the passage that matches; nothing where nothing was asked. Raises NotCurrent."""
    if not asked.question.groups:
        return {}
    reader, index, _version = searcher()
    query = query_of(index, asked.question, similar=asked.similar)
    return Marker(reader, index, asked.question, query).passages(listings)


def _query(index: Index, asked: Asked, *, without: str = "") -> Query:
    clauses = [(Occur.Must, query_of(index, asked.question, similar=asked.similar))]
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


def _counts(reader: Searcher, index: Index, asked: Asked) -> dict[str, dict[str, int]]:
    """Count facets without a choice together, and each of the others by itself, without its own filter."""
    free = [name for name in FACET_FIELDS if not asked.chosen.get(name)]
    counts = _count(reader, _query(index, asked), free)
    for name in FACET_FIELDS:
        if name not in free:
            counts |= _count(reader, _query(index, asked, without=name), [name])
    return counts


def _count(reader: Searcher, found: Query, names: list[str]) -> dict[str, dict[str, int]]:
    if not names:
        return {}
    terms = {name: {"terms": {"field": name, "size": _ALL_VALUES, "segment_size": _ALL_VALUES}} for name in names}
    counted = reader.aggregate(found, terms)
    counts = {}
    for name in names:
        if counted[name].get("doc_count_error_upper_bound"):
            raise ArithmeticError(f"the counts of {name} are not exact")
        counts[name] = {bucket["key"]: bucket["doc_count"] for bucket in counted[name]["buckets"]}
    return counts
