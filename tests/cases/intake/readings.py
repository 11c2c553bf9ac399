"""Texts to read in a test, and the result of one: the only reading, its record, its findings."""

from cases.intake import Reading, read
from cases.record.value import CaseRecord

# A summary whole and consistent: nothing in it is a finding.
WHOLE = """\
CN108-j
High Court, China [2023]: A v B
Date of judgment: 19 May 2023
Issuing authority: High Court
Level of the issuing authority: Final Instance
Type of procedure: Judicial (Civil)
Subject matter: Others
Plaintiff: A
Defendant: B
Keywords: voice
Held: Allowed.
"""


def one(text: str) -> Reading:
    """Return the only reading of a text."""
    (reading,) = read(text)
    return reading


def record(*lines: str) -> CaseRecord:
    """Return the record of lines that surround one body."""
    return one("\n".join([*lines, "Held: The claim was allowed."])).record


def kinds(reading: Reading) -> list[str]:
    """Return the kinds of finding, in order."""
    return [finding.kind for finding in reading.findings]
