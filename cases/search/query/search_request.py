"""A search as the index takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from cases.search.analysis.split_parties import without_between
from cases.search.facets.register import FACETS

from .parser import Question, read_question
from .search_query import SearchQuery


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question with its filters. `chosen`: facet to values, any of which will do; both days are included.

    `written`: the words as they were typed.
    """

    question: Question = field(default_factory=Question)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decided_after: date | None = None
    decided_before: date | None = None
    written: str = ""

    @classmethod
    def of(cls, query: SearchQuery) -> Self:
        """Return the request of a query with today's keys."""
        return cls(
            read_question(without_between(query.words)),
            {facet.name: tuple(map(facet.index_value, query.values(facet.name))) for facet in FACETS},
            query.decided_after,
            query.decided_before,
            written=query.words,
        )

    @property
    def is_refined(self) -> bool:
        """Whether anything is searched for: words, or a filter."""
        return self.question != Question() or self.is_filtered

    @property
    def is_filtered(self) -> bool:
        """Whether there is any filter."""
        return any(self.chosen.values()) or bool(self.decided_after or self.decided_before)
