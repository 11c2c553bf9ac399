"""File types that cases come in, from bytes to readings."""

from collections.abc import Callable
from dataclasses import replace

from cases.intake.findings import Known, Reading
from cases.intake.read import read
from cases.intake.structure.soft_breaks import with_hard_breaks
from cases.record.value import CaseRecord
from core.sources.converted import Converted
from core.sources.converters import CONVERTERS, cleaned, with_plain_breaks, without_file_data
from core.sources.encodings import decoded
from core.sources.findings import finding
from core.sources.limits import LARGEST_FILE, MEGABYTE, MOST_TEXT
from core.sources.metadata import without_comments, without_file_fields
from core.sources.names import shown, suffix
from core.sources.refusals import RefusedError
from core.sources.types import file_type_of, is_misnamed

from . import markdown, own
from .case_labels import CASE_LABELS
from .document import Document
from .limits import MOST_LINES, MOST_RECORDS, MOST_ROWS


def _generic(file_type: str) -> Callable[[bytes], Converted]:
    return lambda raw: CONVERTERS[file_type](raw, CASE_LABELS)


def _text(raw: bytes) -> Converted:
    made = CONVERTERS["text"](raw, CASE_LABELS)
    return replace(made, text=with_hard_breaks(made.text))


def _markdown(raw: bytes) -> Converted:
    source = decoded(raw)
    if own.has_fields(source.text):
        return replace(own.of_markdown(source.text), findings=source.findings)
    source = without_file_data(source, without_comments(without_file_fields(source.text)))
    return Converted("\n".join(markdown.lines_of(with_plain_breaks(with_hard_breaks(source.text)))), source.findings)


def _json(raw: bytes) -> Converted:
    source = decoded(raw)
    made = own.of_json(source.text)
    return replace(made, findings=(*source.findings, *made.findings))


FILE_TYPES: dict[str, Callable[[bytes], Converted]] = {
    **{file_type: _generic(file_type) for file_type in CONVERTERS},
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}


def document_of(name: str, raw: bytes, known: Known) -> Document:
    """Return what a file that is one document says. Raises RefusedError for what cannot be read.

    Call this in a process of its own where the bytes may be hostile.
    """
    if len(raw) > LARGEST_FILE:
        raise RefusedError("too_large", megabytes=LARGEST_FILE // MEGABYTE)
    file_type = file_type_of(name, raw)
    if file_type == "archive":
        raise RefusedError("nested_archive")
    made = cleaned(FILE_TYPES[file_type](raw))
    records = made.records if isinstance(made, own.OwnRecords) else None
    _refuse_long(made.text, by_lines=records is None)
    found = [Reading(record) for record in records] if records else read(made.text, known)
    if len(found) > MOST_RECORDS:
        raise RefusedError("too_many_records", count=len(found), most=MOST_RECORDS)
    if any(_rows(reading.record) > MOST_ROWS for reading in found):
        raise RefusedError("too_long.rows", most=MOST_ROWS)
    findings = made.findings
    if is_misnamed(name, file_type):
        misnamed = finding(f"wrong_extension.{file_type}", (1, 1), suffix=shown(suffix(name)))
        findings = (misnamed, *findings)
    first = replace(found[0], findings=(*findings, *found[0].findings))
    return Document(name, made.text, (first, *found[1:]))


def _refuse_long(text: str, *, by_lines: bool) -> None:
    if not text.strip():
        raise RefusedError("empty.text")
    if len(text) > MOST_TEXT:
        raise RefusedError("too_long.text", count=len(text), most=MOST_TEXT)
    if by_lines and (lines := text.count("\n")) >= MOST_LINES:
        raise RefusedError("too_long.lines", count=lines + 1, most=MOST_LINES)


def _rows(record: CaseRecord) -> int:
    return len(record.citations) + len(record.parties) + len(record.keywords) + len(record.summaries)
