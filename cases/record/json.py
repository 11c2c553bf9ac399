"""The record as JSON, schema 1.

Lists are in the order in which they are shown. The first fields of schema 1 are always present; a field added later
is present only where it is filled, so that records of before keep their JSON and its SHA-256. A program that reads
schema 1 ignores fields it does not know.
"""

from typing import Any

import msgspec

from .value import CaseRecord

SCHEMA = 1
_ALWAYS_PRESENT = frozenset(
    {
        "reference", "jurisdiction", "jurisdiction_name", "court", "court_key", "title", "decision_date", "level",
        "procedure", "subject_matter", "subject_matter_keys", "dockets", "identifiers", "parties", "keywords",
        "keyword_keys", "appearances", "outcome", "judgments", "documents", "languages", "summaries", "citations",
        "sources",
    }
)  # fmt: skip


class RecordError(ValueError):
    """The JSON value is not a record of schema 1; the message names the field."""


def to_json(record: CaseRecord) -> dict[str, Any]:
    """Return the record as a JSON value of schema 1. `to_json(from_json(x)) == x` for every value made by it."""
    values = _with_lists(msgspec.to_builtins(record))
    return {"schema": SCHEMA} | {
        name: value for name, value in values.items() if name in _ALWAYS_PRESENT or value not in ("", [])
    }


def from_json(value: Any) -> CaseRecord:
    """Return the record that a JSON value of schema 1 holds. Missing fields become empty, unknown ones are ignored.

    Raises RecordError where the value is not of that schema.
    """
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise RecordError(f"not a case record of schema {SCHEMA}")
    try:
        return msgspec.convert(value, CaseRecord)
    except msgspec.ValidationError as error:
        said, _at, path = str(error).partition(" - at `$")
        raise RecordError(f"record{path.rstrip('`')}: {said}") from None


def _with_lists(value: Any) -> Any:
    """Return the value with lists for tuples, as JSON gives them back."""
    if isinstance(value, dict):
        return {name: _with_lists(part) for name, part in value.items()}
    return [_with_lists(part) for part in value] if isinstance(value, tuple | list) else value
