"""How real texts contradict themselves or leave a value out, each a finding with its lines."""

import pytest

from cases.drafts.finding_messages import said
from cases.record.value import Party
from tests.cases.intake.readings import one


def test_3_the_year_in_brackets_is_the_judgments_and_must_agree_with_its_date():
    reading = one("High Court, Kenya [2022]: A v B\nDate of judgment: 3 May 2021\nHeld: Dismissed.")

    assert reading.record.decision_date == "2021-05-03"
    assert [each.lines for each in reading.findings if each.kind == "date_contradicts_title"] == [(1, 2)]


@pytest.mark.parametrize("empty", ["", "-", "N/A"])
def test_6_an_empty_party_is_a_finding(empty):
    reading = one(f"Plaintiff: Peng\nDefendant: {empty}\nHeld: Dismissed.")

    assert reading.record.parties == (Party("plaintiff", "Peng"),)
    assert [each.lines for each in reading.findings if each.kind == "missing_party"] == [(2, 2)]


def test_6_quotation_marks_in_a_name_that_do_not_match_are_a_finding():
    reading = one("Plaintiff: “Alpha Ltd\nDefendant: B\nHeld: Dismissed.")

    assert [each.lines for each in reading.findings if each.kind == "quotation_marks"] == [(1, 1)]


def test_9_two_prints_of_one_court_and_of_one_party_are_findings():
    reading = one(
        "People’s Court, China [2023]: Peng v XX Co., Ltd\nIssuing authority: People's Court\nDefendant: XX Co., Ltd.\n"
        "Plaintiff: Peng\nDate of judgment: 2023-01-02\nHeld: Dismissed."
    )

    variants = [(each.kind, each.lines) for each in reading.findings if each.kind.endswith("_variants")]
    assert variants == [("court_variants", (1, 2)), ("party_variants", (1, 4))]


def test_13_an_ecli_that_contradicts_the_date_is_a_finding():
    reading = one("A v B, ECLI:LV:RPT:2025:0514.C771190024.3.S\nDate of judgment: 15 May 2025\nHeld: Dismissed.")

    assert reading.record.decision_date == "2025-05-15"
    (finding,) = [each for each in reading.findings if each.kind == "date_contradicts_ecli"]
    assert "2025-05-14" in said(finding)


def test_13_another_docket_in_the_title_than_in_the_field_is_a_finding_and_both_are_kept():
    reading = one("A v B, Case No. 1 O 2/23\nCase number: 1 O 3/23\nDate of judgment: 2023-05-15\nHeld: Dismissed.")

    assert reading.record.dockets == ("1 O 3/23", "1 O 2/23")
    assert [each.lines for each in reading.findings if each.kind == "two_dockets"] == [(1, 2)]
