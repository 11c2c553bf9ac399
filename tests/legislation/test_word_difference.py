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
