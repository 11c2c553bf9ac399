"""A filter that keeps the log short during an outage."""

import logging
from time import monotonic

from .kinds import kind_of

# In these outages every request fails alike, and the traceback points to no bug.
_ALIKE = ("away", "busy", "full", "read_only")
_SECONDS = 10.0


class OutageLogFilter(logging.Filter):
    """Lets one line of a kind of outage pass in ten seconds: tracebacks of each request would fill a disk.

    Everything else passes as it is.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the record is logged; of an outage, without its traceback."""
        error = record.exc_info[1] if record.exc_info else None
        kind = kind_of(error) if error else None
        if kind is None or kind.name not in _ALIKE:
            return True
        now = monotonic()
        if now - self._last.get(kind.name, -_SECONDS) < _SECONDS:
            return False
        self._last[kind.name] = now
        record.msg, record.args = "%s (%s)", (record.getMessage(), str(error).partition("\n")[0])
        record.exc_info = record.exc_text = None
        return True
