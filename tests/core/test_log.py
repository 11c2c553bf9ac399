"""The publication log is strictly ordered."""

import threading

import pytest
from django.db import connection, transaction

from core import log
from core.models import LogEntry


@pytest.mark.django_db
def test_numbers_rise_by_one():
    with transaction.atomic():
        numbers = [log.append(LogEntry.Kind.LAW).number for _entry in range(3)]

    assert numbers == [1, 2, 3]
    assert log.version() == 3


@pytest.mark.django_db(transaction=True)
def test_an_entry_is_written_only_within_a_transaction():
    with pytest.raises(transaction.TransactionManagementError):
        log.append(LogEntry.Kind.LAW)


@pytest.mark.django_db(transaction=True)
def test_a_lower_number_never_commits_after_a_higher_one():
    first_has_written, may_commit = threading.Event(), threading.Event()
    committed = []

    def first() -> None:
        with transaction.atomic():
            entry = log.append(LogEntry.Kind.LAW, note="first")
            first_has_written.set()
            assert may_commit.wait(10)
        committed.append(entry.number)
        connection.close()

    def second() -> None:
        assert first_has_written.wait(10)
        with transaction.atomic():
            entry = log.append(LogEntry.Kind.LAW, note="second")
        committed.append(entry.number)
        connection.close()

    threads = [threading.Thread(target=act) for act in (first, second)]
    for thread in threads:
        thread.start()
    first_has_written.wait(10)
    threads[1].join(0.3)
    waiting = threads[1].is_alive()
    may_commit.set()
    for thread in threads:
        thread.join(10)

    assert waiting, "the second entry did not wait for the first one's commit"
    assert sorted(committed) == [1, 2]
    assert list(LogEntry.objects.order_by("number").values_list("note", flat=True)) == ["first", "second"]
