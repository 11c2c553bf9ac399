"""What a case's page shows with its record: neighbours as the session's page orders them, and links that lead there."""

from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Listing
from cases.public.case_context import case_context
from cases.publication.publish import publish, withdraw
from cases.rendering.current_law import LawToday
from cases.search.index import sync as follow
from legislation.models import Jurisdiction


def shown(reference: str):
    listing = Listing.objects.for_page().get(reference=reference)
    return case_context(listing, listing.edition.record)


@pytest.fixture
def behind(settings, tmp_path):
    """What makes the index unusable."""

    def make() -> None:
        (tmp_path / "a file").write_text("")
        settings.SEARCH_DIRECTORY = tmp_path / "a file"
        follow.forget()

    return make


@pytest.fixture
def forum(published, session):
    """A session of cases from three jurisdictions, some decided on one day; and cases outside it."""
    for code, day in [
        ("LV", "2020-01-01"), ("CN", "2023-05-19"), ("CN", "2023-05-19"), ("FR", "2021"), ("CN", "2023-05"),
        ("LV", "2020-01-01"), ("CN", "2020-02-02"), ("FR", "2021-12-31"),
    ]:  # fmt: skip
        published(code, decision_date=day, sessions=(session(6),))
    published("CN", decision_date="2023-05-19", sessions=(session(7),))
    published("IN")
    return session(6)


@pytest.mark.parametrize("from_index", [True, False])
def test_the_neighbours_are_those_on_the_sessions_page(forum, behind, from_index):
    order = [listing.reference for listing in forum.listings.in_session_order()]
    if not from_index:
        behind()

    found = {}
    for reference in order:
        (row,) = shown(reference).neighbours
        found[reference] = (row.previous and row.previous.reference, row.next and row.next.reference)

    assert shown(order[0]).complete == from_index
    assert [reference for reference, _count in groups(order)] == ["CN", "FR", "LV"]
    assert found == {
        here: (before, after) for before, here, after in zip([None, *order], order, [*order[1:], None], strict=False)
    }
    assert all(found[later][0] == earlier for earlier, later in pairwise(order))


def groups(order: list[str]) -> list[tuple[str, int]]:
    codes = [reference[:2] for reference in order]
    return [(code, codes.count(code)) for code in dict.fromkeys(codes)]


@pytest.mark.parametrize("from_index", [True, False])
def test_jurisdictions_stand_by_name_and_not_by_code(published, session, behind, from_index):
    for code in ("CN", "FR"):
        published(code, sessions=(session(),))
    Jurisdiction.objects.filter(code="CN").update(names={"en": "Zhongguo"})
    shown("CN001-j")
    if not from_index:
        behind()

    (row,) = shown("CN001-j").neighbours

    assert (row.previous.reference, row.next) == ("FR001-j", None)


def test_a_case_that_stands_alone_in_its_session_has_no_neighbours(published, session):
    published(sessions=(session(),))
    published()

    assert shown("CN001-j").neighbours == []


def test_a_withdrawn_case_is_no_neighbour_and_not_related(draft, published, session, keyword):
    named = {"sessions": (session(),), "keywords": (keyword("portrait right"),)}
    published(**named)
    withdrawn = draft(**named)
    stays = published(**named)
    publish(withdrawn, None)
    withdraw(withdrawn, None, "By order.")

    beside = shown("CN001-j")

    (row,) = beside.neighbours
    assert (row.previous, row.next.reference) == (None, stays.reference)
    assert [row.case.reference for row in beside.related] == [stays.reference]


def test_the_law_is_linked_by_key(published, provision):
    published(provisions=(provision("1019"), provision("9", law="Code civil", code="FR")))

    listing = Listing.objects.get()
    assert LawToday.of(listing, listing.edition.record, ()).links == {
        "cn/civil-code/art-1019": "/legislation/cn/civil-code/art-1019/",
        "fr/code-civil/art-9": "/legislation/fr/code-civil/art-9/",
    }


def test_a_page_that_the_index_had_no_part_in_is_not_stored(client, forum, behind):
    kept = client.get("/cases/CN001-j/")
    behind()

    response = client.get("/cases/CN001-j/")

    assert response.headers["Cache-Control"] == "no-store"
    assert kept.headers.get("Cache-Control") != "no-store"


def test_the_size_of_a_session_does_not_change_what_its_cases_cost(published, session):
    def cost() -> int:
        shown("CN001-j")
        with CaptureQueriesContext(connection) as queries:
            shown("CN001-j")
        return len(queries)

    for _case in range(3):
        published(sessions=(session(),))
    for_few = cost()
    for _case in range(20):
        published(sessions=(session(),))

    assert cost() <= for_few
