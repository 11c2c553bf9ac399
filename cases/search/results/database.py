"""What the database answers while the index is behind."""

from cases.search.facets.facet import Facet, Key
from cases.search.facets.register import FACETS
from cases.search.query.filters import listings
from cases.search.query.search_query import SearchQuery

from .engine import Found

_ORDERS = {"relevance": "newest_first", "newest": "newest_first", "oldest": "oldest_first", "title": "by_title"}


def search_database(query: SearchQuery, *, offset: int, limit: int) -> Found:
    """Return what the database finds: words as they are written, in no order of relevance."""
    found = getattr(listings(query), _ORDERS[query.sort])()
    return Found(
        found.count(),
        tuple(found.values_list("pk", flat=True)[offset : offset + limit]),
        {facet.name: count_in_database(facet, query) for facet in FACETS},
    )


def count_in_database(facet: Facet, query: SearchQuery) -> dict[Key, int]:
    """Return how many cases each of the facet's keys has, counted with every filter but its own."""
    return facet.count_in_database(listings(query.without(facet.name)))
