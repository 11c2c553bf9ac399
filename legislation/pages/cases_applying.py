"""Counts of the cases that apply a provision."""

from collections import Counter
from dataclasses import dataclass

from core.histogram import YearBar, bars
from legislation.cases_of_law import registered
from legislation.models import Jurisdiction, Provision

Counts = dict[tuple[str, int], int]


@dataclass(frozen=True, slots=True)
class Applied:
    """`cases`: how many there are; `years`: as bars that lead to the list of cases; `jurisdictions`: most cases first.

    Each jurisdiction has `case_count`. `chosen`: the one that cases and years are of; None where they are of all.
    `address`, `feed`: the list of all these cases, and the feed that they can be followed by.
    """

    cases: int
    years: list[YearBar]
    jurisdictions: list[Jurisdiction]
    chosen: Jurisdiction | None
    address: str
    feed: str

    @property
    def applying(self) -> int:
        """Return the number of jurisdictions whose cases apply it."""
        return len(self.jurisdictions)


def applied(provision: Provision, code: str) -> Applied:
    """Count the cases that apply a provision, those of one jurisdiction if `code` is that of one. Two queries."""
    counts: Counts = registered().per_jurisdiction_and_year(provision)
    jurisdictions = _jurisdictions(counts)
    chosen = next((home for home in jurisdictions if home.pk == code), None)
    years: Counter[int] = Counter()
    for (home, year), cases in counts.items():
        if chosen is None or home == chosen.pk:
            years[year] += cases
    query = {"provision": provision.key} | ({"jurisdiction": chosen.pk} if chosen else {})
    addresses = registered().list_address(query), registered().feed_address(query)
    return Applied(years.total(), _bars(years, query), jurisdictions, chosen, *addresses)


def _jurisdictions(counts: Counts) -> list[Jurisdiction]:
    cases: Counter[str] = Counter()
    for (home, _year), number in counts.items():
        cases[home] += number
    found = list(Jurisdiction.objects.filter(pk__in=cases)) if cases else []
    for home in found:
        home.case_count = cases[home.pk]
    return sorted(found, key=lambda home: (-home.case_count, home.name))


def _bars(years: Counter[int], query: dict[str, str]) -> list[YearBar]:
    def address(first: int, last: int) -> str:
        if first == last:
            return registered().list_address(query | {"year": str(first)})
        return registered().list_address(query | {"decided_after": f"{first:04d}", "decided_before": f"{last:04d}"})

    return [YearBar(bar, chosen=False, url=address(bar.first, bar.last)) for bar in bars(years)]
