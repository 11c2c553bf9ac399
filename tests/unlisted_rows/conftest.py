"""A public provision, and a row of each kind that no reader sees."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model
from django.test import Client

from cases.models import Collection
from legislation.models import Counterpart, Division, Provision, ProvisionText
from tests import case_rows

from .seen import seen


class Rows:
    """The rows of a module, before any test of it changes one."""

    def __init__(self) -> None:
        self.public = case_rows.provision("1", law="Trade Marks Act")
        _wording(self.public, "Shown.")
        case_rows.published(provisions=(self.public,))
        self.hidden = _hidden(self.public)
        self.seen: list[tuple] = []
        User.objects.create_superuser("editor")


def _hidden(public: Provision) -> dict[str, Model]:
    law = case_rows.provision("1019", law="Civil Code")
    other = case_rows.provision("9", law="Copyright Act", code="IN")
    _wording(law, "Hidden.")
    return {
        "cases/court": case_rows.court("High Court"),
        "cases/keyword": case_rows.keyword("portrait right"),
        "cases/session": case_rows.session(),
        "cases/collection": Collection.objects.create(slug="2030-forum", names={"en": "2030 Forum"}),
        "legislation/instrument": law.instrument,
        "legislation/provision": law,
        "legislation/division": Division.objects.create(instrument=law.instrument, label="Part I", position=1),
        "legislation/counterpart": Counterpart.objects.create(provision=public, other=other),
    }


def _wording(provision: Provision, text: str) -> None:
    period = DateRange(date(2020, 1, 1), None)
    ProvisionText.objects.create(provision=provision, language="en", text=text, public=True, period=period)


@pytest.fixture(scope="module")
def rows(module_rows) -> Rows:
    return Rows()


@pytest.fixture
def public(rows, db) -> Provision:
    """A provision with a published case."""
    return Provision.objects.get(pk=rows.public.pk)


@pytest.fixture
def hidden(rows, db) -> dict[str, Model]:
    """A row of each kind that no published case names and nobody listed."""
    return {kind: type(row).objects.get(pk=row.pk) for kind, row in rows.hidden.items()}


@pytest.fixture
def editor(rows, db) -> Client:
    made = Client()
    made.force_login(User.objects.get(username="editor"))
    return made


@pytest.fixture
def before(rows, db, search_directory) -> list[tuple]:
    """What a stranger sees before a test changes anything: the same for all tests of a module."""
    rows.seen = rows.seen or seen()
    return rows.seen
