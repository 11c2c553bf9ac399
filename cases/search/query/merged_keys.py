"""Former keys of merged rows, in a search."""

from cases.search.facets.register import FACETS
from core.redirects import in_public

from .search_query import SearchQuery


def with_current_keys(query: SearchQuery) -> SearchQuery:
    """Return the query with the keys of merged rows mapped to the surviving rows, where these are public.

    Costs one database query for each such facet that has chosen values, two where a key has moved.
    """
    for facet in FACETS:
        values = query.values(facet.name)
        if facet.merged_rows is not None and values:
            current = in_public(facet.merged_rows.all(), values)
            if tuple(current) != values:
                query = query.replaced(facet.name, *current)
    return query
