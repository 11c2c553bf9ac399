"""What an error of the database tells of."""

import psycopg2
import pytest
from django.db import IntegrityError, InterfaceError, OperationalError

from config.outages.time_limits import OverdueError, SilentError
from core.database_errors import is_outage, is_retryable, sqlstate


def raised(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def told(state: str) -> Exception:
    """Return an error of psycopg2 with what the server told."""
    return type("Told", (psycopg2.DatabaseError,), {"pgcode": state})("of a test")


@pytest.mark.parametrize(
    ("state", "outage", "retryable"),
    [
        ("40P01", True, True),
        ("40001", True, True),
        ("53100", True, False),
        ("55P03", True, False),
        ("57014", True, False),
        ("08006", True, False),
        ("23505", False, False),
        ("22021", False, False),
    ],
)
def test_what_the_server_told_decides(state, outage, retryable):
    for error in (told(state), raised(OperationalError("of a test"), told(state))):
        assert sqlstate(error) == state
        assert (is_outage(error), is_retryable(error)) == (outage, retryable)


@pytest.mark.parametrize("silence", [SilentError, OverdueError, psycopg2.OperationalError, psycopg2.InterfaceError])
def test_a_server_that_told_nothing_is_out(silence):
    error = raised(InterfaceError("of a test"), silence("of a test"))

    assert (sqlstate(error), is_outage(error), is_retryable(error)) == ("", True, False)


def test_a_row_that_is_refused_without_a_word_is_no_outage():
    assert not is_outage(raised(IntegrityError("of a test"), psycopg2.IntegrityError("of a test")))
