"""The index follows the publication log: before it answers, it knows all that has been published.

One directory under `var/search/` for each form of the schema. The version of an index, the newest log entry it has
applied, is a document in it, with a mark of that entry: an index of another database has another mark and is made anew.
Every process opens the index for itself, after it was forked.
"""

import contextlib
import fcntl
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from typing import NamedTuple

from django.conf import settings
from django.db import connection
from tantivy import Index, Searcher

from cases.models.published import Listing
from cases.search.analysis.analyzers import ANALYZERS, analyzer
from core import log

from .schema import FORM, build_schema
from .writer import Missing, apply, missing, write_all, written_version

logger = logging.getLogger(__name__)

# Longer than this a reader does not wait for what another process applies.
PATIENCE = 0.25
# More cases than this are written beside the request, which meanwhile is answered from the database.
AT_ONCE = 200
# Seconds between two attempts to mend an index that cannot be read.
PAUSE = 10.0


# A version and the moment of its entry, as `log.newest` gives them.
Newest = tuple[int, datetime | None]


class Current(NamedTuple):
    """A searcher that knows all of a version of the site, and its index."""

    reader: Searcher
    index: Index
    version: int


class NotCurrentError(Exception):
    """The index is behind the site's version, or cannot be read; another process or thread may be mending that."""


@dataclass(slots=True)
class _Opened:
    """The index as this process has it open. `version` is -1 for one that holds nothing that can be trusted.

    `at`: the moment of that version's entry. After a restore, another entry may have the same number.
    """

    index: Index
    process: int
    version: int
    at: datetime | None
    searcher: Searcher

    @property
    def newest(self) -> Newest:
        return self.version, self.at


_opened: _Opened | None = None
_mended_at = -PAUSE
_opening = Lock()


def searcher() -> Current:
    """Return a searcher that knows all of the site's version. Raises NotCurrentError."""
    wanted = log.newest()
    try:
        current = _current(wanted)
        if current.newest != wanted:
            current = _catch_up(wanted)
    except NotCurrentError:
        raise
    except Exception as fault:
        # Whatever the disk or the library does, the database can answer; a directory that cannot be read is made anew.
        logger.warning("The index cannot be used: %s", fault)
        forget()
        _mend()
        raise NotCurrentError from fault
    return Current(current.searcher, current.index, current.version)


def rebuild(progress: Callable[[int], None] = lambda done: None, *, wait: bool = True) -> int:
    """Make the index anew of all listings, and return how many there are.

    While another process writes, wait for it, or without `wait` leave it to that one and return 0.
    """
    with _writing(wait=wait) as mine:
        if not mine:
            return 0
        return _make_anew(progress)


def _mend() -> None:
    """Make an index anew that cannot be read, where this can be done; not more often than disks get well."""
    global _mended_at
    if time.monotonic() - _mended_at < PAUSE:
        return
    _mended_at = time.monotonic()
    anew = partial(rebuild, wait=False)
    if Listing.objects.count() > AT_ONCE:
        Thread(target=_in_background, args=(anew,), daemon=True).start()
        return
    _in_background(anew, close=False)


def _directory() -> Path:
    return Path(settings.SEARCH_DIRECTORY) / f"form-{FORM}"


def _open() -> _Opened:
    path = _directory()
    path.mkdir(parents=True, exist_ok=True)
    index = Index(build_schema(), str(path), reuse=True)
    for name in ANALYZERS:
        index.register_tokenizer(name, analyzer(name))
    index.config_reader("manual")
    return _read(_Opened(index, os.getpid(), -1, None, index.searcher()))


def _read(opened: _Opened) -> _Opened:
    opened.index.reload()
    opened.searcher = opened.index.searcher()
    opened.version = written_version(opened.searcher, opened.index)
    opened.at = log.moment(opened.version)
    return opened


def _current(wanted: Newest) -> _Opened:
    """Return the index as it is on disk, opened by this process; what another process has written is seen."""
    global _opened
    with _opening:
        # Another thread may let go of it at any moment, so it is held here by a name of its own.
        opened = _opened
        if opened is None or opened.process != os.getpid() or not _directory().exists():
            opened = _opened = _open()
        elif opened.newest != wanted:
            _read(opened)
        return opened


def forget() -> None:
    """Let go of the index this process has open; it is opened again when it is next asked."""
    global _opened
    _opened = None


def _catch_up(wanted: Newest) -> _Opened:
    """Write what is missing, in one process of this host; the others wait a little for it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        with _writing() as mine:
            if mine:
                current = _current(wanted)
                if current.newest == wanted:
                    return current
                lacking = missing(current.searcher, current.index, current.version)
                if _few(lacking):
                    return _bring_up(current, lacking)
                break
        if time.monotonic() > deadline:
            raise NotCurrentError
        time.sleep(0.01)
        current = _current(wanted)
        if current.newest == wanted or current.version > wanted[0]:
            return current
    Thread(target=_in_background, args=(_bring_up_now,), daemon=True).start()
    raise NotCurrentError


def _few(lacking: Missing | None) -> bool:
    """Say whether a reader can wait until it is written."""
    return (Listing.objects.count() if lacking is None else len(lacking.references)) <= AT_ONCE


def _bring_up(current: _Opened, lacking: Missing | None) -> _Opened:
    """Write what an index lacks. For whoever has the right to write."""
    if lacking is None:
        _make_anew()
        return _current(log.newest())
    apply(current.index, lacking)
    return _read(current)


def _bring_up_now() -> None:
    with _writing() as mine:
        if mine:
            current = _current(log.newest())
            _bring_up(current, missing(current.searcher, current.index, current.version))


def _make_anew(progress: Callable[[int], None] = lambda done: None) -> int:
    """Make the index anew of all listings, in an empty directory, and let go of those of other forms."""
    shutil.rmtree(_directory(), ignore_errors=True)
    forget()
    done = write_all(_open().index, progress)
    forget()
    for other in _directory().parent.glob("form-*"):
        if other != _directory():
            shutil.rmtree(other, ignore_errors=True)
    return done


def _in_background(write: Callable[[], object], *, close: bool = True) -> None:
    """Write, and say nothing to the reader where that fails. `close`: this thread's connection ends."""
    try:
        if close:
            # All of a large database is read, for which the limit of a reader's request is too short.
            with connection.cursor() as cursor:
                cursor.execute("SET statement_timeout = 0")
        write()
    except Exception as fault:
        logger.warning("The index could not be written: %s", fault)
    finally:
        if close:
            connection.close()


@contextlib.contextmanager
def _writing(*, wait: bool = False) -> Iterator[bool]:
    """Say whether this process alone may write now. The kernel lets go of the lock of a process that was killed."""
    folder = Path(settings.SEARCH_DIRECTORY)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "writing.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True
