"""Doubts about the divisions of a law."""

from legislation.intake import read_law

from .outlines import kinds


def test_a_division_that_is_left_out_is_doubted():
    text = "Chapter 1\nScope\nArticle 1. A.\nChapter 3\nFees\nArticle 2. B."

    assert kinds(read_law(text, "text")) == ["divisions_not_counted"]


def test_a_division_that_comes_again_is_doubted():
    text = "Chapter 1\nScope\nArticle 1. A.\nChapter 1\nFees\nArticle 2. B."

    assert kinds(read_law(text, "text")) == ["number_repeated"]


def test_a_division_without_a_provision_is_doubted():
    text = "Chapter 1\nScope\nChapter 2\nFees\nArticle 1. A."

    assert "empty_division" in kinds(read_law(text, "text"))


def test_divisions_counted_anew_in_each_part_are_not_doubted():
    part = "Part {}\nRules\nChapter 1\nScope\nArticle {}. A.\nChapter 2\nFees\nArticle {}. B."

    assert kinds(read_law(part.format(1, 1, 2) + "\n" + part.format(2, 3, 4), "text")) == []
