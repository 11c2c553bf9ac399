"""Did you mean: real words in place of those that hardly any case has."""

import pytest

from cases.publication.publish import publish
from cases.search.query.search_query import SearchQuery
from cases.search.results.did_you_mean import did_you_mean
from cases.search.results.search import find
from tests.case_rows import draft
from tests.processor_time import processor_time


def corrections(words: str, **others: str) -> list[str]:
    query = SearchQuery.of((name, [value]) for name, value in {"q": words, **others}.items())
    return [correction.words for correction in did_you_mean(find(query))]


@pytest.fixture(scope="module")
def library(module_rows) -> None:
    """Cases in five languages; of words alike some are in more cases than others."""
    texts = [
        ("GB", "en", "Smith v Brown", "The privacy of a person and the trademark of a newspaper."),
        ("GB", "en", "Jones v Nguyen", "Privacy and piracy. A newspaper infringed the privacy of the claimant."),
        ("GB", "en", "Brown v Green", "The privacy of a trademark. Infringement. Copyright."),
        ("DE", "de", "Müller gegen Meier", "Das Persönlichkeitsrecht ist verletzt."),
        ("FR", "fr", "Durand c. Société du Lac", "La contrefaçon de la marque déposée."),
        ("RU", "ru", "Иванов против Петрова", "Изображение гражданина охраняется законом."),
        ("EG", "ar", "شركة النيل ضد أحمد", "قضت المحكمة بحماية الخصوصية."),
        ("CN", "zh-hans", "彭某诉重庆某科技公司", "自然人的肖像权受法律保护。Gazprom公司。"),
    ]
    for code, language, title, held in texts:
        case = draft(code, title=title, parties=(), language=language, held=held)
        case.summaries.update(basic_facts="")
        publish(case, None)


ASKED = [
    ("privcy", ["privacy"]),
    ("pirvacy", ["privacy", "piracy"]),
    # As far from both: the commoner one first.
    ("pirvacyy", ["privacy", "piracy"]),
    ("newspapr", ["newspaper"]),
    ("infrignement newspapr", ["Infringement newspaper"]),
    ("smith trademrak", ["trademark"]),
    ("Nguyeen", ["Nguyen"]),
    # As it sounds.
    ("copyrite", ["Copyright"]),
    # As it is written in the cases.
    ("Mulller", ["Müller"]),
    ("contrefacn", ["contrefaçon"]),
    ("Personlichkeitsrehct", ["Persönlichkeitsrecht"]),
    ("гражднина", ["гражданина"]),
    ("الخصوسية", ["الخصوصية"]),
    # In one field.
    ("title:Nguyeen", ["Nguyen"]),
    # Too far, too short, too long, or of signs.
    ("zzzzqqqq", []),
    ("prv", []),
    ("p" * 31, []),
    ("肖像棒", []),
    ("", []),
    ("docket:privcy", []),
    # Many cases have it.
    ("privacy", []),
]


def test_the_nearest_words_of_the_cases_are_offered_by_name(library):
    offered = {words: corrections(words) for words, _real in ASKED}

    assert offered == dict(ASKED)


def test_what_is_offered_leads_to_a_search_with_the_word_in_place(library):
    results = find(SearchQuery.parse("q=Smith -%22green%22 trademrak&jurisdiction=GB&page=4"))

    assert [(each.words, each.query.address) for each in did_you_mean(results)] == [
        ("trademark", "?q=Smith+-%22green%22+trademark&jurisdiction=GB")
    ]


def test_every_search_that_is_offered_finds_more(library):
    for words, _real in ASKED:
        results = find(SearchQuery.of([("q", [words])]))
        exact = 0 if results.similar else results.total

        assert all(find(each.query).total > exact for each in did_you_mean(results)), words


def test_filters_hold_for_what_is_offered(library):
    assert corrections("privcy", jurisdiction="RU") == []


def test_a_word_that_is_in_a_case_gives_way_only_to_a_commoner_one(library):
    assert corrections("piracy") == ["privacy"]


def test_the_list_of_similar_cases_stays(library):
    results = find(SearchQuery.parse("q=privcy"))

    assert results.similar
    assert len(results.page) == 3


def test_a_draft_gives_no_word(library):
    draft(title="Hidden v Yet", held="The secretword of a draft.")

    assert corrections("secretwrod") == []


def test_the_database_offers_nothing(library, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.SEARCH_DIRECTORY = tmp_path / "file"

    assert corrections("privcy") == []


def test_the_page_names_them(library, client):
    page = client.get("/cases/", {"q": "privcy"}).content.decode()

    assert '<a rel="nofollow" href="?q=privacy"><bdi>privacy</bdi></a>' in page
    assert "No case has these words. These cases have similar words." in page


def test_long_words_and_many_words_take_no_long_time(library):
    queries = ("x" * 10_000, "privcy " * 500, "privcy newspapr infringment trademrak " * 8, "é" * 30, '"' * 99)

    assert processor_time(lambda: [corrections(words) for words in queries]) < 3
