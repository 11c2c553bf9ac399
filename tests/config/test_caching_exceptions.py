"""Responses that are neither kept nor given an ETag."""

from collections.abc import Callable

import pytest
from django.conf import settings as django_settings
from django.contrib.auth import get_user_model
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from django.utils import translation

from cases.publication.publish import publish, withdraw
from cases.search.index import sync as follow
from config.caching import public_pages
from core import log
from core.models import LogEntry


@pytest.fixture
def process(db, settings) -> Callable[..., HttpResponse]:
    """Ask a new process whose only view is the one given, twice; return both responses."""
    settings.PAGE_CACHE_BYTES = 1024 * 1024

    def ask(view: Callable[[HttpRequest], HttpResponse], **headers: str) -> list[HttpResponse]:
        answer = public_pages(view)
        return [answer(RequestFactory(headers=headers).get("/cases/")) for _time in range(2)]

    return ask


def with_cookie() -> HttpResponse:
    response = HttpResponse("page")
    response.set_cookie("seen", "1")
    return response


RESPONSES = {
    "a cookie": with_cookie,
    "another for each reader": lambda: HttpResponse("page", headers={"Vary": "Accept-Encoding, Cookie"}),
    "another for each kind of reader": lambda: HttpResponse("page", headers={"Vary": "Accept"}),
    "of its own keeping": lambda: HttpResponse("page", headers={"Cache-Control": "private"}),
    "a stream": lambda: StreamingHttpResponse(["page"]),
    "nothing": lambda: HttpResponse("page", status=404),
    "an error": lambda: HttpResponse("page", status=500),
    "moved": lambda: HttpResponse(status=301, headers={"Location": "/"}),
}


@pytest.mark.parametrize("make", RESPONSES.values(), ids=RESPONSES)
def test_what_is_not_the_same_for_all_is_made_each_time(process, make):
    made = []

    def view(request: HttpRequest) -> HttpResponse:
        made.append(make())
        return made[-1]

    responses = process(view, **{"if-none-match": "*"})

    assert responses == made
    assert all("ETag" not in response.headers for response in responses)
    assert {response.headers["Cache-Control"] for response in responses} <= {"no-store", "private"}


def test_a_page_with_an_etag_and_a_keeping_of_its_own_stays_as_it_is(process):
    own = {"ETag": '"own"', "Cache-Control": "private"}

    responses = process(lambda request: HttpResponse("page", headers=own), **{"if-none-match": "*"})

    assert [(response.status_code, response.headers["ETag"]) for response in responses] == [(200, '"own"')] * 2
    assert {response.headers["Cache-Control"] for response in responses} == {"private"}


def test_a_page_is_the_same_for_all(process):
    made = []

    def view(request: HttpRequest) -> HttpResponse:
        made.append(HttpResponse("page"))
        return made[-1]

    assert [response.content for response in process(view)] == [b"page", b"page"]
    assert len(made) == 1


def test_a_page_made_while_something_is_published_is_neither_of_the_state_before_nor_after(process, draft):
    case, made = draft(), []

    def view(request: HttpRequest) -> HttpResponse:
        made.append(f"from version {log.version()}")
        if len(made) == 1:
            publish(case, None)
        return HttpResponse(made[-1])

    torn, whole = process(view)

    assert torn.content == b"from version 0"
    assert "ETag" not in torn.headers
    assert torn.headers["Cache-Control"] == "no-store"
    assert whole.content == b"from version 1"
    assert whole.headers["ETag"]


def test_a_page_of_one_language_is_not_another_ones(process):
    answer = public_pages(lambda request: HttpResponse(translation.get_language()))
    pages = []
    for language in ("en", "fr", "en"):
        with translation.override(language):
            pages.append(answer(RequestFactory().get("/")))

    assert [page.content for page in pages] == [b"en", b"fr", b"en"]
    assert pages[0].headers["ETag"] == pages[2].headers["ETag"] != pages[1].headers["ETag"]


def test_a_restored_database_that_has_come_as_far_has_other_pages(process):
    etags = []
    for note in ("before", "after the database was restored"):
        LogEntry.objects.all().delete()
        LogEntry.objects.create(number=1, kind=LogEntry.Kind.LAW, note=note)
        etags.append(process(lambda request: HttpResponse("page"))[1].headers["ETag"])

    assert etags[0] != etags[1]


def test_simple_search_is_made_each_time_until_the_index_answers(published, settings):
    published()
    settings.PAGE_CACHE_BYTES = 1024 * 1024
    reader = Client()

    with follow._writing() as mine:
        assert mine
        simple = reader.get("/cases/?q=portrait", headers={"if-none-match": "*"})
    answered = reader.get("/cases/?q=portrait")

    assert b"The search index is being built." in simple.content
    assert "ETag" not in simple.headers
    assert simple.headers["Cache-Control"] == "no-store"
    assert b"The search index is being built." not in answered.content
    assert answered.headers["ETag"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/cases/CN009-j/", 404),
        ("/nothing", 404),
        ("/cases/CN001-j/", 410),
        ("/cn001-j", 301),
        ("/cases/cn001-j/", 301),
    ],
)
def test_an_address_without_a_page_has_no_etag(draft, settings, address, status):
    case = draft()
    publish(case, None)
    withdraw(case, None, "By order.")
    settings.PAGE_CACHE_BYTES = 1024 * 1024

    response = Client().get(address, headers={"if-none-match": "*"})

    assert response.status_code == status
    assert "ETag" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/healthz", "/readyz", "/admin/login/"])
def test_what_is_no_public_page_is_made_each_time(db, address):
    response = Client().get(address, headers={"if-none-match": "*"})

    assert response.status_code == 200
    assert "ETag" not in response.headers
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["", "cases/case/", "cases/case/1/preview/", "jsi18n/", "cases/court/", "nothing/"])
def test_no_page_of_the_editors_is_stored_anywhere(draft, path):
    draft(pk=1)
    editor = Client()
    editor.force_login(get_user_model().objects.create_superuser("editor"))

    response = editor.get(f"/admin/{path}", headers={"if-none-match": "*"})

    assert response.status_code == (404 if path == "nothing/" else 200)
    assert "ETag" not in response.headers
    assert "no-store" in response.headers["Cache-Control"]


def test_a_form_that_is_sent_gets_no_kept_page(db, settings):
    settings.PAGE_CACHE_BYTES = 1024 * 1024
    reader = Client()
    reader.get("/about/")

    refused = reader.post("/about/")

    assert refused.status_code == 405
    assert refused.content.startswith(b"This address accepts only these methods: GET")


def test_a_developers_machine_keeps_nothing(settings):
    settings.DEBUG = True

    with pytest.raises(MiddlewareNotUsed):
        public_pages(lambda request: HttpResponse())


def test_a_host_that_is_none_of_the_sites_is_refused(db):
    refused = Client(raise_request_exception=False).get("/cases/", headers={"host": "evil.example"})

    assert refused.status_code == 400
    assert "ETag" not in refused.headers


def test_a_kept_page_passes_every_middleware_that_gives_a_security_header():
    middlewares = django_settings.MIDDLEWARE
    place = middlewares.index("config.caching.public_pages")

    assert {name.rpartition(".")[2] for name in middlewares[:place]} >= {
        "SecurityMiddleware", "permissions_policy", "CSPMiddleware", "XFrameOptionsMiddleware",
    }  # fmt: skip
    assert middlewares[place + 1 :][:2] == [
        "config.request_limit.limit_requests",
        "django.middleware.gzip.GZipMiddleware",
    ]
