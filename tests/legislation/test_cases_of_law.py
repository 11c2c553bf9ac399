"""The law's pages know of cases what is registered, and nothing else."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from legislation import cases_of_law
from legislation.models import ContractingParty, Instrument, Jurisdiction, Provision

pytestmark = pytest.mark.django_db

PROVISION = "/legislation/fr/patent-act/art-12/"
# Relations of the cases, addresses of their pages, and their tags.
NAMES_OF_CASES = ('"case_list"', "case_feed", "load casebridge", 'url "case"', ".listings", '"listings')


@pytest.fixture
def without_cases():
    """Nothing is registered, until the test ends."""
    before = cases_of_law.register(cases_of_law.NoCases())
    yield
    cases_of_law.register(before)


@pytest.fixture
def law(act, treaty, article, word, published) -> None:
    """Two listed laws with articles, and a published case."""
    published()
    word(article(act, "12"), "The office decides within two years.")
    article(act, "13")
    article(treaty, "1")
    ContractingParty.objects.create(treaty=treaty, jurisdiction_id="FR")


@pytest.mark.parametrize(
    "address",
    [
        "/legislation/",
        "/legislation/fr/patent-act/",
        "/legislation/fr/patent-act/?find=office",
        "/legislation/fr/patent-act/?jurisdiction=FR",
        "/legislation/int/treaty/",
        PROVISION,
        f"{PROVISION}?jurisdiction=FR&page=2",
        f"{PROVISION}?on=2020-01-01",
        "/jurisdictions/",
        "/jurisdictions/FR/",
    ],
)
def test_the_pages_of_the_law_open_without_any_cases_and_ask_no_table_of_cases(law, without_cases, client, address):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)

    assert response.status_code == 200
    assert [each["sql"] for each in queries if "cases_" in each["sql"]] == []
    assert "application/atom+xml" not in response.content.decode().split("<main")[1].split("</main")[0]


def test_without_cases_a_row_of_the_law_is_public_once_it_is_listed(law, without_cases):
    assert {each.slug for each in Instrument.objects.public()} == {"patent-act", "treaty"}
    assert {each.case_count for each in Provision.objects.public().with_case_counts()} == {0}
    assert not Jurisdiction.objects.with_cases().exists()


def test_what_is_registered_is_what_the_pages_show(law, without_cases, client):
    class TwoCases(cases_of_law.NoCases):
        def per_jurisdiction_and_year(self, provision):
            return {("FR", 2001): 1, ("CN", 2002): 1}

        def feed_address(self, query):
            return f"/somewhere/{query['provision']}"

    cases_of_law.register(TwoCases())

    page = client.get(PROVISION).content.decode()

    assert "2 cases" in page
    assert 'href="/somewhere/fr/patent-act/art-12"' in page


def test_the_published_cases_answer_everything_that_the_law_may_ask():
    asked = {name for name in vars(cases_of_law.CasesOfLaw) if not name.startswith("_")}

    assert asked <= set(dir(cases_of_law.registered()))
    assert asked <= set(dir(cases_of_law.NoCases()))
    assert type(cases_of_law.registered()).__module__.startswith("cases.")


def test_no_file_of_the_law_names_a_relation_or_an_address_of_cases():
    rooms = (settings.BASE_DIR / "legislation", settings.BASE_DIR / "templates" / "legislation")
    files = [each for room in rooms for each in Path(room).rglob("*") if each.suffix in {".py", ".html"}]
    assert len(files) > 60

    named = {
        (str(each.relative_to(settings.BASE_DIR)), word)
        for each in files
        for word in NAMES_OF_CASES
        if word in each.read_text()
    }

    assert named == set()
