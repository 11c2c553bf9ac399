"""The title of a list says in a sentence what was found."""

import pytest
from django.utils import translation

from cases.search.query.search_query import SearchQuery
from cases.search.results.facets import facets_shown
from cases.search.results.heading import heading
from cases.search.results.refinements import active_filters
from cases.search.results.search import find

pytestmark = pytest.mark.django_db


@pytest.fixture
def library(published, keyword, session, provision, court):
    """Five cases of two jurisdictions; the first is about portraits, in a session, and applies Article 1019."""
    named = {"keywords": (keyword("portrait right"),), "sessions": (session(),), "provisions": (provision(),)}
    published("CN", title="Peng v One", decision_date="2019-03-01", **named)
    published("CN", title="Peng v Two", decision_date="2021-05-19", court=court("Second Court"))
    published("IN", title="Rao v Three", decision_date="2022")
    published("IN", title="Rao v Four", decision_date="2022-07", level="first")
    published("FR", title="Durand c. Cinq", decision_date="2023")


def title(query: str) -> str:
    results = find(SearchQuery.parse(query))
    return heading(results, active_filters(results.query, facets_shown(results)))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "5 cases"),
        ("jurisdiction=CN", "2 cases from China"),
        ("jurisdiction=FR", "1 case from France"),
        ("jurisdiction=CN&jurisdiction=IN", "4 cases from China or India"),
        ("court=cn-second-court", "1 case decided by Second Court"),
        ("keyword=portrait-right", "1 case about portrait right"),
        ("collection=2025-forum", "1 case in 2025 Forum"),
        ("session=2025-forum:6", "1 case in 2025 Forum, Session 6: Personality Rights"),
        ("year=2022", "2 cases decided in 2022"),
        ("language=en", "5 cases summarised in English"),
        ("provision=cn/civil-code/art-1019", "1 case that applies Article 1019, Civil Code, China"),
        ("decided_after=2022", "3 cases decided since 2022"),
        ("decided_after=2021-05-19", "4 cases decided since 19 May 2021"),
        ("decided_before=2021-05", "2 cases decided up to May 2021"),
        ("decided_after=2021&decided_before=2022", "3 cases decided from 2021 to 2022"),
        # Filters without a sentence of their own, or of several kinds.
        ("level=first", "1 case: First instance"),
        ("jurisdiction=IN&year=2022", "2 cases: India, 2022"),
        ("q=rao", "2 cases for “rao”"),
        ("q=rao&jurisdiction=IN", "2 cases for “rao”: India"),
        ("q=nonsense-word", "No case for “nonsense-word”"),
        # Nothing to search for.
        ("q=%22", "5 cases"),
        ("q=*&jurisdiction=CN", "2 cases from China"),
        ("year=1999", "No case: 1999"),
        ("q=nonsense-word&year=1999", "No case for “nonsense-word”: 1999"),
    ],
)
def test_a_title_is_a_sentence(library, query, said):
    assert title(query) == said


def test_of_many_filters_the_title_names_three_and_counts_the_others(library):
    query = "&".join(f"year={year}" for year in range(2019, 2024))

    assert title(query) == "5 cases: 2019, 2020, 2021, 2 more filters"


def test_a_title_stays_short_whatever_was_asked(library):
    assert len(title(f"q={'word ' * 1000}&court={'x' * 1000}&court={'y' * 1000}")) < 300


def test_values_are_listed_as_the_readers_language_lists_them(library):
    with translation.override("fr"):
        assert title("jurisdiction=CN&jurisdiction=IN").endswith("China ou India")


@pytest.mark.parametrize("words", ['"', "*", "(((", "AND OR", "\ufffd\ufffd"])
def test_signs_alone_are_said_to_search_for_nothing(library, client, words):
    page = client.get("/cases/", {"q": words}).content.decode()

    assert "There is no word to search for in your search terms, so they were ignored." in page
    assert "<title>5 cases – Casebridge</title>" in page


def test_dates_the_wrong_way_round_are_told(library, client):
    page = client.get("/cases/?decided_after=2023&decided_before=2019").content.decode()

    assert "The first date is after the last date, so no case can match." in page
    assert "The first date" not in client.get("/cases/?decided_after=2019&decided_before=2019").content.decode()
