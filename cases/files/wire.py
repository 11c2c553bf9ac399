"""Requests and announcements, as lines of JSON."""

from dataclasses import dataclass

from cases.intake.findings import Known


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read. Its bytes follow. `seconds`: for each of its documents."""

    name: str
    seconds: float
    known: Known


@dataclass(frozen=True, slots=True)
class Announcement:
    """The names of the documents in a file. Each follows as a `Document`, in this order."""

    documents: tuple[str, ...]
