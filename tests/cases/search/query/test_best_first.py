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
