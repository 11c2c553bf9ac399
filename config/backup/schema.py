"""What the database has: its migrations, and the tables, columns and sequences that these made."""

from collections.abc import Iterable

from django.apps import apps
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from .manifest import BackupError, Migration

MIGRATIONS = "django_migrations"
# Logged-in sessions are secrets of browsers, and of no use in another database.
SESSIONS = "django_session"
LEFT_OUT = {MIGRATIONS, SESSIONS}
# `migrate` itself fills these, so an empty site has rows there.
FILLED_BY_MIGRATE = {*LEFT_OUT, "auth_permission", "django_content_type"}
NO_SITE = "There is no site in this database: run migrate first."
UNKNOWN = "{what} has the migration {name}, which this version of Casebridge does not know: install a newer version."
INCOMPLETE = "{what} has the migration {name} without those that come before it."

_NAMES = """
    SELECT relname FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
    ORDER BY relname
"""
_FUNCTIONS = """
    SELECT proname, oid::regprocedure::text FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
"""
# A generated column follows from the others.
_COLUMNS = """
    SELECT attname FROM pg_attribute
    WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    ORDER BY attnum
"""
_SEQUENCE = "SELECT pg_get_serial_sequence(%s, %s)"


def quoted(name: str) -> str:
    """Return a name as a statement writes it."""
    return '"' + name.replace('"', '""') + '"'


def applied() -> set[Migration]:
    """Return the migrations that the database has."""
    return set(MigrationRecorder(connection).applied_migrations())


def leaves(migrations: Iterable[Migration], what: str) -> list[Migration]:
    """Return the last migrations of a set, which bring a database to it.

    Raises BackupError, with `what` has that set, where the code does not know one, or where one lacks an earlier one.
    """
    wanted, graph = set(migrations), MigrationLoader(None).graph
    for name in sorted(wanted):
        if name not in graph.nodes:
            raise BackupError(UNKNOWN.format(what=what, name=".".join(name)))
        if not {parent.key for parent in graph.node_map[name].parents} <= wanted:
            raise BackupError(INCOMPLETE.format(what=what, name=".".join(name)))
    return sorted(name for name in wanted if not wanted & {child.key for child in graph.node_map[name].children})


def tables_at(migrations: list[Migration]) -> list[str]:
    """Return the tables that a database has after these migrations and those before them, without those left out."""
    state = MigrationLoader(None).project_state(migrations)
    models = state.apps.get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models if model._meta.managed} - LEFT_OUT)


def own_tables(cursor: CursorWrapper) -> list[str]:
    """Return the tables here that are Casebridge's by their names, of whichever version."""
    cursor.execute(_NAMES)
    return [name for (name,) in cursor.fetchall() if _is_own(name)]


def own_functions(cursor: CursorWrapper) -> list[str]:
    """Return the functions here that are Casebridge's by their names, with their types of arguments."""
    cursor.execute(_FUNCTIONS)
    return [signature for name, signature in cursor.fetchall() if _is_own(name)]


def columns(cursor: CursorWrapper, table: str) -> tuple[str, ...]:
    """Return the columns of a table that hold what was entered."""
    cursor.execute(_COLUMNS, [quoted(table)])
    return tuple(name for (name,) in cursor.fetchall())


def next_numbers(cursor: CursorWrapper, table: str) -> dict[str, int]:
    """Return the next number of each column that a sequence numbers, under `table.column`."""
    found = {}
    for column in columns(cursor, table):
        if sequence := sequence_of(cursor, table, column):
            cursor.execute(f"SELECT last_value + is_called::int FROM {sequence}")  # noqa: S608
            found[f"{table}.{column}"] = cursor.fetchone()[0]
    return found


def sequence_of(cursor: CursorWrapper, table: str, column: str) -> str | None:
    """Return the sequence that numbers a column, as a statement writes it."""
    cursor.execute(_SEQUENCE, [quoted(table), column])
    return cursor.fetchone()[0]


def _is_own(name: str) -> bool:
    return name.partition("_")[0] in {"django", *(app.label for app in apps.get_app_configs())}
