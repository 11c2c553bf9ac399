"""How long all statements of one request together may wait for the locks of others."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import extensions

# A statement that took less did not wait for a lock, or not for long.
_NOTABLE = 0.25
# What is left for each statement at least: a lock that is held for a moment only is no reason to fail.
_LEAST = 0.2


@contextmanager
def lock_budget(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let statements wait for locks LOCK_SECONDS in all; the server's own limit counts for each of them alone.

    Costs nothing until a statement has taken long. From then on what is left is set before each statement.
    """
    spent = 0.0

    def bounded(execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
        nonlocal spent
        if spent and _can_set(connection):
            _set(connection, f"SET lock_timeout = {int(max(settings.LOCK_SECONDS - spent, _LEAST) * 1000)}")
        begun = monotonic()
        try:
            return execute(sql, params, many, context)
        finally:
            took = monotonic() - begun
            spent += took if took > _NOTABLE else 0

    if not settings.LOCK_SECONDS:
        yield
        return
    with connection.execute_wrapper(bounded):
        yield
    if spent and _can_set(connection):
        _set(connection, "RESET lock_timeout")


def _can_set(connection: BaseDatabaseWrapper) -> bool:
    """Say whether the connection takes a statement: it does not where it is closed, or its transaction has failed."""
    raw = connection.connection
    usable = (extensions.TRANSACTION_STATUS_IDLE, extensions.TRANSACTION_STATUS_INTRANS)
    return raw is not None and not raw.closed and raw.info.transaction_status in usable


def _set(connection: BaseDatabaseWrapper, statement: str) -> None:
    with connection.connection.cursor() as cursor:
        cursor.execute(statement)
