"""One page read in every form: names, numbers and dates are the same."""

import pytest

from cases.intake import read
from tests.real.score import Input, compared

from .forms import FORMS, PAGES


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.name)
def test_names_numbers_and_dates_are_the_same_in_every_form(page: Input, form: str):
    (reading,) = read(FORMS[form](page.text))
    record = reading.record

    doubted = {finding.field for finding in reading.findings if finding.kind == "weak_evidence"}
    if "parties" not in doubted:
        assert [f"{each.role}: {each.name}" for each in record.parties] == page.all("party")
    assert [compared(each) for each in record.dockets] == [compared(each) for each in page.all("docket")]
    assert record.decision_date == page.one("decision_date")
    if page.one("title"):
        assert compared(record.title) == compared(page.one("title"))
    if page.all("keyword") and "keywords" not in doubted:
        assert list(record.keywords) == page.all("keyword")


def test_a_body_that_runs_on_from_the_keywords_is_a_body_and_the_keywords_are_doubted():
    body = (
        "The claimant makes shears under a mark. The respondent imported shears of another maker and sold them. "
        "The court granted the order."
    )
    head = "LV901-j\nDate of judgment: 3 May 2024 Plaintiff: Alder Ltd Defendant: Birch Ltd Keywords: use, confusion"

    (reading,) = read(f"{head} {body}")

    assert reading.record.keywords == ("use", "confusion")
    assert reading.record.summaries[0].basic_facts == body
    assert "keywords" in {each.field for each in reading.findings if each.kind == "weak_evidence"}


def test_a_body_whose_last_line_is_not_closed_is_no_list():
    text = (
        "LV901-j\nDate of judgment: 3 May 2024\nPlaintiff: Alder Ltd\nDefendant: Birch Ltd\nKeywords: use\n"
        "The claimant makes shears under a mark that it registered in\n2011. The respondent imported shears of another"
        "\nmaker and sold them. The court granted the\norder and nothing more"
    )

    (reading,) = read(text)

    assert reading.record.keywords == ("use",)


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_break_within_a_paragraph_parts_words_and_cuts_no_title(sign):
    (reading,) = read(f"LV901-j\nAlder{sign}Ltd v Birch{sign}Ltd\nDate of judgment: 3 May 2024\nHeld: Yes.")

    assert reading.record.title == "Alder Ltd v Birch Ltd"


@pytest.mark.parametrize("broken", ["of 8 February 2021. ECLI", "of 8\nFebruary 2021. ECLI"])
def test_a_title_of_dockets_and_a_decision_is_whole_and_takes_no_line_below_it(broken):
    title = (
        f"Case No. C30512319, C-0123-21/4. Decision of the Riga Regional Court {broken}:LV:RAT:2021:0208.C30512319.9.S,"
    )

    (reading,) = read(f"LV944-j\nBack\n{title}\nThe quarter was calm.\nDate of judgment: February 8, 2021\nHeld: Yes.")

    assert reading.record.title == (
        "Case No. C30512319, C-0123-21/4. Decision of the Riga Regional Court of 8 February 2021"
    )
    assert reading.record.dockets == ("C30512319", "C-0123-21/4")


def test_a_day_in_such_a_title_that_is_another_is_a_finding():
    text = "LV944-j\nBack\nCase No. C30512319. Decision of the Riga City Court of 8 February 2021.\n"

    (reading,) = read(f"{text}Date of judgment: February 9, 2020\nHeld: Yes.")

    (found,) = [each for each in reading.findings if each.kind == "date_contradicts_title"]
    assert found.suggestion == ("2021-02-08",)


def test_the_number_of_another_case_below_all_labels_begins_no_record():
    assert len(read("LV901-j\nDate of judgment: 3 May 2024\nPlaintiff: A\nHeld: Yes.\n\nLV902-j")) == 1
