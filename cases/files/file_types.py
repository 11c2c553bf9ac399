"""One document: from its bytes to its text, and from that to what it says of cases. A line for each form."""

import re
from collections.abc import Callable

from cases.intake.findings import Finding, Known, Reading
from cases.intake.read import read
from cases.record.value import CaseRecord
from core.sources import docx, html, pdf
from core.sources.encodings import decoded
from core.sources.names import shown, suffix
from core.sources.types import NAMES, file_type_of, is_misnamed

from . import markdown, own
from .document import Converted, Document, RefusedError
from .limits import LARGEST_FILE, MOST_LINES, MOST_RECORDS, MOST_ROWS, MOST_TEXT

# Fields of a record above its texts; a page of another site may have fields of its own there.
_OURS = re.compile(r"---\s*\n(?:(?!---).*\n){0,500}?schema:")
_BREAK = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
# Marks that show letters in another order than they are in. Those that only part the directions of a text stay.
_OVERRIDES = re.compile("[\u202d\u202e]")


def _text(raw: bytes) -> Converted:
    return decoded(raw)


def _html(raw: bytes) -> Converted:
    page = decoded(raw, declared=True)
    return Converted("\n".join(html.lines_of(page.text)), page.findings)


def _markdown(raw: bytes) -> Converted:
    source = decoded(raw)
    if _OURS.match(source.text):
        made = own.of_markdown(source.text)
        return Converted(made.text, source.findings, made.records)
    return Converted("\n".join(markdown.lines_of(_BREAK.sub("\n", source.text))), source.findings)


def _json(raw: bytes) -> Converted:
    source = decoded(raw)
    made = own.of_json(source.text)
    return Converted(made.text, source.findings, made.records)


FILE_TYPES: dict[str, Callable[[bytes], Converted]] = {
    "text": _text,
    "html": _html,
    "docx": docx.convert,
    "pdf": pdf.convert,
    "markdown": _markdown,
    "json": _json,
}


def document_of(name: str, raw: bytes, known: Known) -> Document:
    """Return what a file that is one document says. Raises RefusedError for what cannot be taken in.

    Whoever is not sure of the bytes calls this in a process of its own.
    """
    if len(raw) > LARGEST_FILE:
        raise RefusedError("too_large", f"The file is larger than {LARGEST_FILE // 1024**2} MB.")
    form = file_type_of(name, raw)
    if form == "archive":
        raise RefusedError(
            "nested_archive", "This is an archive within an archive, which is not opened. Unpack it first."
        )
    made = cleaned(FILE_TYPES[form](raw))
    if not made.text.strip():
        raise RefusedError("empty", "There is no text in the file.")
    if len(made.text) > MOST_TEXT:
        raise RefusedError(
            "too_long", f"It has {len(made.text):,} characters; {MOST_TEXT:,} are read at most. Part it."
        )
    if made.records is None and (lines := made.text.count("\n")) >= MOST_LINES:
        raise RefusedError("too_long", f"It has {lines + 1:,} lines; {MOST_LINES:,} are read at most. Part it.")
    found = [Reading(record) for record in made.records] if made.records else read(made.text, known)
    if len(found) > MOST_RECORDS:
        message = f"There are {len(found)} records in it; {MOST_RECORDS} are taken in at a time. Part it."
        raise RefusedError("too_many_records", message)
    if any(_rows(reading.record) > MOST_ROWS for reading in found):
        raise RefusedError(
            "too_long", f"A record in it has more than {MOST_ROWS:,} citations and names, as no summary does."
        )
    findings = made.findings
    if is_misnamed(name, form):
        message = f"The name ends in “.{shown(suffix(name))}”, but the file is {NAMES[form]}, and was read as that."
        findings = (Finding("wrong_extension", message, (1, 1)), *findings)
    first = found[0]
    return Document(name, made.text, (Reading(first.record, (*findings, *first.findings), first.places), *found[1:]))


def _rows(record: CaseRecord) -> int:
    return len(record.citations) + len(record.parties) + len(record.keywords) + len(record.summaries)


def cleaned(made: Converted) -> Converted:
    """Return a text with plain line breaks, and without marks that show it in another order than it has."""
    text = _BREAK.sub("\n", made.text).strip("\n ")
    if not _OVERRIDES.search(text):
        return Converted(text, made.findings, made.records)
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if _OVERRIDES.search(line)]
    message = "Marks that show letters in another order than they are in were dropped. Read these lines again."
    finding = Finding("direction_overridden", message, (lines[0], lines[-1]))
    return Converted(_OVERRIDES.sub("", text), (*made.findings, finding), made.records)
