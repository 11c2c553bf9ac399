"""The results of a search: hits, counts and a page of listings."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from django.core.paginator import Page, Paginator
from tantivy import Searcher

from cases.models.published import Listing
from cases.search.facets.register import BY_NAME
from cases.search.index.sync import NotCurrentError, current_index
from cases.search.query.filters import listings
from cases.search.query.merged_keys import with_current_keys
from cases.search.query.search_query import LAST_PAGE, SearchQuery
from cases.search.query.search_request import SearchRequest
from core.pagination import PAGE_SIZE

from .database import search_database
from .engine import Found, count_exact, search_index, snippets
from .match_reasons import match_reasons

if TYPE_CHECKING:
    from .snippets import SummarisedListing


@dataclass(frozen=True)
class Results:
    """The result of a search. `query`: has today's keys. `found`: the page of that number, and the counts of all."""

    query: SearchQuery
    request: SearchRequest
    number: int
    found: Found

    @property
    def total(self) -> int:
        """The number of cases."""
        return self.found.total

    @property
    def from_database(self) -> bool:
        """Whether the database answered, because the index is behind."""
        return self.found.index is None

    @property
    def searcher(self) -> Searcher | None:
        """The searcher that answered; None where the database did."""
        return self.found.index and self.found.index.searcher

    @property
    def similar(self) -> bool:
        """Whether no case has the words, and cases with words like them are shown."""
        return self.found.similar

    @property
    def known_item(self) -> str | None:
        """The reference of the one case that the words name whole."""
        return self.found.named[0] if len(self.found.named) == 1 else None

    def counts(self, name: str) -> dict[str, int]:
        """Return value to number of cases, counted with every filter but the facet's own."""
        counted = self.found.counts[name]
        return {value: counted[key] for key, (value, _label) in BY_NAME[name].described(counted).items()}

    @cached_property
    def page(self) -> "Page[Listing]":
        """The page of listings for cards, each with its `address` in this list and its `snippet`, or without one the
        `match_reason`.
        """
        paginator: Paginator[Any] = Paginator(range(min(self.total, LAST_PAGE * PAGE_SIZE)), PAGE_SIZE)
        paginator.count = self.total
        cards = Listing.objects.for_cards()
        has_words = bool(self.request.question.groups)
        listed = (cards.with_summaries() if has_words else cards).in_bulk(self.found.listings)
        shown = [listed[key] for key in self.found.listings if key in listed]
        if has_words:
            matching = snippets(self.request.question, self.found, cast("list[SummarisedListing]", shown))
            for listing in shown:
                listing.snippet = matching.get(listing.pk)
            if not self.similar and not self.from_database:
                unexplained = [listing for listing in shown if not listing.snippet]
                reasons = match_reasons(self.request.question, unexplained)
                for listing in unexplained:
                    listing.match_reason = reasons.get(listing.pk)
        for position, listing in enumerate(shown, start=(self.number - 1) * PAGE_SIZE + 1):
            listing.address = listing.get_absolute_url()
            if self.request.is_refined:
                listing.address = self.query.case_address(listing.address, position)
        return Page(shown, self.number, paginator)


def find(query: SearchQuery, *, most_values: int | None = None) -> Results:
    """Return what a search finds, by the index, or by the database while the index is behind.

    A page that is not there is the last one. `most_values`: of each facet count only so many values, those with most
    cases; None counts all.
    """
    query = with_current_keys(query)
    request = SearchRequest.of(query)
    number = min(query.page, LAST_PAGE)
    found = _page_found(query, request, number, most_values)
    last = max(1, -(-found.total // PAGE_SIZE))
    if number > last:
        number, found = last, _page_found(query, request, last, most_values)
    return Results(query, request, number, found)


def count(query: SearchQuery) -> int:
    """Return how many cases a query with today's keys finds, without counting anything else."""
    try:
        return count_exact(SearchRequest.of(query), current_index())
    except NotCurrentError:
        return listings(query).count()


def _page_found(query: SearchQuery, request: SearchRequest, number: int, most_values: int | None) -> Found:
    offset = (number - 1) * PAGE_SIZE
    try:
        return search_index(request, sort=query.sort, offset=offset, limit=PAGE_SIZE, most_values=most_values)
    except NotCurrentError:
        return search_database(query, offset=offset, limit=PAGE_SIZE)
