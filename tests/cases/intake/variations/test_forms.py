"""One page read in every form: nothing is wrong in silence, and titles, numbers and dates are the same."""

from datetime import date

import pytest

from cases.intake import read
from cases.intake.findings import Known
from cases.intake.structure.soft_breaks import with_hard_breaks
from tests.real.score import Input, outcomes

from .forms import FORMS, PAGES


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("page", PAGES, ids=lambda each: each.name)
def test_no_value_is_wrong_in_silence_in_any_form(page: Input, form: str):
    (reading,) = read(FORMS[form](page.text))

    found = {name: outcome for name, _got, _right, outcome in outcomes(page, reading)}
    assert "wrong in silence" not in found.values()
    surely = ("title", "dockets", "decision_date") if form != "one line" else ()
    assert {found[name] for name in surely if name in found} <= {"right"}


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


@pytest.mark.parametrize("sign", ["\x0b", "\u2028"])
def test_a_text_that_has_no_other_breaks_has_lines(sign):
    lines = ("LV901-j", "Alder Ltd v Birch Ltd", "Date of judgment: 3 May 2024", "Plaintiff: Alder Ltd", "Held: Yes.")

    (reading,) = read(sign.join(lines))

    assert (reading.record.title, reading.record.decision_date) == ("Alder Ltd v Birch Ltd", "2024-05-03")
    assert reading.places["decision_date"] == (3, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alder v\x0bBirch\n\nHeld: Yes.", "Alder v Birch\n\nHeld: Yes."),
        ("Plaintiff: Alder\x0bDefendant: Birch\nHeld: Yes.", "Plaintiff: Alder\nDefendant: Birch\nHeld: Yes."),
        ("Plaintiff: Alder\u2028Held: Yes.", "Plaintiff: Alder\nHeld: Yes."),
    ],
)
def test_a_break_within_a_paragraph_parts_lines_above_what_only_a_line_says(text, expected):
    assert with_hard_breaks(text) == expected


def test_a_collection_that_only_the_note_to_readers_names_is_doubted():
    note = "This is an informal case summary prepared for exchange during the 2024 WIPO IP Judges Forum."

    (reading,) = read(f"LV901-j\n{note}\nDate of judgment: 3 May 2024\nHeld: Yes.")

    assert [each.collection for each in reading.record.appearances] == ["2024 WIPO IP Judges Forum"]
    assert "appearances" in {each.field for each in reading.findings if each.kind == "weak_evidence"}


@pytest.mark.parametrize(
    ("written", "docket"),
    [
        ("Lieta Nr. C33512319", "C33512319"),
        ("R 1234/2020-2", "R 1234/2020-2"),
        ("Sygn. akt V AGa 212/19", "V AGa 212/19"),
        ("Tsiviilasi nr 2-19-1234", "2-19-1234"),
    ],
)
def test_a_docket_behind_a_title_in_another_language(written, docket):
    (reading,) = read(f"LV901-j\nAlder Ltd v Birch Ltd, {written}\nDate of judgment: 3 May 2024\nHeld: Yes.")

    assert (reading.record.title, reading.record.dockets) == ("Alder Ltd v Birch Ltd", (docket,))


def test_a_decision_after_the_day_on_which_it_is_read_is_doubted():
    known = Known(today=date(2026, 12, 1))

    (reading,) = read("LV901-j\nA v B\nDate of judgment: 3 May 2041\nHeld: Yes.", known)

    assert [each.kind for each in reading.findings if each.field == "decision_date"] == ["implausible_date"]
