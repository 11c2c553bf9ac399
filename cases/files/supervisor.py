"""Files of cases read in a process of their own, within bounds."""

import time
from collections.abc import Iterator
from contextlib import closing

from cases.intake.findings import Known
from core.sources import supervisor
from core.sources.limits import BOUNDS, LARGEST_FILE, MEGABYTE, SECONDS
from core.sources.refusals import RefusedError
from core.sources.types import file_type_of
from core.sources.wire import WireError, from_line
from core.text.messages import Notice

from .document import Document
from .file_types import document_of
from .limits import FILE_SECONDS, SMALL
from .wire import Announcement, Request

_MODULE = "cases.files.worker"


def documents(name: str, raw: bytes, known: Known, seconds: float = FILE_SECONDS) -> Iterator[Document]:
    """Yield the documents of a file, each with what was read of it or why it was refused; never raises on content.

    `seconds`: how long all of them may take; those that were not reached by then are refused as `not_reached`.
    """
    if len(raw) > LARGEST_FILE:
        yield Document(name, refusal=Notice.of("too_large", megabytes=LARGEST_FILE // MEGABYTE))
    elif _is_harmless(name, raw):
        yield _read_here(name, raw, known)
    elif supervisor.AT_ONCE.acquire(timeout=supervisor.PATIENCE):
        try:
            yield from _opened(name, raw, known, time.monotonic() + seconds)
        finally:
            supervisor.AT_ONCE.release()
    else:
        yield Document.refused(name, "busy")


def _is_harmless(name: str, raw: bytes) -> bool:
    """Say whether a file is a short plain text: no parser is needed for it, and reading it takes no time."""
    try:
        if len(raw) > SMALL or file_type_of(name, raw) != "text":
            return False
        return "\0" not in raw.decode("utf-8")
    except (RefusedError, UnicodeDecodeError):
        return False


def _read_here(name: str, raw: bytes, known: Known) -> Document:
    try:
        return document_of(name, raw, known)
    except RefusedError as refused:
        return Document(name, refusal=refused.notice)


def _opened(name: str, raw: bytes, known: Known, until: float) -> Iterator[Document]:
    """Yield the documents that the process finds; it is ended with all its own, whatever happens to this one."""
    request = Request(name, SECONDS + 2, known)
    with closing(supervisor.lines(_MODULE, request, raw, BOUNDS, until)) as lines:
        yield from _answered(name, lines, until)


def _answered(name: str, lines: Iterator[bytes], until: float) -> Iterator[Document]:
    """Yield a document for each name that was announced, whether the process came to it or not."""
    for each in _announced(next(lines, b""), name):
        # The caller may need longer for the documents than it took to read them.
        line = next(lines, b"") if time.monotonic() < until else b""
        if line and (found := _document(line)):
            yield found
        else:
            yield Document.refused(each, "not_reached" if time.monotonic() >= until else "too_costly")


def _announced(line: bytes, name: str) -> tuple[str, ...]:
    """Return the names of the documents that a process found; that of the file where it said nothing of the sort."""
    try:
        return from_line(line, Announcement).documents
    except WireError:
        return (name,)


def _document(line: bytes) -> Document | None:
    """Return the document in a line; None where it is none: a hostile file may have taken the process over."""
    try:
        return from_line(line, Document)
    except WireError:
        return None
