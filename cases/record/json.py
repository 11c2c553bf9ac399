"""The record as JSON, schema 1 or 2.

Lists are in the order in which they are shown. The first fields of schema 1 are always present; a field added later
is present only where it is filled, so that records of before keep their JSON and its SHA-256. A program that reads
schema 1 ignores fields it does not know.

Schema 2 is schema 1 with what an editor coded of a decision: `answers`, `remedies`, `other_decisions`, and `role` and
`place` of a citation. A record without any of these is one of schema 1, and every field of schema 1 is as it was.
"""

from typing import Any

import msgspec

from .value import CaseRecord, Citation

SCHEMAS = (1, 2)
_CODED = ("answers", "remedies", "other_decisions")
_CODED_OF_CITATIONS = ("role", "place")
_ALWAYS_PRESENT = frozenset(
    {
        "reference", "jurisdiction", "jurisdiction_name", "court", "court_key", "title", "decision_date", "level",
        "procedure", "subject_matter", "subject_matter_keys", "dockets", "identifiers", "parties", "keywords",
        "keyword_keys", "appearances", "outcome", "judgments", "documents", "languages", "summaries", "citations",
        "sources",
    }
)  # fmt: skip


class RecordError(ValueError):
    """The JSON value is not a record of schema 1 or 2; the message names the field."""


def to_json(record: CaseRecord) -> dict[str, Any]:
    """Return the record as a JSON value of its schema. `to_json(from_json(x)) == x` for every value made by it."""
    values = _with_lists(msgspec.to_builtins(record))
    for citation in values["citations"]:
        for name in _CODED_OF_CITATIONS:
            if not citation[name]:
                del citation[name]
    return {"schema": schema_of(record)} | {
        name: value for name, value in values.items() if name in _ALWAYS_PRESENT or value not in ("", [])
    }


def schema_of(record: CaseRecord) -> int:
    """Return the first schema that has all that the record says."""
    coded = any(getattr(record, name) for name in _CODED)
    return 2 if coded or any(getattr(row, name) for row in record.citations for name in _CODED_OF_CITATIONS) else 1


def from_json(value: Any) -> CaseRecord:
    """Return the record that a JSON value of schema 1 or 2 holds.

    Missing fields become empty, unknown ones are ignored. Raises RecordError where the value is of no such schema.
    """
    if not isinstance(value, dict) or value.get("schema") not in SCHEMAS:
        raise RecordError("not a case record of schema 1 or 2")
    try:
        return msgspec.convert(value, CaseRecord)
    except msgspec.ValidationError as error:
        said, _at, path = str(error).partition(" - at `$")
        raise RecordError(f"record{path.rstrip('`')}: {said}") from None


def citation_from_json(value: Any) -> Citation:
    """Return one citation of a record's JSON. Raises RecordError where it is none."""
    try:
        return msgspec.convert(value, Citation)
    except msgspec.ValidationError as error:
        raise RecordError(str(error)) from None


def _with_lists(value: Any) -> Any:
    """Return the value with lists for tuples, as JSON gives them back."""
    if isinstance(value, dict):
        return {name: _with_lists(part) for name, part in value.items()}
    return [_with_lists(part) for part in value] if isinstance(value, tuple | list) else value
