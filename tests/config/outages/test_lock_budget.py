"""What the statements of a request together may wait for locks."""

from threading import Event, Thread, Timer

import pytest
from django.db import OperationalError, connection, transaction

from config.outages.lock_budget import _may_wait, lock_budget
from core import log
from core.models import LogEntry


def lock_timeout() -> int:
    """Return the limit of the connection in milliseconds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT setting::int FROM pg_settings WHERE name = 'lock_timeout'")
        return cursor.fetchone()[0]


def pass_time(seconds: float) -> None:
    """Take time as a statement does that waits for a lock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s), pg_advisory_xact_lock(4)", [seconds])


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


def test_work_that_takes_long_is_no_wait_for_a_lock(db, settings):
    settings.LOCK_SECONDS = 2
    before = lock_timeout()

    with lock_budget(connection), connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.5)")

        assert lock_timeout() == before


def test_a_reader_who_did_not_get_a_lock_has_waited(db, settings):
    settings.LOCK_SECONDS = 2

    with lock_budget(connection):
        with pytest.raises(OperationalError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DO $$ BEGIN PERFORM pg_sleep(0.5); RAISE 'of a test' USING ERRCODE = '55P03'; END $$")
        assert 0 < lock_timeout() <= 1500


@pytest.mark.django_db(transaction=True)
def test_waiting_in_the_log_s_queue_uses_up_nothing(other_session, settings):
    settings.LOCK_SECONDS = 2
    before = lock_timeout()
    other_session.execute("SELECT pg_advisory_lock(%s)", [log._LOCK])
    Timer(1.0, other_session.execute, ["SELECT pg_advisory_unlock_all()"]).start()

    with lock_budget(connection), transaction.atomic():
        log.append(LogEntry.Kind.CATALOGUE, note="waited")
        assert lock_timeout() == before


@pytest.mark.parametrize(
    ("statement", "waits"),
    [
        ('SELECT "id" FROM "cases_case" WHERE "id" = %s FOR NO KEY UPDATE OF "cases_case"', True),
        ("SELECT 1 FROM cases_case FOR UPDATE", True),
        ("INSERT INTO cases_case VALUES (1)", True),
        ("  update cases_case SET title = ''", True),
        ("DELETE FROM cases_case", True),
        ("SELECT pg_advisory_xact_lock(1)", True),
        ("SELECT 1 FROM cases_listing WHERE text LIKE %s", False),
        ("SELECT updated FROM cases_case", False),
        (log.WAIT_FOR_TURN, False),
    ],
)
def test_what_may_wait_for_the_lock_of_a_row_is_known_by_its_words(statement, waits):
    assert _may_wait(statement) is waits


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
