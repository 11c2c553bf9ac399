"""What changed from one text to another."""

from hypothesis import given
from hypothesis import strategies as st

from legislation.word_difference import words


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


def test_words_repeated_over_and_over_are_compared_by_line():
    old = "one two three " * 240

    assert words(old, old.replace("one", "four")) == [("removed", old), ("added", old.replace("one", "four"))]
