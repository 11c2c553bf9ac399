"""The facets of a list as its page shows them."""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import get_language

from cases.search.facets.facet import Facet, Key, Named
from cases.search.facets.register import FACETS
from cases.search.index.version_cache import cached_for
from core.histogram import YearBar, bars

from .search import Results

# Of a longer facet the values with most cases are shown, and the others on a page of their own.
SHOWN = 8
# A facet's own page ends there; it can be searched.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet. `count`: how many cases have it, were nothing of this facet chosen."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetShown:
    """A facet with its first values. `more`: whether there are others."""

    facet: Facet
    values: list[FacetValue]
    more: bool


def facet_shown(results: Results, facet: Facet, most: int = SHOWN, words: str = "") -> FacetShown:
    """Return a facet's values: the chosen ones, even without cases, then those with most cases.

    `words`: only values whose names contain them.
    """
    counts = results.found.counts[facet.name]
    chosen = _chosen(results, facet, counts)
    if words.split():
        counts = {key: counts[key] for key in facet.matching(words, counts) if key in counts}
    room = max(0, most - len(chosen))
    taken = {value.value for value in chosen}
    # The chosen ones may be among the first: one more than is shown must remain without them.
    first = heapq.nsmallest(room + len(chosen) + 1, counts, key=lambda key: facet.rank(key, counts[key]))
    described = _described(results, facet, first)
    # A row that was deleted meanwhile has no description.
    values = [FacetValue(*described[key], counts[key], chosen=False) for key in first if key in described]
    others = [value for value in values if value.value not in taken]
    return FacetShown(facet, chosen + others[:room], len(others) > room)


def facets_shown(results: Results) -> list[FacetShown]:
    """Return the facets that offer a choice: several values, or one that is chosen."""
    shown = [facet_shown(results, facet) for facet in FACETS]
    return [facet for facet in shown if len(facet.values) > 1 or any(value.chosen for value in facet.values)]


def years(results: Results) -> list[YearBar]:
    """Return the histogram. The bar of one year toggles it; that of several years sets the first and last day."""
    query = results.query
    counts = results.found.counts["year"]
    chosen = query.values("year")
    drawn = bars({int(year): cases for year, cases in counts.items()})
    if any(bar.first != bar.last for bar in drawn):
        return [YearBar(bar, chosen=False, url=query.within(bar.first, bar.last).address) for bar in drawn]
    if chosen:
        return [YearBar(bar, str(bar.first) in chosen, query.toggled("year", str(bar.first)).address) for bar in drawn]
    joint = "&" if len(query.address) > 1 else ""
    return [YearBar(bar, chosen=False, url=f"{query.address}{joint}year={bar.first}") for bar in drawn]


def _described(results: Results, facet: Facet, keys: list[Key]) -> Mapping[Key, Named]:
    """Return key to value and label, cached by the reader's language."""
    cached = cached_for(results.searcher, (facet.name, get_language()))
    if missing := [key for key in keys if key not in cached]:
        cached |= facet.described(missing)
    return cached


def _public_names(results: Results, facet: Facet, written: tuple[str, ...]) -> dict[Key, Named]:
    """Return key to value and label of chosen values, cached by the text that chooses them."""
    cached = cached_for(results.searcher, (facet.name, get_language(), "as written"))
    for each in written:
        if each not in cached and (found := facet.public_names([each])):
            cached[each] = found
    return {key: named for each in written for key, named in cached.get(each, {}).items()}


def _chosen(results: Results, facet: Facet, counts: Mapping[Key, int]) -> list[FacetValue]:
    """Return the chosen values; one for which no case was counted has its name only where that is public."""
    written = results.query.values(facet.name)
    if not written:
        return []
    known = _public_names(results, facet, written)
    counted = {value: (label, counts[key]) for key, (value, label) in known.items() if key in counts}
    uncounted = [each for each in written if facet.index_value(each) not in counted]
    public = dict(facet.public_names(uncounted).values()) if uncounted else {}
    values = []
    for each in written:
        value = facet.index_value(each)
        label, count = counted.get(value, (public.get(value, each), 0))
        values.append(FacetValue(each, label, count, chosen=True))
    return values
