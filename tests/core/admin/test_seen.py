"""Lists of the admin say of each row whether readers see it, for whatever reason."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from selectolax.lexbor import LexborHTMLParser

from cases.models import Court, Keyword
from legislation.models import Instrument

pytestmark = pytest.mark.django_db


@pytest.fixture
def courts(published, court):
    """A court that a published case names, one that a librarian listed, and one that readers do not see."""
    published()
    listed = court("Listed Court")
    Court.objects.filter(pk=listed.pk).update(listed=True)
    court("Hidden Court")


def answers(client, address: str) -> dict[str, str]:
    """Return the name of each row of a list with what its column says."""
    page = LexborHTMLParser(client.get(address).content.decode())
    rows = page.css("#result_list tbody tr")
    return {row.css_first("th").text(strip=True): row.css_first(".field-seen").text(strip=True) for row in rows}


def test_a_row_is_seen_where_a_published_case_names_it_or_a_librarian_listed_it(admin_client, courts):
    assert answers(admin_client, "/admin/cases/court/") == {
        "Supreme Court": "Yes",
        "Listed Court": "Yes",
        "Hidden Court": "Not yet",
    }


@pytest.mark.parametrize(
    ("chosen", "left"), [("yes", {"Supreme Court", "Listed Court"}), ("no", {"Hidden Court"}), ("x", set())]
)
def test_the_filter_keeps_the_rows_of_one_answer(admin_client, courts, chosen, left):
    found = set(answers(admin_client, f"/admin/cases/court/?seen={chosen}"))

    assert found == (left or {"Supreme Court", "Listed Court", "Hidden Court"})


@pytest.mark.parametrize("table", ["cases/keyword", "cases/session", "cases/collection", "legislation/provision"])
def test_every_list_of_rows_that_can_be_public_says_it(admin_client, published, keyword, session, provision, table):
    published(keywords=(keyword("privacy"),), sessions=(session(),), provisions=(provision(),))

    assert set(answers(admin_client, f"/admin/{table}/").values()) == {"Yes"}


def test_a_law_that_a_case_applies_is_seen_and_another_is_not(admin_client, published, provision):
    published(provisions=(provision(),))
    provision("7", law="Patent Law")

    assert answers(admin_client, "/admin/legislation/instrument/") == {"Civil Code": "Yes", "Patent Law": "Not yet"}
    assert not Instrument.objects.filter(listed=True).exists()


def test_ten_rows_cost_as_many_queries_as_one(admin_client, keyword):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            admin_client.get("/admin/cases/keyword/")
        return len(queries)

    keyword("word 0")
    cost()
    for_one = cost()
    for number in range(1, 10):
        keyword(f"word {number}")

    assert cost() == for_one
    assert Keyword.objects.count() == 10
