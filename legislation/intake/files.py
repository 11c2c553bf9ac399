"""Files of laws as text. Word documents and PDFs go through the sandbox."""

import time
from contextlib import closing

from core.sources import supervisor
from core.sources.converted import Converted
from core.sources.limits import BOUNDS, SECONDS
from core.sources.refusals import RefusedError
from core.sources.types import file_type_of
from core.sources.wire import WireError, from_line
from core.text.messages import Notice

from .file_worker import Answer
from .source import LARGEST, checked, text_of

_MODULE = "legislation.intake.file_worker"
_PAGE = "\f"


def converted(name: str, raw: bytes, seconds: float = SECONDS) -> Converted:
    """Return the text of a law's file, with findings about how it was got.

    Raises RefusedError for a file that cannot be read, for types that are not read, and for a text as `text_of` does.
    """
    if len(raw) > LARGEST or not raw.strip():
        return Converted(text_of(raw))
    file_type = file_type_of(name, raw)
    if file_type == "archive":
        raise RefusedError("other_archive")
    if file_type not in ("docx", "pdf"):
        return Converted(text_of(raw))
    if not supervisor.AT_ONCE.acquire(timeout=supervisor.PATIENCE):
        raise RefusedError("busy")
    try:
        answer = _answer(file_type, raw, time.monotonic() + seconds)
    finally:
        supervisor.AT_ONCE.release()
    if answer.converted is None:
        raise RefusedError.of(answer.refusal or Notice.of("too_costly"))
    return Converted(checked(answer.converted.text.replace(_PAGE, "")), answer.converted.findings)


def _answer(file_type: str, raw: bytes, until: float) -> Answer:
    with closing(supervisor.lines(_MODULE, {"type": file_type}, raw, BOUNDS, until)) as lines:
        try:
            return from_line(next(lines, b""), Answer)
        except WireError:
            return Answer()
