"""A served site whose database is stopped, frozen, locked or cut off, and comes back; as docs/operations.md says."""

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Timer

import pytest

from core.names import _NAMES
from tests.config.project_copy import free_port
from tests.forms import fields

from .site import NAME, Answer, Database, Visitor, database, environment, serving

pytestmark = pytest.mark.slow
SECONDS = 2.0
PUBLIC = [
    "/", "/about/", "/about/search/", "/cases/", "/cases/?q=portrait", "/cases/?jurisdiction=CN",
    "/cases/suggestions/?q=por",
    "/feeds/cases.atom", "/courts/", "/keywords/", "/collections/", "/jurisdictions/", "/jurisdictions/CN/",
    "/legislation/", "/nothing/", "/cases/?sort=title", "/cases/?page=2", "/cases/?q=nothing+at+all",
]  # fmt: skip
CASES = [f"/cases/{reference}/" for reference in ("CN001-j", "CN002-j", "FR001-j", "DE001-j", "NO001-j", "US001-j")]
ADMIN = ["/admin/", "/admin/password_change/", "/admin/cases/case/from-text/", "/admin/jsi18n/"] + [
    f"/admin/{table}/{page}"
    for table in ("cases/case", "cases/court", "cases/keyword", "cases/collection", "cases/session",
                  "legislation/instrument", "legislation/provision", "auth/user", "auth/group")
    for page in ("", "add/")
]  # fmt: skip
ADDRESSES = [*PUBLIC, *CASES, "/admin/login/", *ADMIN, "/admin/cases/case/1/change/"]


@dataclass(frozen=True)
class Drill:
    database: Database
    editor: Visitor

    def ask(self, addresses: list[str]) -> dict[str, Answer]:
        return {address: self.editor.get(address) for address in addresses}

    def ask_at_once(self, addresses: list[str]) -> dict[str, Answer]:
        with ThreadPoolExecutor(len(addresses)) as threads:
            return dict(zip(addresses, threads.map(self.editor.get, addresses), strict=True))

    def back(self) -> None:
        """Wait for the end of a pause of each worker."""
        deadline = time.monotonic() + 10
        good = 0
        while good < 20:
            assert time.monotonic() < deadline
            good = good + 1 if self.editor.get("/readyz").status == 200 else 0
            time.sleep(0 if good else 0.1)


@pytest.fixture(scope="module")
def drill(workplace) -> Iterator[Drill]:
    with database(workplace / "postgres") as made:
        made.manage("load_library", "--verbosity", "0")
        with serving(environment(made), workers=2) as port:
            yield Drill(made, Visitor(port).log_in())


OUTAGES = {
    "stopped": (Database.stop, Database.start),
    "frozen": (Database.freeze, Database.thaw),
}


def test_forty_eight_addresses_are_asked():
    assert len(set(ADDRESSES)) >= 48


@pytest.mark.parametrize("ask", [Drill.ask, Drill.ask_at_once], ids=["one after another", "all at once"])
@pytest.mark.parametrize("outage", OUTAGES)
def test_every_page_says_within_two_seconds_that_the_database_is_away_and_comes_back_by_itself(
    drill, outage, ask: Callable
):
    away, back = OUTAGES[outage]
    before = drill.ask(ADDRESSES)
    for _time in range(2):
        away(drill.database)
        during = ask(drill, ADDRESSES)
        alive = drill.ask(["/healthz", "/static/css/casebridge.css"])
        ready = drill.editor.get("/readyz")
        back(drill.database)
        drill.back()
        after = drill.ask(ADDRESSES)

        longest = max(answer.seconds for answer in during.values())
        print(f"\n{outage}: {len(during)} addresses, the slowest after {longest:.2f} s.")
        assert {address: answer.status for address, answer in during.items()} == dict.fromkeys(ADDRESSES, 503)
        assert longest < SECONDS
        assert {answer.headers["Retry-After"] for answer in during.values()} == {"10"}
        assert all("The database is not available" in answer.page for answer in during.values())
        assert [answer.status for answer in alive.values()] == [200, 200]
        assert (ready.status, ready.page[:32]) == (503, "The database is not available. C")
        assert [answer.status for answer in after.values()] == [answer.status for answer in before.values()]
        assert all(answer.status < 500 for answer in after.values())


def test_an_editor_who_saves_meanwhile_keeps_the_form_and_sends_it_again(drill):
    add = "/admin/cases/keyword/add/"
    form = drill.editor.get(add)
    token = form.value("csrfmiddlewaretoken")
    words = 'right to "one\'s" own <image>'
    for away, back in OUTAGES.values():
        away(drill.database)
        failed = drill.editor.send(add, csrfmiddlewaretoken=token, names_en=words, _save="Save")
        again = drill.editor.send(add, csrfmiddlewaretoken=token, names_en=words, _save="Save")
        back(drill.database)
        drill.back()

        for answer in (failed, again):
            assert answer.status == 503
            assert "Your change was not saved." in answer.page
            assert answer.seconds < SECONDS
            assert answer.value("names_en") == "right to &quot;one&#x27;s&quot; own &lt;image&gt;"


def test_a_new_host_without_its_database_says_so_and_its_process_is_well(drill):
    with socket.create_server(("127.0.0.1", 0), backlog=0) as deaf:
        asked = [socket.socket() for _number in range(4)]
        for other in asked:
            other.setblocking(False)
            other.connect_ex(deaf.getsockname())
        for port in (deaf.getsockname()[1], free_port()):
            url = f"postgres://postgres@127.0.0.1:{port}/cases"
            with serving(environment(drill.database, DATABASE_URL=url), workers=1) as served:
                visitor = Visitor(served)
                answers = [visitor.get(address) for address in ADDRESSES]
                assert {answer.status for answer in answers} == {503}
                assert max(answer.seconds for answer in answers) < SECONDS
                assert visitor.get("/healthz").status == 200
                assert visitor.get("/readyz").status == 503
        for other in asked:
            other.close()


@pytest.mark.parametrize(
    ("table", "needing", "free"),
    [
        ("cases_listing", "/cases/?sort=oldest&q=locked", "/about/search/"),
        ("core_logentry", "/courts/", "/admin/cases/court/"),
        ("django_session", "/admin/cases/court/", "/keywords/"),
        ("cases_case", "/admin/cases/case/", "/admin/cases/court/"),
        ("cases_keyword", "/admin/cases/keyword/", "/admin/cases/court/"),
    ],
)
def test_a_locked_table_holds_nobody_longer_than_five_seconds_and_no_other_page(drill, table, needing, free):
    for _time in range(2):
        with drill.database.locked(table):
            held, other = drill.editor.get(needing), drill.editor.get(free)
        after = drill.editor.get(needing)

        assert held.seconds < 5
        assert held.status == 503
        assert "This page is busy" in held.page
        assert (other.status, after.status) == (200, 200)
        assert other.seconds < 2.5


def test_waits_for_several_locks_do_not_add_up(drill):
    add = "/admin/cases/keyword/add/"
    drill.editor.get(add)
    first, second = drill.database.connect(), drill.database.connect()
    with first.cursor() as cursor, second.cursor() as others:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_NAMES])
        # Nobody writes the table, everybody reads it.
        others.execute("BEGIN; LOCK TABLE cases_keyword IN SHARE MODE")
    Timer(2.5, first.close).start()
    held = drill.editor.send(add, names_en="waits twice", _save="Save")
    second.close()
    after = drill.editor.send(add, names_en="waits twice", _save="Save")

    assert (held.status, after.status) == (503, 302)
    assert held.seconds > 2.5
    assert held.seconds < 5


def test_a_connection_that_the_server_ended_costs_no_reader_a_page(drill):
    drill.database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid != pg_backend_pid()"
                       " AND datname = current_database()")  # fmt: skip

    assert {answer.status for answer in drill.ask([*PUBLIC[:6], *ADMIN[:3]]).values()} == {200}


def test_backends_that_are_stuck_alone_are_replaced(drill):
    drill.ask(["/", "/admin/"] * 4)
    stuck = drill.database.connect()
    with stuck.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s AND pid != pg_backend_pid()", [NAME])
        backends = [pid for (pid,) in cursor.fetchall()]
    stuck.close()
    for pid in backends:
        os.kill(pid, signal.SIGSTOP)
    try:
        answers = drill.ask([*PUBLIC[:6], *ADMIN[:3]]).values()
    finally:
        drill.database.thaw()

    assert {answer.status for answer in answers} == {200}
    assert max(answer.seconds for answer in answers) < SECONDS


def test_the_form_that_was_kept_is_stored_when_it_is_sent_again(drill):
    add = "/admin/cases/keyword/add/"
    drill.editor.get(add)
    with drill.database.locked("cases_keyword"):
        failed = drill.editor.send(add, names_en="kept and sent again", _save="Save")
    assert failed.status == 503

    kept = {name: values[0] for name, values in fields_of(failed).items()}
    assert drill.editor.send(add, **kept).status == 302
    assert "kept and sent again" in drill.editor.get("/admin/cases/keyword/?q=kept").page


def fields_of(answer: Answer) -> dict[str, list[str]]:
    class Page:
        content = answer.page.encode()

    return fields(Page())
