"""What is noted while a record is read: the doubts, and where each value stood."""

from .findings import Finding, Lines

_EXCERPT = 120


class Notes:
    """Findings and places of one record."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.places: dict[str, Lines] = {}

    def doubt(
        self, kind: str, message: str, lines: Lines, field: str = "", seen: str = "", suggestion: tuple[str, ...] = ()
    ) -> None:
        """Note a finding."""
        self.findings.append(Finding(kind, message, lines, field, excerpt(seen), suggestion))

    def at(self, name: str, lines: Lines) -> None:
        """Note that the value of the field `name` stood on these lines, beside any noted before."""
        first, last = self.places.get(name, lines)
        self.places[name] = (min(first, lines[0]), max(last, lines[1]))


def excerpt(text: str) -> str:
    """Return the beginning of a text, as findings show it."""
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"
