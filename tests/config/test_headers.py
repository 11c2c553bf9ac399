"""The headers that every response has, whatever made it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from django.conf import settings as site
from django.core.management import call_command
from django.http import HttpRequest
from django.test import Client, override_settings
from django.urls import path

from config import urls

# A phone fetches it before it shows anything, in addition to the page.
MOST_STYLE = 10_000
REQUIRED = {
    "Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
}  # fmt: skip


def fail(request: HttpRequest) -> None:
    raise RuntimeError("planted")


urlpatterns = [path("fail/", fail), *urls.urlpatterns]
handler404, handler500 = urls.handler404, urls.handler500


def lacking(response) -> set[str]:
    return REQUIRED - set(response.headers)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200), ("/static/css/casebridge.css", 200), ("/static/nothing.css", 404), ("/nothing/", 404),
        ("/cases", 301), ("/jurisdictions/cn/", 301), ("/admin/", 302), ("/admin/?%00", 400), ("/healthz", 200),
        ("/robots.txt", 200), ("/favicon.ico", 200), ("/fail/", 500),
    ],
)  # fmt: skip
def test_a_response_of_any_kind_has_them(db, address, status):
    with override_settings(ROOT_URLCONF=__name__):
        response = Client(raise_request_exception=False).get(address)

    assert response.status_code == status
    assert lacking(response) == set()
    assert "Access-Control-Allow-Origin" not in response.headers


def test_a_refused_host_has_them(db):
    response = Client(headers={"host": "evil.example"}).get("/")

    assert response.status_code == 400
    assert lacking(response) == set()


def test_what_has_not_changed_has_them(db, client):
    page, file = "/about/", "/static/css/casebridge.css"
    known = {"if-none-match": client.get(page).headers["ETag"]}
    dated = {"if-modified-since": client.get(file).headers["Last-Modified"]}

    responses = [client.get(page, headers=known), client.get(file, headers=dated)]

    assert [response.status_code for response in responses] == [304, 304]
    assert [lacking(response) for response in responses] == [set(), set()]


def test_the_way_to_https_has_them(db, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 60
    client = Client()

    assert client.get("/static/css/casebridge.css").status_code == 301
    assert lacking(client.get("/")) == set()
    assert lacking(client.get("/static/css/casebridge.css", secure=True)) == set()
    assert client.get("/static/css/casebridge.css", secure=True).headers["Strict-Transport-Security"]


# As a public site has them: collected, hashed, compressed.
COLLECTED = """
import json, sys
from config import settings
settings.STATIC_ROOT = settings.VAR.__class__(sys.argv[1]) / "static"
settings.SECURE_SSL_REDIRECT = False
import django
django.setup()
from django.core.management import call_command
from django.test import Client
settings.STATIC_ROOT.mkdir()
(settings.STATIC_ROOT / "staticfiles.json").write_text("{}")
call_command("collectstatic", interactive=False, verbosity=0)
from django.templatetags.static import static
client = Client(headers={"host": "localhost"}, raise_request_exception=False)
told = {}
for address in (
    static("css/bundle.css"), static("css/typefaces.css"), static("fonts/serif-400-latin.woff2"),
    "/static/css/bundle.css", static("favicon.ico"),
    "/static/staticfiles.json", "/static/../staticfiles.json", "/staticfiles.json",
):
    response = client.get(address)
    told[address] = [response.status_code, dict(response.headers)]
print(json.dumps(told))
"""


def test_collected_files_have_them_and_their_list_is_not_among_them(tmp_path):
    environment = {
        "PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings", "CASEBRIDGE_LOOPBACK": "1",
        "DATABASE_URL": "postgres://127.0.0.1:1/none",
    }  # fmt: skip
    program = [sys.executable, "-c", COLLECTED, str(tmp_path)]

    ended = subprocess.run(program, cwd=site.BASE_DIR, env=environment, capture_output=True, text=True, check=False)
    told = json.loads(ended.stdout.splitlines()[-1])

    hashed, (_status, headers) = next(iter(told.items()))
    assert "css/bundle." in hashed
    assert "immutable" in headers["Cache-Control"]
    assert [status for status, _headers in list(told.values())[:3]] == [200, 200, 200]
    # No file is there; outside of /static/ the database would be asked for a page, and there is none.
    assert [status for address, (status, _) in told.items() if address.endswith("staticfiles.json")] == [404, 404, 503]
    for address, (_status, headers) in told.items():
        assert set(headers) >= REQUIRED, address
        assert "Access-Control-Allow-Origin" not in headers, address
    assert (tmp_path / "staticfiles.json").exists()


@pytest.fixture(scope="module")
def collected(tmp_path_factory) -> Path:
    """A folder of static files as a public site has them."""
    folder = tmp_path_factory.mktemp("collected") / "static"
    with override_settings(**hashed(folder)):
        call_command("collectstatic", interactive=False, verbosity=0)
    return folder


def hashed(folder: Path) -> dict[str, Any]:
    storages = site.STORAGES | {"staticfiles": {"BACKEND": "config.static_files.HashedFiles"}}
    return {
        "STATIC_ROOT": folder, "STORAGES": storages, "WHITENOISE_AUTOREFRESH": False, "WHITENOISE_USE_FINDERS": False,
    }  # fmt: skip


@pytest.mark.parametrize("page", ["/", "/cases/", "/about/", "/nothing/"])
def test_a_page_has_one_stylesheet_whose_files_are_ours_and_may_be_kept_forever(db, collected, page):
    with override_settings(**hashed(collected)):
        client = Client(raise_request_exception=False)
        markup = client.get(page).content.decode()
        sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', markup)
        sheet = client.get(sheets[0], headers={"accept-encoding": "gzip"})
        rules = (collected / sheets[0].removeprefix("/static/")).read_text()
        fonts = [urljoin(sheets[0], address) for address in re.findall(r'url\("?([^")]+)', rules)]
        answers = {address: client.get(address) for address in (*sheets, *fonts)}

    assert len(sheets) == 1
    assert fonts
    assert sheet.headers["Content-Encoding"] == "gzip"
    assert int(sheet.headers["Content-Length"]) < MOST_STYLE
    for address, answer in answers.items():
        assert answer.status_code == 200, address
        assert re.fullmatch(r"/static/\w+/[\w-]+\.[0-9a-f]{12}\.(css|woff2)", address)
        assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable", address
