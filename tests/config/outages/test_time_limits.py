"""Waiting for a server that is stopped, cut off or busy. Without what they test, these tests wait for ever."""

import os
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg2
import pytest
from django.conf import settings as django_settings
from psycopg2 import extensions

from config.embedded_postgres.server import BundledServer
from config.outages import time_limits
from config.outages.circuit_breaker import CircuitBreaker
from config.outages.slots import Slots
from config.outages.time_limits import CrowdedError, SilentError, brief_statement, in_request, wait

psutil = pytest.importorskip("psutil", reason="the bundled PostgreSQL is not installed")


class Server(BundledServer):
    """A server that can be frozen, as by a host that hangs."""

    def signal(self, number: int) -> None:
        for pid in self._processes():
            os.kill(pid, number)

    def connect(self):
        made = psycopg2.connect(dbname="postgres", **self.address())
        made.autocommit = True
        return made


@pytest.fixture(scope="module")
def running(workplace) -> Iterator[Server]:
    server = Server(workplace / "frozen", {"fsync": "off"})
    server.hold()
    server.start()
    yield server
    server.signal(signal.SIGCONT)
    server.release()


@pytest.fixture
def server(running, monkeypatch) -> Iterator[Server]:
    """The server, waited for as in a process of the web server."""
    monkeypatch.setattr(time_limits, "breaker", CircuitBreaker(0.0))
    extensions.set_wait_callback(wait)
    yield running
    running.signal(signal.SIGCONT)
    extensions.set_wait_callback(None)


def ask(made, statement: str = "SELECT 1"):
    with made.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


@pytest.fixture
def frozen(server) -> tuple[Server, extensions.connection]:
    """The server stopped, and a connection to it that was made before."""
    made = server.connect()
    assert ask(made) == (1,)
    server.signal(signal.SIGSTOP)
    return server, made


def test_a_new_connection_to_a_stopped_server_is_given_up_and_made_when_it_goes_on(frozen):
    server, _made = frozen
    for _time in range(2):
        with pytest.raises(SilentError):
            server.connect()

    server.signal(signal.SIGCONT)

    assert ask(server.connect()) == (1,)


def test_a_statement_at_a_stopped_server_is_given_up_and_its_connection_ends(frozen):
    _server, made = frozen

    with pytest.raises(SilentError):
        ask(made)

    assert made.closed


def test_a_long_statement_at_a_server_that_answers_others_is_waited_for(server):
    assert ask(server.connect(), "SELECT 1 FROM pg_sleep(2.5)") == (1,)


def test_a_short_statement_is_given_up_where_its_connection_alone_is_stuck(server):
    made = server.connect()
    os.kill(made.info.backend_pid, signal.SIGSTOP)

    with brief_statement(), pytest.raises(SilentError):
        ask(made)

    assert ask(server.connect()) == (1,)


def test_a_statement_that_the_server_fails_to_end_is_given_up_within_a_request(server, settings):
    settings.STATEMENT_SECONDS = 1
    made = server.connect()
    os.kill(made.info.backend_pid, signal.SIGSTOP)

    with time_limits.in_request(), pytest.raises(time_limits.OverdueError):
        ask(made)


def test_a_host_that_drops_packets_is_given_up(server):
    with socket.create_server(("127.0.0.1", 0), backlog=0) as deaf:
        # Its queue is full, so that the system drops whatever else asks for a connection.
        asked = [socket.socket() for _number in range(4)]
        for other in asked:
            other.setblocking(False)
            other.connect_ex(deaf.getsockname())
        with pytest.raises(SilentError):
            psycopg2.connect(host="127.0.0.1", port=deaf.getsockname()[1], dbname="postgres", user="postgres")
        for other in asked:
            other.close()


def test_where_nobody_listens_the_system_says_so_at_once(server):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    with pytest.raises(psycopg2.OperationalError, match="refused") as refusal:
        psycopg2.connect(host="127.0.0.1", port=port, dbname="postgres", user="postgres")

    assert not isinstance(refusal.value, SilentError)


def test_while_a_pause_is_on_nobody_tries_and_after_it_one_does():
    breaker = CircuitBreaker(1000.0)
    assert breaker.may_try(1000.0)

    breaker.open()
    assert breaker.is_open()
    assert not breaker.may_try(1000.0)

    breaker.seconds = 0.0
    breaker.open()
    assert [breaker.may_try(1000.0) for _thread in range(3)] == [True, False, False]

    breaker.close()
    assert [breaker.may_try(1000.0) for _thread in range(3)] == [True, True, True]


def test_rows_of_any_number_come_through_the_wait_callback(server):
    made = server.connect()
    made.autocommit = False
    with made.cursor("rows") as rows:
        rows.execute("SELECT repeat('x', 1000) FROM generate_series(1, 20000)")
        assert sum(len(row[0]) for row in rows) == 20_000_000
    with made.cursor() as cursor:
        cursor.execute("SELECT %s", ["y" * 10_000_000])
        assert len(cursor.fetchone()[0]) == 10_000_000


def test_commands_are_not_guarded():
    assert not time_limits.waits_are_limited()
    assert "options" not in django_settings.DATABASES["default"].get("OPTIONS", {})


def test_where_all_places_are_taken_a_thread_does_not_join_those_who_wait_for_a_lock(server, monkeypatch):
    slots = Slots(1)
    monkeypatch.setattr(time_limits, "slots", slots)
    holder, first, second = server.connect(), server.connect(), server.connect()
    ask(holder, "CREATE TABLE held AS SELECT 1 AS number; SELECT 1")
    ask(holder, "BEGIN; LOCK TABLE held; SELECT 1")

    def read(made) -> tuple:
        with in_request():
            return ask(made, "SELECT number FROM held")

    with ThreadPoolExecutor() as threads:
        waiting = threads.submit(read, first)
        while not slots.all_taken():
            threads.submit(ask, server.connect()).result()
        with pytest.raises(CrowdedError):
            read(second)
        other = threads.submit(ask, server.connect(), "SELECT 2").result()
        ask(holder, "COMMIT; SELECT 1")

        assert (waiting.result(), other) == ((1,), (2,))
    assert not slots.all_taken()
    ask(holder, "DROP TABLE held; SELECT 1")
