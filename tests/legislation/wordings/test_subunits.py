"""The sub-units of a wording, and the paths to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.wordings.subunits import parts, path_of


def paths(text: str, pinpoint: str = "") -> list[tuple[str, ...]]:
    return [part.paths for part in parts(text, pinpoint)]


def test_a_numbered_paragraph_has_the_path_of_the_marks_around_it():
    text = "(1) One.\n(2) Two:\n(a) first;\n(b) second:\n(i) small;\n(ii) smaller.\n(3) Three."

    assert paths(text) == [("1",), ("2",), ("2-a",), ("2-b",), ("2-b-i",), ("2-b-ii",), ("3",)]


def test_a_number_with_a_stop_is_a_mark_and_one_within_a_sentence_is_not():
    assert paths("1. One.\n2bis. Two.\n3.5 per cent of it.") == [("1",), ("2bis",), ()]


def test_the_letter_after_h_is_no_roman_number():
    assert paths("(h) eighth\n(i) ninth\n(j) tenth") == [("h",), ("i",), ("j",)]


def test_items_under_paragraphs_that_are_only_counted_have_two_paths():
    text = "任何人不得使用。\n有下列情形的，可以：\n（一）个人学习；\n（二）新闻报道。\n此外：\n（一）其他。"

    assert paths(text) == [("1",), ("2",), ("2-1",), ("2-2",), ("3",), ("3-1",)]
    assert paths("No one may use it.\nBut:\n(a) to study;\n(b) to report.") == [
        ("1",),
        ("2",),
        ("a", "2-a"),
        ("b", "2-b"),
    ]


def test_a_wording_of_one_sub_unit_stands_at_its_path():
    assert paths("The author (alone):\n(i) copies;\n(ii) sells.", "(2)(b)") == [("2-b",), ("2-b-i",), ("2-b-ii",)]


@pytest.mark.parametrize(
    ("pinpoint", "path"), [("(2)(b)", "2-b"), ("(2bis)", "2bis"), ("", ""), ("second sentence", ""), ("(a b)", "")]
)
def test_a_sub_unit_as_cited_has_a_path(pinpoint, path):
    assert path_of(pinpoint) == path


lines = st.one_of(st.text(max_size=20), st.from_regex(r"\(([0-9]{1,2}|[a-k]|[ivx]{1,3})\) x", fullmatch=True))


@given(st.lists(lines, max_size=20).map("\n".join), st.sampled_from(["", "(1)", "(2)(b)"]))
def test_no_word_is_lost_and_no_path_leads_to_two_places(text, pinpoint):
    found = parts(text, pinpoint)

    assert [part.text for part in found] == [line.strip() for line in text.splitlines() if line.strip()]
    every = [path for part in found for path in part.paths]
    assert len(every) == len(set(every))
    assert all(path and not set(path) & set(" \"'<>&#") for path in every)
