"""Writing the whole site into an archive, as it is at one moment, while editors go on."""

import tomllib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import django
from django.conf import settings
from django.db import connection
from django.db.backends.utils import CursorWrapper

from config.build import build
from core import log
from core.snapshot import snapshot

from .archive import ArchiveWriter
from .manifest import BackupError, Manifest, Table
from .schema import NO_SITE, applied, columns, leaves, next_numbers, quoted, tables_at
from .seal import Writable

# What a server may be set to otherwise, and how another one could misread what it writes then.
PLAIN_TEXT = """
    SET LOCAL DateStyle = ISO;
    SET LOCAL IntervalStyle = postgres;
    SET LOCAL TimeZone = 'UTC';
    SET LOCAL bytea_output = hex;
    SET LOCAL extra_float_digits = 3;
    SET LOCAL client_encoding = 'UTF8'
"""

# Is given a table and how many of its rows are done, of how many if that is known.
Progress = Callable[[str, int, int | None], None]


def dump(out: Writable, progress: Progress) -> Manifest:
    """Write an archive of the database to `out`, which may be a pipe, and return its manifest.

    Rows pass through in pieces, so it takes the same memory for any number of them. Raises BackupError, in one
    sentence, for a database that has no site, or a newer one.
    """
    migrations = applied()
    if not migrations:
        raise BackupError(NO_SITE)
    names = tables_at(leaves(migrations, "The database"))
    with ArchiveWriter(out) as archive, snapshot(lock=list(map(quoted, names))) as cursor:
        if applied() != migrations:
            raise BackupError("The database is being migrated: wait for the end of that.")
        cursor.execute(PLAIN_TEXT)
        # Numbers that are given meanwhile may be above those of the snapshot's rows, never below.
        numbers = {column: number for name in names for column, number in next_numbers(cursor, name).items()}
        tables = tuple(_dump_table(cursor, archive, name, progress) for name in names)
        manifest = Manifest(
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            casebridge=casebridge_version(),
            build=build(),
            django=django.get_version(),
            postgresql=_server_version(cursor),
            log=log.version(),
            migrations=tuple(sorted(migrations)),
            sequences=numbers,
            tables=tables,
        )
        archive.finish(manifest)
    return manifest


def casebridge_version() -> str:
    """Return the version in pyproject.toml."""
    return tomllib.loads(Path(settings.BASE_DIR, "pyproject.toml").read_text("utf-8"))["project"]["version"]


def _dump_table(cursor: CursorWrapper, archive: ArchiveWriter, name: str, progress: Progress) -> Table:
    held = columns(cursor, name)
    statement = f"COPY {quoted(name)} ({', '.join(map(quoted, held))}) TO STDOUT"
    with archive.rows(name, lambda rows: progress(name, rows, None)) as counted, connection.wrap_database_errors:
        cursor.copy_expert(statement, counted)
    table = counted.table(name, held)
    progress(name, table.rows, table.rows)
    return table


def _server_version(cursor: CursorWrapper) -> str:
    cursor.execute("SHOW server_version")
    return cursor.fetchone()[0]
