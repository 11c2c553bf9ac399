"""Divisions that are a Roman number and capitals."""

from legislation.intake import read_law

from .outlines import outline


def test_roman_numbers_with_capitals_above_articles_are_chapters():
    text = "I. OPĆE ODREDBE\nČlanak 1.\nOvo je tako.\nII. UPIS MLINOVA\nČlanak 2.\nI ovo je tako."

    assert outline(read_law(text, "text")) == [
        "chapter 1 | OPĆE ODREDBE",
        "  article 1 |",
        "chapter 2 | UPIS MLINOVA",
        "  article 2 |",
    ]


def test_roman_numbers_that_do_not_count_from_one_are_no_chapters():
    text = "Članak 1.\nOvo je tako.\nII. UPIS MLINOVA\nČlanak 2.\nI ovo je tako."

    assert [unit.kind for unit in read_law(text, "text").walk()] == ["article", "article"]
