"""Printed pages as text: what furnishes a page goes, and every word of the text stays."""

import time

import pytest

from cases.files.case_labels import CASE_LABELS
from core.sources.converted import Converted
from core.sources.converters import cleaned
from core.sources.labels import NO_LABELS
from core.sources.page_furniture import without_furniture
from core.sources.pdf import convert
from core.sources.printed import paragraphs
from core.sources.printed_line import Printed
from tests.cases.files.makers import placed_pdf

TEXT = (
    "The claimant owns the mark ALDER for hand tools and",
    "sold them in its own shops since the year 2011. The",
    "defendant began to sell saws under the sign ALDERE,",
    "and the wholesalers who bought them were deceived",
    "as to their origin. The court of first instance did",
    "not accept that the mark was devoid of any distinct",
    "character, and granted the injunction that had been",
)
WHOLE = " ".join(TEXT)


def column(lines: tuple[str, ...], left: float = 100, top: float = 700) -> list[tuple[float, float, str]]:
    return [(left, top - 14 * at, line) for at, line in enumerate(lines)]


def text(*pages: list[tuple[float, float, str]]) -> str:
    return convert(placed_pdf(pages), CASE_LABELS).text


def numbers(step: int, left: float = 70) -> list[tuple[float, float, str]]:
    return [(left, 700 - 14 * (at - 1), f"{at}") for at in range(step, len(TEXT) + 1, step)]


def interleaved() -> list[tuple[float, float, str]]:
    return [each for pair in zip(numbers(1), column(TEXT), strict=True) for each in pair]


@pytest.mark.parametrize(
    "page",
    [numbers(1) + column(TEXT), column(TEXT) + numbers(1), interleaved(), column(TEXT) + numbers(1, left=450)],
    ids=["before the text", "after the text", "line by line", "in the other margin"],
)
def test_line_numbers_in_a_margin_are_left_out(page):
    assert text(page) == WHOLE


def test_numbers_that_do_not_count_lines_stay():
    amounts = [(100, 700 - 14 * at, f"{number} saws") for at, number in enumerate((3, 17, 2, 40, 8, 11))]

    assert text(amounts).split("\n") == ["3 saws", "17 saws", "2 saws", "40 saws", "8 saws", "11 saws"]


@pytest.mark.parametrize("number", ["- 7 -", "7", "Page 7 of 12", "7/12", "| 7 |"])
def test_the_number_of_a_page_goes_and_a_year_that_ends_the_text_stays(number):
    page = [*column(("The sign was registered under the Trade Marks Act", "1994"), top=700), (290, 40, number)]

    assert text(page) == "The sign was registered under the Trade Marks Act 1994"


def test_numbers_of_pages_that_stand_close_to_the_text_are_known_by_their_order():
    pages = [column((*TEXT[2 * at : 2 * at + 2], f"{at + 7}")) for at in range(3)]

    assert text(*pages).replace("\f", "") == " ".join(TEXT[:6])


def test_heads_of_left_and_of_right_pages_go_and_articles_at_the_head_of_pages_stay():
    pages = [
        [
            (100, 800, ("Alder v Birch", "Court of Elmton")[at % 2]),
            *column((f"Article {10 + 3 * at}", f"{word} tools are sold.")),
        ]
        for at, word in enumerate(("Hand", "Garden", "Forest", "Field", "Power"))
    ]

    shown = text(*pages)

    assert [shown.count(f"Article {number}") for number in (10, 13, 16, 19, 22)] == [1] * 5
    assert shown.count("Court of Elmton") == 0
    assert shown.startswith("Alder v Birch\n")
    assert shown.count("Alder v Birch") == 1


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the mark is a well-", "known sign of the owner", "well-known"),
        ("the mark gives infor-", "mation to the buyers of it", "information"),
        ("the order is self-", "evident to all of them", "self-evident"),
        ("the sign of Anglo-", "American trade is known", "Anglo-American"),
        ("the court of first- and second-", "instance, the second-instance one", "second-instance"),
        ("it fell under article L. 713-", "2 of the code of the state", "L. 713-2"),
        ("Das Marken-", "und Kennzeichenrecht ist alt", "Marken- und Kennzeichenrecht"),
        ("Die Marken-", "sache ist nicht die erste", "Markensache"),
        ("the owner was with-", "out the means to sue", "without"),
        ("the case turned on distinctive-", "ness, and that alone", "distinctiveness"),
        ("a trade-", "mark is no trademark if it", "trademark is"),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line_stays_where_the_word_has_one(first, second, whole):
    assert whole in text(column((first, second)))


def test_a_hyphen_that_was_kept_without_evidence_is_doubted():
    lines = ("The third party was heard on the case, and the third-", "party claim was refused by the court.")

    (doubt,) = convert(placed_pdf([column(lines)]), CASE_LABELS).findings

    assert (doubt.kind, doubt.parameters["words"]) == ("uncertain_hyphens", ("third-party",))


LEFT = tuple(line[:30].rsplit(" ", 1)[0] for line in TEXT)
RIGHT = tuple(line[-30:].split(" ", 1)[1] for line in TEXT)


@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_the_other(by_rows):
    left, right = column(LEFT, 60), column(RIGHT, 330)
    page = [each for pair in zip(left, right, strict=True) for each in pair] if by_rows else left + right

    words = text([(60, 760, "Judgment"), *page]).split()

    assert words == ["Judgment", *" ".join(LEFT + RIGHT).split()]


def test_a_table_of_labels_and_values_is_read_by_rows():
    rows = [("Plaintiff:", "Alder Works Ltd"), ("Defendant:", "Birch Forge Ltd"), ("Keywords:", "marks"),
            ("Plaintiff:", "Oak"), ("Defendant:", "Elm"), ("Keywords:", "use")]  # fmt: skip
    page = [
        each
        for at, (label, value) in enumerate(rows)
        for each in ((60, 700 - 14 * at, label), (250, 700 - 14 * at, value))
    ]

    assert text(page).split("\n") == [f"{label} {value}" for label, value in rows]


def test_letters_in_the_order_of_print_are_doubted_and_those_as_read_are_not():
    read = "قضت المحكمة التجارية برفض الدعوى وإلزام الشركة المدعية بالمصاريف القانونية"
    turned = " ".join(word[::-1] for word in read.split())

    kinds = [{each.kind for each in cleaned(Converted(given)).findings} for given in (read, turned, read[::-1])]

    assert kinds == [set(), {"visual_order"}, {"visual_order"}]


@pytest.mark.parametrize("line", ["1", "Page 1", "a-", "x" * 40, "1 a"])
def test_a_page_of_thousands_of_lines_takes_little_time(line):
    pages = [[Printed(line, 50, 300, 800 - 12 * at, 810 - 12 * at) for at in range(5_000)] for _ in range(4)]
    began = time.process_time()

    paragraphs(without_furniture(pages, NO_LABELS), NO_LABELS)

    assert time.process_time() - began < 3
