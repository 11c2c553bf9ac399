"""The first query of a request, which also tests the connection."""

from collections.abc import Callable
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection

from .kinds import AWAY, kind_of
from .time_limits import brief_statement, check_breaker

Answer = TypeVar("Answer")


def first_query(query: Callable[[], Answer]) -> Answer:
    """Return the result of `query`, which runs again over a new connection if the kept one is lost or silent.

    So the query itself tests the connection; Django would send another one for that.
    """
    check_breaker(connection)
    connection.health_check_done = True  # type: ignore[attr-defined]  # the stubs leave it out
    try:
        with brief_statement():
            return query()
    except (OperationalError, InterfaceError) as error:
        if connection.in_atomic_block or kind_of(error) is not AWAY:
            raise
    connection.close()
    return query()
