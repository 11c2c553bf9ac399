"""Query strings that mean the same are one, to the view and to the cache."""

import random
from urllib.parse import urlencode

import pytest
from django.http import HttpRequest, QueryDict
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from config.caching import normalise

names = st.sampled_from(["q", "jurisdiction", "page", "on", "sort", "unknown", "Q", "ä"])
pairs = st.lists(st.tuples(names, st.text(max_size=5)), max_size=8)


def seen(written: str) -> HttpRequest:
    """Return the request as the view sees it."""
    request = RequestFactory().get("/cases/", QUERY_STRING=written)
    normalise(request)
    return request


def encoded(asked: list[tuple[str, str]]) -> str:
    # One after another as they were given, where QueryDict would put those of a name together.
    return urlencode(asked)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", ""),
        ("q=peng&jurisdiction=CN", "jurisdiction=CN&q=peng"),
        ("jurisdiction=FR&q=peng&jurisdiction=CN", "jurisdiction=FR&jurisdiction=CN&q=peng"),
        ("q=&decided_after=&decided_before=&jurisdiction=CN", "jurisdiction=CN"),
        ("q=peng&utm_source=mail&utm_campaign=a&fbclid=1&gclid=2", "q=peng"),
        ("jurisdiction=CN&jurisdiction=CN", "jurisdiction=CN"),
        ("page=1&page=2&page=1", "page=2&page=1"),
        ("q=%70eng", "q=peng"),
        ("q=a+b", "q=a+b"),
        ("q=a%20b", "q=a+b"),
        ("q=%FF%00", "q=%EF%BF%BD%00"),
        ("q", ""),
        ("&&q=peng&", "q=peng"),
        ("unknown=1&q=peng", "q=peng&unknown=1"),
    ],
)
def test_a_query_has_one_form(written, read):
    assert seen(written).META["QUERY_STRING"] == read


@given(pairs)
def test_the_view_sees_the_form_that_the_page_is_kept_under(asked):
    request = seen(encoded(asked))

    assert QueryDict(request.META["QUERY_STRING"]) == request.GET
    assert request.get_full_path() == "/cases/" + (f"?{request.GET.urlencode()}" if request.GET else "")
    assert seen(request.META["QUERY_STRING"]).META["QUERY_STRING"] == request.META["QUERY_STRING"]


@given(pairs)
def test_no_value_is_lost_or_comes_to_another_name(asked):
    request = seen(encoded(asked))

    for name in {name for name, _value in asked}:
        given_values = [value for other, value in asked if other == name and value]
        assert set(request.GET.getlist(name)) == set(given_values)
        assert request.GET.get(name) == (given_values[-1] if given_values else None)


@given(pairs, st.randoms())
def test_the_order_of_different_parameters_does_not_matter(asked, order: random.Random):
    by_name: dict[str, list[str]] = {}
    for name, value in asked:
        by_name.setdefault(name, []).append(value)
    shuffled = list(by_name)
    order.shuffle(shuffled)

    other = [(name, value) for name in shuffled for value in by_name[name]]

    assert seen(encoded(asked)).META["QUERY_STRING"] == seen(encoded(other)).META["QUERY_STRING"]


def test_no_page_leads_on_with_the_parameters_of_an_advertiser(published, settings):
    settings.PAGE_CACHE_BYTES = 1024 * 1024
    for _number in range(21):
        published()
    reader = Client()

    first = reader.get("/cases/?utm_source=mail&jurisdiction=CN")
    second = reader.get("/cases/?jurisdiction=CN&q=")

    assert b"utm_source" not in first.content
    assert b"?jurisdiction=CN&amp;page=2" in first.content
    assert first.headers["ETag"] == second.headers["ETag"]
