"""Laws to test with: listed, with a tree, wordings and parties as a test needs them; and one to take texts in for."""

from collections.abc import Callable
from datetime import date

import pytest

from legislation.import_law import Plan, Text, import_text
from legislation.intake import read_law
from legislation.models import Division, Instrument, Provision, ProvisionText


@pytest.fixture
def act(jurisdiction) -> Instrument:
    """A law that a librarian listed."""
    return Instrument.objects.create(
        jurisdiction=jurisdiction("FR"), names={"en": "Patent Act"}, slug="patent-act", listed=True
    )


@pytest.fixture
def treaty(jurisdiction) -> Instrument:
    return Instrument.objects.create(
        jurisdiction=jurisdiction("INT"), names={"en": "Treaty"}, slug="treaty", kind="treaty", listed=True
    )


@pytest.fixture
def division() -> Callable[..., Division]:
    def make(law: Instrument, position: int, label: str, parent: Division | None = None, heading: str = "") -> Division:
        return Division.objects.create(instrument=law, position=position, label=label, parent=parent, heading=heading)

    return make


@pytest.fixture
def article() -> Callable[..., Provision]:
    """A provision that a librarian listed."""

    def make(law: Instrument, number: str, **fields) -> Provision:
        made = Provision.objects.get_or_add(law, "article", number)
        Provision.objects.filter(pk=made.pk).update(**{"listed": True} | fields)
        made.refresh_from_db()
        return made

    return make


@pytest.fixture
def word() -> Callable[..., ProvisionText]:
    """A public wording, in force for ever unless a test says otherwise."""

    def make(provision: Provision, text: str, period=("2011-01-01", None), **fields) -> ProvisionText:
        fields = {"language": "en", "public": True} | fields
        made = ProvisionText.objects.create(provision=provision, text=text, period=period, **fields)
        made.refresh_from_db()
        return made

    return make


@pytest.fixture
def imported(civil_code) -> Callable[..., Plan]:
    """Take a text in: English, from the first day of a year."""

    def take(source: str, year: int = 2021, **said) -> Plan:
        said = {"instrument": civil_code, "language": "en", "in_force": date(year, 1, 1), "source": source} | said
        return import_text(Text(**said), read_law(source, "text"))

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
