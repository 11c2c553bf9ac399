"""Notes on a record: its findings, and the lines of its values."""

from core.sources.findings import Finding, Lines, finding
from core.text.messages import Value

_EXCERPT = 120


class Notes:
    """Findings and places of one record."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.places: dict[str, Lines] = {}

    def doubt(
        self, key: str, lines: Lines, field: str = "", seen: str = "", suggestion: tuple[str, ...] = (),
        **parameters: Value,
    ) -> None:  # fmt: skip
        """Note a finding. `key`: of the register of messages; `parameters`: for the placeholders of its sentence."""
        self.findings.append(finding(key, lines, field, excerpt(seen), suggestion, "", **parameters))

    def at(self, name: str, lines: Lines) -> None:
        """Note that the value of the field `name` was on these lines, in addition to any noted before."""
        first, last = self.places.get(name, lines)
        self.places[name] = (min(first, lines[0]), max(last, lines[1]))


def excerpt(text: str) -> str:
    """Return the beginning of a text, as findings show it."""
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"
