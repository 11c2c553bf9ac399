"""The filters of a list, and which of them to relax."""

from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from cases.rendering.labels import decided
from cases.search.query.search_query import SearchQuery

from .facets import FacetShown
from .search import count

# Each costs a search of the index.
_MOST_RELAXATIONS = 12
# A title or a filter shows so many characters of the search terms.
_LONGEST = 80
_OTHERS = {
    "q": _("Search terms"),
    "decided_after": _("Decided on or after"),
    "decided_before": _("Decided on or before"),
}


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One filter of a list: its parameter, label and value. `rest`: the query without it."""

    name: str
    label: str
    value: str
    rest: SearchQuery


def active_filters(query: SearchQuery, facets: list[FacetShown]) -> list[ActiveFilter]:
    """Return the filters of a list, the search terms among them. `facets`: as its page shows them."""
    found = [
        ActiveFilter(name := shown.facet.name, shown.facet.label, value.label, query.toggled(name, value.value))
        for shown in facets
        for value in shown.values
        if value.chosen
    ]
    for name, label in _OTHERS.items():
        if (text := query.last(name).strip()) and name not in query.unreadable:
            value = Truncator(text).chars(_LONGEST) if name == "q" else decided(text)
            found.append(ActiveFilter(name, str(label), value, query.without(name)))
    return found


def relaxations(active: list[ActiveFilter]) -> list[tuple[ActiveFilter, int]]:
    """Return the filters without which there are cases, with the number of these, those with most first.

    None where there is one filter: without it all cases are found.
    """
    if len(active) < 2:
        return []
    counted = [(each, count(each.rest)) for each in active[:_MOST_RELAXATIONS]]
    return sorted(((each, cases) for each, cases in counted if cases), key=lambda pair: -pair[1])
