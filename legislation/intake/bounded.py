"""Laws read in a process with bounds."""

import time
from contextlib import closing

from core.sources import supervisor
from core.sources.findings import finding
from core.sources.wire import WireError, from_line

from .limits import BOUNDS, SECONDS, SMALL
from .read import SourceType, read_law
from .reading import NOWHERE, LawReading

_MODULE = "legislation.intake.worker"


def read_bounded(source: str, source_type: SourceType, seconds: float = SECONDS) -> LawReading:
    """Return what `read_law` does; a reading with the finding `too_costly` where it took too long or too much, or with
    `busy` where too many others are being read.
    """
    if source_type == "text" and len(source) <= SMALL:
        return read_law(source, source_type)
    if not supervisor.AT_ONCE.acquire(timeout=supervisor.PATIENCE):
        return _refused("busy")
    try:
        return _read_apart(source, source_type, time.monotonic() + seconds)
    finally:
        supervisor.AT_ONCE.release()


def _read_apart(source: str, source_type: SourceType, until: float) -> LawReading:
    raw = source.encode("utf-8", "replace")
    with closing(supervisor.lines(_MODULE, {"source_type": source_type}, raw, BOUNDS, until)) as lines:
        try:
            return from_line(next(lines, b""), LawReading)
        except WireError:
            return _refused("too_costly")


def _refused(kind: str) -> LawReading:
    return LawReading((), (finding(kind, NOWHERE),))
