"""What the statements of a request together may wait for locks."""

from threading import Event, Thread

import pytest
from django.db import OperationalError, connection, transaction

from config.outages.lock_budget import lock_budget
from legislation import log
from legislation.models import LogEntry


def lock_timeout() -> int:
    """Return the limit of the connection in milliseconds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setting::int FROM pg_settings WHERE name = 'lock_timeout'")
        return cursor.fetchone()[0]


def pass_time(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])


def test_waits_of_several_statements_count_together(db, settings):
    settings.LOCK_SECONDS = 2
    before = lock_timeout()

    with lock_budget(connection):
        assert lock_timeout() == before
        pass_time(0.5)
        first = lock_timeout()
        pass_time(0.5)
        second = lock_timeout()
        pass_time(1.5)
        last = lock_timeout()

    assert 0 < second <= first - 500 <= 1000
    assert last == 200
    assert lock_timeout() == before


def test_a_failed_transaction_can_be_left_after_a_long_wait(db, settings):
    settings.LOCK_SECONDS = 2

    with lock_budget(connection):
        pass_time(0.5)
        with pytest.raises(OperationalError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DO $$ BEGIN RAISE 'of a test' USING ERRCODE = '55P03'; END $$")
        assert 0 < lock_timeout() <= 1500


@pytest.mark.django_db(transaction=True)
def test_whoever_waits_to_write_the_log_waits_in_turn_beyond_the_limit_of_locks(other_session):
    other_session.execute("BEGIN")
    other_session.execute("SELECT pg_advisory_xact_lock(%s)", [log._LOCK])
    done = Event()
    limits = []

    def publish() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '150ms'")
        with transaction.atomic():
            log.append(LogEntry.Kind.CATALOGUE, note="waited")
            limits.append(lock_timeout())
        limits.append(lock_timeout())
        connection.close()
        done.set()

    waiting = Thread(target=publish)
    waiting.start()
    assert not done.wait(1.0), "it waits longer than its limit for locks"
    other_session.execute("ROLLBACK")
    waiting.join(20)

    assert limits == [150, 150]
    assert LogEntry.objects.get().note == "waited"
