"""The number of one provision without its sub-units: which digits, letters and words belong to it."""

import pytest

from legislation.citations.bases import read_base
from legislation.citations.tables import LABEL_OF
from legislation.citations.text import fold


def base(label: str, text: str) -> str:
    """Return the number read after a label."""
    return read_base(fold(text), 0, LABEL_OF[label])[0]


@pytest.mark.parametrize(
    ("label", "text", "number", "rest"),
    [
        ("Article", "5 of", "5", " of"),
        ("Article", "5. Next", "5", ". Next"),
        ("Article", "12345", "12345", ""),
        ("Article", "19a", "19a", ""),
        ("Section", "38-B", "38B", ""),
        ("Article", "5 A, and", "5A", ", and"),
        ("Article", "5 A man", "5", " A man"),
        ("Article", "5 bis", "5bis", ""),
        ("Article", "5-bis", "5bis", ""),
        ("Article", "5. ter", "5ter", ""),
        ("Article", "5 BIS", "5bis", ""),
        ("§§", "10 bis 12", "10", " bis 12"),
        ("Article", "6quinquies.1", "6quinquies.1", ""),
        ("Article", "6 quinquies B", "6quinquies", " B"),
        ("Article", "1er", "1", ""),
        ("Article", "345.º", "345", ""),
        ("Article", "5A-1", "5A", "-1"),
        ("Article", "14.10.2", "14.10.2", ""),
        ("المادة", "5/أ", "5/أ", ""),
        ("المادة", "5 مكرر", "5bis", ""),
        ("المادة", "5 مكرراً", "5bis", ""),
        ("المادة", "6(ثانيا)", "6bis", ""),
        ("المادة", "6(رابعا)", "6quater", ""),
        ("المادة", "6 ثالثا من", "6ter", " من"),
        ("المادة", "الخامسة", "5", ""),
    ],
)
def test_a_number_ends_where_it_is_no_longer_one(label, text, number, rest):
    found, end = read_base(fold(text), 0, LABEL_OF[label])

    assert (found, text[end:]) == (number, rest)


@pytest.mark.parametrize(
    ("text", "number"), [("1.022", "1022"), ("12.345", "12345"), ("1.02", "1.02"), ("123.456", "123.456")]
)
def test_a_dot_in_the_number_of_an_article_may_part_thousands(text, number):
    assert base("Article", text) == number
    assert base("Section", text) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [("L. 111-1", "L111-1"), ("L.111-1", "L111-1"), ("L 111-1-2", "L111-1-2"), ("L. 111-1-2-3", "L111-1-2"),
     ("R. *5-1", "R5-1"), ("D 5", "D5"), ("A. 1", "A1"), ("IV.5", "IV.5")],
)  # fmt: skip
def test_a_letter_before_a_number_belongs_to_that_of_an_article(text, number):
    assert base("Article", text) == number


@pytest.mark.parametrize(
    ("label", "text", "number"),
    [("Article", "36-2", "36-2"), ("Articles", "36-2", "36-2"), ("Articles", "5-7", "5"), ("Article", "5-7", "5-7"),
     ("§", "2-318", "2-318"), ("§", "31-33", "31"), ("§", "31-131", "31"), ("§", "31-132", "31-132"),
     ("§", "31-31", "31-31"), ("§§", "31-30", "31-30"), ("Article", "5-12345", "5"), ("Article", "5-6-7-8", "5-6-7")],
)  # fmt: skip
def test_a_dash_joins_a_number_that_cannot_be_the_end_of_a_range(label, text, number):
    assert base(label, text) == number


@pytest.mark.parametrize(
    ("label", "text", "number"),
    [("Article", "IV of", "4"), ("Article", "XXI(a)", "21"), ("Article", "I of", "1"), ("Section", "IX", "9")],
)
def test_a_roman_number_stays_as_it_is_printed(label, text, number):
    printed = text.split(" ")[0].split("(")[0]

    assert base(label, text) == printed != number


@pytest.mark.parametrize("text", ["premier", "première", "1"])
def test_the_first_article_may_be_named_by_a_word(text):
    assert base("Article", text) == "1"
    assert base("Section", "premier") == ""


@pytest.mark.parametrize("text", ["", "five", "I wrote", "IV-A", "Very", "5/2020", "123456", "2.2020", "1,2000", "(5)"])
def test_other_text_is_no_number_of_a_provision(text):
    assert read_base(text, 0, LABEL_OF["Article"]) == ("", 0)
