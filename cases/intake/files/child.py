"""Files opened in a process of their own, which a hostile one can keep busy or fill for so long and no longer."""

import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from cases.intake.files.document import Document, Refused
from cases.intake.files.exchange import COSTLY, document
from cases.intake.files.forms import document_of
from cases.intake.files.limits import FILE_SECONDS, LARGEST_FILE, MOST_OUTPUT, SECONDS, SMALL
from cases.intake.files.sniff import form_of
from cases.intake.reading import Known

_ROOT = Path(__file__).resolve().parents[3]
_COMMAND = (sys.executable, "-s", "-B", "-m", "cases.intake.files.convert")
_STARTS = 3  # Seconds that the process itself may take beside its documents.
# Four threads of a worker answer readers too; so only two of them wait for files at once, and a third not for long.
_AT_ONCE = threading.BoundedSemaphore(2)
_PATIENCE = 4
# To put accents over one letter in order takes the square of their number, and nobody else is answered meanwhile.
_ACCENTS = re.compile(r"[^\w\s\0-\u02ff]{200}")
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
    elif _AT_ONCE.acquire(timeout=_PATIENCE):
        try:
            yield from _opened(name, raw, known, time.monotonic() + seconds)
        finally:
            _AT_ONCE.release()
    else:
        yield Document(name, kind="busy", message=_BUSY)


def _is_harmless(name: str, raw: bytes) -> bool:
    """Say whether a file is a short plain text: no parser is needed for it, and reading it takes no time."""
    try:
        if len(raw) > SMALL or form_of(name, raw) != "text":
            return False
        text = raw.decode("utf-8")
        return "\0" not in text and not _ACCENTS.search(text)
    except (Refused, UnicodeDecodeError):
        return False


def _read_here(name: str, raw: bytes, known: Known) -> Document:
    try:
        return document_of(name, raw, known)
    except Refused as refused:
        return Document(name, kind=refused.kind, message=str(refused))


def _opened(name: str, raw: bytes, known: Known, until: float) -> Iterator[Document]:
    """Yield the documents that the process finds; it is ended with all its own, whatever becomes of this one."""
    asked = {"name": name, "seconds": SECONDS + 2, "known": _plain(known)}
    with tempfile.TemporaryFile() as given:
        given.write(json.dumps(asked).encode() + b"\n")
        given.write(raw)
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603
            _COMMAND, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=_ROOT,
            env={"LANG": "C.UTF-8"}, start_new_session=True,
        )  # fmt: skip
    try:
        yield from _said(name, _lines(child, until), until)
    finally:
        os.killpg(child.pid, signal.SIGKILL)
        child.stdout.close()
        child.wait()


def _said(name: str, lines: Iterator[bytes], until: float) -> Iterator[Document]:
    """Yield a document for each name that was announced, whether the process came to it or not."""
    announced = next(lines, b"")
    names = json.loads(announced)["documents"] if announced else [name]
    for each in names:
        # Whoever takes the documents may need longer for them than it took to read them.
        line = next(lines, b"") if time.monotonic() < until else b""
        if line:
            yield document(json.loads(line))
        elif time.monotonic() >= until:
            yield Document(each, kind="not_reached", message=NOT_REACHED)
        else:
            yield Document(each, kind="too_costly", message=COSTLY)


def _lines(child: subprocess.Popen, until: float) -> Iterator[bytes]:
    """Yield the lines that a process writes; end where it ends, is silent for too long, or says too much at once."""
    held = b""
    while len(held) <= MOST_OUTPUT:
        patience = min(until - time.monotonic(), SECONDS + 2 + _STARTS)
        if not select.select([child.stdout], [], [], max(0, patience))[0]:
            return
        piece = os.read(child.stdout.fileno(), 1 << 20)
        if not piece:
            return
        *whole, held = (held + piece).split(b"\n")
        yield from whole


def _plain(known: Known) -> dict:
    return {"jurisdictions": dict(known.jurisdictions), "instruments": known.instruments}
