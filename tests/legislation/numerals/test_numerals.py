"""Numerals and ordinal words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.numerals import CHINESE, arabic_ordinal, chinese_number, ordinal_number, roman_number


@pytest.mark.parametrize(
    ("numeral", "number"), [("I", 1), ("iv", 4), ("IX", 9), ("XL", 40), ("XLIX", 49), ("XC", 90), ("CCCXCIX", 399)]
)
def test_roman_numerals(numeral, number):
    assert roman_number(numeral) == number


@pytest.mark.parametrize("text", ["", "IIX", "VV", "ABC", "IVI", "mix", "XIIII"])
def test_what_is_no_roman_numeral(text):
    assert roman_number(text) is None


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("二十", 20),
        ("一百零三", 103),
        ("一千零一十八", 1018),
        ("二〇二三", 2023),
        ("1018", 1018),
        ("一万零二", 10002),
    ],
)
def test_chinese_numerals(numeral, number):
    assert chinese_number(numeral) == number


@given(st.text(CHINESE, min_size=1, max_size=9))
def test_any_chinese_numerals_give_a_number(numeral):
    assert chinese_number(numeral) >= 0


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("first", 1),
        ("Deuxième", 2),
        ("TERCERO", 3),
        ("vierten", 4),
        ("пятая", 5),
        ("четвёртой", 4),
        ("primeiro", 1),
        ("secondo", 2),
        ("vingtième", 20),
    ],
)
def test_ordinal_words(word, number):
    assert ordinal_number(word) == number


def test_other_words_are_no_ordinals():
    assert ordinal_number("one") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("الأولى", 1),
        ("الثانية عشرة", 12),
        ("العشرون", 20),
        ("الخامسة والعشرون", 25),
        ("الحادية والثلاثين", 31),
        ("المائة", 100),
        ("الخامسة والعشرون بعد المائة", 125),
        ("الأول", 1),
        ("الثالثة بعد المائتين", 203),
    ],
)
def test_arabic_ordinals_are_composed_of_words(text, number):
    assert arabic_ordinal(f"{text} من", 0) == (number, len(text))


@pytest.mark.parametrize("text", ["", "من القانون", "المذكورة", "123"])
def test_other_arabic_words_are_no_ordinals(text):
    assert arabic_ordinal(text, 0) is None
