"""What of a judgment's caption, and of the names and numbers in it, tells what."""

import pytest

from cases.intake import Reading, read
from cases.intake.lexicon import courts, dockets
from cases.intake.lexicon.capitals import in_small_letters
from cases.intake.summary.values import role_named

JUDGMENT = """\
IN THE HIGH COURT OF KENYA
JUDGMENT
BETWEEN
ALPHA LIMITED
Plaintiff
and
BETA LIMITED
Defendant
Date: 3 May 2021
1. The plaintiff is the owner of the mark and it sued the defendant for infringement.
"""


def one(text: str) -> Reading:
    """Return the only reading of a text."""
    (reading,) = read(text)
    return reading


def test_the_text_of_a_judgment_is_no_summary_and_is_said_to_be_left_out():
    reading = one(JUDGMENT)

    assert reading.record.summaries == ()
    (left_out,) = [each for each in reading.findings if each.kind == "unplaced_text"]
    assert left_out.lines == (1, 10)


def test_a_title_put_together_from_the_parties_is_said_to_be():
    reading = one(JUDGMENT)

    assert reading.record.title == "ALPHA LIMITED v BETA LIMITED"
    (finding,) = [each for each in reading.findings if each.kind == "title_from_parties"]
    assert finding.lines == (4, 7)


def test_names_of_authors_above_a_judgment_are_dropped_and_not_repeated():
    reading = one(f"Jane Roe\nJohn Doe\n2\n2025-10-01T09:00:00Z\nClean\nX-NONE\n{JUDGMENT}")

    assert [each.lines for each in reading.findings if each.kind == "leftovers_dropped"] == [(1, 6)]
    assert "Jane" not in str(reading)
    assert reading.record.court == "High Court of Kenya"


def test_a_record_with_the_word_judgment_on_a_line_is_no_judgment():
    reading = one("Title: A v B\nCourt: High Court\nDate: 3 May 2021\nTags: a\nOutcome: allowed\nJudgment\nHeld: One.")

    assert reading.record.summaries[0].held == "One."


def test_a_day_of_hearing_is_not_the_day_of_judgment():
    reading = one(JUDGMENT.replace("Date: 3", "Hearing date: 1 April 2021\nDelivered: 3"))

    assert reading.record.decision_date == "2021-05-03"


@pytest.mark.parametrize(
    ("title", "kept", "numbers"),
    [
        ("A v B, KZR 36/17", "A v B", ["KZR 36/17"]),
        ("A v B, Case No. 310 O 227/23", "A v B", ["310 O 227/23"]),
        ("A v B, Civil Appeal No. 14 of 2020", "A v B", ["Civil Appeal No. 14 of 2020"]),
        ("A v B, G.R. No. 143993", "A v B", ["G.R. No. 143993"]),
        ("A c. B, Affaire n° 22-18.430", "A c. B", ["22-18.430"]),
        ("A против B, дело № СИП-123/2023", "A против B", ["СИП-123/2023"]),
        ("甲诉乙，（2019）最高法知民终2号", "甲诉乙", ["（2019）最高法知民终2号"]),
        ("A v B (C-170/13)", "A v B", ["C-170/13"]),
        ("Peng v Chongqing XX Technology Co., Ltd", "Peng v Chongqing XX Technology Co., Ltd", []),
        ("A v Studio 54, Inc.", "A v Studio 54, Inc.", []),
        ("A v B, Class 25", "A v B, Class 25", []),
    ],
)
def test_a_docket_that_ends_a_title_is_taken_off_it_and_a_name_is_not(title, kept, numbers):
    assert dockets.off_title(title) == (kept, numbers)


@pytest.mark.parametrize(
    ("court", "code"),
    [
        ("Supreme Court of India", "IN"),
        ("Court of Appeal of the Republic of Singapore", "SG"),
        ("High Court of Kenya at Nairobi", "KE"),
        ("Tribunal Supremo de España", "ES"),
        ("Bundesgerichtshof", "DE"),
        ("北京互联网法院", "CN"),
        ("Superior Tribunal de Justiça", "BR"),
        ("Court of First Instance of the Unified Patent Court", "UPC"),
        ("Cour de cassation", ""),
        ("High Court", ""),
    ],
)
def test_a_courts_name_tells_its_jurisdiction_or_leaves_it_open(court, code):
    assert courts.of_court(court) == code


@pytest.mark.parametrize(
    ("ecli", "neutral", "code"),
    [
        ("ECLI:DE:BGH:2020:300420UIZR115.16.0", "", "DE"),
        ("ECLI:EP:BA:2002:T064100.20020926", "", "EP"),
        ("", "[2024] EWCA Civ 743", "GB"),
        ("", "[2022] FCAFC 62", "AU"),
        ("", "2019 SCC 43", "CA"),
        ("", "2023 INSC 1058", "IN"),
        ("", "[2011] ABC 1", ""),
        ("", "", ""),
    ],
)
def test_an_identifier_tells_its_jurisdiction(ecli, neutral, code):
    assert courts.of_identifiers(ecli, neutral) == code


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("SUPREME COURT OF INDIA", "Supreme Court of India"),
        ("COUR D'APPEL DE PARIS", "Cour d'appel de Paris"),
        ("СУД ПО ИНТЕЛЛЕКТУАЛЬНЫМ ПРАВАМ", "Суд по интеллектуальным правам"),
        ("OBERLANDESGERICHT MÜNCHEN", "Oberlandesgericht München"),
        ("Federal Court of Australia", "Federal Court of Australia"),
    ],
)
def test_a_court_in_capitals_is_written_as_in_a_sentence(printed, written):
    assert in_small_letters(printed) == written


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Claimants/Appellants", "claimant"),
        ("Klägerin und Revisionsklägerin,", "plaintiff"),
        ("1ST DEFENDANT", "defendant"),
        ("Second Respondent", "respondent"),
        ("DÉFENDERESSE", "defendant"),
        ("Appellant/Respondent on cross-appeal", "appellant"),
        ("Alpha Limited", ""),
    ],
)
def test_a_line_of_a_caption_is_a_role_or_none(words, role):
    assert role_named(words) == role
