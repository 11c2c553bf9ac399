"""Where a case stands in the list that a reader came from, so that the next one is a step away."""

from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from cases.search.index.stored_case import StoredCase
from cases.search.index.sync import NotCurrentError
from cases.search.results.search import LAST_PAGE, CaseSearch
from core.pagination import PAGE_SIZE

# A list that has changed since: so far from its place a case is looked for.
_REACH = 20


@dataclass(frozen=True, slots=True)
class Place:
    """A case's place in a list, from 1, and the addresses of the cases before and after it; empty at either end."""

    number: int
    total: int
    previous: str
    next: str
    list: str


def place_of(reference: str, query: QueryDict) -> Place | None:
    """Return the case's place in the list that the query asks for and says it stood at: `?q=…&place=3`.

    None where the query says no place, asks nothing, or the case is no longer near the place; where the list is longer
    than is shown; and while the index is behind.
    """
    number = _number(query.get("place", ""))
    search = CaseSearch(query) if number else None
    if search is None or not search.narrowed:
        return None
    first = max(1, number - _REACH)
    try:
        # One more at either end: what stands beside the outermost.
        total, cases = search.stretch(offset=max(0, first - 2), limit=number + _REACH - first + 3)
    except NotCurrentError:
        return None
    shown = dict(enumerate(cases, start=max(1, first - 1)))
    found = next((place for place, case in shown.items() if case.reference == reference), None)
    if found is None or (found > 1 and found - 1 not in shown) or (found < total and found + 1 not in shown):
        return None
    page = (found - 1) // PAGE_SIZE + 1
    return Place(
        found,
        total,
        _address(search, shown.get(found - 1), found - 1),
        _address(search, shown.get(found + 1), found + 1),
        f"{reverse('case_list')}?{search.trail}" + (f"&page={page}" if page > 1 else ""),
    )


def _number(written: str) -> int:
    """Return the place that is written, 0 where it is none or one that no list shows."""
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 0
    return number if number <= LAST_PAGE * PAGE_SIZE else 0


def _address(search: CaseSearch, case: StoredCase | None, place: int) -> str:
    return search.case_url(case, place) if case and place <= LAST_PAGE * PAGE_SIZE else ""
