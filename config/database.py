"""The site's PostgreSQL, and how its database is created."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.db import ProgrammingError
from django.db.backends.utils import CursorWrapper

NAME = "casebridge"

BUNDLED_IN_PRODUCTION = (
    "Set DATABASE_URL to a PostgreSQL database: with DEBUG off Casebridge does not start on the bundled server, which"
    " trusts every process of its user, unless CASEBRIDGE_BUNDLED_DATABASE=1 says that this is meant."
)
NOT_POSTGRESQL = "DATABASE_URL must be of the form postgres://user:password@host:port/name."


def database_settings(url: str, *, bundled_allowed: bool, directory: Path) -> dict[str, Any]:
    """Return the entry of DATABASES for `url`, or for the bundled server with its files under `directory` if empty.

    Raises ImproperlyConfigured, in one sentence, for a URL of anything but PostgreSQL and for a bundled server that is
    not allowed.
    """
    kept = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    if not url:
        if not bundled_allowed:
            raise ImproperlyConfigured(BUNDLED_IN_PRODUCTION)
        return {"ENGINE": "config.embedded_postgres", "NAME": NAME, "DIRECTORY": directory, **kept}
    try:
        database = dj_database_url.parse(url)
    except ValueError as error:
        raise ImproperlyConfigured(NOT_POSTGRESQL) from error
    if database["ENGINE"] != "django.db.backends.postgresql" or not database["NAME"]:
        raise ImproperlyConfigured(NOT_POSTGRESQL)
    return {**database, **kept}


def create_database(cursor: CursorWrapper, name: str) -> None:
    """Create the database `name` with UTF-8 text and case folding for every script. `cursor` is in no transaction.

    A server made in a shell with LANG=C knows the case of ASCII letters only, so the locale is always named.
    """
    version = cursor.connection.server_version // 10000
    if version >= 18:
        provider = "builtin BUILTIN_LOCALE 'PG_UNICODE_FAST'"
    elif version == 17:
        provider = "builtin BUILTIN_LOCALE 'C.UTF-8'"
    else:
        provider = "libc"
    locale = f"LOCALE_PROVIDER {provider} LC_COLLATE 'C'"
    statement = f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' {locale}"
    try:
        cursor.execute(f"{statement} LC_CTYPE 'C.UTF-8'")
    except ProgrammingError:
        # macOS and some older systems have no C.UTF-8.
        cursor.execute(f"{statement} LC_CTYPE 'en_US.UTF-8'")
