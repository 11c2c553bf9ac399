"""Acts that are tried again after a deadlock."""

import logging
import random
import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import OperationalError, connection

from .database_errors import is_retryable

Given = ParamSpec("Given")
Done = TypeVar("Done")

# How often an act is tried in all.
TRIES = 3
# Seconds before the next try, at most. Two acts that go on at once would take each other's rows again.
PAUSE = 0.2
_logger = logging.getLogger(__name__)


def usable() -> bool:
    """Say whether the connection takes statements: within an outer transaction that has failed it does not."""
    return not (connection.in_atomic_block and connection.needs_rollback)


def again(act: Callable[Given, Done]) -> Callable[Given, Done]:
    """Return the act, tried up to TRIES times in all where it fails for a reason that passes. The last error is raised.

    The act must be one whole transaction, and leave nothing else behind when it fails. Within the transaction of a
    caller it is tried once, for what the caller did before is lost too.
    """

    @wraps(act)
    def tried(*given: Given.args, **named: Given.kwargs) -> Done:
        for left in reversed(range(TRIES)):
            try:
                return act(*given, **named)
            except OperationalError as fault:
                if not left or not is_retryable(fault) or connection.in_atomic_block:
                    raise
                note(getattr(act, "__qualname__", repr(act)), fault)
                pause()
        raise AssertionError("the last try returns or raises")

    return tried


def note(act: str, fault: BaseException) -> None:
    """Tell the operator that an act is tried again, and why."""
    _logger.warning("%s is tried again: %s", act, str(fault).partition("\n")[0])


def pause() -> None:
    """Let the other act get the rows that this one had, for a time that is not the same for any two acts."""
    time.sleep(random.uniform(PAUSE / 10, PAUSE))  # noqa: S311
