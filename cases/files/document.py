"""What a file is turned into."""

from dataclasses import dataclass, field

from cases.intake.findings import Finding, Reading
from cases.record.value import CaseRecord


class RefusedError(Exception):
    """A document that cannot be taken in. `kind`: a stable name. The message says what it is and what to do."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Converted:
    """The text of a document, a form feed where a page begins, and what is doubtful in how it was got.

    `records`: those it holds as they are, in a form of our own; None where the text must be read.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    records: tuple[CaseRecord, ...] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a file: its name, its text, and what was read of it; or why it was refused.

    `kind` and `message` are empty where it was not refused; then there is a reading at least.
    """

    name: str
    text: str = ""
    readings: tuple[Reading, ...] = field(default=())
    kind: str = ""
    message: str = ""
