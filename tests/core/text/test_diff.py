"""What changed from one text to another."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from core.text.diff import words
from tests.processor_time import processor_time


def test_a_change_is_shown_word_by_word():
    assert words("Peng v XX", "Peng v YY") == [("same", "Peng v "), ("removed", "XX"), ("added", "YY")]


@given(st.text(), st.text())
def test_both_texts_can_be_read_out_of_their_difference(old, new):
    runs = words(old, new)

    assert "".join(text for act, text in runs if act != "added") == old
    assert "".join(text for act, text in runs if act != "removed") == new


def test_long_texts_are_compared_without_matching_every_word():
    old, new = (" ".join(f"{letter}{number}" for number in range(20_000)) for letter in "ab")

    assert words(old, new) == [("removed", old), ("added", new)]


def test_a_text_without_spaces_between_words_is_compared_by_characters():
    assert words("肖像权人", "肖像权利人") == [("same", "肖像权"), ("added", "利"), ("same", "人")]


def test_words_repeated_over_and_over_are_compared_word_by_word():
    old = "one two three " * 240

    assert [text for act, text in words(old, old.replace("one", "four")) if act == "removed"] == ["one"] * 240


def test_a_long_text_shows_the_one_word_that_changed():
    old = "the court held that the right of the person was infringed " * 400 + "end"

    assert [run for run in words(old, old.replace("end", "close")) if run[0] != "same"] == [
        ("removed", "end"),
        ("added", "close"),
    ]


def test_two_texts_of_spaced_numbers_that_differ_in_everything_are_compared_soon():
    numbers = Random(1)
    old, new = (" ".join(str(numbers.randrange(10**6)) for _number in range(9_000)) for _text in "ab")

    assert processor_time(lambda: words(old, new)) < 1
