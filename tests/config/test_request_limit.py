"""How many pages one client may have made."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from config.token_buckets import TokenBuckets
from tests.forms import fields

ONE, OTHER = "198.51.100.7", "203.0.113.9"


class Clock:
    """A clock that does not move until a test moves it."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_bucket_holds_a_minute_s_tokens_and_fills_up_evenly(clock):
    buckets = TokenBuckets(60, clock=clock)

    at_once = [buckets.take(ONE) for _ in range(61)]
    clock.now += 2
    later = [buckets.take(ONE) for _ in range(3)]
    clock.now += 3600
    rested = [buckets.take(ONE) for _ in range(61)]

    assert at_once == [0] * 60 + [1]
    assert later == [0, 0, 1]
    assert rested == at_once


def test_each_client_has_a_bucket_of_its_own(clock):
    buckets = TokenBuckets(1, clock=clock)

    assert [buckets.take(ONE), buckets.take(OTHER), buckets.take(ONE)] == [0, 0, 60]


def test_the_table_of_clients_is_bounded(clock):
    buckets = TokenBuckets(1, most=3, clock=clock)

    for client in range(1000):
        buckets.take(client)

    assert len(buckets) == 3
    assert buckets.take(999) > 0


@pytest.fixture
def reader(db, settings) -> Client:
    """A reader behind a proxy of a site on which a client may have three pages a minute."""
    settings.REQUESTS_PER_MINUTE, settings.TRUSTED_PROXIES, settings.PAGE_CACHE_BYTES = 3, 1, 1024 * 1024
    return Client(headers={"x-forwarded-for": ONE})


def test_a_client_that_asks_for_too_many_pages_is_told_in_words_when_to_come_again(reader):
    statuses = [reader.get(f"/cases/?q=word{number}").status_code for number in range(3)]

    refused = reader.get("/cases/?q=more")

    assert statuses == [200] * 3
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 20
    assert f"Wait {refused.headers['Retry-After']} seconds" in refused.content.decode()
    assert refused.headers["Cache-Control"] == "no-store"
    assert refused.headers["Content-Security-Policy"]


def test_other_clients_are_not_kept_waiting(reader):
    for number in range(4):
        reader.get(f"/cases/?q=word{number}")

    assert reader.get("/cases/?q=other", headers={"x-forwarded-for": OTHER}).status_code == 200
    assert reader.get("/cases/?q=forged", headers={"x-forwarded-for": f"{OTHER}, {ONE}"}).status_code == 429


def test_what_need_not_be_made_is_free(reader):
    etag = reader.get("/about/").headers["ETag"]
    known = {"if-none-match": etag}

    free = [reader.get("/about/") for _ in range(20)] + [reader.get("/about/", headers=known) for _ in range(20)]
    free += [reader.get(address) for address in ("/static/css/casebridge.css", "/healthz", "/readyz") for _ in range(9)]

    assert {response.status_code for response in free} == {200, 304}
    assert [reader.get(f"/cases/?q={word}").status_code for word in "abc"] == [200, 200, 429]


def test_a_form_counts_as_a_page_does(reader):
    given = {"username": "", "password": ""}

    assert [reader.post("/admin/login/", given).status_code for _ in range(4)] == [200, 200, 200, 429]


def test_the_form_of_an_editor_who_sends_too_many_comes_back_with_all_that_was_typed(reader):
    address, typed = "/admin/cases/court/add/?_popup=1", {"names_en": "Typed", "variants": "One\nTwo", "_save": "1"}
    for number in range(3):
        reader.get(f"/cases/?q=word{number}")

    refused = reader.post(address, typed)

    page = refused.content.decode()
    assert refused.status_code == 429
    assert "Your change was not saved." in page
    assert re.search(r"Wait \d+ seconds, then press “Try again”", page)
    assert f'action="{address}"' in page
    assert fields(refused)["names_en"] == ["Typed"]
    assert fields(refused)["variants"] == ["One\nTwo"]


LARGE = {"names_en": "Typed", "variants": "x" * 300_000}


def test_the_large_form_of_a_stranger_stays_unread_where_requests_were_too_many(reader):
    for number in range(3):
        reader.get(f"/cases/?q=word{number}")

    refused = reader.post("/admin/cases/court/add/", LARGE)

    assert refused.status_code == 429
    assert "xxx" not in refused.content.decode()


def test_the_large_form_of_an_editor_comes_back_from_a_process_that_has_not_seen_them_yet(reader):
    reader.force_login(get_user_model().objects.create_superuser("editor"))
    for number in range(3):
        reader.get(f"/cases/?q=word{number}")

    refused = reader.post("/admin/cases/court/add/", LARGE)

    assert refused.status_code == 429
    assert fields(refused)["variants"] == [LARGE["variants"]]


def test_a_password_does_not_come_back_where_requests_were_too_many(reader):
    for number in range(3):
        reader.get(f"/cases/?q=word{number}")

    page = reader.post("/admin/login/", {"username": "name", "password": "right words"}).content.decode()

    assert "<form" not in page
    assert "right words" not in page
    assert "then reload this page" in page


def test_an_editor_is_not_kept_waiting_by_others_at_the_same_address(reader, settings):
    editor = Client(headers={"x-forwarded-for": ONE})
    editor.force_login(get_user_model().objects.create_superuser("editor"))
    # Both come to the same process.
    settings.REQUESTS_PER_MINUTE = 3
    editor.handler = reader.handler
    editor.get("/admin/")

    exhausted = [reader.get(f"/cases/?q={word}").status_code for word in "abcd"]

    assert exhausted[-1] == 429
    assert [editor.get("/admin/").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_a_made_up_session_gives_nobody_a_bucket_of_their_own(reader):
    statuses = []
    for number in range(5):
        reader.cookies["sessionid"] = f"invented{number}"
        statuses.append(reader.get("/admin/login/").status_code)

    assert statuses == [200, 200, 200, 429, 429]


def test_a_site_without_a_limit_refuses_nobody(db, settings):
    settings.REQUESTS_PER_MINUTE = 0
    client = Client()

    assert {client.get(f"/about/?page={number}").status_code for number in range(50)} == {200}
