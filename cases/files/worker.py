"""The process that opens files, `python -m cases.files.worker`: a file comes in, documents go out as JSON.

Each document is converted and read in a process of its own, so that one cannot harm another.

In: a line of JSON {name, seconds, known: {jurisdictions, instruments}}, then the bytes of the file.
Out: {"documents": [names]}, then {name, text, readings, kind, message} for each, in order.
"""

import json
from collections.abc import Callable

from cases.intake.findings import Known
from core.sources.archive import members
from core.sources.sandbox import confine
from core.sources.worker import apart, asked, say, source

from .document import Document, RefusedError
from .file_types import document_of
from .limits import BOUNDS, LARGEST_FILE
from .wire import COSTLY, DAMAGED, plain


def main() -> None:
    """Convert the file on standard input."""
    confine(BOUNDS.memory)
    given = asked()
    known = Known(given["known"]["jurisdictions"], tuple(given["known"]["instruments"]))
    raw = source(LARGEST_FILE + 1)
    try:
        found = members(given["name"], raw)
    except RefusedError as refused:
        found = [(given["name"], _refusing(refused))]
    say(json.dumps({"documents": [name for name, _ in found]}).encode())
    for name, content in found:
        say(_apart(lambda name=name, content=content: _document(name, content, known), name, given["seconds"]))


def _refusing(refused: RefusedError) -> Callable[[], bytes]:
    def content() -> bytes:
        raise refused

    return content


def _document(name: str, content: Callable[[], bytes], known: Known) -> Document:
    try:
        return document_of(name, content(), known)
    except RefusedError as refused:
        return Document(name, kind=refused.kind, message=str(refused))
    except (MemoryError, RecursionError):
        return Document(name, kind="too_costly", message=COSTLY)
    except Exception:
        # What a library raises on a file that is not as it should be has no common name.
        return Document(name, kind="damaged", message=DAMAGED)


def _apart(work: Callable[[], Document], name: str, seconds: float) -> bytes:
    """Return what `work` gives, as JSON, from a process of its own; a refusal where that dies or takes too long."""
    said = apart(lambda: _line(work()), BOUNDS, seconds)
    return said or _line(Document(name, kind="too_costly", message=COSTLY))


def _line(document: Document) -> bytes:
    return json.dumps(plain(document)).encode()


if __name__ == "__main__":
    main()
