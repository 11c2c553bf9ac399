"""What a search of the index found: how many documents, and whose."""

from collections.abc import Iterable

from tantivy import DocAddress, Searcher, SearchResult


def number_found(found: SearchResult) -> int:
    """Return how many documents were found, of a search that counts them."""
    return found.count  # type: ignore[attr-defined]  # the library's own types leave it out


def listing_keys(searcher: Searcher, addresses: Iterable[DocAddress]) -> list[int]:
    """Return the primary keys of the listings of these documents, in order; the index's notes of itself have none."""
    return [key for key in searcher.fast_field_values("listing", list(addresses)) if isinstance(key, int)]
