"""Whom a treaty binds, and the countries whose courts apply it."""

from dataclasses import dataclass

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count

from legislation.models import Instrument, Jurisdiction


@dataclass(frozen=True, slots=True)
class Bound:
    """A contracting party with the periods in which it is bound, the first one first; empty where they are unknown."""

    jurisdiction: Jurisdiction
    periods: list[DateRange]
    case_count: int


def cases_by_country(instrument: Instrument) -> list[Jurisdiction]:
    """Return the jurisdictions whose cases apply an instrument, each with `case_count`, most first."""
    applying = Jurisdiction.objects.filter(listings__provisions__instrument=instrument)
    return list(
        applying.annotate(case_count=Count("listings", distinct=True)).order_by("-case_count", "names__en", "pk")
    )


def parties_of(treaty: Instrument, countries: list[Jurisdiction]) -> list[Bound]:
    """Return the contracting parties by name, each once, with how many of its cases apply the treaty."""
    cases = {country.pk: country.case_count for country in countries}
    found: dict[str, Bound] = {}
    for party in treaty.parties.select_related("jurisdiction").order_by("bound", "pk"):
        home = party.jurisdiction
        bound = found.setdefault(home.pk, Bound(home, [], cases.get(home.pk, 0)))
        if party.bound:
            bound.periods.append(party.bound)
    return sorted(found.values(), key=lambda bound: bound.jurisdiction.name)
