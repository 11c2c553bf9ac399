"""The years of a list as bars: none is lost, none is outside the drawing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.histogram import HEIGHT, WIDTH, bars

years = st.dictionaries(st.integers(1000, 2100), st.integers(1, 10_000), min_size=2)


@given(years)
def test_every_case_stands_in_one_bar_and_every_bar_within_the_drawing(cases):
    drawn = bars(cases)

    assert sum(bar.cases for bar in drawn) == sum(cases.values())
    assert len(drawn) <= 41
    for bar in drawn:
        assert bar.cases == sum(number for year, number in cases.items() if bar.first <= year <= bar.last)
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH + 0.5
        assert 0 <= bar.y <= HEIGHT
        assert (bar.height > 0) == (bar.cases > 0)
    assert [bar.first for bar in drawn] == sorted(bar.first for bar in drawn)


def test_the_tallest_bar_fills_the_height_and_a_year_without_cases_has_none():
    assert [(bar.years, bar.height) for bar in bars({2019: 1, 2021: 48})] == [
        ("2019", 2.0),
        ("2020", 0.0),
        ("2021", HEIGHT),
    ]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (1990, 2024, ("1990", "2024")),
        (1970, 2024, ("1970–1974", "2020–2024")),
        (1700, 2024, ("1700–1709", "2020–2029")),
    ],
)
def test_a_long_time_is_drawn_in_spans_of_years(first, last, expected):
    drawn = bars({first: 1, last: 1})

    assert (drawn[0].years, drawn[-1].years) == expected


@pytest.mark.parametrize("cases", [{}, {2020: 7}])
def test_one_year_is_no_histogram(cases):
    assert bars(cases) == []
