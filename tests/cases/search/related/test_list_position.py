"""From a case along the list it was found in, and back."""

import pytest

from cases.models import Case
from cases.publication.publish import withdraw
from cases.search.index import sync as follow
from cases.search.query.search_query import SearchQuery
from cases.search.related.list_position import _REACH, list_position
from cases.search.results.search import find
from core.pagination import PAGE_SIZE

ASKED = "keyword=portrait&sort=oldest"


@pytest.fixture
def listed(published, keyword):
    """Five cases in the order of the list, the oldest first."""
    for year in range(2001, 2006):
        published(decision_date=str(year), keywords=(keyword("portrait"),))
    published()
    return [f"CN00{number}-j" for number in range(1, 6)]


def position(reference: str, query: str):
    return list_position(reference, SearchQuery.parse(query))


def test_a_case_knows_its_position_and_the_cases_beside_it(listed):
    found = position("CN003-j", f"{ASKED}&position=3")

    assert (found.number, found.total) == (3, 5)
    assert found.previous == f"/cases/CN002-j/?{ASKED}&position=2"
    assert found.next == f"/cases/CN004-j/?{ASKED}&position=4"
    assert found.list == f"/cases/?{ASKED}"


def test_the_links_of_a_list_lead_along_all_of_it(client, listed):
    page = find(SearchQuery.parse(ASKED)).page
    address, walked = page[0].address, []

    while address:
        walked.append(address.partition("?")[0])
        response = client.get(address)
        assert response.context["list_position"].number == len(walked)
        address = response.context["list_position"].next

    assert walked == [f"/cases/{reference}/" for reference in listed]
    assert f'href="{page[0].address}"'.replace("&", "&amp;") in client.get(f"/cases/?{ASKED}").content.decode()


def test_either_end_leads_no_further(listed):
    assert position("CN001-j", f"{ASKED}&position=1").previous == ""
    assert position("CN005-j", f"{ASKED}&position=5").next == ""


def test_a_list_without_words_or_filters_is_none_to_go_along(listed):
    (first, *_others) = find(SearchQuery.parse("sort=oldest&page=1")).page

    assert first.address == "/cases/CN001-j/"
    assert position("CN001-j", "sort=oldest&position=1") is None
    assert position("CN001-j", "q=-&position=1") is None


@pytest.mark.parametrize(
    "written", ["", "0", "-1", "3.0", "x", "²", "٣", "10001", "9" * 5000, "%00", "3%00", "1e2", " 3"]
)
def test_a_position_that_is_none_says_nothing(client, listed, written):
    response = client.get(f"/cases/CN003-j/?{ASKED}&position={written}")

    assert response.status_code == 200
    assert response.context["list_position"] is None


def test_a_list_that_has_changed_is_found_again(listed):
    withdraw(Case.objects.get(reference="CN001-j"), None, "By order.")

    found = position("CN003-j", f"{ASKED}&position=3")

    assert (found.number, found.total) == (2, 4)
    assert found.next == f"/cases/CN004-j/?{ASKED}&position=3"


def test_a_case_that_is_not_in_the_list_has_no_position_in_it(listed):
    assert position("CN006-j", f"{ASKED}&position=3") is None
    assert position("CN003-j", "keyword=unheard-of&position=3") is None


def test_a_case_is_found_near_its_position_and_never_at_a_wrong_one(published, keyword):
    count = _REACH + 6
    for day in range(1, count + 1):
        published(decision_date=f"2020-01-{day:02d}", keywords=(keyword("portrait"),))

    for said in range(1, count + 3):
        for at in (1, 2, count - 1, count):
            found = position(f"CN{at:03d}-j", f"{ASKED}&position={said}")
            assert found or abs(said - at) > _REACH, (said, at)
            if found:
                assert (found.number, found.total) == (at, count)
                assert bool(found.previous) == (at > 1)
                assert bool(found.next) == (at < count)
    assert position(f"CN{count:03d}-j", f"{ASKED}&position=1") is None
    assert (
        position(f"CN{count:03d}-j", f"{ASKED}&position={count}").list
        == f"/cases/?{ASKED}&page={count // PAGE_SIZE + 1}"
    )


def test_words_that_are_similar_make_a_list_too(listed):
    (first, *_others) = find(SearchQuery.parse("q=portrat&sort=oldest")).page

    assert position(first.reference, first.address.partition("?")[2]).number == 1


def test_only_what_a_list_can_be_asked_for_is_carried_along(listed):
    query = "q=%20&keyword=portrait&utm_source=x&page=2&position=7&unheard_of=1&sort=oldest"

    assert SearchQuery.parse(query).query_string == ASKED


def test_while_the_index_is_behind_there_is_no_position(listed, settings, tmp_path):
    (tmp_path / "a file").write_text("")
    settings.SEARCH_DIRECTORY = tmp_path / "a file"
    follow.forget()

    assert position("CN003-j", f"{ASKED}&position=3") is None


def test_the_canonical_address_stays_without_a_query(client, listed):
    page = client.get(f"/cases/CN003-j/?{ASKED}&position=3").content.decode()

    assert '<link rel="canonical" href="http://testserver/cases/CN003-j/">' in page
    assert 'rel="prev"' in page
    assert 'rel="next"' in page
    assert "3 of 5" in page
