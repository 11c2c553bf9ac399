"""How long a thread of the web server waits for PostgreSQL.

libpq waits for ever for a server that is stopped or cut off, whatever timeouts it has. So psycopg2 waits here instead
(its wait callback), in every thread of a process that called `limit_waits`. If a server says nothing for SILENCE, a
second connection finds out whether it still answers: a server at work on a long statement does, a stopped one does not.
Commands of manage.py have no such limits: they may wait, and COPY does not work under a wait callback.
"""

import select
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import local
from time import monotonic

import psycopg2
from django.conf import settings
from django.db import OperationalError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2 import extensions

from core.database_errors import GivenUpError

from .circuit_breaker import CircuitBreaker
from .slots import Slot, Slots, slot

# Both together stay under two seconds, which is how long a reader waits for the page that says so.
SILENCE = 0.8
CONNECTING = 0.9
# A statement that has not been answered for so long may wait for a lock of others; where all slots are taken, sooner.
NOTICED = 0.25
_NOTICED_AT_ONCE = 0.05
# One that takes longer, for whatever reason, needs a slot too.
SLOW = 2.0
# Of the four threads of a worker: the others go on serving pages that wait for nothing.
slots = Slots(2)
# A server that can still speak has ended the statement by itself before.
_MARGIN = 2.0
_ESTABLISHED = {extensions.STATUS_READY, extensions.STATUS_BEGIN, extensions.STATUS_PREPARED}
_EVENTS = {extensions.POLL_READ: select.POLLIN, extensions.POLL_WRITE: select.POLLOUT}

# After a server did not answer, this process does not try to connect for a moment.
breaker = CircuitBreaker(1.0)
_WAITS_FOR = """
SELECT 1 FROM pg_stat_activity WHERE pid = %s AND wait_event_type = 'Lock' AND wait_event <> 'advisory'
"""
_thread = local()
_guarded = False


class SilentError(GivenUpError):
    """The server does not answer."""


class OverdueError(GivenUpError):
    """The server answers others, but has not ended this statement."""


class CrowdedError(GivenUpError):
    """So many threads of this process wait long already that this one may not."""


def limit_waits() -> None:
    """Give every wait for the database in this process an end: silence, statements and locks alike."""
    global _guarded
    _guarded = True
    extensions.set_wait_callback(wait)
    limits = f"-c statement_timeout={settings.STATEMENT_SECONDS}s -c lock_timeout={settings.LOCK_SECONDS}s"
    options = connections.settings["default"].setdefault("OPTIONS", {})
    # Those of DATABASE_URL come last and count.
    options["options"] = f"{limits} {options.get('options', '')}".strip()


def waits_are_limited() -> bool:
    """Say whether this process serves the web, where nobody may wait for long."""
    return _guarded


def check_breaker(connection: BaseDatabaseWrapper) -> None:
    """Raise OperationalError where a connection would have to be made, and the server did not answer a moment ago.

    Without this, looking up the server's name could take long, which comes before the wait callback.
    """
    if connection.connection is None and breaker.is_open():
        fault = SilentError("The database did not answer a moment ago.")
        raise OperationalError(str(fault)) from fault


@contextmanager
def brief_statement() -> Iterator[None]:
    """Give up a connection at the first silence, without asking whether the server answers others.

    It is for statements that take no time, after which a new connection can be tried.
    """
    with _set("brief"):
        yield


@contextmanager
def in_request() -> Iterator[None]:
    """Do not wait for a statement beyond the limit, even where the server fails to end it. Other threads may."""
    with _set("request"):
        yield


@contextmanager
def _set(name: str) -> Iterator[None]:
    before = getattr(_thread, name, False)
    setattr(_thread, name, True)
    try:
        yield
    finally:
        setattr(_thread, name, before)


def wait(connection: extensions.connection) -> None:
    """Wait for a connection, or for the answer to its statement. Raises GivenUpError, and the connection ends."""
    if connection.status in _ESTABLISHED:
        _wait_for_answer(connection)
    else:
        _wait_for_connection(connection)


def _wait_for_connection(connection: extensions.connection) -> None:
    if not breaker.may_try(CONNECTING):
        raise SilentError("The database did not answer a moment ago.")
    until = monotonic() + CONNECTING
    try:
        while (wanted := connection.poll()) != extensions.POLL_OK:
            if not _ready(connection, wanted, until - monotonic()):
                breaker.open()
                raise SilentError("The database does not answer.")
    except SilentError:
        raise
    except psycopg2.Error:
        # Refused, in words or by the system: that is an answer.
        breaker.close()
        raise
    breaker.close()


def _wait_for_answer(connection: extensions.connection) -> None:
    if getattr(_thread, "brief", False) or not getattr(_thread, "request", False):
        _wait_without_slot(connection)
        return
    begun = monotonic()
    with slot(slots) as own:
        while (wanted := connection.poll()) != extensions.POLL_OK:
            noticed = SILENCE if own.taken else _NOTICED_AT_ONCE if slots.all_taken() else NOTICED
            if not _ready(connection, wanted, noticed):
                _check_wait(connection, own, monotonic() - begun)


def _check_wait(connection: extensions.connection, own: Slot, waited: float) -> None:
    """Raise SilentError where the server does not answer, OverdueError where this statement may wait no longer."""
    if settings.STATEMENT_SECONDS and waited > settings.STATEMENT_SECONDS + _MARGIN:
        raise OverdueError("The database did not end the statement in time.")
    if (_waits_for_lock(connection) or waited > SLOW) and not own.take():
        raise CrowdedError("Too many others wait for the same already.")


def _wait_without_slot(connection: extensions.connection) -> None:
    while (wanted := connection.poll()) != extensions.POLL_OK:
        if _ready(connection, wanted, SILENCE):
            continue
        if getattr(_thread, "brief", False):
            raise SilentError("The database does not answer.")
        _waits_for_lock(connection)


def _ready(connection: extensions.connection, wanted: int, seconds: float) -> bool:
    waiting = select.poll()
    waiting.register(connection.fileno(), _EVENTS[wanted])
    # Ask once more without waiting: on a busy machine this thread may have slept past an answer that had come.
    return bool(waiting.poll(max(seconds, 0) * 1000) or waiting.poll(0))


def _waits_for_lock(connection: extensions.connection) -> bool:
    """Ask over a second connection whether the statement waits for a lock of others. Raises SilentError.

    The log's queue is no such wait (`core.log`). Where the server refuses the connection, it answers at least.
    """
    if breaker.is_open():
        raise SilentError("The database did not answer a moment ago.")
    try:
        with brief_statement():
            other = psycopg2.connect(**connection.info.dsn_parameters, password=connection.info.password)
            with closing(other), other.cursor() as cursor:
                cursor.execute(_WAITS_FOR, [connection.info.backend_pid])
                return cursor.fetchone() is not None
    except SilentError:
        raise
    except psycopg2.Error:
        return False
