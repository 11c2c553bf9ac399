"""The filters of a list, and which of them to relax."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.search.query.search_query import SearchQuery

from .facets import FacetShown
from .search import Results, count

# Each costs a search of the index.
_MOST_RELAXATIONS = 12
# A title names so many filters, and counts the others.
_MOST_NAMED = 3
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
            found.append(ActiveFilter(name, str(label), text, query.without(name)))
    return found


def relaxations(active: list[ActiveFilter]) -> list[tuple[ActiveFilter, int]]:
    """Return the filters without which there are cases, with the number of these, those with most first."""
    counted = [(each, count(each.rest)) for each in active[:_MOST_RELAXATIONS]]
    return sorted(((each, cases) for each, cases in counted if cases), key=lambda pair: -pair[1])


def _found(total: int) -> str:
    if not total:
        return gettext("No case")
    return ngettext("%(cases)s case", "%(cases)s cases", total) % {"cases": number_format(total, force_grouping=True)}


def _found_for(total: int, words: str) -> str:
    shown = {"cases": number_format(total, force_grouping=True), "words": Truncator(words).chars(80)}
    if not total:
        return gettext("No case for “%(words)s”") % shown
    return ngettext("%(cases)s case for “%(words)s”", "%(cases)s cases for “%(words)s”", total) % shown


def heading(results: Results, active: list[ActiveFilter]) -> str:
    """Return what was found as a title: how many cases, for which words, of which filters."""
    text = _found(results.total) if not results.query.words else _found_for(results.total, results.query.words)
    filters = [each.value for each in active if each.name != "q"]
    if filters:
        named = ", ".join(Truncator(each).chars(60) for each in filters[:_MOST_NAMED])
        rest = len(filters) - _MOST_NAMED
        others = ngettext("%d more filter", "%d more filters", rest) % rest if rest > 0 else ""
        text = f"{text}: {named}" + (f", {others}" if others else "")
    return text
