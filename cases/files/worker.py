"""The process that reads files of cases, `python -m cases.files.worker`.

Each document is converted and read in a process of its own, so that one cannot harm another.

In: a `Request` as a line of JSON, then the bytes of the file. Out: an `Announcement`, then a `Document` for each name.
"""

from collections.abc import Callable
from functools import partial

from cases.intake.findings import Known
from cases.intake.lexicon.jurisdictions import published_names
from core.sources.archive import members
from core.sources.limits import BOUNDS, LARGEST_FILE
from core.sources.refusals import RefusedError
from core.sources.sandbox import confine
from core.sources.wire import to_line
from core.sources.worker import apart, asked, say, source

from .document import Document
from .file_types import document_of
from .wire import Announcement, Request


def main() -> None:
    """Convert the file on standard input."""
    # Read now: the library that has the names of jurisdictions looks for the machine's time zone too.
    published_names()
    confine(BOUNDS.memory)
    given = asked(Request)
    raw = source(LARGEST_FILE + 1)
    try:
        found = members(given.name, raw)
    except RefusedError as refused:
        found = [(given.name, _refusing(refused))]
    say(to_line(Announcement(tuple(name for name, _ in found))))
    for name, content in found:
        say(_apart(partial(_document, name, content, given.known), name, given.seconds))


def _refusing(refused: RefusedError) -> Callable[[], bytes]:
    def content() -> bytes:
        raise refused

    return content


def _document(name: str, content: Callable[[], bytes], known: Known) -> Document:
    try:
        return document_of(name, content(), known)
    except RefusedError as refused:
        return Document(name, refusal=refused.notice)
    except (MemoryError, RecursionError):
        return Document.refused(name, "too_costly")
    except Exception:  # noqa: BLE001
        # What a library raises on a file that is not as it should be has no common name.
        return Document.refused(name, "damaged")


def _apart(work: Callable[[], Document], name: str, seconds: float) -> bytes:
    """Return what `work` gives, as a line, from a process of its own; a refusal where that dies or takes too long."""
    return apart(lambda: to_line(work()), BOUNDS, seconds) or to_line(Document.refused(name, "too_costly"))


if __name__ == "__main__":
    main()
