"""The contracting parties of a treaty."""

from dataclasses import dataclass
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from legislation.models import Instrument, Jurisdiction


@dataclass(frozen=True, slots=True)
class Bound:
    """A contracting party with the periods in which it is bound, the first one first; empty where they are unknown."""

    jurisdiction: Jurisdiction
    periods: list[DateRange]
    case_count: int


def parties_of(treaty: Instrument, countries: list[Any]) -> list[Bound]:
    """Return the contracting parties by name, each once, with how many of its cases apply the treaty."""
    cases = {country.pk: country.case_count for country in countries}
    found: dict[str, Bound] = {}
    for party in treaty.parties.select_related("jurisdiction").order_by("bound", "pk"):
        home = party.jurisdiction
        bound = found.setdefault(home.pk, Bound(home, [], cases.get(home.pk, 0)))
        if party.bound:
            bound.periods.append(party.bound)
    return sorted(found.values(), key=lambda bound: bound.jurisdiction.name)
