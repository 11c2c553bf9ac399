"""Writing and reading the publication log."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from .models import LogEntry

# An advisory lock, the last one of an act (`locks.py`); any constant does, as long as nothing else takes it.
_LOCK = 7_405_091
# Who waits in this queue is served in turn, and soon: the limit of waits for locks does not count here, only that of
# statements. The limit is read, lifted, and put back in one statement, whose columns are evaluated from left to right.
WAIT_FOR_TURN = """
WITH limits AS MATERIALIZED (SELECT current_setting('lock_timeout') AS before)
SELECT set_config('lock_timeout', '0', true), pg_advisory_xact_lock(%s), set_config('lock_timeout', before, true)
FROM limits
"""
# Entries after which a citation may mean what it did not mean before; what the upper floor then does.
_OF_LAW = (LogEntry.Kind.LAW, LogEntry.Kind.PUBLISHED)
_acts: list[Callable[[], None]] = []


def when_law_changes(act: Callable[[], None]) -> None:
    """Have `act` done before each entry of a law or a case, in its transaction and under the lock.

    So it sees every entry made before, by anyone, and bulk imports that send no signals call it too.
    """
    _acts.append(act)


def lock() -> None:
    """Let nobody else write the log until the caller's transaction ends. From then on the caller may wait for nobody.

    Raises TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("the log is written within the transaction it records")
    with connection.cursor() as cursor:
        cursor.execute(WAIT_FOR_TURN, [_LOCK])


def append(
    kind: LogEntry.Kind,
    *,
    reference: str = "",
    note: str = "",
    by: Any = None,
    seen: Callable[[], bool] | None = None,
) -> LogEntry | None:
    """Write the next entry, as the last act of the caller's transaction, and return it.

    The lock is held until that transaction ends, so an entry with a lower number never commits after a higher one. Rows
    the caller locks must be locked before (`locks.py`). Raises TransactionManagementError outside a transaction.

    `seen`: whether readers saw what changed before, or see it now; where they do not, nothing is written, and None is
    returned. It is asked under the lock: a case that names these rows is published either before, and then they are
    public here, or after, and then its own entry follows this transaction.
    """
    lock()
    for act in _acts if kind in _OF_LAW else ():
        act()
    if seen is not None and not seen():
        return None
    return LogEntry.objects.create(number=version() + 1, kind=kind, reference=reference, note=note, by=by)


def version() -> int:
    """Return the newest entry's number, 0 when there is none: the version of all that the public side shows."""
    return newest()[0]


def newest() -> tuple[int, datetime | None]:
    """Return the version and the moment of its entry: another database, or one restored, may have the one, not both.

    It is asked before every page, so it goes without the ORM, which takes twice as long.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, at FROM core_logentry ORDER BY number DESC LIMIT 1")
        return cursor.fetchone() or (0, None)


def moment(number: int) -> datetime | None:
    """Return the moment of the entry with that number, None where there is none."""
    return LogEntry.objects.filter(number=number).values_list("at", flat=True).first()


def withdrawal_after(reference: str, moment: datetime) -> LogEntry | None:
    """Return the newest entry that withdrew the case after a moment, though it may have been published again since."""
    entries = LogEntry.objects.filter(reference=reference, kind=LogEntry.Kind.WITHDRAWN, at__gte=moment)
    return entries.order_by("-number").first()


def last_withdrawal(reference: str) -> LogEntry | None:
    """Return the entry that withdrew the case, unless it was published again or never was."""
    entries = LogEntry.objects.filter(reference=reference, kind__in=[LogEntry.Kind.PUBLISHED, LogEntry.Kind.WITHDRAWN])
    newest = entries.order_by("-number").first()
    return newest if newest and newest.kind == LogEntry.Kind.WITHDRAWN else None
