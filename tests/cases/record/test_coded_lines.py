"""Coded parts of a record as lines of text, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.record import coded_lines
from cases.record.value import (
    ANSWERS,
    DIRECTIONS,
    EFFECTS,
    ORDERS,
    PLACES,
    PROVISION_ROLES,
    REMEDIES,
    Answer,
    Citation,
    OtherDecision,
    Remedy,
)

words = st.sampled_from(
    ["Can a machine be an author?", "Is it so – or not?", "الذكاء", "作者？", "Yes", "Held", "No – Held"]
)
places = st.sampled_from(("", *PLACES))
answers = st.builds(Answer, words, st.sampled_from(ANSWERS), place=places, direction=st.sampled_from(("", *DIRECTIONS)))
remedies = st.builds(
    Remedy,
    st.sampled_from(REMEDIES),
    st.sampled_from(["3,000", "about 9.95 million"]),
    st.sampled_from(["", "CNY"]),
    places,
) | st.builds(Remedy, st.sampled_from(REMEDIES), place=places)
others = st.builds(
    OtherDecision,
    st.sampled_from(ORDERS),
    st.sampled_from(EFFECTS),
    st.sampled_from(["", "Riga Regional Court"]),
    st.sampled_from(["", "2022", "2022-02", "2022-02-25"]),
    st.sampled_from(["", "C-762/19", "[2019] EWHC 1 (Ch)"]),
    st.sampled_from(["", "EU004-j"]),
    st.sampled_from(["", "https://court.example/1"]),
)


@given(answers)
def test_an_answer_comes_back_from_its_line(answer):
    assert coded_lines.answer_of(coded_lines.answer_line(answer)) == answer


@given(remedies)
def test_a_remedy_comes_back_from_its_line(remedy):
    assert coded_lines.remedy_of(coded_lines.remedy_line(remedy)) == remedy


@given(others)
def test_another_decision_comes_back_from_its_line(other):
    assert coded_lines.other_decision_of(coded_lines.other_decision_line(other)) == other


@pytest.mark.parametrize("role", PROVISION_ROLES)
def test_the_role_of_a_provision_comes_back_from_its_line(role):
    cited = (
        Citation("Arts 31 and 32", "Act", "article", "31", role=role, place="held"),
        Citation("x", "Act", "article", "32"),
    )

    assert coded_lines.role_of(coded_lines.role_line(cited[0]), cited) == (0, role, "held")


def test_a_role_of_an_article_that_two_laws_have_is_told_of_neither():
    cited = (Citation("a", "Act", "article", "1", role="considered"), Citation("b", "Code", "article", "1"))

    assert coded_lines.role_of(coded_lines.role_line(cited[0]), cited) is None


def test_the_lines_are_plain_english():
    assert coded_lines.answer_line(Answer("Can it?", "left_open", place="holding-2", direction="limits")) == (
        "Can it? – Left open – Holding 2 – Limits"
    )
    assert coded_lines.remedy_line(Remedy("account_of_profits", "3,000", "CNY", "held")) == (
        "Account of profits – CNY 3,000 – Held"
    )
    assert coded_lines.other_decision_line(OtherDecision("earlier", "reversed_in_part", "High Court", "2020")) == (
        "Earlier – Reversed in part – court High Court – 2020"
    )


@pytest.mark.parametrize(
    "line",
    [
        "", "Yes", "A sentence of a text.", "Can it? – Perhaps", "Can it? – Yes – Holding 99", "Damages of any kind",
        "Damages – Held – Held", "Earlier", "Earlier – Affirmed – somewhere", "Later – 2020",
        "Earlier – Affirmed – 2020 – 2021", "Article 9 – Considered",
    ],
)  # fmt: skip
def test_any_other_line_tells_nothing(line):
    assert coded_lines.answer_of(line) is None
    assert coded_lines.remedy_of(line) is None
    assert coded_lines.other_decision_of(line) is None
    assert coded_lines.role_of(line, (Citation("a", "Act", "article", "1"),)) is None
