"""The findings of one summary are the same, whole, whatever type of file it comes in."""

from dataclasses import replace

import pytest

from cases.files import Document, documents
from cases.files.file_types import FILE_TYPES
from cases.intake.findings import Finding, Known
from core.sources.findings import finding
from core.sources.wire import from_line, to_line

from . import makers

# Each line is one line of the text in every type of file, so that lines can be compared too.
LINES = (
    "Supreme Court, Kenya [2022]: Alpha v Beta Ltd",
    "Date of judgment: May 19, 2023",
    "Issuing authority: The Supreme Court",
    "Level of the issuing authority: Finale Instances",
    "Plaintiff: Alpha",
    "Defendant: Beta Ltd.",
    "Keyworts: marks; use",
    "Held: He “said that the claim of Alpha Omega was dismissed.",
)
TEXT = "\n\n".join(LINES)
PAGE = "".join(f"<p>{line}</p>" for line in LINES)
GIVEN = {
    "text": ("a.txt", TEXT.encode()),
    "UTF-16": ("a.txt", TEXT.encode("utf-16")),
    "html": ("a.html", f"<html><meta charset=utf-8><body>{PAGE}</body></html>".encode()),
    "markdown": ("a.md", TEXT.encode()),
    "docx": ("a.docx", makers.docx(LINES)),
    "pdf": ("a.pdf", makers.pdf([LINES], leading=40)),
    "archive of text": ("a.zip", makers.packed([("b.txt", TEXT)])),
    "archive of Word": ("a.zip", makers.packed([("b.docx", makers.docx(LINES))])),
}  # fmt: skip


def findings(name: str, raw: bytes) -> tuple[Finding, ...]:
    (document,) = documents(name, raw, Known())
    assert document.refusal is None
    (reading,) = document.readings
    return reading.findings


EXPECTED = findings(*GIVEN["text"])


def test_the_summary_has_findings_with_every_value():
    assert {each.kind for each in EXPECTED} >= {
        "court_variants", "party_variants", "date_contradicts_title", "unknown_value", "misspelt_label",
        "quotation_marks", "missing_field", "missing_reference",
    }  # fmt: skip
    for value in ("variant", "parameters", "field", "seen", "suggestion"):
        assert any(getattr(each, value) for each in EXPECTED), value


@pytest.mark.parametrize(("name", "raw"), GIVEN.values(), ids=GIVEN)
def test_findings_are_the_same_whole_in_every_type_of_file(name, raw):
    assert findings(name, raw) == EXPECTED


def test_every_type_of_file_that_has_findings_of_a_text_is_compared():
    """Records in our own JSON are taken as they are: nothing in them was read from a text."""
    assert {*GIVEN} >= {*FILE_TYPES} - {"json"}


def test_every_value_of_a_finding_comes_back_over_the_wire():
    whole = finding(
        "two_dockets", (3, 9), "dockets", "1; 2", ("1", "2"), "CN1-j", dockets=("1", "2"), count=2, name="x"
    )
    document = Document("a.docx", "text")

    assert from_line(to_line(whole), Finding) == whole
    assert whole != replace(whole, parameters={})
    assert from_line(to_line(document), Document) == document


def test_a_broken_half_of_a_character_does_not_keep_the_rest_from_crossing():
    assert from_line(to_line(Document("a\ud800.txt", "b")), Document) == Document("a?.txt", "b")
