"""The database that is measured: made once for a count and a seed, and used again."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from cases.models import Edition, Listing
from config.database import create_database


def prepare(count: int, seed: int, say: Callable[[str], None]) -> float | None:
    """Make the database hold the seed's cases; return the seconds it took to publish them, None if they were there."""
    _create(again=False)
    call_command("migrate", interactive=False, verbosity=0)
    if _holds(count, seed):
        say("The database is there from an earlier run.")
        return None
    if Listing.objects.exists():
        _create(again=True)
        call_command("migrate", interactive=False, verbosity=0)
    started = time.monotonic()
    call_command("generate_cases", count=count, seed=seed)
    spent = time.monotonic() - started
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return spent


def _holds(count: int, seed: int) -> bool:
    """Say whether the seed's last case is there, and no case beyond it."""
    last = Edition.objects.filter(data__identifiers__source=f"SYN-{seed}-{count - 1}")
    return Listing.objects.count() == count and last.exists()


def _create(*, again: bool) -> None:
    """Create the database where it is not there; make it again if `again`."""
    name = connection.settings_dict["NAME"]
    if not name.startswith("casebridge_bench_"):
        raise ValueError(f"{name} is no database of the measurements")
    if "DIRECTORY" in settings.DATABASES["default"]:
        # The bundled server starts, and makes the database, with the first connection.
        connection.ensure_connection()
    connection.close()
    with connection._nodb_cursor() as cursor:
        if again:
            cursor.execute(f"DROP DATABASE {name}")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if cursor.fetchone() is None:
            create_database(cursor, name)
