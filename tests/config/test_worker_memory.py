"""When a worker frees memory and when a new one replaces it: the decisions alone, then a server under way."""

import http.client
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from django.conf import settings

from config.worker_memory import GROWTH, IN_A_ROW, MEGABYTE, YOUNGEST, Act, MemoryLimit, Turn, free_memory, own_memory

from .project_copy import free_port

LIMIT = 400 * MEGABYTE
OLD = 2 * YOUNGEST
on_linux = pytest.mark.skipif(own_memory() is None, reason="this system does not say what memory a process has")


def above(limit: MemoryLimit, *, times: int, now: float = OLD) -> list[Act]:
    """Measure so often more than the limit, of which freeing gives nothing back."""
    limit.decide(LIMIT + 1, now - 1)
    return [limit.decide(LIMIT + 1, now) for _time in range(times - 1)]


def test_a_worker_below_its_limit_goes_on():
    limit = MemoryLimit(LIMIT, started=0)

    assert {limit.decide(LIMIT, OLD + second) for second in range(100)} == {Act.NOTHING}


def test_a_worker_that_stays_above_its_limit_is_replaced():
    *before, last = above(MemoryLimit(LIMIT, started=0), times=IN_A_ROW)

    assert set(before) == {Act.NOTHING}
    assert last is Act.REPLACE


def test_a_request_that_needs_much_memory_for_a_moment_replaces_no_worker():
    limit = MemoryLimit(LIMIT, started=0)
    above(limit, times=IN_A_ROW - 1)

    limit.decide(LIMIT, OLD)

    assert above(limit, times=IN_A_ROW - 1)[-1] is Act.NOTHING


def test_a_worker_that_has_just_started_is_not_replaced():
    assert set(above(MemoryLimit(LIMIT, started=0), times=IN_A_ROW, now=YOUNGEST - 1)) == {Act.NOTHING}


def test_a_limit_of_nought_replaces_no_worker():
    assert set(above(MemoryLimit(0, started=0), times=2 * IN_A_ROW)) == {Act.NOTHING}


def test_a_worker_that_has_grown_frees_memory_before_anything_is_judged():
    limit = MemoryLimit(LIMIT, started=0)
    limit.decide(100 * MEGABYTE, OLD)

    assert limit.decide(2 * LIMIT, OLD) is Act.FREE
    assert limit.freed(110 * MEGABYTE, OLD) is Act.NOTHING


def test_a_worker_that_does_not_grow_frees_nothing_again():
    limit = MemoryLimit(LIMIT, started=0)
    limit.freed(300 * MEGABYTE, OLD)

    assert limit.decide(300 * MEGABYTE + GROWTH - 1, OLD) is Act.NOTHING
    assert limit.decide(300 * MEGABYTE + GROWTH, OLD) is Act.FREE


def test_only_one_worker_at_a_time_is_replaced():
    turn = Turn()
    assert turn.take()

    child = os.fork()
    if child == 0:
        os._exit(1 if turn.take() else 0)

    assert os.waitpid(child, 0)[1] == 0


@on_linux
def test_freed_memory_goes_back_to_the_system():
    # Pieces that the C library hands out of its heap, with one in use at its end.
    pieces = [b"a" * 100_000 for _piece in range(1000)]
    last = b"a" * 100_000
    held = own_memory()
    del pieces

    free_memory()

    assert len(last) == 100_000
    assert held - own_memory() > 80 * MEGABYTE


# In a process of its own: what a worker begins with, then a thread that is still there when it has freed its memory.
THREAD = """
import threading
from config import gunicorn
from config.worker_memory import free_memory, own_memory

gunicorn.post_fork(None, None)
freed, stop = threading.Event(), threading.Event()

def work():
    # glibc takes each of these for a reason to keep as much of the heap.
    for _large in range(2):
        b"a" * 30_000_000
    pieces = [b"a" * 100_000 for _piece in range(500)]
    del pieces
    freed.set()
    stop.wait()

before = own_memory()
thread = threading.Thread(target=work)
thread.start()
freed.wait()
free_memory()
print(own_memory() - before)
stop.set()
"""


@on_linux
def test_the_memory_that_a_thread_freed_goes_back_while_the_thread_goes_on():
    environment = os.environ | {"CASEBRIDGE_LOOPBACK": "1", "CASEBRIDGE_BUNDLED_DATABASE": "1"}
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    printed = subprocess.run(
        [sys.executable, "-c", THREAD], cwd=settings.BASE_DIR, env=environment, stdout=subprocess.PIPE, check=True
    ).stdout

    assert int(printed) < 5 * MEGABYTE


@pytest.fixture
def port() -> Iterator[int]:
    """A server as the site is served, whose workers may hold 150 MB; it begins when it answers."""
    number = free_port()
    environment = os.environ | {
        "CASEBRIDGE_LOOPBACK": "1",
        "CASEBRIDGE_BUNDLED_DATABASE": "1",
        "CASEBRIDGE_WORKER_MEMORY_MB": "150",
        "PORT": str(number),
    }
    # Gunicorn takes a worker for dead after eight seconds here, so that the test need not wait for a minute.
    options = ["--config", "python:config.gunicorn", "--graceful-timeout", "3", "--timeout", "8"]
    words = [sys.executable, "-m", "gunicorn", *options, "tests.config.memory_app"]
    server = subprocess.Popen(words, cwd=settings.BASE_DIR, env=environment)
    while True:
        with suppress(OSError):
            ask(number, "/")
            break
        assert server.poll() is None
        time.sleep(0.1)
    yield number
    server.terminate()
    server.wait(60)


def ask(port: int, path: str) -> int:
    """Return the process that answered, asked over a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=240)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200
    body = answer.read()
    connection.close()
    return int(body)


class Reader(threading.Thread):
    """One who asks without a pause, over a connection that stays open for as long as the server agrees."""

    def __init__(self, port: int, *, lasting: bool, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.port, self.lasting, self.stop = port, lasting, stop
        self.workers: list[int] = []
        self.faults: list[Exception] = []

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=240)
        while not self.stop.is_set():
            try:
                connection.request("GET", "/")
                answer = connection.getresponse()
                self.workers.append(int(answer.read()))
                if not self.lasting:
                    connection.close()
            except Exception as fault:
                self.faults.append(fault)
                connection.close()
            time.sleep(0.01)


@pytest.mark.slow
@on_linux
def test_a_worker_above_its_limit_is_replaced_and_no_request_fails(port):
    stop = threading.Event()
    readers = [Reader(port, lasting=number % 2 == 0, stop=stop) for number in range(4)]
    for reader in readers:
        reader.start()
    # It is still being answered when its worker has been replaced for longer than gunicorn would wait.
    full = ask(port, "/300/65")
    before = {number for reader in readers for number in reader.workers}
    time.sleep(5)
    stop.set()
    for reader in readers:
        reader.join()

    workers = {number for reader in readers for number in reader.workers}
    assert [fault for reader in readers for fault in reader.faults] == []
    assert full in before
    # The new worker has not waited for the end of the one that it replaces, and no other came after it.
    assert len(before) == 3
    assert workers == before
    assert full not in {number for reader in readers for number in reader.workers[-20:]}
