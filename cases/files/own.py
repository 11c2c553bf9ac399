"""Records in our own forms, JSON and Markdown with fields above it, taken as they are once they prove to be sound."""

import json
import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from cases.formats import FormatError, md
from cases.record.json import RecordError, from_json
from cases.record.partial_dates import span
from cases.record.value import LEVELS, PROCEDURES, ROLES, STATUSES, CaseRecord

from . import labelled
from .document import Converted, RefusedError
from .limits import MOST_RECORDS

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def of_markdown(text: str) -> Converted:
    """Return the record of a Markdown text with fields above it. Raises RefusedError for any other."""
    try:
        return Converted(text, records=(sound(_clean(md.read(text))),))
    except FormatError as fault:
        raise RefusedError("not_a_record", str(fault)) from None


def of_json(text: str) -> Converted:
    """Return the records of a JSON text, one or a list of them. Raises RefusedError, naming the fault."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise RefusedError("too_deep", "Its lists nest deeper than those of any record.") from None
    except ValueError as fault:
        raise RefusedError("not_a_record", f"This is no JSON that can be read: {str(fault)[:200]}.") from None
    values = value if isinstance(value, list) else [value]
    if len(values) > MOST_RECORDS:
        raise RefusedError(
            "too_many_records", f"It holds {len(values)} records; at most {MOST_RECORDS} are taken in. Part it."
        )
    if not values:
        raise RefusedError("empty", "There is no record in it.")
    if others := _of_another_service(values):
        return Converted(others)
    return Converted(text, records=tuple(_record(each) for each in values))


def _of_another_service(values: list[Any]) -> str:
    """Return JSON that is none of ours as a text to read; empty where it is ours, not one record, or none at all."""
    foreign = len(values) == 1 and isinstance(values[0], dict) and "schema" not in values[0]
    return labelled.text_of(values[0]) if foreign else ""


def _record(value: Any) -> CaseRecord:
    try:
        record = from_json(value)
    except (RecordError, RecursionError) as fault:
        raise RefusedError(
            "not_a_record", f"This JSON is {fault}." if "schema" in str(fault) else f"{fault}."
        ) from None
    return sound(_clean(record))


def _clean(value: Any) -> Any:
    """Return a record without the characters that no text can hold."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("", value)
    if isinstance(value, tuple):
        return tuple(_clean(part) for part in value)
    if is_dataclass(value):
        return replace(value, **{part.name: _clean(getattr(value, part.name)) for part in fields(value)})
    return value


def sound(record: CaseRecord) -> CaseRecord:
    """Return the record. Raises RefusedError where a value is outside its list, no day, or no address on the web."""
    for name, value, allowed in (
        ("level", record.level, LEVELS),
        ("procedure", record.procedure, PROCEDURES),
        *(("role", party.role, ROLES) for party in record.parties if party.role),
        *(("status", summary.status, STATUSES) for summary in record.summaries),
    ):
        if value and value not in allowed:
            raise RefusedError("not_a_record", f"{name}: “{value[:60]}” is none of {', '.join(allowed)}.")
    if record.decision_date and span(record.decision_date) is None:
        raise RefusedError("not_a_record", f"decision_date: “{record.decision_date[:60]}” is no day, month or year.")
    for link in (*record.judgments, *record.documents, *record.sources):
        if link.url and not _ADDRESS.fullmatch(link.url):
            raise RefusedError("not_a_record", f"“{link.url[:60]}” is no address on the web; it starts with https://.")
    languages = [summary.language for summary in record.summaries]
    if len(set(languages)) < len(languages):
        raise RefusedError("not_a_record", "summaries: there are two in one language.")
    return record
