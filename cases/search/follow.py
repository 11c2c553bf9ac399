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
from pathlib import Path
from threading import Lock, Thread

from django.conf import settings
from django.db import connection
from tantivy import Document, Index, Query, Searcher

from legislation import log
from legislation.models import LogEntry

from ..models.published import Listing
from .documents import documents
from .schema import FORM, build_schema
from .text import ANALYZERS, analyzer

logger = logging.getLogger(__name__)

# Longer than this a reader does not wait for what another process applies.
PATIENCE = 0.25
# More entries than this are applied beside the request, which meanwhile is answered from the database.
AT_ONCE = 200
_HEAP = 128_000_000
# Seconds between two attempts to mend an index that cannot be read.
PAUSE = 10.0


class NotCurrent(Exception):  # noqa: N818 (it is a state, not a fault)
    """The index is behind the site's version, or cannot be read; another process or thread may be mending that."""


@dataclass(slots=True)
class _Opened:
    """The index as this process has it open. `version` is -1 for one that holds nothing that can be trusted."""

    index: Index
    process: int
    version: int
    searcher: Searcher


_opened: _Opened | None = None
_mended_at = -PAUSE
_opening = Lock()


def searcher() -> tuple[Searcher, Index, int]:
    """Return a searcher that knows all of the site's version, its index, and that version. Raises NotCurrent."""
    wanted = log.version()
    try:
        current = _current(wanted)
        if current.version != wanted:
            current = _catch_up(wanted)
    except NotCurrent:
        raise
    except Exception as fault:
        # Whatever the disk or the library does, the database can answer; a directory that cannot be read is made anew.
        logger.warning("The index cannot be used: %s", fault)
        forget()
        _mend()
        raise NotCurrent from fault
    return current.searcher, current.index, current.version


def rebuild(progress: Callable[[int], None] = lambda done: None, *, wait: bool = True) -> int:
    """Make the index anew of all listings, and return how many there are.

    While another process writes, wait for it, or without `wait` leave it to that one and return 0.
    """
    with _writing(wait=wait) as mine:
        if not mine:
            return 0
        shutil.rmtree(_directory(), ignore_errors=True)
        forget()
        return _write_all(progress)


def _mend() -> None:
    """Make an index anew that cannot be read, where this can be done; not more often than disks get well."""
    global _mended_at
    if time.monotonic() - _mended_at < PAUSE:
        return
    _mended_at = time.monotonic()
    if Listing.objects.count() > AT_ONCE:
        Thread(target=_rebuild_quietly, daemon=True).start()
        return
    _rebuild_quietly(close=False)


def _directory() -> Path:
    return Path(settings.SEARCH_DIRECTORY) / f"form-{FORM}"


def _open() -> _Opened:
    path = _directory()
    path.mkdir(parents=True, exist_ok=True)
    index = Index(build_schema(), str(path), reuse=True)
    for name in ANALYZERS:
        index.register_tokenizer(name, analyzer(name))
    index.config_reader("manual")
    return _read(_Opened(index, os.getpid(), -1, index.searcher()))


def _read(opened: _Opened) -> _Opened:
    opened.index.reload()
    opened.searcher = opened.index.searcher()
    hits = opened.searcher.search(Query.term_query(opened.index.schema, "kind", "version"), 1).hits
    opened.version = -1
    if hits:
        kept = opened.searcher.doc(hits[0][1])
        version = kept.get_first("version")
        # Another database's index, or one that has seen a future this database never had, is not believed.
        opened.version = version if kept.get_first("mark") == _mark(version) else -1
    return opened


def _current(wanted: int) -> _Opened:
    """Return the index as it is on disk, opened by this process; what another process has written is seen."""
    global _opened
    with _opening:
        # Another thread may let go of it at any moment, so it is held here by a name of its own.
        opened = _opened
        if opened is None or opened.process != os.getpid() or not _directory().exists():
            opened = _opened = _open()
        elif opened.version != wanted:
            _read(opened)
        return opened


def forget() -> None:
    """Let go of the index this process has open; it is opened again when it is next asked."""
    global _opened
    _opened = None


def _catch_up(wanted: int) -> _Opened:
    """Apply what is missing, in one process of this host; the others wait a little for it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        with _writing() as mine:
            if mine:
                current = _current(wanted)
                if current.version == wanted:
                    return current
                if _much(current, wanted):
                    break
                if 0 <= current.version < wanted and not _all_anew(current):
                    _apply(current)
                    return _read(current)
                shutil.rmtree(_directory(), ignore_errors=True)
                forget()
                _write_all()
                return _current(wanted)
        if time.monotonic() > deadline:
            raise NotCurrent
        time.sleep(0.01)
        current = _current(wanted)
        if current.version >= wanted:
            return current
    Thread(target=_rebuild_quietly, daemon=True).start()
    raise NotCurrent


def _much(current: _Opened, wanted: int) -> bool:
    """Say whether what is missing takes longer than a reader should wait for."""
    if 0 <= current.version < wanted and not _all_anew(current):
        return wanted - current.version > AT_ONCE
    return Listing.objects.count() > AT_ONCE


def _all_anew(current: _Opened) -> bool:
    """Say whether cases were listed anew since without being named one by one."""
    return LogEntry.objects.filter(number__gt=current.version, kind=LogEntry.Kind.RELISTED, reference="").exists()


def _rebuild_quietly(*, close: bool = True) -> None:
    """Make the index anew, and say nothing to the reader where that fails. `close`: this thread's connection ends."""
    try:
        rebuild(wait=False)
    except Exception as fault:
        logger.warning("The index could not be made anew: %s", fault)
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


def _apply(current: _Opened) -> None:
    """Bring the index to the newest entry: each case named since is deleted, and added as it is listed now."""
    version = log.version()
    entries = LogEntry.objects.filter(number__gt=current.version, number__lte=version)
    references = set(entries.exclude(reference="").values_list("reference", flat=True))
    with current.index.writer(_HEAP, 1) as writer:
        for reference in references:
            writer.delete_documents_by_term("reference", reference)
        for made in documents(Listing.objects.filter(reference__in=references)):
            writer.add_document(made)
        _write_version(writer, version)


def _write_all(progress: Callable[[int], None] = lambda done: None) -> int:
    version = log.version()
    opened = _open()
    done = 0
    with opened.index.writer(2 * _HEAP, 2) as writer:
        writer.delete_all_documents()
        for done, made in enumerate(documents(Listing.objects.all()), start=1):
            writer.add_document(made)
            if done % 1000 == 0:
                progress(done)
        _write_version(writer, version)
    forget()
    return done


def _write_version(writer, version: int) -> None:
    writer.delete_documents_by_term("kind", "version")
    made = Document()
    made.add_text("kind", "version")
    made.add_unsigned("version", version)
    made.add_text("mark", _mark(version))
    writer.add_document(made)
    writer.commit()


def _mark(version: int) -> str:
    """Return what tells this database's log entry of that number from any other database's."""
    entry = LogEntry.objects.filter(number=version).values_list("at", "kind", "reference").first()
    return " ".join(map(str, entry)) if entry else "none"
