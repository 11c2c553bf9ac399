"""What a record should have and its source does not give."""

from cases.intake.findings_log import Notes
from cases.intake.structure.entries import Part
from cases.record.value import CaseRecord

from .heading import Heading

_NEEDED = (
    ("title", "title"),
    ("court", "court (issuing authority)"),
    ("decision_date", "date of judgment"),
    ("level", "level of the issuing authority"),
    ("procedure", "type of procedure"),
    ("subject_matter", "subject matter"),
    ("jurisdiction", "jurisdiction"),
    ("keywords", "keywords"),
)


def note_missing(record: CaseRecord, part: Part, heading: Heading, notes: Notes) -> None:
    """Note each field without value, save where a value was doubted already. A title's year is proposed as the date."""
    lines = (part.first, part.last)
    if not record.reference:
        message = "No number such as CN108-j was found. The case will have the next free one."
        notes.doubt("missing_reference", message, lines, "reference")
    doubted = {finding.lines for finding in notes.findings if finding.kind == "unknown_value"}
    for name, called in _NEEDED:
        if not getattr(record, name) and notes.places.get(name) not in doubted:
            message = f"The source does not give the {called}. Add it if it is known."
            years = tuple(dict.fromkeys(year for year, _ in heading.years)) if name == "decision_date" else ()
            notes.doubt("missing_field", message, lines, name, "", years)
