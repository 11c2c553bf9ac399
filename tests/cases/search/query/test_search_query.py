"""A search query reads and writes addresses, and needs neither the database nor the index."""

import subprocess
import sys
from datetime import date

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from cases.search.facets.register import FACETS
from cases.search.query.merged_keys import with_current_keys
from cases.search.query.search_query import FACET_NAMES, LAST_PAGE, SearchQuery
from cases.search.results.engine import Found
from cases.search.results.notices import page_notices
from cases.search.results.search import Results, find
from core.redirects import add_redirect

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)


def test_it_is_read_without_django_and_without_the_index():
    code = "import sys; import cases.search.query.search_query; print({'django', 'tantivy'} & set(sys.modules))"

    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert printed == "set()\n"


def test_values_have_no_nul_no_blanks_around_them_and_each_is_there_once():
    query = SearchQuery.parse("court=a%00b&court=%00&court=+c+&court=&court=c&court=%00c")

    assert query.values("court") == ("ab", "c")


def test_no_more_than_fifty_values_of_a_facet_are_read():
    query = SearchQuery.parse("&".join(f"court=c{number}" for number in range(51)))

    assert query.values("court") == tuple(f"c{number}" for number in range(50))


def test_every_facet_is_one_of_its_parameters():
    assert sorted(facet.name for facet in FACETS) == sorted(FACET_NAMES)


def test_it_says_what_was_typed_and_chosen():
    query = SearchQuery.parse(
        "q=+portrait+right&court=a&court=+b&court=a&decided_after=2020-02&decided_before=2021&page=3"
    )

    assert query.words == "portrait right"
    assert query.values("court") == ("a", "b")
    assert query.values("keyword") == ()
    assert (query.decided_after, query.decided_before) == (date(2020, 2, 1), date(2021, 12, 31))
    assert (query.sort, query.page) == ("relevance", 3)
    assert query.unreadable == {}


@pytest.mark.parametrize(
    ("query_string", "unreadable"),
    [
        ("q=a%00b", {"q": "a\x00b"}),
        ("decided_after=soon", {"decided_after": "soon"}),
        ("decided_before=2023-02-30&decided_before=+2023+", {}),
        ("decided_before=2023&decided_before=2023-02-30", {"decided_before": "2023-02-30"}),
    ],
)
def test_what_cannot_be_understood_is_ignored_and_named(query_string, unreadable):
    query = SearchQuery.parse(query_string)

    assert query.unreadable == unreadable
    assert not query.words
    assert query.decided_after is None
    assert (query.decided_before is None) == (query_string != "decided_before=2023-02-30&decided_before=+2023+")


@pytest.mark.parametrize(
    ("change", "address"),
    [
        (lambda query: query, "?court=a&court=b&q=x&utm=1"),
        (lambda query: query.without("q"), "?court=a&court=b&utm=1"),
        (lambda query: query.toggled("court", "a"), "?court=b&q=x&utm=1"),
        (lambda query: query.toggled("court", "c"), "?court=a&court=b&court=c&q=x&utm=1"),
        (lambda query: query.toggled("level", "final"), "?court=a&court=b&q=x&utm=1&level=final"),
        (lambda query: query.replaced("q", "y z"), "?court=a&court=b&q=y+z&utm=1"),
        (
            lambda query: query.within(1990, 1994),
            "?court=a&court=b&q=x&utm=1&decided_after=1990&decided_before=1994",
        ),
    ],
)
def test_a_change_gives_another_query_on_its_first_page(change, address):
    query = SearchQuery.parse("court=a&court=b&q=x&page=7&find=z&position=2&utm=1")

    assert change(query).address == address
    assert query.page == 7


@given(st.lists(st.tuples(st.sampled_from([*FACET_NAMES, "q", "sort", "page", "x"]), TEXTS), max_size=8))
def test_an_address_is_read_as_it_was_written(pairs):
    parameters = QueryDict(mutable=True)
    for name, value in pairs:
        parameters.appendlist(name, value)

    query = SearchQuery.of(parameters.lists())

    again = SearchQuery.parse(query.address[1:])
    assert again.address == query.address
    assert again.words == query.words
    assert all(again.values(name) == query.values(name) for name in FACET_NAMES)
    assert SearchQuery.parse(query.query_string).query_string == query.query_string


@pytest.mark.parametrize(
    ("written", "page"),
    [("", 1), ("0", 1), ("-1", 1), ("x", 1), ("²", 1), ("٣", 1), ("2", 2), ("9" * 5000, 999_999_999)],
)
def test_a_page_is_a_number_from_one(written, page):
    assert SearchQuery.parse(f"page={written}").page == page


def test_former_keys_of_merged_rows_become_those_of_today(db, published, keyword):
    published(keywords=(keyword("portrait right"),))
    add_redirect("keyword", "likeness", "portrait-right")

    query = with_current_keys(SearchQuery.parse("keyword=likeness&keyword=portrait-right&q=x"))

    assert query.values("keyword") == ("portrait-right",)
    assert query.address == "?keyword=portrait-right&q=x"


def test_a_page_beyond_the_last_that_can_be_shown_is_said_to_be_so(published):
    published()
    results = find(SearchQuery.parse(f"page={LAST_PAGE + 1}"))
    many = Results(results.query, results.request, LAST_PAGE, Found(20_000, (), {}))

    assert page_notices(results) == []
    assert page_notices(many) == ["Only the first 500 pages can be shown. Choose filters to find fewer cases."]
