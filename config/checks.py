"""Checks of the database before a migration."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

OLDEST = 150000
HINT = "Create it with its locale named, as docs/operations.md says."


@register(Tags.database)
def database_can_hold_cases(databases: Sequence[str] | None, **_: Any) -> list[CheckMessage]:
    """Return an error for each database that is too old, or that does not know the case of letters beyond ASCII."""
    errors: list[CheckMessage] = []
    for alias in databases or []:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT current_setting('server_version_num')::int, lower('Ж') = 'ж'")
            version, folds = cursor.fetchone()
        if version < OLDEST:
            errors.append(Error("Casebridge needs PostgreSQL 15 or newer.", id="site.E001"))
        if not folds:
            errors.append(Error("The database does not know the case of Cyrillic letters.", hint=HINT, id="site.E002"))
    return errors
