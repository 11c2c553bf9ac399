"""Database errors by their cause. Pure."""

import psycopg2

# SQLSTATEs.
LOCK_NOT_HAD = "55P03"
# Deadlock and serialisation failure: nothing is wrong with the act, and nothing of it was stored.
_RETRYABLE = ("40P01", "40001")
# SQLSTATEs, or their first characters: connection lost, conflict with another, no room, lock not had, ended, system.
_OUTAGES = ("08", "25006", "40", "53", LOCK_NOT_HAD, "57", "58")


class GivenUpError(psycopg2.OperationalError):
    """The server has not said in time what happened to a statement or a connection, and nobody waits any longer."""


def sqlstate(error: BaseException) -> str:
    """Return the SQLSTATE of a psycopg2 error, or of the one that Django's was made of; "" where there is none."""
    return getattr(error.__cause__ or error, "pgcode", None) or getattr(error, "pgcode", None) or ""


def is_outage(error: BaseException) -> bool:
    """Say whether a database error tells of the database rather than of the rows that it was given."""
    if state := sqlstate(error):
        return state.startswith(_OUTAGES)
    # There is none where the server did not speak.
    return isinstance(error.__cause__ or error, psycopg2.OperationalError | psycopg2.InterfaceError)


def is_retryable(error: BaseException) -> bool:
    """Say whether an error only means that the same act may succeed when it is tried again."""
    return sqlstate(error) in _RETRYABLE
