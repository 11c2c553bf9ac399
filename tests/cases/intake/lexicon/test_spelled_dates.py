"""Dates in Spanish and Portuguese words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.intake.lexicon import spelled_dates
from cases.intake.lexicon.dates import find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("En Barcelona, a quince de febrero de dos mil veintiuno.", "2021-02-15"),
        ("Bogotá, veintidós (22) de julio de dos mil veintiuno (2021).", "2021-07-22"),
        ("Madrid, 3 de marzo de dos mil veinte", "2020-03-03"),
        ("treinta y uno de diciembre de dos mil", "2000-12-31"),
        ("Lisboa, vinte e três de maio de dois mil e dezanove", "2019-05-23"),
    ],
)
def test_a_date_in_words_is_read(text, iso):
    (found,) = find_dates(text)

    assert found.iso == iso


def test_a_date_in_words_ends_where_its_words_end():
    text = "a quince de febrero de dos mil veintiuno, en sala"

    (found,) = find_dates(text)

    assert text[found.start : found.end] == "quince de febrero de dos mil veintiuno"


@pytest.mark.parametrize("text", ["treinta y dos de enero de dos mil", "quince de febrero", "dos mil euros"])
def test_words_that_are_no_date_are_none(text):
    assert find_dates(text) == []


@given(st.text(st.sampled_from("quince de febrero de dos mil veintiuno 15(),\u2007"), max_size=80))
def test_offsets_stay(text):
    assert len(spelled_dates.in_digits(text)) == len(text)
