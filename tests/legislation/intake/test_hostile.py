"""Long laws and texts made to take long: the time grows with their length and no faster."""

import pytest

from legislation.intake import read_law
from tests.processor_time import processor_time

from .outlines import numbers


def test_a_law_of_1500_articles_is_read_in_under_two_seconds():
    text = "\n".join(f"Article {n}. Heading {n}\nThe owner may prohibit use.\n(2) More of it." for n in range(1, 1501))

    assert _time(text, "text") < 2
    assert len(numbers(read_law(text, "text"))) == 1500


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["Article 1\n", "Chapter 1\n", "第一条\n", "§", "((((\n", "المادة الخامسة و", "1. A\n", "\n", "Part I\n",
     "“Article 1\n", "1.\n", "Title\n1. (1) A\n", "Annex 1\n1. A\n", "Kapita I\n", "CAPITALS\nArticle 1 A\n"]
)  # fmt: skip
def test_the_time_grows_with_the_length_of_a_text_and_no_faster(unit):
    whole = unit * (200_000 // len(unit))

    # In four times the text, time that grew with the square would be sixteen times as long.
    quarter_time, whole_time = _time(whole[: len(whole) // 4], "text"), _time(whole, "text")

    assert whole_time < 8 * quarter_time + 0.3


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["<div>", "<b><div></b>", "<div></x>", "<div><table><tr><td></div></table>", "<p>", "<!--", "<", "<a ", "&#"],
)
def test_a_megabyte_of_nasty_html_is_bounded(unit):
    assert _time(unit * (1_000_000 // len(unit)), "html") < 15


def _time(source: str, form: str) -> float:
    return processor_time(lambda: read_law(source, form))
