"""Migrating within one transaction, to the schema of an archive and on to that of the code."""

from typing import Any

from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from .manifest import Migration


def migrate_to(last: list[Migration]) -> None:
    """Bring an empty database to these migrations and those before them."""
    MigrationExecutor(connection, _settle).migrate(last)


def migrate_on() -> None:
    """Bring the database to the newest migrations, and do what `migrate` does then: permissions, content types."""
    executor = MigrationExecutor(connection, _settle)
    newest = executor.loader.graph.leaf_nodes()
    plan = executor.migration_plan(newest)
    # As Django's own `migrate` does; the stubs leave it out.
    state = executor._create_project_state(with_applied_migrations=True)  # type: ignore[attr-defined]
    emit_pre_migrate_signal(0, False, connection.alias, apps=state.apps, plan=plan)
    state = executor.migrate(newest, plan, state=state.clone())
    state.clear_delayed_apps_cache()
    emit_post_migrate_signal(0, False, connection.alias, apps=state.apps, plan=plan)


def _settle(action: str, *_: Any) -> None:
    """Check after each migration what is otherwise checked as its own transaction ends.

    PostgreSQL alters no table on whose rows a check is still waiting.
    """
    if action == "apply_success":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
