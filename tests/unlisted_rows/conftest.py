"""A public provision, and a row of each kind that no reader sees."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from cases.models import Collection
from legislation.models import Counterpart, Division, Provision, ProvisionText


@pytest.fixture
def public(published, provision) -> Provision:
    """A provision with a published case."""
    applied = provision("1", law="Trade Marks Act")
    ProvisionText.objects.create(
        provision=applied, language="en", text="Shown.", public=True, period=DateRange(date(2020, 1, 1), None)
    )
    published(provisions=(applied,))
    return applied


@pytest.fixture
def editor(public) -> Client:
    made = Client()
    made.force_login(User.objects.create_superuser("editor"))
    return made


@pytest.fixture
def hidden(court, keyword, session, provision, public) -> dict:
    """A row of each kind that no published case names and nobody listed."""
    law = provision("1019", law="Civil Code")
    other = provision("9", law="Copyright Act", code="IN")
    ProvisionText.objects.create(
        provision=law, language="en", text="Hidden.", public=True, period=DateRange(date(2020, 1, 1), None)
    )
    return {
        "cases/court": court("High Court"),
        "cases/keyword": keyword("portrait right"),
        "cases/session": session(),
        "cases/collection": Collection.objects.create(slug="2030-forum", names={"en": "2030 Forum"}),
        "legislation/instrument": law.instrument,
        "legislation/provision": law,
        "legislation/division": Division.objects.create(instrument=law.instrument, label="Part I", position=1),
        "legislation/counterpart": Counterpart.objects.create(provision=public, other=other),
    }
