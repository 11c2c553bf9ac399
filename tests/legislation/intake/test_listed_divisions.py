"""Divisions that are only listed in a table of contents."""

from legislation.intake import read_law

from .outlines import outline


def test_parts_listed_before_the_law_without_a_title_open_nothing():
    text = "Part 1 Scope\nPart 2 Fees\nPart 1 Scope\nArticle 1. A.\nPart 2 Fees\nArticle 2. B."

    assert outline(read_law(text, "text"))[:4] == ["part 1 | Scope", "  article 1 |", "part 2 | Fees", "  article 2 |"]
