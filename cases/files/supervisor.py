"""Files opened in a process of their own, which a hostile one can keep busy or fill for so long and no longer."""

import json
import time
from collections.abc import Iterator
from contextlib import closing

from cases.intake.findings import Known
from core.sources import supervisor
from core.sources.types import file_type_of

from .document import Document, RefusedError
from .file_types import document_of
from .limits import BOUNDS, FILE_SECONDS, LARGEST_FILE, SECONDS, SMALL
from .wire import COSTLY, document

_MODULE = "cases.files.worker"
_BUSY = "Other files are being read at this moment. Give the file again in a minute."
NOT_REACHED = "The time was up before this one was reached. Give the file again: what was taken in is recognised."


def documents(name: str, raw: bytes, known: Known, seconds: float = FILE_SECONDS) -> Iterator[Document]:
    """Yield the documents of a file, each with what was read of it or why it was refused; never raises on content.

    `seconds`: how long all of them may take; those that were not reached by then are refused as `not_reached`.
    """
    if len(raw) > LARGEST_FILE:
        yield Document(name, kind="too_large", message=f"The file is larger than {LARGEST_FILE // 1024**2} MB.")
    elif _is_harmless(name, raw):
        yield _read_here(name, raw, known)
    elif supervisor.AT_ONCE.acquire(timeout=supervisor.PATIENCE):
        try:
            yield from _opened(name, raw, known, time.monotonic() + seconds)
        finally:
            supervisor.AT_ONCE.release()
    else:
        yield Document(name, kind="busy", message=_BUSY)


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
        return Document(name, kind=refused.kind, message=str(refused))


def _opened(name: str, raw: bytes, known: Known, until: float) -> Iterator[Document]:
    """Yield the documents that the process finds; it is ended with all its own, whatever becomes of this one."""
    asked = {"name": name, "seconds": SECONDS + 2, "known": _plain(known)}
    with closing(supervisor.lines(_MODULE, asked, raw, BOUNDS, until)) as lines:
        yield from _said(name, lines, until)


def _said(name: str, lines: Iterator[bytes], until: float) -> Iterator[Document]:
    """Yield a document for each name that was announced, whether the process came to it or not."""
    for each in _announced(next(lines, b""), name):
        # Whoever takes the documents may need longer for them than it took to read them.
        line = next(lines, b"") if time.monotonic() < until else b""
        if line and (found := _document(line)):
            yield found
        elif time.monotonic() >= until:
            yield Document(each, kind="not_reached", message=NOT_REACHED)
        else:
            yield Document(each, kind="too_costly", message=COSTLY)


def _announced(line: bytes, name: str) -> list[str]:
    """Return the names of the documents that a process found; that of the file where it said nothing of the sort."""
    try:
        return list(map(str, json.loads(line)["documents"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return [name]


def _document(line: bytes) -> Document | None:
    """Return the document in a line of JSON; None where it is none: a hostile file may have taken the process over."""
    try:
        return document(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _plain(known: Known) -> dict:
    return {"jurisdictions": dict(known.jurisdictions), "instruments": known.instruments}
