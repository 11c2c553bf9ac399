"""Findings: what intake doubts or could not place, each with its lines."""

import pytest

from cases.intake import Known, read
from cases.record.value import CaseRecord

from .readings import WHOLE, one


def found(text: str, kind: str) -> list[tuple[int, int]]:
    """Return the lines of the findings of a kind."""
    return [each.lines for each in one(text).findings if each.kind == kind]


def test_a_whole_and_consistent_record_has_no_findings():
    assert one(WHOLE).findings == ()


@pytest.mark.parametrize(
    "line", ["Date of judgment", "Issuing authority", "Level", "Type of procedure", "Subject matter", "Keywords"]
)
def test_each_field_that_a_source_lacks_is_a_finding(line):
    kept = [each for each in WHOLE.splitlines() if not each.startswith(line) and "[2023]" not in each]

    assert (1, len(kept)) in found("\n".join(kept), "missing_field")


def test_a_missing_number_and_a_missing_text_are_findings():
    assert found(WHOLE.replace("CN108-j\n", ""), "missing_reference") == [(1, 10)]
    assert found(WHOLE.replace("Held: Allowed.\n", ""), "no_body_text") == [(1, 10)]


def test_lines_that_went_nowhere_are_findings_those_in_a_row_together():
    text = WHOLE.replace("Issuing", "A stray line that fits nowhere at all.\nAnd one more of its kind.\nIssuing")

    assert found(text, "unplaced_text") == [(4, 5)]


def test_a_stray_paragraph_above_the_record_is_a_finding_and_no_note_to_readers():
    reading = one("Dear colleague, please publish this one by Friday.\n" + WHOLE)

    assert [each.lines for each in reading.findings if each.kind == "unplaced_text"] == [(1, 1)]
    assert reading.record.summaries[0].note == ""


def test_a_label_nobody_knows_is_a_finding():
    assert found(WHOLE.replace("Keywords", "Judge: C\nKeywords"), "unknown_label") == [(10, 10)]


def test_values_outside_a_list_are_findings_and_only_a_subject_is_kept():
    text = WHOLE.replace("Final Instance", "Third Round").replace("(Civil)", "(Maritime)").replace("Others", "Ships")
    reading = one(text)

    assert (reading.record.level, reading.record.procedure, reading.record.subject_matter) == ("", "", ("Ships",))
    assert found(text, "unknown_value") == [(5, 5), (6, 6), (7, 7)]
    assert found(text, "missing_field") == []


def test_two_values_in_the_place_of_one_are_a_finding_and_the_first_is_taken():
    text = WHOLE.replace("Level", "Issuing authority: Other Court\nLevel")

    assert one(text).record.court == "High Court"
    assert found(text, "several_values") == [(5, 5)]


def test_a_jurisdiction_named_otherwise_than_in_the_number_is_a_finding():
    text = WHOLE.replace("China", "India")

    assert one(text).record.jurisdiction == "CN"
    assert found(text, "several_values") == [(2, 2)]


def test_the_same_kind_of_body_twice_is_put_together_with_a_finding():
    text = WHOLE + "Held: And more.\n"

    assert one(text).record.summaries[0].held == "Allowed.\n\nAnd more."
    assert found(text, "several_values") == [(11, 12)]


@pytest.mark.parametrize("text", ["“Said.", "Said.”", 'He "said.', "«Dit.", "„Gesagt."])
def test_quotation_marks_that_do_not_match_are_a_finding(text):
    assert found(WHOLE.replace("Allowed.", text), "quotation_marks") == [(11, 11)]


@pytest.mark.parametrize("text", ["“Said.”", '"Said."', "«Dit»", "„Gesagt“", "It’s the court's."])
def test_quotation_marks_that_match_are_not(text):
    assert found(WHOLE.replace("Allowed.", text), "quotation_marks") == []


def test_a_name_that_is_longer_in_the_text_is_a_finding():
    text = WHOLE.replace("Plaintiff: A", "Plaintiff: Peng").replace("Allowed.", "Peng Momo sued.")

    assert found(text, "party_variants") == [(8, 11)]


def test_a_name_at_the_start_of_a_longer_sentence_is_none():
    text = WHOLE.replace("Plaintiff: A", "Plaintiff: Peng").replace("Allowed.", "Peng sued. Peng. The court agreed.")

    assert found(text, "party_variants") == []


def test_a_session_without_collection_is_a_finding():
    assert found("Session 6: Personality Rights\n" + WHOLE, "missing_field") == [(1, 1)]


def test_a_summary_that_is_not_divided_stands_under_basic_facts_with_a_finding():
    text = WHOLE.replace("Held", "Summary")

    assert one(text).record.summaries[0].basic_facts == "Allowed."
    assert found(text, "undivided_summary") == [(11, 11)]


def test_characters_that_no_text_can_hold_are_dropped_with_a_finding():
    reading = one(WHOLE.replace("Allowed", "All\x00ow\ud800ed"))

    assert reading.record.summaries[0].held == "Allowed."
    assert [(each.kind, each.lines) for each in reading.findings] == [("leftovers_dropped", (11, 11))]


@pytest.mark.parametrize("text", ["", " \n ", "Only a letter.\nRegards", "x" * 5000])
def test_a_text_that_is_no_record_gives_one_empty_reading_that_says_so(text):
    reading = one(text)

    assert reading.record == CaseRecord()
    assert [each.kind for each in reading.findings] == ["not_a_record"]


def test_two_records_in_one_text_are_two_readings():
    second = WHOLE.replace("CN108", "CN109").replace("A v B", "C v D")

    readings = read(f"{WHOLE}\nBack\nChina\n{second}")

    assert [each.record.reference for each in readings] == ["CN108-j", "CN109-j"]
    assert [each.record.title for each in readings] == ["A v B", "C v D"]
    assert readings[0].findings == ()
    assert [(each.kind, each.lines) for each in readings[1].findings] == [("second_record", (13, 25))]


def test_known_jurisdictions_are_read_by_their_names():
    known = Known(jurisdictions={"Ruritania": "RU"})

    (reading,) = read(WHOLE.replace("CN108-j\n", "").replace("China", "Ruritania"), known)

    assert reading.record.jurisdiction == ""
    (reading,) = read(f"Ruritania\nBack\n{WHOLE.replace('CN108-j', '').replace(', China', '')}", known)
    assert reading.record.jurisdiction == "RU"


def test_every_value_has_its_place():
    reading = one(WHOLE)

    assert reading.places["title"] == (2, 2)
    assert reading.places["parties"] == (8, 9)
    assert reading.places["held"] == (11, 11)
