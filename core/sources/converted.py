"""A source as text."""

from dataclasses import dataclass

from .findings import Finding


@dataclass(frozen=True, slots=True)
class Converted:
    """The text of a document, a form feed where a page begins, and the doubts about how it was got."""

    text: str
    findings: tuple[Finding, ...] = ()
