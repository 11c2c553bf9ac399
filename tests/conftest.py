"""The database and the browser of the tests."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import Browser, Page, Request, sync_playwright
from pytest_django.plugin import DjangoDbBlocker

from cases.search.index import sync as follow
from config.database import create_database

pytest_plugins = ["tests.case_fixtures", "tests.staff"]

# No example fails because the machine is busy: time is measured by `tests/processor_time.py`, and nowhere else.
hypothesis.settings.register_profile(
    "casebridge", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("casebridge")

TEMPLATE = "casebridge_test_template"
CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
CHROMIUM_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Name a test database that no other run has now, and a template of it with case folding for every script."""
    settings.VAR.mkdir(exist_ok=True)
    for number in count(1):
        lock = (settings.VAR / f"test-run-{number}").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            lock.close()
    test = connection.settings_dict["TEST"]
    test["NAME"] = f"test_{connection.settings_dict['NAME']}_{number}"
    test["TEMPLATE"] = TEMPLATE
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        # Two runs that start together make one template; the lock ends with the connection.
        cursor.execute("SELECT pg_advisory_lock(2)")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE])
        if cursor.fetchone() is None:
            create_database(cursor, TEMPLATE)
    yield
    lock.close()


@pytest.fixture(autouse=True)
def search_directory(tmp_path, settings) -> Path:
    """An index for each test: a test's log starts at one again, as no database's ever does."""
    settings.SEARCH_DIRECTORY = tmp_path / "search"
    follow.forget()
    follow._repaired_at = -follow.PAUSE
    return settings.SEARCH_DIRECTORY


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    # The loop that Playwright runs in this thread makes Django take every query for one from asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, live_server) -> Iterator[Page]:
    """A page of a new visitor, on the live server: `page.goto("/cases/")`. It may speak to no other host."""
    context = browser.new_context(base_url=live_server.url)
    own_host = urlsplit(live_server.url).netloc
    strangers = []

    def note(request: Request) -> None:
        if urlsplit(request.url).netloc not in {own_host, ""}:
            strangers.append(request.url)

    context.on("request", note)
    yield context.new_page()
    context.close()
    assert strangers == [], "the page asked other hosts"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium was found"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [it for it in terminalreporter.getreports("skipped") if "no Chromium was found" in str(it.longrepr)]
    if skipped:
        terminalreporter.line(f"{len(skipped)} browser tests were skipped: no Chromium was found on this machine.")
