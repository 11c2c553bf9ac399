"""The day of a judgment among the days that its caption and its end name."""

import pytest

from cases.intake.evidence import Evidence
from cases.intake.judgment.decision_day import DecisionDay, decision_day
from cases.intake.structure.lines import Line


def read(*caption: str, tail: tuple[str, ...] = ()) -> DecisionDay:
    lines = [Line(number, text) for number, text in enumerate((*caption, *tail), 1)]
    return decision_day(lines[: len(caption)], lines[len(caption) :])


@pytest.mark.parametrize(
    "line",
    [
        "11 February 2026 (*)", "Date: 11/2/2026", "Date of judgment: 11 February 2026", "Urteil vom 11. Februar 2026",
        "Audience publique du 11 février 2026",
        "En Madrid, a 11 de febrero de 2026",
        "JUDGMENT of Mr Justice Elm delivered on the 11th day of February 2026",
        "Data pubblicazione: 11/02/2026", "ON WEDNESDAY THE 11TH DAY OF FEBRUARY 2026",
        "Dnia 11 lutego 2026 r.", "meddelad i Stockholm den 11 februari 2026", "[February 11, 2026]",
    ],
)  # fmt: skip
def test_a_line_of_the_caption_gives_the_day(line):
    found = read("IN THE HIGH COURT", line, "Between")

    assert (found.iso, found.lines, found.evidence) == ("2026-02-11", (2, 2), Evidence.LINE)


@pytest.mark.parametrize(
    "line", ["Ottawa, Ontario, February 11, 2026", "11 февраля 2026 года", "2026年2月11日", "11 februari 2026"]
)
def test_a_day_without_a_word_that_says_what_it_is_of_is_doubted(line):
    found = read("IN THE HIGH COURT", line, "Between")

    assert (found.iso, found.evidence) == ("2026-02-11", Evidence.SENTENCE)


def test_the_only_day_among_the_last_lines_closes_the_judgment():
    found = read("IN THE HIGH COURT", tail=("A. ELM", "JUDGE", "11 February 2026"))

    assert (found.iso, found.evidence) == ("2026-02-11", Evidence.LINE)


def test_two_days_that_are_both_called_that_of_the_decision_are_doubted():
    found = read("Date: 11 February 2026", "Delivered: 12 February 2026")

    assert (found.others, found.evidence) == (("2026-02-12",), Evidence.SENTENCE)


@pytest.mark.parametrize(
    "line",
    [
        "Hearing date: 3 October 2025", "Heard: 3 and 4 October 2025", "1–4 February, 8 March 2022",
        "On appeal from the order of Master Finch dated 12 January 2025", "Datum publicatie 11 maart 2025",
        "Mündliche Verhandlung vom 2. Juli 2025", "avverso la sentenza depositata il 12/02/2018",
        "2. The claim was dismissed by a judgment of the District Judge dated 13 July 2021.",
        "The agreement of 4 May 2019 was terminated.",
        "на решение суда от 10 ноября 2021 года",
        "口頭弁論終結日 令和３年１月２１日",
    ],
)  # fmt: skip
def test_a_day_of_something_else_is_none(line):
    assert read("IN THE HIGH COURT", line).iso == ""


def test_a_label_speaks_of_the_line_below_it():
    assert read("Datum uitspraak", "8 maart 2022", "Datum publicatie", "11 maart 2022").iso == "2022-03-08"


def test_a_day_that_its_line_calls_that_of_the_judgment_comes_before_one_that_is_alone():
    assert read("5 May 2020", "Date of judgment: 6 June 2020").iso == "2020-06-06"


def test_of_several_days_alone_the_first_is_taken_and_doubted():
    found = read("5 May 2020", "6 June 2020")

    assert (found.iso, found.others, found.evidence) == ("2020-05-05", ("2020-06-06",), Evidence.SENTENCE)


def test_the_last_lines_count_where_the_caption_has_no_day():
    tail = ("DATED, SIGNED and DELIVERED at KISUMU this 8th day of July 2021.",)

    assert read("IN THE HIGH COURT OF KENYA", tail=tail).iso == "2021-07-08"
    assert read("Date: 5 May 2020", tail=tail).iso == "2020-05-05"
