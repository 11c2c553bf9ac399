"""The memory of a worker: freed memory goes back to the system, and a worker past its limit is replaced.

Only the memory that belongs to the process counts (`RssAnon` of Linux): the search index is read from files, and the
system takes their memory back when it needs it. On other systems nothing is measured and nothing happens.
"""

import ctypes
import fcntl
import gc
import logging
import os
import re
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

logger = logging.getLogger(__name__)

MEGABYTE = 1024 * 1024
# Seconds between two measurements of a worker.
PAUSE = 2.0
# A worker that grew by less since it last freed memory has too little to give back.
GROWTH = 24 * MEGABYTE
# A worker serves for so many seconds at least: a limit that is too low must not replace workers all the time.
YOUNGEST = 30.0
# Measurements in a row above the limit: a request that is being answered may need much for a moment.
IN_A_ROW = 3
# Seconds that a worker which is being replaced has to answer what it was asked: a large text on a busy machine.
LONGEST = 600

# glibc's names for what `mallopt` sets, and what they are set to: pieces of this size come from the system one by one,
# and the end of the heap goes back to it when this much of it is free.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_LARGE = MEGABYTE
_SPARE = 4 * MEGABYTE

_STATUS = "/proc/self/status"
_OWN = re.compile(r"^RssAnon:\s+(\d+) kB", re.MULTILINE)


class Act(Enum):
    """What a worker does after a measurement."""

    NOTHING = "nothing"
    FREE = "free memory"
    REPLACE = "replace the worker"


@dataclass(slots=True)
class MemoryLimit:
    """The decisions about one worker. Pure: the caller measures, and reads the clock.

    `limit`: bytes; 0 sets none. `started`: the second at which the worker started.
    """

    limit: int
    started: float
    _floor: int | None = None
    _above: int = 0

    def decide(self, held: int, now: float) -> Act:
        """Return what to do about `held` bytes at the second `now`."""
        if self._floor is None:
            self._floor = held
        self._floor = min(self._floor, held)
        if held - self._floor >= GROWTH:
            return Act.FREE
        return self._judge(held, now)

    def freed(self, held: int, now: float) -> Act:
        """Return what to do about the `held` bytes that are left after memory was freed: nothing, or replace."""
        self._floor = held
        return self._judge(held, now)

    def _judge(self, held: int, now: float) -> Act:
        self._above = self._above + 1 if self.limit and held > self.limit else 0
        if self._above >= IN_A_ROW and now - self.started >= YOUNGEST:
            return Act.REPLACE
        return Act.NOTHING


def own_memory() -> int | None:
    """Return the bytes of memory that belong to this process, or None where the system does not say."""
    try:
        with open(_STATUS) as status:
            found = _OWN.search(status.read())
    except OSError:
        return None
    return int(found[1]) * 1024 if found else None


def share_one_heap() -> None:
    """Let all threads of this process take their memory from one heap. Call it before the first thread starts.

    Otherwise glibc gives each thread a heap of its own, and `malloc_trim` does not give back the end of any but the
    main one: each thread keeps what its largest request needed.
    """
    if _mallopt is not None:
        _mallopt(_ARENA_MAX, 1)
        # Without fixed sizes glibc raises both with each large piece that is freed, to 32 and 64 MB.
        _mallopt(_MMAP_THRESHOLD, _LARGE)
        _mallopt(_TRIM_THRESHOLD, _SPARE)


def free_memory() -> None:
    """Free what lies in cycles, and give all freed memory back to the system."""
    gc.collect()
    if _trim is not None:
        _trim(0)


def _of_glibc(name: str) -> Callable[..., int] | None:
    """Return the function of that name; another C library has none, and keeps less."""
    try:
        return getattr(ctypes.CDLL(None), name)
    except (OSError, AttributeError):
        return None


_trim, _mallopt = _of_glibc("malloc_trim"), _of_glibc("mallopt")


class Turn:
    """The right to be replaced, which one worker at a time has. Made before the workers are forked."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (it stays open as long as the server runs)

    def take(self) -> bool:
        """Say whether this process has the right now; it keeps it until it ends."""
        try:
            # A lock of this kind belongs to a process, and the kernel takes it back from one that ended.
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def watch(worker: Worker, limit: int, turn: Turn, *, pause: float = PAUSE) -> None:
    """Begin to look after the memory of this worker, in a thread of its own. `limit`: bytes; 0 sets none."""
    if own_memory() is not None:
        threading.Thread(target=_watch, args=(worker, limit, turn, pause), name="memory", daemon=True).start()


def replaced(server: Arbiter) -> None:
    """Let the server keep as many workers as it should: a worker that another one was started for has ended."""
    server.num_workers = min(server.num_workers, server.cfg.workers)


def _watch(worker: Worker, limit: int, turn: Turn, pause: float) -> None:
    decisions = MemoryLimit(limit, time.monotonic())
    while True:
        time.sleep(pause)
        act = decisions.decide(own_memory() or 0, time.monotonic())
        if act is Act.FREE:
            free_memory()
            act = decisions.freed(own_memory() or 0, time.monotonic())
        if act is Act.REPLACE and turn.take():
            logger.info("Worker %d holds more than %d MB; a new one replaces it.", os.getpid(), limit // MEGABYTE)
            _replace(worker)
            return


def _replace(worker: Worker) -> None:
    """Have the server start one more worker; take no more connections, answer what was asked, then end."""
    # Gunicorn would cut off what takes longer, and later kill a worker that it takes for dead.
    worker.cfg.set("graceful_timeout", LONGEST)
    if os.getppid() == worker.ppid:
        os.kill(worker.ppid, signal.SIGTTIN)
    os.kill(os.getpid(), signal.SIGTERM)
