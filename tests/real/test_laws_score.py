"""No law of the corpus is wrong in silence, and no word of one is lost."""

import pytest

from legislation.intake import read_law

from .laws_score import laws, lost_words, scored


def test_no_law_is_wrong_in_silence():
    assert scored().wrong == []


@pytest.mark.parametrize("law", list(laws()), ids=lambda law: law.name)
def test_every_word_of_a_law_is_somewhere_in_its_reading(law):
    assert lost_words(law.text, read_law(law.text, "text")) == []


def test_the_laws_are_of_many_countries():
    assert len({law.one("country") for law in laws()}) >= 50
