"""A law to take texts in for."""

from collections.abc import Callable
from datetime import date

import pytest

from legislation.intake_law import read_law
from legislation.models import Instrument, Jurisdiction
from legislation.take_in import Plan, Text, take_in


@pytest.fixture
def civil_code(db) -> Instrument:
    china = Jurisdiction.objects.get_or_create(code="CN", defaults={"names": {"en": "China"}})[0]
    return Instrument.objects.create(jurisdiction=china, names={"en": "Civil Code"}, slug="civil-code")


@pytest.fixture
def taken_in(civil_code) -> Callable[..., Plan]:
    """Take a text in: English, from the first day of a year."""

    def take(source: str, year: int = 2021, **said) -> Plan:
        said = {"instrument": civil_code, "language": "en", "in_force": date(year, 1, 1), "source": source} | said
        return take_in(Text(**said), read_law(source, "text"))

    return take


@pytest.fixture
def wordings(civil_code) -> Callable[..., list[tuple[str, int | None, int | None]]]:
    """The wordings of an article in the order of time: text, first year, year in which it ends."""

    def of(number: str = "1", language: str = "en") -> list[tuple[str, int | None, int | None]]:
        rows = civil_code.provisions.get(number=number).texts.filter(language=language).order_by("period")
        return [
            (row.text, row.period.lower and row.period.lower.year, row.period.upper and row.period.upper.year)
            for row in rows
        ]

    return of
