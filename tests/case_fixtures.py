"""The functions of `case_rows.py` for tests that use the database."""

from collections.abc import Callable

import pytest

from cases.models import Case, Court, Edition, Keyword, Session
from legislation.models import Instrument, Jurisdiction, Provision

from . import case_rows


@pytest.fixture
def civil_code(db) -> Instrument:
    china = case_rows.jurisdiction("CN")
    return Instrument.objects.create(jurisdiction=china, names={"en": "Civil Code"}, slug="civil-code")


@pytest.fixture
def jurisdiction(db) -> Callable[[str], Jurisdiction]:
    return case_rows.jurisdiction


@pytest.fixture
def china(jurisdiction) -> Jurisdiction:
    return jurisdiction("CN")


@pytest.fixture
def kenya(jurisdiction) -> Jurisdiction:
    return jurisdiction("KE")


@pytest.fixture
def court(db) -> Callable[..., Court]:
    return case_rows.court


@pytest.fixture
def keyword(db) -> Callable[[str], Keyword]:
    return case_rows.keyword


@pytest.fixture
def session(db) -> Callable[..., Session]:
    return case_rows.session


@pytest.fixture
def provision(db) -> Callable[..., Provision]:
    return case_rows.provision


@pytest.fixture
def draft(db) -> Callable[..., Case]:
    return case_rows.draft


@pytest.fixture
def published(db) -> Callable[..., Edition]:
    return case_rows.published
