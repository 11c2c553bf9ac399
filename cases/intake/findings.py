"""What intake gives back: readings of records, with their findings, and what it may be told beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from cases.record.value import CaseRecord

from .lexicon.jurisdictions import code_named, fold_name, published_names

Lines = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt. `kind`: a stable name. `message`: what was seen and what to do, for an editor.

    `lines`: the first and last line of the source it is about, counted from 1. `field`: the field it concerns, as in
    `Reading.places`; `parties.defendant` is a party of that role that is missing. `seen`: what was read. `suggestion`:
    values to put in its place, the likeliest first, dates and codes as in a record. `case`: the reference of another
    case that it is about.
    """

    kind: str
    message: str
    lines: Lines
    field: str = ""
    seen: str = ""
    suggestion: tuple[str, ...] = ()
    case: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One record as a source tells it. `places`: by name of a field, the first and last line it was read from."""

    record: CaseRecord
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Lines] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Known:
    """What the catalogue knows. `jurisdictions`: code by name. `instruments`: titles and aliases of laws."""

    jurisdictions: Mapping[str, str] = field(default_factory=dict)
    instruments: tuple[str, ...] = ()

    def jurisdiction(self, name: str) -> str:
        """Return the code of the jurisdiction called `name`; empty where none is."""
        return self._codes.get(fold_name(name), "") or code_named(name)

    @cached_property
    def _codes(self) -> dict[str, str]:
        return published_names() | {fold_name(name): code for name, code in self.jurisdictions.items()}
