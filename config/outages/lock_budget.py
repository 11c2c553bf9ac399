"""A limit on the time that one request waits for locks."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import extensions

from core.database_errors import LOCK_NOT_HAD, sqlstate
from core.log import WAIT_FOR_TURN

# A statement that took less did not wait for a lock, or not for long.
_NOTABLE = 0.25
# Each statement may wait at least this long: a short lock is no reason to fail.
_LEAST = 0.2
# Other statements wait only where a whole table is locked, as by a migration: slow ones are mostly at work.
_WAITS = re.compile(
    r"\s*(?:INSERT|UPDATE|DELETE|LOCK|SET CONSTRAINTS)\b|.*\bFOR (?:NO KEY UPDATE|UPDATE|KEY SHARE|SHARE)\b"
    r"|.*\bpg_advisory_",
    re.IGNORECASE | re.DOTALL,
)


@contextmanager
def lock_budget(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let statements wait for locks LOCK_SECONDS in all; the server's own limit counts for each of them alone.

    Costs nothing until a statement that may wait for a lock has taken long. From then on the rest of the time is set
    before each statement. Waiting in the log's queue is not counted: each writer gets its turn.
    """
    spent = 0.0

    def bounded(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        nonlocal spent
        if spent and _can_set(connection):
            _set(connection, f"SET lock_timeout = {int(max(settings.LOCK_SECONDS - spent, _LEAST) * 1000)}")
        begun = monotonic()
        waits = _may_wait(sql)
        try:
            return execute(sql, params, many, context)
        except OperationalError as fault:
            waits = waits or sqlstate(fault) == LOCK_NOT_HAD
            raise
        finally:
            took = monotonic() - begun
            spent += took if waits and took > _NOTABLE else 0

    if not settings.LOCK_SECONDS:
        yield
        return
    with connection.execute_wrapper(bounded):
        yield
    if spent and _can_set(connection):
        _set(connection, "RESET lock_timeout")


def _may_wait(sql: str) -> bool:
    return sql != WAIT_FOR_TURN and _WAITS.match(sql) is not None


def _can_set(connection: BaseDatabaseWrapper) -> bool:
    """Say whether the connection takes a statement: it does not where it is closed, or its transaction has failed."""
    raw = connection.connection
    usable = (extensions.TRANSACTION_STATUS_IDLE, extensions.TRANSACTION_STATUS_INTRANS)
    return raw is not None and not raw.closed and raw.info.transaction_status in usable


def _set(connection: BaseDatabaseWrapper, statement: str) -> None:
    with connection.connection.cursor() as cursor:
        cursor.execute(statement)
