"""The index follows the publication log.

Before it answers, it has applied every entry. There is one directory under `var/search/` for each version of the
schema. The newest entry that an index has applied is a document in it, with a fingerprint of that entry: the index of
another database has another fingerprint, and is rebuilt. Every process opens the index for itself, after the fork.
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

from .schema import SCHEMA_VERSION, build_schema
from .writer import Missing, apply, missing, write_all, written_version

logger = logging.getLogger(__name__)

# Seconds that a request waits for another process to write.
PATIENCE = 0.25
# More cases than this are written in the background, while the database answers.
AT_ONCE = 200
# Seconds between two attempts to repair an index that cannot be read.
PAUSE = 10.0


# A version and the moment of its entry, as `log.newest` gives them.
Newest = tuple[int, datetime | None]


class CurrentIndex(NamedTuple):
    """An index that has all of a version of the site, and its searcher."""

    searcher: Searcher
    index: Index  # type: ignore[assignment]  # tuples have a method of that name, which is not called here
    version: int


class NotCurrentError(Exception):
    """The index is behind the site's version, or cannot be read; another process or thread may be repairing it."""


@dataclass(slots=True)
class _Opened:
    """The index as this process has it open. `version` is -1 where nothing in it can be trusted.

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
_repaired_at = -PAUSE
_opening = Lock()


def current_index() -> CurrentIndex:
    """Return the index, which has all of the site's version. Raises NotCurrentError."""
    wanted = log.newest()
    try:
        current = _current(wanted)
        if current.newest != wanted:
            current = _catch_up(wanted)
    except NotCurrentError:
        raise
    except Exception as fault:
        # Whatever the disk or the library does, the database can answer; a directory that cannot be read is rebuilt.
        logger.warning("The index cannot be used: %s", fault)
        forget()
        _repair()
        raise NotCurrentError from fault
    return CurrentIndex(current.searcher, current.index, current.version)


def rebuild(progress: Callable[[int], None] = lambda done: None, *, wait: bool = True) -> int:
    """Rebuild the index from all listings, and return how many there are.

    `wait`: wait while another process writes; without it leave the work to that one and return 0.
    """
    with _writing(wait=wait) as mine:
        if not mine:
            return 0
        return _rebuild(progress)


def _repair() -> None:
    """Rebuild an index that cannot be read, but not at every request."""
    global _repaired_at
    if time.monotonic() - _repaired_at < PAUSE:
        return
    _repaired_at = time.monotonic()
    again = partial(rebuild, wait=False)
    if Listing.objects.count() > AT_ONCE:
        Thread(target=_in_background, args=(again,), daemon=True).start()
        return
    _in_background(again, close=False)


def _directory() -> Path:
    return Path(settings.SEARCH_DIRECTORY) / f"schema-{SCHEMA_VERSION}"


def _open() -> _Opened:
    path = _directory()
    path.mkdir(parents=True, exist_ok=True)
    index = Index(build_schema(), str(path), reuse=True)
    for name in ANALYZERS:
        index.register_tokenizer(name, analyzer(name))
    index.config_reader("manual")
    return _reload(_Opened(index, os.getpid(), -1, None, index.searcher()))


def _reload(opened: _Opened) -> _Opened:
    opened.index.reload()
    opened.searcher = opened.index.searcher()
    opened.version = written_version(opened.searcher, opened.index)
    opened.at = log.moment(opened.version)
    return opened


def _current(wanted: Newest) -> _Opened:
    """Return the index as it is on disk, opened by this process, with what other processes have written."""
    global _opened
    with _opening:
        # Another thread may forget it at any moment, so this one keeps its own reference.
        opened = _opened
        if opened is None or opened.process != os.getpid() or not _directory().exists():
            opened = _opened = _open()
        elif opened.newest != wanted:
            _reload(opened)
        return opened


def forget() -> None:
    """Close the index in this process; the next search opens it again."""
    global _opened
    _opened = None


def _catch_up(wanted: Newest) -> _Opened:
    """Write what is missing, in one process of this host, while the others wait a little."""
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
    """Return whether so little is missing that a request can wait for it."""
    return (Listing.objects.count() if lacking is None else len(lacking.references)) <= AT_ONCE


def _bring_up(current: _Opened, lacking: Missing | None) -> _Opened:
    """Write what an index lacks. The caller has the lock for writing."""
    if lacking is None:
        _rebuild()
        return _current(log.newest())
    apply(current.index, lacking)
    return _reload(current)


def _bring_up_now() -> None:
    with _writing() as mine:
        if mine:
            current = _current(log.newest())
            _bring_up(current, missing(current.searcher, current.index, current.version))


def _rebuild(progress: Callable[[int], None] = lambda done: None) -> int:
    """Rebuild the index from all listings in an empty directory, and delete those of other schema versions."""
    shutil.rmtree(_directory(), ignore_errors=True)
    forget()
    done = write_all(_open().index, progress)
    forget()
    for other in _directory().parent.glob("schema-*"):
        if other != _directory():
            shutil.rmtree(other, ignore_errors=True)
    return done


def _in_background(write: Callable[[], object], *, close: bool = True) -> None:
    """Write; a failure is only logged. `close`: close this thread's connection at the end."""
    try:
        if close:
            # A large database is read in full, for which the time limit of a request is too short.
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
    """Yield whether this process alone may write now. The kernel frees the lock of a process that was killed."""
    folder = Path(settings.SEARCH_DIRECTORY)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "writing.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True
