"""A test database that is migrated once, and emptied at little cost."""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.test import TransactionTestCase

from config.database import create_database

_PREFIX = "casebridge_test_template"
# `migrate` fills these, and no test changes them.
_KEPT = {"django_content_type", "auth_permission"}
_OTHERS = """
    FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
"""
_wrapped: Callable[[TransactionTestCase], None] = TransactionTestCase._fixture_teardown


def make_template() -> str:
    """Return the name of a database with today's schema. The first of all runs makes it, later ones copy it.

    It has case folding for every script. `connection` is to no database afterwards.
    """
    name = f"{_PREFIX}_{_fingerprint()}"
    with connection._nodb_cursor() as cursor:
        # Runs that start together make one template; the lock ends with the connection.
        cursor.execute("SELECT pg_advisory_lock(2)")
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{_PREFIX}%"])
        there = {row[0] for row in cursor.fetchall()}
        if name not in there:
            if "DIRECTORY" in connection.settings_dict:
                _drop(cursor, there)
            _make(cursor, name)
    return name


def end_other_connections() -> None:
    """End all other connections to the test database, as an operator does who stops the site."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_terminate_backend(pid, 5000) {_OTHERS}")


def other_connections(patience: float) -> list[str]:
    """Return the last statement of each other connection to the test database that is still open after some seconds."""
    deadline = time.monotonic() + patience
    while True:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT query {_OTHERS}")
            statements = [row[0] for row in cursor.fetchall()]
        if not statements or time.monotonic() > deadline:
            return statements
        time.sleep(0.05)


def empty_at_little_cost() -> None:
    """Have tests with `transaction=True` delete the rows there are, where Django truncates every table."""
    TransactionTestCase._fixture_teardown = _empty


def _drop(cursor: CursorWrapper, names: set[str]) -> None:
    """Drop the templates of former migrations. On a server that is not our own, another tree may use them."""
    for name in names:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")


def _make(cursor: CursorWrapper, name: str) -> None:
    unfinished, own = f"{_PREFIX}_unfinished", connection.settings_dict["NAME"]
    cursor.execute(f"DROP DATABASE IF EXISTS {unfinished}")
    create_database(cursor, unfinished)
    connection.close()
    connection.settings_dict["NAME"] = unfinished
    try:
        call_command("migrate", verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own
    cursor.execute(f"ALTER DATABASE {unfinished} RENAME TO {name}")


def _fingerprint() -> str:
    """Return a digest of every migration and of what ours import."""
    folders = (Path(app.path) / "migrations" for app in apps.get_app_configs())
    files = [file for folder in folders for file in sorted(folder.glob("*.py"))]
    files += [settings.BASE_DIR / "core" / name for name in ("names.py", "languages.py")]
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _empty(case: TransactionTestCase) -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            _delete_all(cursor)
    except DatabaseError:
        # Without the tables, or the rights of a superuser.
        _wrapped(case)


def _delete_all(cursor: CursorWrapper) -> None:
    tables = connection.introspection.django_table_names()
    rows = {name: connection.ops.quote_name(name) for name in set(tables) - _KEPT}
    asked = (f"SELECT '{name}' WHERE EXISTS (SELECT FROM {row})" for name, row in rows.items())  # noqa: S608
    cursor.execute(" UNION ALL ".join(asked))
    filled = cursor.fetchall()
    # Neither the order of foreign keys nor the guards of what never changes are in the way.
    cursor.execute("SET LOCAL session_replication_role = replica")
    for (name,) in filled:
        cursor.execute(f"DELETE FROM {rows[name]}")  # noqa: S608
