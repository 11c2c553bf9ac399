"""A reading compared with the catalogue and the cases in the database."""

from dataclasses import replace

import pytest
from django.conf import settings
from django.core.management import call_command

from cases.drafts.catalogue_findings import compared
from cases.drafts.finding_messages import said
from cases.drafts.from_record import store
from cases.intake import Finding, Reading, read
from cases.models import Case, Court
from cases.record.value import CaseRecord, Citation, Party
from core.sources.findings import finding

PLACES = {
    "court": (4, 4),
    "citations": (9, 11),
    "dockets": (6, 6),
    "title": (2, 2),
    "level": (5, 5),
    "reference": (1, 1),
}


def found(kind: str, **values) -> list[Finding]:
    """Return the findings of a kind that a record of these values has."""
    reading = Reading(CaseRecord(jurisdiction="CN", **values), places=PLACES)
    return [finding for finding in compared(reading).findings if finding.kind == kind]


@pytest.fixture(autouse=True)
def china(jurisdiction):
    return jurisdiction("CN")


def test_a_court_that_the_catalogue_lacks_is_a_finding_with_the_nearest_of_its_jurisdiction(court):
    court("Beijing Intellectual Property Court"), court("Beijing Intelectual Property Court", code="FR")

    (finding,) = found("unknown_court", court="Bejing Intellectual Property Court")

    assert (finding.lines, finding.field) == ((4, 4), "court")
    assert finding.suggestion == ("Beijing Intellectual Property Court",)
    assert "It has “Beijing Intellectual Property Court”, which may be another." in said(finding)


def test_a_court_unlike_any_other_is_a_finding_without_a_suggestion(court):
    court("Beijing Internet Court")

    (finding,) = found("unknown_court", court="Maritime Tribunal")

    assert finding.suggestion == ()


def test_a_court_that_is_known_by_a_spelling_is_none(court):
    row = court("Beijing Internet Court")
    Court.objects.filter(pk=row.pk).update(variants=["Internet Court of Beijing"])

    assert found("unknown_court", court="Internet Court of Beijing") == []
    assert found("unknown_court", court="BEIJING INTERNET COURT") == []


def test_a_law_that_the_catalogue_lacks_is_one_finding_with_the_nearest(provision):
    provision(law="Trade Marks Act")
    named = [Citation("s 1", "Trade Mark Act", "section", number) for number in ("1", "2")]
    known_one = Citation("s 3", "Trade Marks Act", "section", "3")

    (finding,) = found("unknown_instrument", citations=(*named, known_one))

    assert (finding.lines, finding.field, finding.seen) == ((9, 11), "instrument", "Trade Mark Act")
    assert finding.suggestion == ("Trade Marks Act",)


def test_a_docket_that_another_case_of_the_court_has_is_a_finding_that_names_it(draft, court):
    case = draft(dockets=["1/23", "2/23"])

    (finding,) = found("docket_taken", dockets=("2/23",), court="Supreme Court")

    assert (finding.lines, finding.field, finding.seen, finding.case) == ((6, 6), "dockets", "2/23", case.reference)
    court("Other Court")
    assert found("docket_taken", dockets=("2/23",), court="Other Court") == []
    assert found("docket_taken", dockets=("3/23",), court="Supreme Court") == []


def test_a_case_that_may_be_the_same_is_a_finding_that_names_it(draft):
    case = draft(parties=("Peng", "XX"))

    (finding,) = found("possible_duplicate", parties=(Party("plaintiff", "PENG"), Party("defendant", "XX")))

    assert (finding.lines, finding.case) == ((2, 2), case.reference)
    assert str(case) in said(finding)


@pytest.mark.parametrize(("level", "doubted"), [("first", True), ("appellate", False), ("final", False), ("", False)])
def test_a_supreme_court_that_decides_first_is_a_finding(level, doubted):
    findings = found("level_contradicts_court", court="Supreme Court", level=level)

    assert [(each.lines, each.field, each.seen, each.suggestion) for each in findings] == (
        [((5, 5), "level", "first", ("final",))] if doubted else []
    )


def test_a_court_is_known_for_what_it_is_by_any_of_its_names(court):
    row = court("Pekin Court of Everything")
    Court.objects.filter(pk=row.pk).update(names={"en": row.name, "zh-hans": "最高人民法院"})

    assert len(found("level_contradicts_court", court=row.name, level="first")) == 1


def test_a_number_that_is_taken_is_a_finding_before_storing_too(draft):
    case = draft()

    (finding,) = found("reference_taken", reference=case.reference)

    assert (finding.lines, finding.case) == ((1, 1), case.reference)
    assert found("reference_taken", reference="CN700-j") == []


def test_what_is_no_record_is_compared_with_nothing():
    (reading,) = read("Only a letter.")

    assert compared(reading) == reading


def test_storing_keeps_these_findings_in_the_order_of_their_lines(court):
    court("Another Court")
    reading = Reading(CaseRecord(jurisdiction="CN", court="No Court"), (finding("second_record", (8, 8)),), PLACES)

    case = store(reading, "text")

    assert [row["kind"] for row in case.source.findings] == ["unknown_court", "second_record"]


def test_where_no_court_and_no_law_is_known_none_is_doubted(db):
    reading = read((settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8"))[0]

    assert compared(reading).findings == reading.findings


def test_what_was_taken_in_before_is_not_found_to_be_the_case_it_became(tmp_path, capsys, court):
    file = tmp_path / "one.txt"
    file.write_text("High Court, China [2023]: A v B\nDate of judgment: May 19, 2023\nHeld: Yes.\n")
    call_command("intake", str(file), verbosity=0)
    court("Another Court")

    call_command("intake", str(file), dry_run=True)

    assert "possible_duplicate" not in capsys.readouterr().out


def test_a_dry_run_names_them(tmp_path, capsys, court):
    court("Another Court")
    file = tmp_path / "one.txt"
    file.write_text("High Court, China [2023]: A v B\nDate of judgment: May 19, 2023\nHeld: Yes.\n")

    call_command("intake", str(file), dry_run=True)

    assert "unknown_court" in capsys.readouterr().out
    assert not Case.objects.exists()


def test_a_reading_is_not_changed_but_for_its_findings(court):
    reading = Reading(CaseRecord(jurisdiction="CN", court="No Court"), places=PLACES)

    assert replace(compared(reading), findings=()) == reading


def test_keywords_that_the_catalogue_lacks_are_one_finding_since_they_stop_publishing(jurisdiction, keyword):
    jurisdiction("CN")
    keyword("portrait right")
    (reading,) = read(
        "CN001-j\nA v B\nDate of judgment: 2023-05-19\nKeywords: portrait right, deepfakes, likeness\n\nHeld: Yes."
    )

    (found,) = [each for each in compared(reading).findings if each.kind == "unknown_keywords"]

    assert (found.field, found.seen, found.lines) == ("keywords", "deepfakes; likeness", (4, 4))
    assert "deepfakes; likeness" in said(found)
