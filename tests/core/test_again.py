"""An act that the database ended because of another one is tried again."""

import threading

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction

from core.again import PAUSE, TRIES, again, pause
from core.database_errors import is_retryable
from legislation.models import Jurisdiction

pytestmark = pytest.mark.django_db(transaction=True)


def fail(code: str) -> None:
    """Have the database refuse a statement with a code of its own list."""
    with connection.cursor() as cursor:
        cursor.execute(f"DO $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '{code}'; END $$")


@pytest.mark.parametrize("code", ["40P01", "40001"])
def test_a_deadlock_and_a_serialisation_failure_are_tried_again(code):
    tries = []

    @again
    def act() -> str:
        tries.append(1)
        if len(tries) < TRIES:
            fail(code)
        return "done"

    assert act() == "done"
    assert len(tries) == TRIES


def test_after_the_last_try_the_error_is_raised():
    tries = []

    @again
    def act() -> None:
        tries.append(1)
        fail("40P01")

    with pytest.raises(OperationalError) as raised:
        act()

    assert is_retryable(raised.value)
    assert len(tries) == TRIES


def test_it_pauses_before_each_further_try_when_its_rows_are_free_for_others(pauses):
    tries = []

    @again
    @transaction.atomic
    def act() -> None:
        tries.append(len(pauses))
        fail("40P01")

    with pytest.raises(OperationalError):
        act()

    assert tries == [0, 1, 2]
    assert [within for _seconds, within in pauses] == [False] * (TRIES - 1)


def test_no_two_pauses_are_as_long_and_each_is_between_a_tenth_and_the_whole_of_the_longest(pauses):
    for _ in range(100):
        pause()

    lengths = [seconds for seconds, _within in pauses]
    assert len(set(lengths)) == 100
    assert PAUSE / 10 <= min(lengths) < PAUSE / 3
    assert PAUSE * 2 / 3 < max(lengths) <= PAUSE == 0.2


@pytest.mark.parametrize(
    ("code", "error"), [("57014", OperationalError), ("55P03", OperationalError), ("23505", IntegrityError)]
)
def test_what_would_fail_again_is_not_tried_again(code, error):
    tries = []

    @again
    def act() -> None:
        tries.append(1)
        fail(code)

    with pytest.raises(error):
        act()

    assert len(tries) == 1


def test_within_the_transaction_of_another_act_it_is_tried_once():
    tries = []

    @again
    def act() -> None:
        tries.append(1)
        fail("40P01")

    with pytest.raises(OperationalError), transaction.atomic():
        act()

    assert len(tries) == 1


def test_two_acts_that_wait_for_each_other_both_succeed():
    for code in ("CN", "FR"):
        Jurisdiction.objects.create(code=code, names={"en": code})
    both_hold_one, raised = threading.Barrier(2), []

    def rename(first: str, second: str) -> None:
        waited = []

        @again
        @transaction.atomic
        def act() -> None:
            Jurisdiction.objects.filter(code=first).update(names={"en": f"{first} first"})
            if not waited:
                waited.append(both_hold_one.wait(10))
            Jurisdiction.objects.filter(code=second).update(names={"en": f"{second} second"})

        try:
            act()
        except BaseException as fault:
            raised.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=rename, args=codes) for codes in (("CN", "FR"), ("FR", "CN"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert raised == []
