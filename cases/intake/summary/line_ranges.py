"""The lines of each value of a record in its source."""

from cases.intake.evidence import Evidence
from cases.intake.findings_log import Notes
from cases.record.value import CaseRecord

from .heading import Heading

# Fields that another one's label, or the heading, gives.
_GIVEN_WITH = (
    ("citations", ("relevant_legislation",)),
    ("appearances", ("collection", "session")),
    ("identifiers", ("ecli", "neutral")),
    ("jurisdiction", ("title", "reference", "court")),
)


def complete_places(record: CaseRecord, heading: Heading, notes: Notes) -> None:
    """Give every value of the record the place it was read from."""
    if record.jurisdiction and heading.jurisdictions and "jurisdiction" not in notes.places:
        notes.at("jurisdiction", heading.jurisdictions[0][1], Evidence.LINE)
    for name, others in _GIVEN_WITH:
        for other in others:
            if getattr(record, name) and name not in notes.places and other in notes.places:
                notes.at(name, notes.places[other], notes.evidence[other])
