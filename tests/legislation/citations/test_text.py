"""Text in one print: signs are folded, and no offset moves."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.citations.text import fold

PLAIN = string.ascii_letters + string.digits + " -–'\",.;()ºäß条项与\n"


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("\u00a05\u3000\u2009\u202f\t6", " 5    6"),
        ("5\u20106 5\u20116 5\u00ad6", "5-6 5-6 5-6"),
        ("5—6 5―6 5−6 5〜6", "5–6 5–6 5–6 5–6"),
        ("‘l’article`", "'l'article'"),
        ("“Act” „Gesetz‟ «loi» 「法」 『法』", '"Act" "Gesetz" "loi" "法" "法"'),
        ("345.° 1ᵒ", "345.º 1º"),
        ("المادة 5، 6؛", "المادة 5, 6;"),
        ("第一条、第二條", "第一条,第二条"),
        ("〔5〕【6】", "(5)(6)"),
        ("第五條第一項與", "第五条第一项与"),
        ("Ａｒｔ．（１２）", "Art.(12)"),
        ("١٢٣ ۱۲۳ १२३ １２３", "123 123 123 123"),
    ],
)
def test_signs_of_one_meaning_have_one_print(printed, plain):
    assert fold(printed) == plain


@given(st.text(alphabet=PLAIN))
def test_plain_text_stays_as_it_is(text):
    assert fold(text) == text


@given(st.text())
def test_no_offset_moves_and_folding_twice_folds_once(text):
    folded = fold(text)

    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(), st.text())
def test_each_character_is_folded_alone(before, after):
    assert fold(before + after) == fold(before) + fold(after)
