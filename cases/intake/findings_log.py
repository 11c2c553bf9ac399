"""Notes on a record: its findings, and the lines of its values."""

from collections.abc import Sequence

from cases.intake.evidence import Evidence
from cases.intake.findings import Reading
from cases.record.value import CaseRecord
from core.sources.findings import Finding, Lines, finding
from core.text.messages import Value

_EXCERPT = 120


class Notes:
    """Findings of one record, and the place and the rank of each value."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.places: dict[str, Lines] = {}
        self.evidence: dict[str, Evidence] = {}

    def doubt(
        self, key: str, lines: Lines | Sequence[Lines], field: str = "", seen: str = "",
        suggestion: tuple[str, ...] = (), **parameters: Value,
    ) -> None:  # fmt: skip
        """Note a finding. `key`: of the register of messages; `parameters`: for the placeholders of its sentence."""
        self.findings.append(finding(key, lines, field, excerpt(seen), suggestion, "", **parameters))

    def at(self, name: str, lines: Lines, evidence: Evidence) -> None:
        """Note that the value of the field `name` was on these lines, in addition to any noted before.

        Of several ranks the weakest stays.
        """
        first, last = self.places.get(name, lines)
        self.places[name] = (min(first, lines[0]), max(last, lines[1]))
        self.evidence[name] = self.evidence.get(name, evidence) | evidence

    def reading(self, record: CaseRecord) -> Reading:
        """Return the record with all that was noted of it."""
        findings = tuple(sorted(self.findings, key=lambda each: each.lines))
        return Reading(record, findings, self.places, self.evidence)


def excerpt(text: str) -> str:
    """Return the beginning of a text, as findings show it."""
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"
