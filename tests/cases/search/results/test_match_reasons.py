"""Why a case was found, where no passage of its text shows it."""

import pytest

from cases.models import Court, Keyword
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(published, keyword, court, session, provision):
    """A case whose keyword and court have names in other languages, and other names."""
    word = keyword("portrait right")
    Keyword.objects.filter(pk=word.pk).update(
        names={"en": "portrait right", "ar": "حق الصورة", "zh-hans": "肖像权"}, synonyms=["right to one's likeness"]
    )
    court()
    Court.objects.update(names={"en": "Supreme Court", "fr": "Cour suprême"}, variants=["Apex Bench"])
    published(
        title="Alpha v Beta",
        parties=("Nguyen", "Beta"),
        keywords=(word,),
        sessions=(session(),),
        provisions=(provision(),),
        dockets=["(2022) Yu 01 Min Zhong 1"],
    )


def reason(words: str) -> tuple[str, str, str, str] | None:
    (listing,) = find(SearchQuery.of([("q", [words])])).page
    found = getattr(listing, "match_reason", None)
    return found and (found.kind, found.name, found.language, found.shown)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("الصورة", ("Keyword", "حق الصورة", "ar", "portrait right")),
        ("肖像权", ("Keyword", "肖像权", "zh-hans", "portrait right")),
        ("likeness", ("Keyword", "right to one's likeness", "", "portrait right")),
        ("rights keyword:portrait", ("Keyword", "portrait right", "en", "")),
        ("nguyen", ("Party", "Nguyen", "", "")),
        ("nguy*", ("Party", "Nguyen", "", "")),
        ("cour", ("Court", "Cour suprême", "fr", "Supreme Court")),
        ("court:apex", ("Court", "Apex Bench", "", "Supreme Court")),
        ("china", ("Jurisdiction", "China", "en", "")),
        ("personality", ("Session", "Personality Rights", "en", "2025 Forum, Session 6: Personality Rights")),
        ("civil code", ("Law", "Civil Code", "en", "")),
    ],
)
def test_the_name_that_matches_is_told_with_what_the_page_calls_it(case, words, said):
    assert reason(words) == said


def test_no_reason_is_given_where_the_title_or_a_passage_shows_it(case):
    (by_title,) = find(SearchQuery.parse("q=alpha")).page
    (by_text,) = find(SearchQuery.parse("q=succeeds")).page

    assert getattr(by_title, "match_reason", None) is None
    assert by_text.snippet.parts[1] == ("succeeds", True)


def test_the_list_marks_the_name_in_its_own_language(case, client):
    page = client.get("/cases/", {"q": "الصورة"}).content.decode()

    assert 'Keyword: <mark lang="ar" dir="rtl">حق الصورة</mark> (<bdi>portrait right</bdi>)' in page
