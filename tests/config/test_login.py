"""Logging in, and the lock after wrong passwords."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.db.models import F
from django.test import Client

LOGIN = "/admin/login/"
RIGHT = {"username": "clerk", "password": "right"}
WRONG = {"username": "clerk", "password": "wrong"}
EDITOR, ATTACKER = "198.51.100.7", "203.0.113.9"


@pytest.fixture(autouse=True)
def behind_a_proxy(db, settings) -> None:
    settings.TRUSTED_PROXIES = 1
    get_user_model().objects.create_superuser("clerk", password="right")


def tried(address: str, given: dict = WRONG, times: int = 1, **headers: str):
    client = Client(REMOTE_ADDR="127.0.0.1", headers={"x-forwarded-for": address, **headers})
    return [client.post(LOGIN, given) for _ in range(times)][-1]


def test_the_lock_says_how_long_it_lasts():
    locked = tried(EDITOR, times=5)

    assert locked.status_code == 429
    assert 800 < int(locked.headers["Retry-After"]) <= 900
    assert "in 15 minutes" in locked.content.decode()
    assert "<html" in locked.content.decode()
    assert locked.headers["Cache-Control"] == "no-store"


def test_it_says_how_much_of_it_is_left_and_trying_again_does_not_make_it_longer():
    tried(EDITOR, times=5)
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=10))

    again = [tried(EDITOR, RIGHT) for _ in range(3)][-1]

    assert again.status_code == 429
    assert 200 < int(again.headers["Retry-After"]) <= 300
    assert re.search("in [45] minutes", again.content.decode())


def test_it_ends_when_it_said():
    tried(EDITOR, times=5)
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=15, seconds=1))

    assert tried(EDITOR, RIGHT).status_code == 302


def test_it_ends_when_the_first_of_several_browsers_is_forgotten():
    tried(EDITOR, times=3, **{"user-agent": "one"})
    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=5))
    locked = tried(EDITOR, times=2, **{"user-agent": "two"})

    assert locked.status_code == 429
    assert 500 < int(locked.headers["Retry-After"]) <= 600


def test_a_stranger_elsewhere_does_not_lock_an_editor_out():
    assert tried(ATTACKER, times=9).status_code == 429

    assert tried(EDITOR, RIGHT).status_code == 302


def test_a_stranger_who_writes_the_editor_s_address_into_the_request_locks_only_himself_out():
    for forged in (EDITOR, f"{EDITOR}, {EDITOR}"):
        tried(f"{forged}, {ATTACKER}", times=5)

    assert tried(f"{EDITOR}, {ATTACKER}", RIGHT).status_code == 429
    assert tried(EDITOR, RIGHT).status_code == 302


def test_a_stranger_who_writes_another_address_each_time_is_locked_out_all_the_same():
    for number in range(5):
        locked = tried(f"192.0.2.{number}, {ATTACKER}")

    assert locked.status_code == 429


def test_the_addresses_of_one_household_are_one_client():
    for number in range(1, 6):
        locked = tried(f"2001:db8:1:2::{number}")

    assert locked.status_code == 429
    assert tried("2001:db8:1:3::1", RIGHT).status_code == 302


def test_a_script_is_told_the_same_and_no_other_site_may_read_it():
    locked = tried(EDITOR, times=6, **{"x-requested-with": "XMLHttpRequest"})

    assert locked.status_code == 429
    assert locked.headers["Retry-After"]
    assert "Access-Control-Allow-Origin" not in locked.headers


def test_whoever_logs_in_without_having_come_from_a_page_comes_to_the_editors_front_page():
    client = Client()
    client.post(LOGIN, {**RIGHT, "next": ""})

    assert client.post(LOGIN, {**RIGHT, "next": "https://evil.example/"}).headers["Location"] == "/admin/"
