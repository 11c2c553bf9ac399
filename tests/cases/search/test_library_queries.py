"""Searches of the starter library: the case that a query names comes first, and no ordinary word names one."""

import tomllib
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest
from django.core.management import call_command

from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find

TABLE = tomllib.loads(Path(__file__).with_name("library_queries.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Answer:
    """What a query found. `first`: the first reference of the list; `known`: the case that the query names."""

    first: str | None
    known: str | None


@pytest.fixture(scope="module")
def library(module_rows) -> None:
    call_command("load_library", verbosity=0)


@pytest.fixture
def answered(library):
    """Return what each of some queries finds."""

    def answers(queries) -> dict[str, Answer]:
        found = {query: find(SearchQuery.of([("q", [query])])) for query in queries}
        assert not any(results.from_database for results in found.values())
        return {
            query: Answer(next((listing.reference for listing in results.page), None), results.known_item)
            for query, results in found.items()
        }

    return answers


def expected(kind: str) -> dict[str, str]:
    """Return each query of a kind with the reference that comes first."""
    return {query: reference for reference, queries in TABLE[kind].items() for query in queries}


def test_a_case_named_as_lawyers_name_it_comes_first_and_is_said_to_be_the_one(answered):
    named = expected("known")

    found = answered(named)

    assert {query: found[query] for query in named if found[query] != Answer(named[query], named[query])} == {}


def test_words_that_several_cases_may_have_put_the_case_that_is_meant_first(answered):
    meant = expected("first")

    found = answered(meant)

    assert {query: found[query] for query in meant if found[query].first != meant[query]} == {}


def test_ordinary_words_and_parts_of_numbers_name_no_case(answered):
    found = answered(TABLE["none"]["queries"])

    assert {query: answer for query, answer in found.items() if answer.known} == {}


def test_no_query_stands_in_the_table_twice():
    queries = list(chain(*TABLE["known"].values(), *TABLE["first"].values(), TABLE["none"]["queries"]))

    assert len(queries) == len(set(queries))
