"""Records in our own formats, JSON and Markdown with fields above it."""

import json
import re
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from cases.formats import FormatError, md
from cases.record.json import SCHEMAS, RecordError, from_json
from cases.record.partial_dates import span
from cases.record.references import split_reference
from cases.record.value import (
    ANSWERS,
    DIRECTIONS,
    EFFECTS,
    LEVELS,
    ORDERS,
    PLACES,
    PROCEDURES,
    PROVISION_ROLES,
    REMEDIES,
    ROLES,
    STATUSES,
    CaseRecord,
    Document,
    Link,
    OtherDecision,
)
from core.sources.converted import Converted
from core.sources.findings import finding
from core.sources.metadata import is_of_the_file
from core.sources.refusals import RefusedError

from . import labelled
from .limits import MOST_RECORDS

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Fields of a record above its texts; a page of another site may have fields of its own there.
_FIELDS = re.compile(r"---\s*\n(?:(?!---).*\n){0,500}?schema:")
_LONGEST_FAULT = 200
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class OwnRecords(Converted):
    """A text in a format of our own, and the records that it holds as they are."""

    records: tuple[CaseRecord, ...] = ()


def has_fields(text: str) -> bool:
    """Say whether a Markdown text has the fields of a record above it."""
    return bool(_FIELDS.match(text))


def of_markdown(text: str) -> OwnRecords:
    """Return the record of a Markdown text with fields above it. Raises RefusedError for any other."""
    try:
        return OwnRecords(text, records=(sound(_clean(md.read(text))),))
    except FormatError as fault:
        raise RefusedError("not_a_record.markdown", fault=str(fault)[:_LONGEST_FAULT]) from None


def of_json(text: str) -> Converted:
    """Return the records of a JSON text, one or a list of them. Raises RefusedError, naming the fault."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise RefusedError("too_deep.json") from None
    except ValueError as fault:
        raise RefusedError("not_a_record.json", fault=str(fault)[:_LONGEST_FAULT]) from None
    values = value if isinstance(value, list) else [value]
    if len(values) > MOST_RECORDS:
        raise RefusedError("too_many_records", count=len(values), most=MOST_RECORDS)
    if not values:
        raise RefusedError("empty.records")
    if others := _of_another_service(values):
        named = any(is_of_the_file(str(key)) for key in values[0])
        return Converted(others, (finding("leftovers_dropped.file", (1, 1)),) if named else ())
    return OwnRecords(text, records=tuple(_record(each) for each in values))


def _of_another_service(values: list[Any]) -> str:
    """Return JSON that is none of ours as a text to read; empty where it is ours, not one record, or none at all."""
    foreign = len(values) == 1 and isinstance(values[0], dict) and "schema" not in values[0]
    return labelled.text_of(values[0]) if foreign else ""


def _record(value: Any) -> CaseRecord:
    if not isinstance(value, dict) or value.get("schema") not in SCHEMAS:
        raise RefusedError("not_a_record.schema", schemas=" or ".join(map(str, SCHEMAS)))
    try:
        record = from_json(value)
    except (RecordError, RecursionError) as fault:
        raise RefusedError("not_a_record.field", fault=str(fault)[:_LONGEST_FAULT]) from None
    return sound(_clean(record))


def _clean(value: Any) -> Any:
    """Return a record without the characters that no text can hold."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("", value)
    if isinstance(value, tuple):
        return tuple(_clean(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{part.name: _clean(getattr(value, part.name)) for part in fields(value)})
    return value


def sound(record: CaseRecord) -> CaseRecord:
    """Return the record. Raises RefusedError where a value is outside its list, no day, or no address on the web."""
    for name, value, allowed in (
        ("level", record.level, LEVELS),
        ("procedure", record.procedure, PROCEDURES),
        *(("role", party.role, ROLES) for party in record.parties if party.role),
        *(("status", summary.status, STATUSES) for summary in record.summaries),
        *(("role", citation.role, PROVISION_ROLES) for citation in record.citations),
        *(("answer", each.answer, ANSWERS) for each in record.answers),
        *(("direction", each.direction, DIRECTIONS) for each in record.answers),
        *(("remedy", each.remedy, REMEDIES) for each in record.remedies),
        *(("order", each.order, ORDERS) for each in record.other_decisions),
        *(("effect", each.effect, EFFECTS) for each in record.other_decisions),
        *(("place", place, PLACES) for place in record.coded_places()),
    ):
        if value and value not in allowed:
            raise RefusedError("not_a_record.choice", name=name, value=value[:60], allowed=allowed)
    others = record.other_decisions
    for day in (record.decision_date, *(other.decision_date for other in others)):
        if day and span(day) is None:
            raise RefusedError("not_a_record.date", value=day[:60])
    links: tuple[Link | Document | OtherDecision, ...] = (
        *record.judgments, *record.documents, *record.sources, *others,
    )  # fmt: skip
    for link in links:
        if link.url and not _ADDRESS.fullmatch(link.url):
            raise RefusedError("not_a_record.address", value=link.url[:60])
    for other in others:
        if other.reference and not split_reference(other.reference):
            raise RefusedError("not_a_record.reference", value=other.reference[:60])
    languages = [summary.language for summary in record.summaries]
    if len(set(languages)) < len(languages):
        raise RefusedError("not_a_record.languages")
    return record
