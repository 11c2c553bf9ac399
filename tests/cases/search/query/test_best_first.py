"""Which of the cases that have the words comes first."""

from cases.publication.publish import publish
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find


def found(words: str) -> list[str]:
    results = find(SearchQuery.of([("q", [words])]))
    return [] if results.similar else [listing.reference for listing in results.page]


def test_a_match_in_the_title_comes_before_one_in_the_facts(draft):
    for title, held in (("Alpha v Beta", "A word of privacy."), ("Privacy v Secrecy", "Nothing.")):
        publish(draft(title=title, held=held), None)

    assert found("privacy") == ["CN002-j", "CN001-j"]


def test_a_reference_typed_whole_comes_first(draft):
    publish(draft(title="About CN002-j", held="See CN002-j, CN002-j and CN002-j."), None)
    publish(draft(title="Alpha v Beta"), None)

    assert found("CN002-j")[0] == "CN002-j"


def test_a_case_that_applies_the_very_paragraph_comes_before_one_that_applies_its_article(draft, provision):
    row = provision("7")
    for title, sub_unit, year in (("Alpha v Beta", "(2)", "2019"), ("Gamma v Delta", "", "2023")):
        case = draft(title=title, decision_date=year, provisions=(row,))
        case.citations.update(pinpoint=sub_unit)
        publish(case, None)

    # Of equals the newer comes first.
    assert found("article 7")[0] == "CN002-j"
    assert found("article 7(2)")[0] == "CN001-j"


def test_small_words_are_optional_in_any_letter_case(draft):
    publish(draft(title="Alpha v Beta", held="Protection of privacy."), None)

    for words in ("the privacy", "THE privacy", "a privacy", "privacy The"):
        assert found(words) == ["CN001-j"], words
    assert found("unheard privacy") == []


def test_the_parts_of_a_word_with_a_hyphen_are_found_anywhere_and_after_the_whole(draft):
    for title, held in (
        ("Alpha v Beta", "The swapping of one person's face for another."),
        ("Gamma v Delta", "A face-swapping programme."),
        ("Epsilon v Zeta", "A face alone."),
    ):
        publish(draft(title=title, held=held, parties=()), None)

    assert found("face-swapping") == ["CN002-j", "CN001-j"]
    # Parts of two letters say nothing.
    assert found("of-swapping") == []
