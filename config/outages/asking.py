"""The first question of a request to the database."""

from collections.abc import Callable
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection

from .kinds import AWAY, kind_of
from .patience import check_pause, short

Answer = TypeVar("Answer")


def ask_first(question: Callable[[], Answer]) -> Answer:
    """Return what `question` returns, asked again over a new connection where the kept one is lost or silent.

    So the question is itself the test whether the connection still serves, which Django would make with another one.
    """
    check_pause(connection)
    connection.health_check_done = True
    try:
        with short():
            return question()
    except (OperationalError, InterfaceError) as error:
        if connection.in_atomic_block or kind_of(error) is not AWAY:
            raise
    connection.close()
    return question()
