"""What a list of cases is narrowed to, and what it could be narrowed to."""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import QueryDict
from django.utils.formats import number_format
from django.utils.text import Truncator
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cases.search.index.version_cache import cached_for
from core.histogram import YearBar, bars

from .facets import FACETS, Facet, Key

if TYPE_CHECKING:
    from .search import CaseSearch

# Of a longer facet the values with most cases are shown, and the others on a page of their own.
SHOWN = 8
# A facet's own page ends there; it can be searched.
LONGEST = 200
# Each costs a question to the index.
_MOST_REMOVALS = 12
# A title names so many filters, and counts the others.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: how many cases have it, were this facet not chosen."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetShown:
    """A facet with its first values; `more` says that there are others."""

    facet: Facet
    values: list[FacetValue]
    more: bool


@dataclass(frozen=True, slots=True)
class Applied:
    """One thing that a list is narrowed to, by the parameter `name`, and the address of the list without it."""

    name: str
    label: str
    value: str
    url: str


def facet_shown(search: "CaseSearch", facet: Facet, most: int = SHOWN, words: str = "") -> FacetShown:
    """Return a facet's values: the chosen ones, even without cases, then those with most cases.

    With `words` only values whose names have them.
    """
    counts = search.answer.counts[facet.name]
    chosen = _chosen(search, facet, counts)
    if words.split():
        counts = {key: counts[key] for key in facet.finding(words, counts) if key in counts}
    room = max(0, most - len(chosen))
    taken = {value.value for value in chosen}
    # So many that one more than is shown is left when the chosen ones, which may be among them, are taken out.
    first = heapq.nsmallest(room + len(chosen) + 1, counts, key=lambda key: facet.rank(key, counts[key]))
    described = _described(search, facet, first)
    # A row that has gone since is in no description.
    values = [FacetValue(*described[key], counts[key], chosen=False) for key in first if key in described]
    others = [value for value in values if value.value not in taken]
    return FacetShown(facet, chosen + others[:room], len(others) > room)


def facets_shown(search: "CaseSearch") -> list[FacetShown]:
    """Return every facet that has a value."""
    shown = [facet_shown(search, facet) for facet in FACETS]
    return [facet for facet in shown if facet.values]


def applied(search: "CaseSearch") -> list[Applied]:
    """Return what is applied, each with the address that takes it away."""
    found = [
        Applied(name := shown.facet.name, str(shown.facet.label), value.label, search.url(name=name, value=value.value))
        for shown in search.facets
        for value in shown.values
        if value.chosen
    ]
    for name in ("q", "decided_after", "decided_before"):
        text = search.query.get(name, "").strip()
        if text and name not in search.filter.errors:
            found.append(Applied(name, str(search.filter.filters[name].label), text, search.url(without=name)))
    return found


def removals(search: "CaseSearch") -> list[tuple[Applied, int]]:
    """Return what is applied, with how many cases there are without it, those with most first; none without any."""
    counted = [(each, type(search)(QueryDict(each.url[1:])).total) for each in search.applied[:_MOST_REMOVALS]]
    return sorted(((each, cases) for each, cases in counted if cases), key=lambda pair: -pair[1])


def heading(search: "CaseSearch") -> str:
    """Return what was found as a title: how many cases, for which words, of which filters."""
    total = search.answer.total
    text = _("No case")
    if total:
        cases = number_format(total, force_grouping=True)
        text = ngettext("%(cases)s case", "%(cases)s cases", total) % {"cases": cases}
    if words := search.words.strip():
        text = _("%(cases)s for “%(words)s”") % {"cases": text, "words": Truncator(words).chars(80)}
    filters = [each.value for each in search.applied if each.name != "q"]
    if filters:
        named = ", ".join(Truncator(each).chars(60) for each in filters[:_MOST_NAMED])
        rest = len(filters) - _MOST_NAMED
        others = ngettext("%d more filter", "%d more filters", rest) % rest if rest > 0 else ""
        text = f"{text}: {named}" + (f", {others}" if others else "")
    return text


def years(search: "CaseSearch") -> list[YearBar]:
    """Return the histogram: a bar chooses its year, and again lets go of it; one of several years sets the days."""
    counts: Mapping[Key, int] = search.answer.counts["year"]
    chosen = set(search.chosen("year"))
    drawn = bars({int(year): cases for year, cases in counts.items()})
    if any(bar.first != bar.last for bar in drawn):
        return [YearBar(bar, chosen=False, url=search.url(within=(bar.first, bar.last))) for bar in drawn]
    if chosen:
        return [YearBar(bar, str(bar.first) in chosen, search.url(name="year", value=str(bar.first))) for bar in drawn]
    rest = search.url()
    joint = "&" if len(rest) > 1 else ""
    return [YearBar(bar, chosen=False, url=f"{rest}{joint}year={bar.first}") for bar in drawn]


def _described(search: "CaseSearch", facet: Facet, keys: list[Key]) -> Mapping[Key, tuple[str, str]]:
    """Return the value and the label of each key, which are held by reader's language."""
    held = cached_for(search.reader, (facet.name, get_language()))
    if lacking := [key for key in keys if key not in held]:
        held |= facet.described(lacking)
    return held


def _named(search: "CaseSearch", facet: Facet, written: list[str]) -> dict[Key, tuple[str, str]]:
    """Return key, value and label of what was chosen, held by the words of the query that choose it."""
    held = cached_for(search.reader, (facet.name, get_language(), "as written"))
    for each in written:
        if each not in held and (found := facet.named([each])):
            held[each] = found
    return {key: pair for each in written for key, pair in held.get(each, {}).items()}


def _chosen(search: "CaseSearch", facet: Facet, counts: Mapping[Key, int]) -> list[FacetValue]:
    """Return the chosen values; one that no case was counted for has its name only where that is public."""
    written = search.chosen(facet.name)
    if not written:
        return []
    known = _named(search, facet, written)
    counted = {value: (label, counts[key]) for key, (value, label) in known.items() if key in counts}
    uncounted = [each for each in written if facet.indexed(each) not in counted]
    public = dict(facet.named(uncounted).values()) if uncounted else {}
    values = []
    for each in written:
        value = facet.indexed(each)
        label, count = counted.get(value, (public.get(value, each), 0))
        values.append(FacetValue(each, label, count, chosen=True))
    return values
