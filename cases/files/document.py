"""The documents of a file, as read or refused."""

from dataclasses import dataclass

from cases.intake.findings import Reading
from core.text.messages import Notice


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a file: its name, its text and the record read from it; or why it was refused.

    `refusal` is None where it was not refused; then there is a reading at least.
    """

    name: str
    text: str = ""
    readings: tuple[Reading, ...] = ()
    refusal: Notice | None = None

    @property
    def kind(self) -> str:
        """The stable name of why it was refused; empty where it was not."""
        return self.refusal.kind if self.refusal else ""

    @classmethod
    def refused(cls, name: str, key: str) -> "Document":
        """Return a document that was refused; `key`: of the register of messages, for a sentence without parameters."""
        return cls(name, refusal=Notice.of(key))
