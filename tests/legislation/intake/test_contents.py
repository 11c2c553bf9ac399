"""The table of contents before a law: which lines it has."""

import pytest

from legislation.intake.contents import contents_of

LISTED = ["Chapter 1 Scope", "Article 1 Aim", "Chapter 2 Rights"]
LAW = ["Chapter 1", "Scope", "Article 1. Aim", "Text.", "Chapter 2", "Rights"]


@pytest.mark.parametrize(
    "title",
    [
        "Contents",
        "CONTENTS",
        "Contents:",
        "  Table of Contents",
        "Arrangement of Sections",
        "Sommaire",
        "Table des matières",
        "Inhalt",
        "Inhaltsübersicht",
        "Índice",
        "Содержание",
        "目 录",
        "目次",
        "목차",
        "المحتويات",
    ],
)
def test_contents_go_from_their_title_to_where_the_first_unit_opens_again(title):
    assert contents_of(["A Law", title, *LISTED, *LAW]) == range(1, 5)


@pytest.mark.parametrize("line", ["", "Contents of this Law", "The contents", "Law", "Index"])
def test_a_law_without_a_title_of_contents_has_none(line):
    assert contents_of(["A Law", line, *LISTED, *LAW]) == range(0)


def test_lines_before_the_first_unit_belong_to_the_contents():
    assert contents_of(["Contents", "Page", "1", *LISTED, "", *LAW]) == range(6)


def test_a_title_whose_first_unit_never_opens_again_is_no_title_of_contents():
    listed = ["Contents", *LISTED]

    assert contents_of(listed) == range(0)


def test_another_kind_with_the_same_number_is_not_the_first_unit_again():
    assert contents_of(["Contents", "Chapter 1", "Article 1", "Article 2", "Chapter 1", "Text."]) == range(4)


def test_a_title_of_contents_far_from_the_first_line_is_not_one():
    near, far = ["A line."] * 299, ["A line."] * 300

    assert contents_of([*near, "Contents", *LISTED, *LAW]) == range(299, 303)
    assert contents_of([*far, "Contents", *LISTED, *LAW]) == range(0)
