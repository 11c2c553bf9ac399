"""Two servers on one database, each with an index and pages of its own: a change shows in the next answer of each."""

import gzip
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

from cases.models import Court
from cases.publication.publish import publish, withdraw
from core import log
from core.models import LogEntry

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    etag: str | None
    page: str


@dataclass(frozen=True, slots=True)
class Server:
    port: int

    def get(self, address: str, etag: str = "") -> Answer:
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        # The name that a proxy before both would give.
        headers = {"Host": "localhost", "Accept-Encoding": "gzip"} | ({"If-None-Match": etag} if etag else {})
        asked.request("GET", address, headers=headers)
        response = asked.getresponse()
        body = response.read()
        packed = response.headers.get("Content-Encoding") == "gzip"
        asked.close()
        return Answer(
            response.status, response.headers.get("ETag"), (gzip.decompress(body) if packed else body).decode()
        )


@contextmanager
def serving(search: Path) -> Iterator[Server]:
    """Serve the test's database as a host of its own does, with one worker."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = {
        "DJANGO_SETTINGS_MODULE": "tests.served",
        "SERVED_DATABASE": connection.settings_dict["NAME"],
        "SERVED_SEARCH": str(search),
    }
    words = ["--config", "python:config.gunicorn", "--workers", "1", "--bind", f"127.0.0.1:{port}", "config.wsgi"]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *words], cwd=settings.BASE_DIR, env={**os.environ, **environment}
    )
    server, deadline = Server(port), time.monotonic() + 60
    try:
        while time.monotonic() < deadline and process.poll() is None:
            with suppress(OSError):
                assert server.get("/healthz").status == 200
                break
            time.sleep(0.1)
        yield server
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="module")
def servers(django_db_setup, tmp_path_factory) -> Iterator[list[Server]]:
    """Two for all tests: each test's log is another one for them, though its numbers are the same."""
    with ExitStack() as running:
        yield [running.enter_context(serving(tmp_path_factory.mktemp("search"))) for _server in range(2)]


def test_a_change_shows_in_the_next_request_at_each_server(draft, servers):
    case = draft(title="First v Title")
    publish(case, None)
    addresses = ("/cases/CN001-j/", "/cases/?q=title", "/courts/cn-supreme-court/")
    before = {address: [server.get(address) for server in servers] for address in addresses}
    kept = {address: [server.get(address, answer.etag) for server, answer in zip(servers, answers, strict=True)]
            for address, answers in before.items()}  # fmt: skip

    type(case).objects.filter(pk=case.pk).update(title="Second v Title")
    publish(case, None)
    after = {address: [server.get(address, before[address][0].etag) for server in servers] for address in addresses}

    for address in addresses:
        assert {answer.status for answer in kept[address]} == {304}
        assert {answer.status for answer in (*before[address], *after[address])} == {200}
        assert all("First v Title" in answer.page for answer in before[address])
        assert all("Second v Title" in answer.page and "First v" not in answer.page for answer in after[address])
        # What one server has given, the other one knows.
        assert len({answer.etag for answer in before[address]}) == len({answer.etag for answer in after[address]}) == 1
        assert before[address][0].etag != after[address][0].etag

    withdraw(case, None, "By order.")
    gone = [server.get("/cases/CN001-j/", after["/cases/CN001-j/"][0].etag) for server in servers]
    listed = [server.get("/cases/?q=title", after["/cases/?q=title"][0].etag) for server in servers]

    assert [(answer.status, answer.etag) for answer in gone] == [(410, None)] * 2
    assert all("By order." in answer.page for answer in gone)
    assert all(answer.status == 200 and "Second v Title" not in answer.page for answer in listed)


def test_every_kind_of_change_shows_in_the_next_request_whoever_asked_before(draft, servers):
    publish(draft(), None)
    for number in range(20):
        with transaction.atomic():
            Court.objects.update(names={"en": f"Court number {number}"})
            log.append(LogEntry.Kind.CATALOGUE, note="court")
        shown = [server.get("/courts/").page for server in servers for _time in range(2)]

        assert all(f"Court number {number}<" in page for page in shown)


def test_a_server_whose_connection_was_cut_answers_the_next_request(draft, servers):
    publish(draft(), None)
    had = servers[0].get("/cases/CN001-j/")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid != pg_backend_pid()"
        )
        assert cursor.fetchone()[0] > 0

    answers = [servers[0].get("/cases/CN001-j/", had.etag), servers[0].get("/cases/CN001-j/"), servers[1].get("/")]

    assert [answer.status for answer in answers] == [304, 200, 200]
    assert answers[1].etag == had.etag


def test_head_has_no_body_and_leaves_the_connection_usable(draft, servers):
    publish(draft(), None)
    etag = servers[0].get("/cases/").etag
    asked = http.client.HTTPConnection("127.0.0.1", servers[0].port, timeout=20)
    statuses = []

    for method, headers in [
        ("HEAD", {}),
        ("GET", {"If-None-Match": etag}),
        ("HEAD", {"If-None-Match": "*"}),
        ("GET", {}),
    ]:
        asked.request(method, "/cases/", headers={"Host": "localhost", "Accept-Encoding": "gzip"} | headers)
        response = asked.getresponse()
        statuses.append((response.status, bool(response.read())))
    asked.close()

    assert statuses == [(200, False), (304, False), (304, False), (200, True)]


def test_a_visitor_who_speaks_http_1_0_is_answered(draft, servers):
    publish(draft(), None)
    etag = servers[0].get("/cases/").etag

    statuses = []
    for condition in ("", f"If-None-Match: {etag}\r\n", "If-None-Match: nonsense\r\n"):
        with socket.create_connection(("127.0.0.1", servers[0].port), timeout=20) as visitor:
            asked = f"GET /cases/ HTTP/1.0\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n{condition}\r\n"
            visitor.sendall(asked.encode())
            statuses.append(visitor.recv(100_000).split(b" ")[1])

    assert statuses == [b"200", b"304", b"200"]
