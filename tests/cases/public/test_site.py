"""What the site says when something fails, and that it stays quick and plain about it."""

import pytest
from django.db import OperationalError, connection
from django.urls import reverse

from cases.public import urls as case_urls
from legislation import urls as law_urls


@pytest.fixture
def no_database(db, monkeypatch):
    """A server that does not answer."""

    def refuse(*args, **options):
        raise OperationalError("connection refused")

    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", refuse)
        patch.setattr(connection, "ensure_connection", refuse)
        yield


def test_without_a_database_a_page_says_so_in_plain_words(client, no_database):
    client.raise_request_exception = False

    response = client.get("/cases/")

    assert response.status_code == 503
    assert "Casebridge cannot reach its database" in response.content.decode()


def test_readiness_and_health(client, db):
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 200


def test_without_a_database_the_site_is_well_but_not_ready(client, no_database):
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503


def test_the_front_page_promises_no_more_than_is_there(client, published, provision):
    published()
    assert "articles of law." not in client.get("/").content.decode()

    rows = tuple(provision(number) for number in ("1", "2", "3"))
    published(provisions=rows[:1], quoted="The words.")
    published(provisions=rows)
    rows[1].instrument.source_url = "https://law.example/code"
    rows[1].instrument.save()

    page = client.get("/").content.decode()

    assert "The cases cite 3 articles of law. We show the wording of 1; 2 more lead to the official source." in page
    assert "we have neither" not in page


def test_the_home_page_says_of_how_many_articles_there_is_neither_a_wording_nor_a_source(client, published, provision):
    published(provisions=(provision("7"), provision("8", law="Patent Law", code="FR")))

    page = client.get("/").content.decode()

    assert "The cases cite 2 articles of law. We show the wording of 0; 0 more lead to the official source." in page
    assert "For 2 we have neither." in page


def test_an_unknown_address_is_answered_with_a_search_for_its_words(client, db):
    response = client.get("/decisions/peng-v-technology")

    assert response.status_code == 404
    assert 'value="decisions peng v technology"' in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_public_pages_are_only_read(client, db, method):
    parts = {
        "reference": "CN001-j",
        "slug": "x",
        "number": 1,
        "old": 1,
        "new": 1,
        "code": "CN",
        "jurisdiction": "cn",
        "suffix": "md",
    }
    patterns = [*case_urls.urlpatterns, *law_urls.urlpatterns]
    named = {pattern.name: set(pattern.pattern.converters) for pattern in patterns}
    named["short_address"] = {"reference"}

    statuses = {
        getattr(client, method)(reverse(name, kwargs={part: parts.get(part, "x") for part in taken})).status_code
        for name, taken in named.items()
    }

    assert statuses == {405}


def test_pages_are_sent_compressed_to_who_asks(client, db):
    response = client.get("/about/", headers={"accept-encoding": "gzip"})

    assert response["Content-Encoding"] == "gzip"
    assert response["Vary"] == "Accept-Encoding"
