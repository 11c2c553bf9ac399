"""The position of a case in the list that a reader came from."""

from dataclasses import dataclass

from django.urls import reverse

from cases.search.index.stored_case import StoredCase
from cases.search.index.sync import NotCurrentError
from cases.search.query.merged_keys import with_current_keys
from cases.search.query.search_query import LAST_PAGE, SearchQuery
from cases.search.query.search_request import SearchRequest
from cases.search.results.engine import list_slice
from core.pagination import PAGE_SIZE

# In a list that has changed since, a case is looked for this far from its former position.
_REACH = 20
_LAST = LAST_PAGE * PAGE_SIZE


@dataclass(frozen=True, slots=True)
class ListPosition:
    """A case's number in a list, from 1, and the addresses of the cases before and after it; empty at either end."""

    number: int
    total: int
    previous: str
    next: str
    list: str


def list_position(reference: str, query: SearchQuery) -> ListPosition | None:
    """Return the case's position in the list of a query that names it: `?q=…&position=3`.

    None without a position or a search, where the case is no longer near the position, where the list is longer than is
    shown, and while the index is behind.
    """
    number = _number(query.last("position"))
    if not number:
        return None
    query = with_current_keys(query)
    request = SearchRequest.of(query)
    if not request.is_refined:
        return None
    first = max(1, number - _REACH)
    try:
        # One more at either end: the neighbours of the outermost.
        offset, limit = max(0, first - 2), number + _REACH - first + 3
        total, cases = list_slice(request, sort=query.sort, offset=offset, limit=limit)
    except NotCurrentError:
        return None
    shown = dict(enumerate(cases, start=max(1, first - 1)))
    found = next((position for position, case in shown.items() if case.reference == reference), None)
    if found is None or (found > 1 and found - 1 not in shown) or (found < total and found + 1 not in shown):
        return None
    page = (found - 1) // PAGE_SIZE + 1
    return ListPosition(
        found,
        total,
        _address(query, shown.get(found - 1), found - 1),
        _address(query, shown.get(found + 1), found + 1),
        f"{reverse('case_list')}?{query.query_string}" + (f"&page={page}" if page > 1 else ""),
    )


def _number(written: str) -> int:
    """Return the position that is written; 0 where it is none, or one that no list shows."""
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 0
    return number if number <= _LAST else 0


def _address(query: SearchQuery, case: StoredCase | None, position: int) -> str:
    return query.case_address(case.get_absolute_url(), position) if case and position <= _LAST else ""
