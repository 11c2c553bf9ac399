"""The filters of a list, those in use and those to choose from, as its pages show them."""

import re

import pytest

from cases.search.facets.register import BY_NAME
from cases.search.query.search_query import SearchQuery
from cases.search.results.facets import SHOWN, facet_shown, facets_shown
from cases.search.results.search import find

pytestmark = pytest.mark.django_db


@pytest.fixture
def courts(published, court):
    """Twelve courts: the first has three cases, the second two, the others one each."""
    for number in [1, 1, 1, 2, 2, *range(3, 13)]:
        published(title=f"Case v Court {number}", court=court(f"Court {number:02d}"), decision_date=f"{2000 + number}")


def shown(query: str, facet: str = "court", **options) -> list[tuple[str, int, bool]]:
    # Names are looked for among all values; a list counts but one more than it shows.
    most = None if options else SHOWN + 1
    values = facet_shown(find(SearchQuery.parse(query), most_values=most), BY_NAME[facet], **options).values
    return [(value.label, value.count, value.chosen) for value in values]


def test_the_values_with_most_cases_come_first_and_the_others_are_said_to_be_there(courts):
    values = shown("")

    assert values[:3] == [("Court 01", 3, False), ("Court 02", 2, False), ("Court 03", 1, False)]
    assert len(values) == SHOWN
    assert facet_shown(find(SearchQuery.parse(""), most_values=SHOWN + 1), BY_NAME["court"]).more


def test_a_chosen_value_stands_first_however_rare_and_even_without_a_case(courts):
    assert shown("court=cn-court-12&q=case")[:2] == [("Court 12", 1, True), ("Court 01", 3, False)]
    assert shown("court=cn-court-12&q=nonsense-word") == [("Court 12", 0, True)]


def test_a_facet_with_few_values_has_no_more(courts):
    assert not facet_shown(find(SearchQuery.parse(""), most_values=SHOWN + 1), BY_NAME["level"]).more


def test_years_stand_newest_first(courts):
    assert [label for label, _count, _chosen in shown("", "year")][:2] == ["2012", "2011"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("court 1", ["Court 01", "Court 10", "Court 11", "Court 12"]), ("COURT 12", ["Court 12"]), ("x", [])],
)
def test_a_long_facet_is_looked_through_by_name(courts, words, found):
    assert [label for label, *_rest in shown("", words=words)] == found


def test_names_are_looked_for_among_the_cases_of_the_list_alone(courts):
    assert [label for label, *_rest in shown("year=2012", words="court")] == ["Court 12"]


def test_codes_are_looked_for_by_their_labels(courts):
    assert [label for label, *_rest in shown("", "language", words="ENGL")] == ["English"]


def test_articles_of_laws_of_one_title_say_their_country(published, provision):
    published(provisions=(provision("1", law="Civil Code"), provision("1", law="Civil Code", code="FR")))

    assert {label for label, *_rest in shown("", "provision")} == {
        "Article 1, Civil Code, China",
        "Article 1, Civil Code, France",
    }


def test_provisions_and_sessions_are_looked_for_by_number_and_by_what_holds_them(published, provision, session):
    published(provisions=(provision("1019"), provision("9", law="Code civil", code="FR")), sessions=(session(6),))

    assert [label for label, *_rest in shown("", "provision", words="101")] == ["Article 1019, Civil Code, China"]
    assert [label for label, *_rest in shown("", "provision", words="9 civil")] == ["Article 9, Code civil, France"]
    assert len(shown("", "session", words="forum")) == 1


def test_the_page_says_it_in_its_title_heading_and_status(client, courts):
    page = client.get("/cases/?q=case&page=1").content.decode()

    assert "<title>15 cases for “case” – Casebridge</title>" in page
    assert '<h1 dir="auto">15 cases for “case”</h1>' in page
    assert re.search(r'role="status">15 cases</p>', page)


def test_an_empty_list_says_what_there_is_and_how_many_cases_each_relaxation_gives(client, courts):
    page = client.get("/cases/?court=cn-court-01&year=2012").content.decode()

    assert "No case matches your search. Casebridge has 15 cases so far, decided from 2001 to 2012." in page
    assert "They come from 1 jurisdiction." in page
    assert "3 cases without “2012” (Year)" in page
    assert "1 case without “Court 01” (Court)" in page
    assert 'href="?court=cn-court-01"' in page


def test_a_relaxation_that_gives_nothing_is_not_offered(client, courts):
    page = client.get("/cases/?court=cn-court-01&q=nonsense-word").content.decode()

    assert "3 cases without “nonsense-word” (Search terms)" in page
    assert "without “Court 01”" not in page


def test_of_one_filter_no_relaxation_is_offered_because_all_cases_are_a_link_already(client, courts):
    page = client.get("/cases/?q=nonsense-word").content.decode()

    assert "No case matches your search." in page
    assert "Try instead" not in page


def test_a_facet_of_one_value_is_shown_only_where_that_is_chosen(courts):
    facets = {each.facet.name for each in facets_shown(find(SearchQuery.parse("")))}
    chosen = {each.facet.name for each in facets_shown(find(SearchQuery.parse("jurisdiction=CN")))}

    assert facets == {"court", "year"}
    assert chosen == {"court", "year", "jurisdiction"}


def test_the_boxes_of_facets_belong_to_the_form_of_the_words(client, courts):
    page = client.get("/cases/?court=cn-court-02").content.decode()

    assert re.search(r'<input type="checkbox" form="refine" name="court" value="cn-court-02" checked>', page)
    assert re.search(r'<form [^>]*id="refine"[^>]* action="/cases/"', page)


def test_the_histogram_leads_to_its_years_and_back(client, courts):
    assert (
        '<a href="?year=2001" rel="nofollow" tabindex="-1"><title>2001: 3</title>'
        in client.get("/cases/").content.decode()
    )
    assert (
        '<a href="?" rel="nofollow" tabindex="-1" class="histogram-chosen"><title>2001: 3'
        in client.get("/cases/?year=2001").content.decode()
    )


def test_a_bar_of_several_years_sets_the_days(published, client):
    published(decision_date="1901")
    published(decision_date="2020")

    assert 'href="?decided_after=2020&amp;decided_before=2024"' in client.get("/cases/").content.decode()


def test_the_page_of_a_facet_lists_its_values_with_ways_back_to_the_list(client, courts):
    page = client.get("/cases/facets/court/?q=case&find=12&page=9").content.decode()

    assert '<a rel="nofollow" href="/cases/?q=case&amp;court=cn-court-12">' in page
    assert "1 found" in page
    assert "Court 11" not in page


def test_the_page_of_a_facet_takes_a_chosen_value_away(client, courts):
    page = client.get("/cases/facets/court/?court=cn-court-12").content.decode()

    assert '<a rel="nofollow" href="/cases/?" aria-current="true">' in page


@pytest.mark.parametrize("name", ["items", "lists", "keys", "parameters"])
def test_the_form_of_a_facet_keeps_parameters_of_any_name(client, courts, name):
    page = client.get(f"/cases/facets/court/?{name}=x&{name}=y&find=12&page=2")

    assert page.status_code == 200
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', page.content.decode())
    assert hidden == [(name, "x"), (name, "y")]


def test_there_is_no_page_of_an_unknown_facet(client):
    assert client.get("/cases/facets/colour/").status_code == 404


@pytest.mark.parametrize("facet", BY_NAME)
@pytest.mark.parametrize("find", ["%00", "%", "'", "9" * 3000, "الف", "\ud800"])
def test_a_facet_is_looked_through_for_anything(client, published, facet, find):
    published()

    page = client.get(f"/cases/facets/{facet}/", {"find": find.encode("utf-8", "surrogatepass")})

    assert page.status_code == 200
    assert 'name="find"' in page.content.decode()


def test_a_name_that_only_a_draft_has_is_not_found(client, draft, court, published):
    published()
    draft(court=court("Hidden Court"))

    assert "Hidden" not in client.get("/cases/facets/court/?find=hidden").content.decode().partition("</form>")[2]
