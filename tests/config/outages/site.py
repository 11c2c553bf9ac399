"""A site with a database server of its own, which can be stopped, frozen and filled."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import quote, urlencode

# Where it is missing, the drill fails; other tests are skipped then.
import psutil  # noqa: F401
import psycopg2
from django.conf import settings

from config.embedded_postgres.server import BundledServer
from tests.config.project_copy import free_port

NAME, EDITOR, PASSWORD = "cases", "editor", "right words of an editor"


@dataclass(frozen=True)
class Database:
    """A server of PostgreSQL with the tables of the site."""

    server: BundledServer

    @property
    def url(self) -> str:
        return f"postgres://postgres@{quote(str(self.server.address()['host']), safe='')}:5432/{NAME}"

    def start(self) -> None:
        self.server.start()

    def stop(self) -> None:
        self.server._stop()

    def freeze(self) -> None:
        for pid in self.server._processes():
            os.kill(pid, signal.SIGSTOP)

    def thaw(self) -> None:
        for pid in self.server._processes():
            os.kill(pid, signal.SIGCONT)

    def connect(self, name: str = NAME):
        made = psycopg2.connect(dbname=name, **self.server.address())
        made.autocommit = True
        return made

    def run(self, *statements: str) -> None:
        made = self.connect()
        with made.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
        made.close()

    def manage(self, *words: str) -> None:
        subprocess.run([sys.executable, "manage.py", *words], cwd=settings.BASE_DIR, env=environment(self), check=True)

    @contextmanager
    def locked(self, table: str) -> Iterator[None]:
        """Hold a table as a migration does."""
        other = self.connect()
        with other.cursor() as cursor:
            cursor.execute(f"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
            yield
            cursor.execute("ROLLBACK")
        other.close()


@dataclass(frozen=True)
class Answer:
    status: int
    seconds: float
    page: str
    headers: http.client.HTTPMessage

    def value(self, name: str) -> str:
        """Return what a form's input holds."""
        return re.search(f'name="{name}" value="([^"]*)"', self.page)[1]


@dataclass
class Visitor:
    """A browser of which each request has a connection of its own."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, body: str | bytes, kind: str = "application/x-www-form-urlencoded") -> Answer:
        return self._ask("POST", path, body, {"Content-Type": kind})

    def send(self, path: str, **fields: str) -> Answer:
        token = {"csrfmiddlewaretoken": self.cookies.get("csrftoken", "")}
        return self.post(path, urlencode(token | fields))

    def log_in(self) -> "Visitor":
        self.get("/admin/login/")
        answer = self.send("/admin/login/", username=EDITOR, password=PASSWORD, next="/admin/")
        assert answer.status == 302, answer.page
        return self

    def _ask(self, method: str, path: str, body: str | bytes | None = None, headers: dict | None = None) -> Answer:
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        begun = time.monotonic()
        asked.request(method, path, body, {"Host": "localhost"} | cookie | (headers or {}))
        response = asked.getresponse()
        page = response.read().decode()
        seconds = time.monotonic() - begun
        asked.close()
        for line in response.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
        return Answer(response.status, seconds, page, response.headers)


@contextmanager
def database(directory: Path) -> Iterator[Database]:
    """Make and start a server whose files are under the directory, with the site's tables and one editor."""
    server = BundledServer(directory, {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"})
    server.hold()
    server.start()
    made = Database(server)
    other = made.connect("postgres")
    with other.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {NAME} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin"
                       " BUILTIN_LOCALE 'PG_UNICODE_FAST'")  # fmt: skip
    other.close()
    made.manage("migrate", "--verbosity", "0")
    made.manage("createsuperuser", "--noinput", "--username", EDITOR, "--email", "editor@cases.example")
    yield made
    made.thaw()
    server.release()


def environment(database: Database, **more: str) -> dict[str, str]:
    own = {
        "DJANGO_SETTINGS_MODULE": "tests.served",
        "DATABASE_URL": database.url,
        "SERVED_DATABASE": NAME,
        "SERVED_SEARCH": str(database.server.directory.parent / "search"),
        "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
    }
    return {**os.environ, **own, **more}


@contextmanager
def serving(environ: dict[str, str], workers: int = 1) -> Iterator[int]:
    """Serve a site as gunicorn does in public, and give its port."""
    port = free_port()
    words = ["--config", "python:config.gunicorn", "--workers", str(workers), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *words, "config.wsgi"], cwd=settings.BASE_DIR, env=environ
    )
    deadline = time.monotonic() + 60
    try:
        while time.monotonic() < deadline and process.poll() is None:
            with suppress(OSError):
                assert Visitor(port).get("/healthz").status == 200
                break
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(30)
