"""The record as indented JSON of schema 1."""

import json
from typing import Any

from cases.record.json import RecordError, from_json, to_json
from cases.record.value import CaseRecord

from .format import FormatError, checked


def write(record: CaseRecord) -> bytes:
    """Return the record as JSON in UTF-8, with a new line at its end."""
    return (json.dumps(to_json(checked(record)), ensure_ascii=False, indent=2) + "\n").encode()


def read(text: str) -> CaseRecord:
    """Return the record that a JSON text holds. Raises FormatError for any other text."""
    try:
        value = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_object, parse_constant=_no_value)
        return checked(from_json(value))
    except FormatError:
        raise
    except RecursionError:
        raise FormatError("The JSON is nested too deeply.") from None
    except RecordError as error:
        raise FormatError(f"The JSON is no case record: {error}.") from None
    except ValueError as error:
        raise FormatError(f"The text is not JSON: {error}.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON, which may name each field once."""
    found = {}
    for name, value in pairs:
        if name in found:
            raise FormatError(f"The JSON names “{name[:60]}” twice in one object.")
        found[name] = value
    return found


def _no_value(name: str) -> None:
    raise FormatError(f"The JSON holds {name}, which is no value of JSON.")
