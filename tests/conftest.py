"""The database and the browser of the tests."""

import fcntl
import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import hypothesis
import pytest
from django.conf import settings
from django.db import connection, connections, transaction
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright
from pytest_django.plugin import DjangoDbBlocker

from cases.search.index import sync as follow
from tools import chromium

from .database import empty_at_little_cost, end_other_connections, make_template, other_connections
from .examples import examples

pytest_plugins = ["tests.case_fixtures", "tests.staff"]

hypothesis.settings.register_profile("casebridge", examples(100))
hypothesis.settings.load_profile("casebridge")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Name a test database that no other run has now, and its template."""
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
    with django_db_blocker.unblock():
        test["TEMPLATE"] = make_template()
    empty_at_little_cost()
    yield
    lock.close()


@pytest.fixture(scope="module", autouse=True)
def no_connection_is_left(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Fail a module after which a thread or a process is still connected to the test database.

    Later tests would find a database in use. The connections of a browser end a little after its pages.
    """
    yield
    if connection.settings_dict["NAME"] == connection.settings_dict["TEST"]["NAME"]:
        with django_db_blocker.unblock():
            left = other_connections(patience=10)
            end_other_connections()
        assert left == [], "connections to the test database were left open"


@pytest.fixture(scope="session")
def search_directories(tmp_path_factory) -> Iterator[Path]:
    """Names of directories that no test had: most tests make none."""
    folder = tmp_path_factory.mktemp("searches")
    return (folder / str(number) for number in count())


@pytest.fixture(scope="module")
def module_rows(django_db_setup, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Rows that all tests of a module read, and their index; what one test changes, no other sees.

    For a fixture of the module's scope that makes them (`case_rows.py`), before all tests that use no rows but these.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def module_search_directory(module_rows, search_directories) -> Path:
    return next(search_directories)


@pytest.fixture(autouse=True)
def search_directory(request, search_directories, settings) -> Path:
    """An index for each test: a test's log starts at one again, as no database's ever does."""
    if "module_rows" in request.fixturenames:
        settings.SEARCH_DIRECTORY = request.getfixturevalue("module_search_directory")
    else:
        settings.SEARCH_DIRECTORY = next(search_directories)
    follow.forget()
    follow._repaired_at = -follow.PAUSE
    return settings.SEARCH_DIRECTORY


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    # The loop that Playwright runs in this thread makes Django take every query for one from asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    # While the loop runs, Django gives this thread other connections; those of before would stay open, out of reach.
    connections.close_all()
    # A busy machine may need long for what comes in the end; only a test that fails waits as long as that.
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.PATH, args=chromium.FLAGS)
        yield started
        started.close()
        connections.close_all()


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
        if "module_rows" in item.fixturenames:
            # A test database is made only where a marker, or a fixture of the test's own scope, asks for it.
            item.add_marker(pytest.mark.django_db)
        if "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
            if chromium.PATH is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium was found"))


def pytest_collection_finish() -> None:
    """Leave all that was imported and collected out of the searches for cycles: it stays until the end of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [it for it in terminalreporter.getreports("skipped") if "no Chromium was found" in str(it.longrepr)]
    if skipped:
        terminalreporter.line(f"{len(skipped)} browser tests were skipped: no Chromium was found on this machine.")
