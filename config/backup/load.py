"""Reading an archive into a database: all of it or nothing, in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper

from core.database_errors import LOCK_NOT_HAD, sqlstate
from core.snapshot import lift_time_limits

from .archive import INCONSISTENT, Archive
from .dump import PLAIN_TEXT, Progress
from .manifest import BackupError, Manifest, Table
from .migrating import migrate_on, migrate_to
from .schema import FILLED_BY_MIGRATE, LEFT_OUT, columns, leaves, own_functions, own_tables, quoted, sequence_of

NOT_EMPTY = "The database is not empty. To replace everything in it, add --replace."
_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
"""
IN_USE = "The database is in use: stop the site and whatever else uses it, then restore again."
OTHER_COLUMNS = "The archive's table {name} has other columns than this version of Casebridge gives it."
# Requests that are under way end within this time; a site that was not stopped begins new ones.
_PATIENCE = "10s"
_PIECE = 256 * 1024
_FOREIGN_KEYS = """
    SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conrelid = ANY(%s::regclass[])
"""
# Not those that a constraint keeps, which go and come with it.
_INDEXES = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = ANY(%s::regclass[])
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
"""


def restore(archive: Archive, progress: Progress, *, replace: bool = False) -> None:
    """Make the database what the archive says, then bring it to the schema of this code.

    Sessions are not in an archive, so everybody logs in again. `replace`: what the database has goes; without it only
    an empty one is taken. Raises BackupError in one sentence, or what the database raises, and changes nothing then.
    """
    last = check_known(archive.manifest)
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(PLAIN_TEXT)
        _lock(cursor)
        lift_time_limits(cursor)
        if not replace and _holds_rows(cursor):
            raise BackupError(NOT_EMPTY)
        _clear(cursor)
        migrate_to(last)
        _load(cursor, archive, progress)
        migrate_on()
    ContentType.objects.clear_cache()


def check_known(manifest: Manifest) -> list[tuple[str, str]]:
    """Return the last migrations of the archive. Raises BackupError where this code does not know them all."""
    return leaves(manifest.migrations, "The archive")


def prepare_statistics() -> None:
    """Have PostgreSQL look at the new rows, without which it plans its queries badly for a while."""
    with connection.cursor() as cursor:
        names = ", ".join(map(quoted, own_tables(cursor)))
        cursor.execute("SET statement_timeout = 0")
        cursor.execute(f"VACUUM (ANALYZE) {names}")
        cursor.execute("RESET statement_timeout")


def _lock(cursor: CursorWrapper) -> None:
    """Refuse a database that others are connected to: a site that goes on running keeps pages of what it was."""
    cursor.execute(_OTHERS)
    if cursor.fetchone() != (0,):
        raise BackupError(IN_USE)
    names = own_tables(cursor)
    cursor.execute(f"SET LOCAL lock_timeout = '{_PATIENCE}'")
    try:
        if names:
            cursor.execute(f"LOCK TABLE {', '.join(map(quoted, names))} IN ACCESS EXCLUSIVE MODE")
    except OperationalError as fault:
        if sqlstate(fault) != LOCK_NOT_HAD:
            raise
        raise BackupError(IN_USE) from fault


def _holds_rows(cursor: CursorWrapper) -> bool:
    for name in own_tables(cursor):
        if name not in FILLED_BY_MIGRATE:
            cursor.execute(f"SELECT EXISTS (SELECT FROM {quoted(name)})")  # noqa: S608
            if cursor.fetchone()[0]:
                return True
    return False


def _clear(cursor: CursorWrapper) -> None:
    """Drop what any version of Casebridge made here. What others made stays, and is in the way if it needs ours."""
    if names := own_tables(cursor):
        cursor.execute(f"DROP TABLE {', '.join(map(quoted, names))}")
    for function in own_functions(cursor):
        cursor.execute(f"DROP FUNCTION {function}")


def _load(cursor: CursorWrapper, archive: Archive, progress: Progress) -> None:
    manifest = archive.manifest
    names = sorted(set(own_tables(cursor)) - LEFT_OUT)
    if sorted(table.name for table in manifest.tables) != names:
        raise BackupError(INCONSISTENT)
    for table in manifest.tables:
        if set(table.columns) != set(columns(cursor, table.name)):
            raise BackupError(OTHER_COLUMNS.format(name=table.name))
    with _without_guards(cursor, names):
        # Migrations fill some tables, with the same rows or with what these were at the time.
        cursor.execute(f"TRUNCATE {', '.join(map(quoted, names))}")
        for table in manifest.tables:
            _load_table(cursor, archive, table, progress)
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    _set_sequences(cursor, manifest)


def _load_table(cursor: CursorWrapper, archive: Archive, table: Table, progress: Progress) -> None:
    statement = f"COPY {quoted(table.name)} ({', '.join(map(quoted, table.columns))}) FROM STDIN"
    with archive.rows(table, lambda rows: progress(table.name, rows, table.rows)) as counted:
        try:
            with connection.wrap_database_errors:
                cursor.copy_expert(statement, counted, size=_PIECE)
        except DatabaseError:
            if counted.fault:
                raise counted.fault from None
            raise


@contextmanager
def _without_guards(cursor: CursorWrapper, names: list[str]) -> Iterator[None]:
    """Load tables in any order, and change no row on its way: foreign keys are checked at the end, all at once.

    Deferred instead, they would be kept in the server's memory row by row. Indexes are made of all rows in less time
    than row by row.
    """
    cursor.execute(_FOREIGN_KEYS, [list(map(quoted, names))])
    keys = cursor.fetchall()
    cursor.execute(_INDEXES, [list(map(quoted, names))])
    indexes = cursor.fetchall()
    for table, name, _definition in keys:
        cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    for index, _definition in indexes:
        cursor.execute(f"DROP INDEX {index}")
    for name in names:
        cursor.execute(f"ALTER TABLE {quoted(name)} DISABLE TRIGGER USER")
    yield
    for name in names:
        cursor.execute(f"ALTER TABLE {quoted(name)} ENABLE TRIGGER USER")
    for _index, definition in indexes:
        cursor.execute(definition)
    for table, name, definition in keys:
        cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")


def _set_sequences(cursor: CursorWrapper, manifest: Manifest) -> None:
    """Let numbering go on where it was: the number of a row that was deleted is not given again."""
    for table in manifest.tables:
        for column in table.columns:
            if sequence := sequence_of(cursor, table.name, column):
                following = manifest.sequences.get(f"{table.name}.{column}", 1)
                cursor.execute(
                    f"SELECT setval(%s, greatest(%s, max({quoted(column)}) + 1, 1), false) FROM {quoted(table.name)}",  # noqa: S608
                    [sequence, following],
                )
