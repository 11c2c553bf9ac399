"""A law to test with: listed, with a tree, wordings and parties as a test needs them."""

from collections.abc import Callable

import pytest

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
