"""The page of a PDF that a line of its text was on, in the source and in the places of findings."""

from hypothesis import given
from hypothesis import strategies as st

from cases.admin.printed_pages import PrintedPages
from cases.admin.source_window import MOST_LINES, Window


def parts(text: str) -> list[list[tuple[int, str]]]:
    return [line.parts for line in Window(text).lines]


def test_a_source_without_pages_has_none():
    assert parts("a\n\nb") == [[(0, "a")], [(0, "")], [(0, "b")]]
    assert Window("a\nb").printed_page(2) == 0


def test_a_page_begins_with_a_line_or_in_the_middle_of_one():
    text = "a\nb \fc\nd\n\fe"

    assert parts(text) == [[(1, "a")], [(0, "b "), (2, "c")], [(0, "d")], [(3, "e")]]
    assert [Window(text).printed_page(line) for line in range(1, 5)] == [1, 1, 2, 3]


def test_a_page_without_text_is_counted():
    assert parts("a\n\f\n\fb") == [[(1, "a")], [(2, "")], [(3, "b")]]
    assert Window("a\n\f\fb").printed_page(2) == 3


def test_lines_that_the_source_does_not_have_are_on_no_page():
    assert [PrintedPages(["a", "\fb"]).of(line) for line in (0, 3)] == [0, 0]


def test_a_part_of_a_long_source_says_which_page_it_goes_on_from():
    text = "\f" + "a\n" * (MOST_LINES + 5)

    assert Window(text, MOST_LINES + 2).lines[0].parts == [(2, "a")]
    assert Window(text, MOST_LINES + 2).lines[1].parts == [(0, "a")]


@given(st.text("a\f\n", max_size=40))
def test_every_page_is_shown_once_and_in_order(text):
    shown = [page for line in parts(text) for page, _part in line if page]

    pages = text.count("\f") + 1
    assert [page for page in shown if page > 1] == list(range(2, pages + 1))
