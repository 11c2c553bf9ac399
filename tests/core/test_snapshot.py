"""A snapshot is one moment, without time limits, and is only read."""

from threading import Thread

import pytest
from django.db import InternalError, connection, transaction

from core.snapshot import snapshot
from legislation.models import Jurisdiction

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_snapshot_does_not_see_what_is_written_meanwhile():
    def write() -> None:
        Jurisdiction.objects.create(code="KE", names={"en": "Kenya"})
        connection.close()

    with snapshot():
        before = Jurisdiction.objects.count()
        writer = Thread(target=write)
        writer.start()
        writer.join()
        after = Jurisdiction.objects.count()

    assert (before, after) == (0, 0)
    assert Jurisdiction.objects.count() == 1


def test_a_snapshot_has_no_time_limits_and_leaves_those_of_the_connection():
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = '7s'")
        with snapshot() as held:
            limits = [shown(held, name) for name in ("statement_timeout", "lock_timeout")]
        after = shown(cursor, "statement_timeout")
        cursor.execute("RESET statement_timeout")

    assert (limits, after) == (["0", "0"], "7s")


def shown(cursor, name: str) -> str:
    cursor.execute(f"SHOW {name}")
    return cursor.fetchone()[0]


def test_nothing_is_written_in_a_snapshot():
    with pytest.raises(InternalError, match="read-only"), snapshot():
        Jurisdiction.objects.create(code="KE", names={"en": "Kenya"})


def test_a_snapshot_within_a_transaction_is_refused():
    with transaction.atomic(), pytest.raises(transaction.TransactionManagementError), snapshot():
        pass
