"""How the lines of a law become a tree: headings, texts, captions, and what holds what."""

import pytest

from legislation.intake import read_law

from .outlines import outline


def units(text: str) -> list[tuple[str, str, str, str]]:
    """Return kind, number, heading and text of each unit of a law."""
    return [(unit.kind, unit.number, unit.heading, unit.text) for unit in read_law(text, "text").walk()]


@pytest.mark.parametrize(
    ("article", "heading", "text"),
    [
        ("Article 1\nScope\nThis Law applies.", "Scope", "This Law applies."),
        ("Article 1. Scope\nThis Law applies.", "Scope", "This Law applies."),
        ("Article 1\nThis Law applies.", "", "This Law applies."),
        ("Article 1\nScope", "", "Scope"),
        ("Article 1. This Law applies.", "", "This Law applies."),
        ("Article 1. This Law applies.\nIt has two lines.", "", "This Law applies.\nIt has two lines."),
        ("Article 1. Scope.—This Law applies.", "Scope", "This Law applies."),
        ("Article 1\n(1) This Law applies.\n(2) Here.", "", "(1) This Law applies.\n(2) Here."),
        ("Article 1 (Scope)\nThis Law applies.", "Scope", "This Law applies."),
        ("Article 1\nScope\nOf this Law", "Scope", "Of this Law"),
        ("Article 1\n" + "x" * 160 + "\nText.", "x" * 160, "Text."),
        ("Article 1\n" + "x" * 161 + "\nText.", "", "x" * 161 + "\nText."),
    ],
)
def test_an_article_has_a_heading_where_a_short_line_comes_before_its_text(article, heading, text):
    assert units(article) == [("article", "1", heading, text)]


def test_sections_with_bare_numbers_have_headings_that_end_in_a_full_stop():
    text = "An Act\n1. Short title.\nThis is the Act.\n2. Scope.\nIt applies.\n3. Use.\nIt is used."

    reading = read_law(text, "text")

    assert [(unit.number, unit.heading, unit.text) for unit in reading.provisions()] == [
        ("1", "Short title.", "This is the Act."),
        ("2", "Scope.", "It applies."),
        ("3", "Use.", "It is used."),
    ]
    assert "guessed_sections" in [finding.kind for finding in reading.findings]


def test_two_numbered_lines_are_no_sections():
    assert units("1. One\nText.\n2. Two\nText.") == []


def test_a_law_that_names_its_provisions_has_no_sections_with_bare_numbers():
    assert units("Article 1. A.\n1. One\n2. Two\n3. Three") == [("article", "1", "", "A.\n1. One\n2. Two\n3. Three")]


@pytest.mark.parametrize("division", ["Chapter 1. Scope", "Chapter 1\nScope", "Chapter 1 – Scope", "CHAPTER I: Scope"])
def test_a_division_has_its_heading_on_its_line_or_the_next(division):
    assert units(f"{division}\nArticle 1. A.") == [("chapter", "1", "Scope", ""), ("article", "1", "", "A.")]


def test_a_caption_above_a_japanese_article_is_its_heading():
    reading = read_law("（目的）\n第一条　この法律は、保護する。\n（定義）\n第二条　商標とは、標章をいう。", "text")

    assert [(unit.number, unit.heading, unit.text) for unit in reading.provisions()] == [
        ("1", "目的", "この法律は、保護する。"),
        ("2", "定義", "商標とは、標章をいう。"),
    ]
    assert [unit.lines for unit in reading.provisions()] == [(1, 3), (3, 4)]
    assert reading.preamble == ""


def test_brackets_above_an_article_of_another_script_are_text():
    assert units("Article 1. A.\n(Note)\nArticle 2. B.") == [
        ("article", "1", "", "A.\n(Note)"),
        ("article", "2", "", "B."),
    ]


def test_a_caption_with_other_text_below_it_is_text():
    reading = read_law("第一条　甲。\n（注）\n乙。\n第二条　丙。", "text")

    assert [(unit.heading, unit.text) for unit in reading.provisions()] == [("", "甲。\n（注）\n乙。"), ("", "丙。")]


def test_a_wider_division_closes_narrower_ones():
    text = "Part 1\nA\nChapter 1\nB\nSection 1\nC\nArticle 1. A.\nSection 2\nD\nArticle 2. B.\nPart 2\nE\nArticle 3. C."

    assert outline(read_law(text, "text")) == [
        "part 1 | A",
        "  chapter 1 | B",
        "    section 1 | C",
        "      article 1 |",
        "    section 2 | D",
        "      article 2 |",
        "part 2 | E",
        "  article 3 |",
    ]


def test_an_annex_closes_everything_and_holds_divisions_of_its_own():
    text = "Part 1\nA\nArticle 1. A.\nAnnex I\nFees\nPart 1\nB\nArticle 1. B.\nAnnex II\nForms\nForm 1."

    assert outline(read_law(text, "text")) == [
        "part 1 | A",
        "  article 1 |",
        "annex 1 | Fees",
        "  part 1 | B",
        "    annex I, Article 1 |",
        "annex II | Forms",
    ]


def test_numbers_in_an_annex_begin_again():
    text = "Article 1 One\nText.\nArticle 9. Nine.\nAnnex I\nFees\nArticle 1 Fee\nText."

    assert [unit.number for unit in read_law(text, "text").provisions()] == ["1", "9", "I, Article 1"]


def test_signs_divide_a_law_that_has_more_articles():
    text = "§ 1 General\nArticle 1. A.\nArticle 2. B.\n§ 2 Special\nArticle 3. C."

    assert outline(read_law(text, "text")) == [
        "subsection 1 | General",
        "  article 1 |",
        "  article 2 |",
        "subsection 2 | Special",
        "  article 3 |",
    ]


def test_signs_are_the_provisions_of_a_law_that_has_as_few_articles():
    kinds = [unit.kind for unit in read_law("§ 1. A.\nArticle 1. B.\n§ 2. C.\nArticle 2. D.", "text").walk()]

    assert kinds == ["paragraph", "article", "paragraph", "article"]


def test_a_number_far_from_the_one_before_is_a_mention_unless_a_mark_follows_it():
    assert [number for _, number, *_ in units("Article 1. A.\nArticle 90 Berne Convention\nArticle 2. B.")] == [
        "1",
        "2",
    ]
    assert [number for _, number, *_ in units("Article 1. A.\nArticle 90. Berne\nArticle 91. B.")] == ["1", "90", "91"]
