"""An archive as a ZIP file: tables, manifest, digest. No database."""

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import IO, BinaryIO, Self, cast

from .manifest import BackupError, Manifest, Table, from_json
from .seal import COMMENT, Sealing, Writable, is_sealed

MANIFEST = "manifest.json"
LARGEST_MANIFEST = 4 * 1024 * 1024
MOST_MEMBERS = 1000
DAMAGED = "The archive is damaged: it is not as it was written. Use another copy of it."
NO_ARCHIVE = "The file is not a backup of Casebridge."
INCONSISTENT = "The archive's tables are not as its list of contents says."
# What the ZIP library raises for a broken file.
_FAULTS = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError, OverflowError,
)  # fmt: skip
_PIECE = 256 * 1024
# The third level packs texts almost as well as the sixth (within a tenth), in half the time.
_LEVEL = 3


class Counted:
    """The rows of one table, on their way into an archive or out of it: counted, measured and hashed."""

    def __init__(self, file: IO[bytes], progress: Callable[[int], None], limit: int | None = None) -> None:
        self._file = file
        self._progress = progress
        self._limit = limit
        self._digest = hashlib.sha256()
        self._pending = bytearray()
        self.rows = self.size = 0
        self.fault: Exception | None = None

    def write(self, data: bytes) -> int:
        """Take what PostgreSQL sends, a row at a time."""
        self._pending += data
        if len(self._pending) >= _PIECE:
            self.flush()
        return len(data)

    def flush(self) -> None:
        piece, self._pending = bytes(self._pending), bytearray()
        self._count(piece)
        self._file.write(piece)

    def read(self, size: int) -> bytes:
        """Give the next bytes of the rows. Raises BackupError, also kept in `fault`, for more than were announced."""
        try:
            with _in_words():
                piece = self._file.read(size)
            self._count(piece)
            if self._limit is not None and self.size > self._limit:
                raise BackupError(INCONSISTENT)
        except Exception as fault:
            # PostgreSQL's driver hides what is raised here behind an error of its own.
            self.fault = fault
            raise
        return piece

    def table(self, name: str, columns: tuple[str, ...]) -> Table:
        """Return the table that these rows are."""
        return Table(name, columns, self.rows, self.size, self._digest.hexdigest())

    def _count(self, piece: bytes) -> None:
        self._digest.update(piece)
        self.size += len(piece)
        # A line break within a value is written as \n, so each one in the bytes ends a row.
        self.rows += piece.count(b"\n")
        self._progress(self.rows)


class ArchiveWriter:
    """An archive that is written from start to end, so `out` may be a pipe. A context: one that fails is abandoned."""

    def __init__(self, out: Writable) -> None:
        self._sealing = Sealing(out)
        # The ZIP library only writes and flushes here: it never closes a file that it was given.
        out = cast(IO[bytes], self._sealing)
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, fault: type[BaseException] | None, *_: object) -> None:
        # The ZIP library writes its end whatever happened, at the latest when it is let go.
        if fault is not None:
            self._sealing.abandon()
            with suppress(Exception):
                self._zip.close()

    @contextmanager
    def rows(self, name: str, progress: Callable[[int], None]) -> Iterator[Counted]:
        """Open the member of a table for its rows."""
        member = zipfile.ZipInfo(Table(name, (), 0, 0, "").member)
        member.compress_type = zipfile.ZIP_DEFLATED
        member._compresslevel = _LEVEL  # type: ignore[attr-defined]  # it has no public name before Python 3.13
        with self._zip.open(member, "w", force_zip64=True) as file:
            counted = Counted(file, progress)
            yield counted
            counted.flush()

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest and the digest. An archive without them is no archive."""
        self._zip.writestr(zipfile.ZipInfo(MANIFEST), manifest.to_json())
        self._zip.comment = COMMENT
        self._zip.close()
        self._sealing.seal()


class Archive:
    """An archive to read: whole, and with the members that its manifest names and no others.

    Raises BackupError, in one sentence, for a file that is anything else. `file` can be read anywhere (no pipe);
    `progress` is given the bytes that are checked so far.
    """

    def __init__(self, file: BinaryIO, progress: Callable[[int], None] = lambda read: None) -> None:
        file.seek(0)
        if file.read(2) != b"PK":
            raise BackupError(NO_ARCHIVE)
        if not is_sealed(file, progress):
            raise BackupError(DAMAGED)
        with _in_words():
            self._zip = zipfile.ZipFile(file)
            self.manifest = self._manifest()

    @contextmanager
    def rows(self, table: Table, progress: Callable[[int], None] = lambda rows: None) -> Iterator[Counted]:
        """Open the rows of a table, and raise BackupError in the end where they are not those of the manifest."""
        with _in_words():
            file = self._zip.open(table.member)
        with file:
            counted = Counted(file, progress, table.size)
            yield counted
            if counted.read(1) or counted.table(table.name, table.columns) != table:
                raise BackupError(INCONSISTENT)

    def check_rows(self, progress: Callable[[Table, int], None]) -> None:
        """Read the rows of every table to the end. Raises BackupError as `rows` does."""
        for table in self.manifest.tables:
            with self.rows(table, partial(progress, table)) as counted:
                while counted.read(_PIECE):
                    pass

    def _manifest(self) -> Manifest:
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS or any(row.compress_type not in _PACKED for row in members):
            raise BackupError(INCONSISTENT)
        with self._zip.open(MANIFEST) as file:
            raw = file.read(LARGEST_MANIFEST + 1)
        if len(raw) > LARGEST_MANIFEST:
            raise BackupError(INCONSISTENT)
        manifest = from_json(raw)
        expected = sorted([MANIFEST, *(table.member for table in manifest.tables)])
        if sorted(member.filename for member in members) != expected:
            raise BackupError(INCONSISTENT)
        return manifest


_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@contextmanager
def _in_words() -> Iterator[None]:
    """Say in one sentence what the ZIP library finds wrong with an archive."""
    try:
        yield
    except _FAULTS as fault:
        raise BackupError(INCONSISTENT) from fault
