"""Doubts about a law: gaps and repeats in its numbers, and lines that belong nowhere."""

import pytest

from legislation.intake import read_law

from .outlines import kinds


@pytest.mark.parametrize(
    ("text", "kind", "lines"),
    [
        ("Article 1. A.\nArticle 3. C.", "gap_in_numbers", (2, 2)),
        ("Article 1. A.\nArticle 2. B.\nArticle 2. C.", "number_repeated", (3, 3)),
        ("Article 2. A.\nArticle 3. B.\nArticle 2bis. C.", "number_out_of_order", (3, 3)),
        ("Article 1. A.\nArticle 2\nArticle 3. C.", "empty_article", (2, 2)),
        ("A law.\nArticle 1. A.", "text_before_first_unit", (1, 1)),
        ("Chapter 1\nScope\nThis is said in between.\nArticle 1. A.", "unknown_lines", (1, 4)),
        ("Article 1. A.\nArticle 2. B.\nArticle 1. C.", "numbering_restarts", (3, 3)),
        ("Article 1. A.\nAnnex I\nArticle 1. C.\nArticle 3. D.", "gap_in_numbers", (4, 4)),
        ("Article 1. A.\nAnnex I\nArticle 1. C.\nArticle 1. D.", "number_repeated", (4, 4)),
        ("Nothing here.", "no_provisions", (0, 0)),
    ],
)
def test_what_is_doubtful_is_a_finding_with_its_lines(text, kind, lines):
    found = {finding.kind: finding.lines for finding in read_law(text, "text").findings}

    assert found[kind] == lines


def test_numbers_with_adverbs_and_letters_leave_no_gap():
    text = "\n".join(f"Article {number}. Text." for number in ("1", "1 bis", "1 ter", "2", "2A", "3"))

    assert kinds(read_law(text, "text")) == []
