"""The process that opens files, `python -m cases.intake.files.convert`: a file comes in, documents go out as JSON.

Each document is converted and read in a process of its own, so that one cannot harm another.

In: a line of JSON {name, seconds, known: {jurisdictions, instruments}}, then the bytes of the file.
Out: {"documents": [names]}, then {name, text, readings, kind, message} for each, in order.
"""

import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable

from cases.intake.files.archive import members
from cases.intake.files.confined import confine, limit_time
from cases.intake.files.document import Document, Refused
from cases.intake.files.exchange import COSTLY, DAMAGED, plain
from cases.intake.files.forms import document_of
from cases.intake.files.limits import LARGEST_FILE, MOST_OUTPUT
from cases.intake.reading import Known


def main() -> None:
    """Convert the file on standard input."""
    confine()
    asked = json.loads(sys.stdin.buffer.readline())
    known = Known(asked["known"]["jurisdictions"], tuple(asked["known"]["instruments"]))
    raw = sys.stdin.buffer.read(LARGEST_FILE + 1)
    try:
        found = members(asked["name"], raw)
    except Refused as refused:
        found = [(asked["name"], _refusing(refused))]
    _write(json.dumps({"documents": [name for name, _ in found]}).encode())
    for name, content in found:
        _write(_apart(lambda name=name, content=content: _document(name, content, known), name, asked["seconds"]))


def _refusing(refused: Refused) -> Callable[[], bytes]:
    def content() -> bytes:
        raise refused

    return content


def _document(name: str, content: Callable[[], bytes], known: Known) -> Document:
    try:
        return document_of(name, content(), known)
    except Refused as refused:
        return Document(name, kind=refused.kind, message=str(refused))
    except (MemoryError, RecursionError):
        return Document(name, kind="too_costly", message=COSTLY)
    except Exception:
        # What a library raises on a file that is not as it should be has no common name.
        return Document(name, kind="damaged", message=DAMAGED)


def _apart(work: Callable[[], Document], name: str, seconds: float) -> bytes:
    """Return what `work` gives, as JSON, from a process of its own; a refusal where that dies or takes too long."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        limit_time()
        try:
            with os.fdopen(into, "wb") as stream:
                stream.write(json.dumps(plain(work())).encode())
        finally:
            # Nothing of the process that it was copied from is to be ended or written twice.
            os._exit(0)
    os.close(into)
    said = _all(out, time.monotonic() + seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return said or json.dumps(plain(Document(name, kind="too_costly", message=COSTLY))).encode()


def _all(out: int, until: float) -> bytes:
    """Return all that comes out of a pipe; nothing where it is not whole by then, or too much."""
    pieces, length = [], 0
    with os.fdopen(out, "rb", buffering=0) as stream:
        while select.select([stream], [], [], max(0, until - time.monotonic()))[0]:
            piece = stream.read(1 << 16)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)
            length += len(piece)
            if length > MOST_OUTPUT:
                break
    return b""


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
