"""The reading of a law: its units, their numbers and headings."""

import re
from pathlib import Path

import pytest

from legislation.intake import read_law

from .outlines import kinds, numbers, outline

LAWS = sorted((Path(__file__).parent / "laws").glob("*.txt"))


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.stem)
def test_a_law_of_each_language_has_the_outline_beside_it(law):
    reading = read_law(law.read_text(encoding="utf-8"), "text")

    assert outline(reading) == law.with_suffix(".outline").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.stem)
def test_every_line_of_a_law_is_somewhere_in_its_reading(law):
    text = law.read_text(encoding="utf-8")

    reading = read_law(text, "text")

    kept = " ".join([reading.preamble, *(f"{unit.label} {unit.heading} {unit.text}" for unit in reading.walk())])
    for word in re.findall(r"\w+", text):
        assert word in kept


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.stem)
def test_html_gives_what_text_gives(law):
    text = law.read_text(encoding="utf-8")
    page = "<html><head><title>x</title><style>p {}</style></head><body>"
    page += "".join(f"<p>{line}</p>\n" for line in text.splitlines()) + "<script>alert('Article 9')</script></body>"

    assert outline(read_law(page, "html")) == outline(read_law(text, "text"))


def test_the_lines_of_a_unit_are_where_it_stands():
    reading = read_law("Law\n\nArticle 1\nText.\n\nArticle 2\nMore.\n", "text")

    assert [unit.lines for unit in reading.provisions()] == [(3, 4), (6, 7)]
    assert reading.lines[2] == "Article 1"


def test_an_article_that_is_only_mentioned_opens_nothing():
    text = "Article 1. First.\nArticle 7 of this Law applies.\nArticle 8, paragraph 2, applies.\nArticle 2. Second."

    assert numbers(read_law(text, "text")) == ["1", "2"]


def test_sections_divide_a_law_of_articles_and_are_the_provisions_of_an_act():
    divided = read_law("Section 1. General\nArticle 1. A.", "text")
    act = read_law("Section 1. Title\nThis is the Act.", "text")

    assert [(unit.kind, unit.provision) for unit in divided.walk()] == [("section", False), ("article", True)]
    assert [(unit.kind, unit.provision) for unit in act.walk()] == [("section", True)]


def test_what_follows_a_heading_at_once_is_held_by_it_whatever_it_is_called():
    reading = read_law(
        "Abschnitt 1\nKapitel 1\n§ 1 A\nText.\nKapitel 2\n§ 2 B\nText.\nAbschnitt 2\n§ 3 C\nText.", "text"
    )

    assert outline(reading)[:5] == [
        "section 1 |",
        "  chapter 1 |",
        "    paragraph 1 | A",
        "  chapter 2 |",
        "    paragraph 2 | B",
    ]


def test_a_table_of_contents_opens_nothing():
    text = "Law\nContents\nChapter I Scope\nArticle 1. Aim\nChapter II Rights\nChapter I\nScope\nArticle 1. Text."

    reading = read_law(text, "text")

    assert outline(reading)[:2] == ["chapter 1 | Scope", "  article 1 |"]
    assert ("contents_left_out", (2, 5)) in [(finding.kind, finding.lines) for finding in reading.findings]
    assert "Chapter II Rights" in reading.preamble


def test_provisions_repealed_in_one_line_are_units_each():
    reading = read_law("Article 4. Text.\nArticles 5 to 7 (Repealed)\nArticle 8. Text.", "text")

    assert numbers(reading) == ["4", "5", "6", "7", "8"]
    assert kinds(reading) == []


def test_german_paragraphs_repealed_in_one_line_leave_no_gap():
    reading = read_law("§ 3 Schutz\nText.\n§§ 4 bis 6 (weggefallen)\n§ 7 Dauer\nText.", "text")

    assert numbers(reading) == ["3", "4", "5", "6", "7"]
    assert kinds(reading) == []


def test_parts_may_be_counted_by_letters():
    reading = read_law("Part A\nFees\nArticle 1. Text.\nPart C\nOther\nArticle 2. Text.", "text")

    assert outline(reading)[:4:2] == ["part A | Fees", "part C | Other"]


def test_another_form_is_an_error_of_the_caller():
    with pytest.raises(ValueError, match="docx"):
        read_law("", "docx")
