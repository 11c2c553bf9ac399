"""Sub-units that a word announces, after an article and before it."""

import pytest

from legislation.citations.subunits import Subunit, bare_value, sort_of, subunit_after, subunits_before


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        (" Abs. 1", "1", "Abs"),
        (", paragraph 2", "2", "paragraph"),
        (" paragraph (2)", "2", "paragraph"),
        (" paragraph ( 2 )", "2", "paragraph"),
        (" lit. a", "a", "lit"),
        (" Satz 2", "2", "Satz"),
        (", letra a)", "a", "letra"),
        (", inciso IV", "IV", "inciso"),
        (", second sentence", "2", "sentence"),
        (", the second paragraph", "2", "paragraph"),
        (", 2nd paragraph", "2", "paragraph"),
        (" alinéa 1er", "1", "alinéa"),
        (", parágrafo único", "único", "parágrafo"),
        (" الفقرة الثانية", "2", "الفقرة"),
        (" (paragraph 2)", "2", "paragraph"),
    ],
)
def test_a_word_after_an_article_announces_a_sub_unit(text, value, word):
    unit = subunit_after(text + " of the Act", 0)

    assert (unit.value, unit.word, unit.end) == (value, word, len(text))


@pytest.mark.parametrize(("text", "many"), [(" paragraphs 1", True), (" paragraph 1", False), (" letras a)", True)])
def test_a_word_for_several_says_that_more_may_follow(text, many):
    assert subunit_after(text, 0).many is many


@pytest.mark.parametrize("text", [", caput", " caput", ", sole paragraph", ", the main clause", ", chapeau"])
def test_the_head_of_an_article_adds_no_value(text):
    assert subunit_after(text, 0) == Subunit("", "caput", len(text))


@pytest.mark.parametrize(
    "text",
    ["", " of the Act", " paragraph", " paragraph of", " paragraph (2", " (paragraph 2", " 2", " paragraph 2/3",
     ", paragraph 2 of Article 5", ", п. 1 ст. 1252"],
)  # fmt: skip
def test_other_words_announce_none(text):
    assert subunit_after(text, 0) is None


@pytest.mark.parametrize(
    ("before", "added"),
    [
        ("paragraph 2 of ", ["(2)"]),
        ("paragraph (2) of ", ["(2)"]),
        ("the second paragraph of ", ["(2)"]),
        ("points (a) and (b) of ", ["(a)", "(b)"]),
        ("paragraphs 1 to 3 of ", ["(1)", "(2)", "(3)"]),
        ("letters (a), (e) and (o) of ", ["(a)", "(e)", "(o)"]),
        ("point (a) of paragraph 2 of ", ["(2)(a)"]),
        ("points (a) and (b) of paragraph 2 of ", ["(2)(a)", "(2)(b)"]),
        ("Satz 1 von Absatz 2 des ", ["(2)(1)"]),
        ("alínea b) do n.º 1 do ", ["(1)(b)"]),
        ("подпункт 1 пункта 2 ", ["(2)(1)"]),
        ("الفقرة 2 من ", ["(2)"]),
        ("paragraph (2)(a) of ", ["(2)(a)"]),
        ("first and second paragraphs of ", ["(1)", "(2)"]),
    ],
)
def test_words_before_an_article_add_their_sub_units_widest_first(before, added):
    text = f"Under {before}"

    start, found = subunits_before(text, 0, len(text))

    assert found == added
    assert text[start:].removeprefix("the ") == before.removeprefix("the ")


@pytest.mark.parametrize(
    "before",
    ["", "the court of ", "a paragraph of ", "paragraph 2 was ", "paragraphs 3 to 1 of ", "paragraphs 1 to 900 of "],
)
def test_other_words_before_an_article_add_none(before):
    assert subunits_before(before, 0, len(before)) is None


def test_sub_units_before_an_article_end_where_the_last_citation_ended():
    text = "paragraph 2 of paragraph 3 of "

    assert subunits_before(text, 0, len(text)) == (0, ["(3)(2)"])
    assert subunits_before(text, len("paragraph 2 of"), len(text)) == (len("paragraph 2 of "), ["(3)"])


def test_more_sub_units_together_than_a_range_may_have_are_none():
    text = "points (a), (b), (c) and (d) of paragraphs 1 to {} of "

    assert len(subunits_before(text.format(50), 0, len(text.format(50)))[1]) == 200
    assert subunits_before(text.format(51), 0, len(text.format(51))) is None


@pytest.mark.parametrize(
    ("text", "value", "end"), [("2 UrhG", "2", 1), ("a) y", "a", 1), ("iv of", "iv", 2), ("2.º do", "2", 3)]
)
def test_a_value_without_a_word_is_read(text, value, end):
    assert bare_value(text, 0) == (value, end)


@pytest.mark.parametrize("text", ["", "of", ", 2", "2/3", "1.5"])
def test_what_is_no_value_is_not_read_as_one(text):
    assert bare_value(text, 0) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("paragraph", "Paragraphs"), ("Absatz", "Abs"), ("الفقرة", "فقرة"), ("والفقرة", "الفقرات"), ("بند", "البند")],
)
def test_all_forms_of_a_word_are_of_one_sort(one, other):
    assert sort_of(one) == sort_of(other)
