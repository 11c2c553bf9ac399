"""Fields that a record needs and its source does not give."""

from cases.intake.findings_log import Notes
from cases.intake.structure.entries import Part
from cases.record.value import CaseRecord

from .heading import Heading

_NEEDED = (
    "title", "court", "decision_date", "level", "procedure", "subject_matter", "jurisdiction", "keywords",
)  # fmt: skip


def note_missing(record: CaseRecord, part: Part, heading: Heading, notes: Notes) -> None:
    """Note each field without value, save where a value was doubted already. A title's year is proposed as the date."""
    lines = (part.first, part.last)
    if not record.reference:
        notes.doubt("missing_reference", lines, "reference")
    doubted = {finding.lines for finding in notes.findings if finding.kind == "unknown_value"}
    for name in _NEEDED:
        if not getattr(record, name) and notes.places.get(name) not in doubted:
            years = tuple(dict.fromkeys(year for year, _ in heading.years)) if name == "decision_date" else ()
            notes.doubt(f"missing_field.{name}", lines, name, "", years)
