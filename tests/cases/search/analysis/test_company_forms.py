"""Forms of companies, and their spellings."""

import pytest

from cases.search.analysis.company_forms import form_of, other_forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("inc", "incorporated"), ("corp", "corporation"), ("ltd", "limited"), ("co", "company"), ("pvt", "private"),
        ("ag", "aktiengesellschaft"), ("ltda", "lda"), ("ooo", "ооо"),
    ],
)  # fmt: skip
def test_two_spellings_are_one_form(one, other):
    assert form_of(one) == form_of(other) != ""


def test_other_words_are_no_form():
    assert form_of("commission") == form_of("") == ""


def test_a_form_is_looked_for_in_its_other_spellings_but_an_ordinary_word_is_not():
    assert other_forms("inc") == ("incorporated",)
    assert other_forms("incorporated") == ("inc",)
    assert other_forms("ltd") == ("limited",)
    assert other_forms("limited") == other_forms("company") == other_forms("private") == other_forms("court") == ()
