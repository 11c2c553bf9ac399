"""One unchanging view of the database, and transactions without time limits."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

_LIMITS = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
_SINCE_17 = ("transaction_timeout",)


@contextmanager
def snapshot(lock: Sequence[str] = ()) -> Iterator[CursorWrapper]:
    """Open a read-only transaction in which every query sees the database as it was at one moment.

    Writers go on meanwhile. `lock`: tables whose columns must not change until the end, as names that are quoted.
    Raises TransactionManagementError inside another transaction, whose view would be an older one.
    """
    if connection.in_atomic_block:
        raise transaction.TransactionManagementError("a snapshot is a transaction of its own")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        lift_time_limits(cursor)
        # Before the first query, which fixes the moment: otherwise a table could change between that and its lock.
        if lock:
            cursor.execute(f"LOCK TABLE {', '.join(lock)} IN ACCESS SHARE MODE")
        yield cursor


def lift_time_limits(cursor: CursorWrapper) -> None:
    """Let the statements and waits of this transaction take the time they need."""
    newer = _SINCE_17 if cursor.connection.server_version >= 170000 else ()
    for limit in (*_LIMITS, *newer):
        cursor.execute(f"SET LOCAL {limit} = 0")
