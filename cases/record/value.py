"""The record: one case as one value, everything a reader may see of it.

Intake makes a record, the editors' rows make one, an edition stores one, every format renders one. Nothing here knows
Django, a database or a clock. The JSON form is schema 1: lists in the order they are shown, every field always present,
what is not known empty. A reader of schema 1 keeps working when fields are added.
"""

import calendar
import re
import types
import typing
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

SCHEMA = 1

LEVELS = ("first", "appellate", "final")
PROCEDURES = ("civil", "criminal", "administrative", "constitutional", "commercial", "office")
STATUSES = ("original", "human_translation", "machine_translation")
ROLES = (
    "plaintiff", "defendant", "appellant", "respondent", "applicant", "opponent", "claimant", "petitioner",
    "prosecutor", "accused", "intervener", "third_party", "other",
)  # fmt: skip

_REFERENCE = re.compile(r"([A-Z]{2,4}(?:-[A-Z]{2})?)([0-9]{3,9})-j")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class RecordError(ValueError):
    """The JSON value is not a record of schema 1; the message names the field."""


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Names other systems give the decision. `source`: the number its source gave it, where ours differs."""

    ecli: str = ""
    neutral: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A name in a role (one of `ROLES`)."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Session:
    """A numbered, titled session; `key` is `collection-slug:6`."""

    number: int
    title: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A collection the case is part of, and the session of it, if any."""

    collection: str
    collection_key: str = ""
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A titled address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file or page in one language (BCP 47; empty when not known)."""

    title: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """What was held in relation to one topic. `text` is Markdown."""

    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The case's text in one language (BCP 47). Bodies are Markdown; `note` is the note to readers."""

    language: str
    status: str = "original"
    translator: str = ""
    basic_facts: str = ""
    held: str = ""
    relevant_holdings: tuple[Holding, ...] = ()
    relevant_legislation: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A provision's text as held for the decision date. `since`, `until`: ISO days, half open, or empty."""

    text: str
    language: str
    since: str = ""
    until: str = ""
    translator: str = ""
    official: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision the summary names.

    `as_written`: the words of the source. `instrument`: its name as written, or as published once linked.
    `provision`: number in normal form, sub-units included (`10(2)(b)`). `kind`: article, section, rule, ...
    `quoted`: its wording as the summary quotes it. `provision_key`: `cn/civil-code/art-1018`, once linked.
    `wordings`: every wording held for its date of decision.
    """

    as_written: str
    instrument: str = ""
    kind: str = ""
    provision: str = ""
    quoted: str = ""
    quoted_language: str = ""
    instrument_key: str = ""
    provision_key: str = ""
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One decided case. `decision_date`: `2023-05-19`, `2023-05` or `2023`. Keys stand beside their names."""

    reference: str = ""
    jurisdiction: str = ""
    jurisdiction_name: str = ""
    court: str = ""
    court_key: str = ""
    title: str = ""
    decision_date: str = ""
    level: str = ""
    procedure: str = ""
    subject_matter: tuple[str, ...] = ()
    subject_matter_keys: tuple[str, ...] = ()
    dockets: tuple[str, ...] = ()
    identifiers: Identifiers = field(default_factory=Identifiers)
    parties: tuple[Party, ...] = ()
    keywords: tuple[str, ...] = ()
    keyword_keys: tuple[str, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    outcome: str = ""
    judgments: tuple[Document, ...] = ()
    documents: tuple[Document, ...] = ()
    languages: tuple[str, ...] = ()
    summaries: tuple[Summary, ...] = ()
    citations: tuple[Citation, ...] = ()
    sources: tuple[Link, ...] = ()

    def decided_between(self) -> tuple[date, date] | None:
        """Return the first and the last possible day of decision; None when the date is not known."""
        return span(self.decision_date)


def span(decision_date: str) -> tuple[date, date] | None:
    """Return the first and last day that `2023`, `2023-05` or `2023-05-19` may mean; None for anything else."""
    match = _DATE.fullmatch(decision_date)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, calendar.monthrange(year, last_month)[1])


def make_reference(jurisdiction: str, serial: int) -> str:
    """Return the reference of a jurisdiction's case: CN and 108 give `CN108-j`; three digits at least."""
    return f"{jurisdiction}{serial:03d}-j"


def split_reference(reference: str) -> tuple[str, int] | None:
    """Return the jurisdiction's code and the serial number in it: `CN108-j` gives CN and 108, anything else None."""
    match = _REFERENCE.fullmatch(reference)
    return (match[1], int(match[2])) if match else None


def to_json(record: CaseRecord) -> dict[str, Any]:
    """Return the record as a JSON value of schema 1. `to_json(from_json(x)) == x` for every value made by it."""
    return {"schema": SCHEMA, **_plain(record)}


def from_json(value: Any) -> CaseRecord:
    """Return the record that a JSON value of schema 1 holds. Fields it lacks are empty, unknown ones ignored.

    Raises RecordError where the value is not of that schema.
    """
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise RecordError(f"not a case record of schema {SCHEMA}")
    return _build(CaseRecord, value, "record")


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


@cache
def _types(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _build(kind: Any, value: Any, place: str) -> Any:
    """Return `value` as an instance of the annotated type `kind`, or raise RecordError naming `place`."""
    if isinstance(kind, types.UnionType):
        return None if value is None else _build(kind.__args__[0], value, place)
    if typing.get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise RecordError(f"{place}: a list is expected")
        return tuple(_build(kind.__args__[0], part, f"{place}[{at}]") for at, part in enumerate(value))
    if is_dataclass(kind):
        if not isinstance(value, dict):
            raise RecordError(f"{place}: an object is expected")
        known = _types(kind)
        parts = {name: _build(known[name], part, f"{place}.{name}") for name, part in value.items() if name in known}
        try:
            return kind(**parts)
        except TypeError:
            raise RecordError(f"{place}: a required field is missing") from None
    if type(value) is not kind:
        raise RecordError(f"{place}: {kind.__name__} is expected")
    return value
