"""Failures of the database that are nobody's input."""

# SQLSTATEs, or their first characters: connection lost, conflict with another, no room, lock not had, ended, system.
_STATES = ("08", "25006", "40", "53", "55P03", "57", "58")


def is_outage(error: BaseException) -> bool:
    """Say whether a database error tells of the database rather than of the rows that it was given."""
    raw = error.__cause__ or error
    state = getattr(raw, "pgcode", None)
    # psycopg2 gives none where the server did not speak.
    return (
        state.startswith(_STATES)
        if state
        else type(raw).__name__ in ("OperationalError", "InterfaceError", "Silent", "Overdue")
    )
