"""Which lines open a section with its bare number."""

import pytest

from legislation.intake.numbered_sections import read_inserted, read_marked, read_numbered


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("5. Scope", "5", "Scope"),
        ("5 Scope", "5", "Scope"),
        ("12A. Scope", "12A", "Scope"),
        ("5.Scope", "5", "Scope"),
        ("5.–(1) Text", "5", "(1) Text"),
        ("5.(1) Text", "5", "(1) Text"),
        ("5. (1) Text", "5", "(1) Text"),
        ("5 (1) Text", "5", "(1) Text"),
        ("5.", "5", ""),
    ],
)
def test_a_bare_number_may_open_a_section(line, number, rest):
    opening = read_numbered(line)

    assert (opening.kind, opening.number, opening.rest, opening.sure) == ("section", number, rest, False)
    assert line[: opening.end] == number


@pytest.mark.parametrize(
    "line",
    [
        "5",
        "12345. Scope",
        "5) Scope",
        "5 (2) Scope",
        "5. 1",
        "A5. Scope",
        "1 August 1978]",
        "5 scope",
        "5 metres high",
        "1.5 Scope",
        "5      Scope",
    ],
)
def test_other_lines_with_a_number_open_no_section(line):
    assert read_numbered(line) is None


def test_a_numbered_line_as_long_as_a_page_opens_no_section():
    assert read_numbered("5. " + "X" * 2000) is not None
    assert read_numbered("5. " + "X" * 2001) is None


def test_an_inserted_section_of_a_canadian_act_has_a_decimal():
    opening = read_inserted("2.1 A kayak is a canoe.")

    assert (opening.number, opening.rest) == ("2.1", "A kayak is a canoe.")
    assert read_inserted("2.1 metres high") is None


@pytest.mark.parametrize(
    ("line", "latest", "number"),
    [("[F24A Exemptions", "4", "4A"), ("F35 Use of name", "4A", "5"), ("F1212 Powers", "11", "12")],
)
def test_the_mark_of_an_amendment_glued_to_a_number_is_no_part_of_it(line, latest, number):
    opening = read_marked(line, latest)

    assert (opening.number, opening.noted) == (number, True)


def test_a_mark_that_leaves_no_number_in_the_count_opens_nothing():
    assert read_marked("F24A Exemptions", "9") is None
