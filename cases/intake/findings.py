"""Readings of records with their findings, and the names that intake knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cases.record.value import CaseRecord
from core.sources.findings import Finding, Lines

from .evidence import Evidence
from .lexicon.jurisdictions import code_named, fold_name, published_names

__all__ = ["Evidence", "Finding", "Known", "Lines", "Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One record as a source tells it.

    By name of a field: `places`, the first and last line it was read from; `evidence`, how the source tells it.
    """

    record: CaseRecord
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Lines] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True)
class Known:
    """The names and the day that help to read a text.

    `jurisdictions`: code by name. `instruments`: titles and aliases of laws.

    `today`: the day on which a text is read; decisions of later days are doubted. Without it, none is too late.
    """

    jurisdictions: Mapping[str, str] = field(default_factory=dict)
    instruments: tuple[str, ...] = ()
    today: date | None = None

    def jurisdiction(self, name: str) -> str:
        """Return the code of the jurisdiction called `name`; empty where none is."""
        return self._codes.get(fold_name(name), "") or code_named(name)

    @cached_property
    def _codes(self) -> dict[str, str]:
        return published_names() | {fold_name(name): code for name, code in self.jurisdictions.items()}
