"""Which PostgreSQL the site uses, and what a database must be able to do."""

from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from config.checks import database_can_hold_cases
from config.database import BUNDLED_IN_PRODUCTION, NOT_POSTGRESQL, database_settings


def test_database_url_names_the_database():
    database = database_settings(
        "postgres://clerk:p%40ss@db.example:6432/cases?sslmode=require", bundled_allowed=False, directory=Path("unused")
    )

    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"]) == ("clerk", "p@ss")
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", 6432, "cases")
    assert database["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize("url", ["sqlite:///cases.db", "mysql://db/cases", "postgres://db.example", "db.example/cases"])
def test_any_other_database_is_refused(url):
    with pytest.raises(ImproperlyConfigured) as refusal:
        database_settings(url, bundled_allowed=True, directory=Path("unused"))

    assert str(refusal.value) == NOT_POSTGRESQL


def test_the_bundled_server_is_refused_unless_it_is_allowed():
    with pytest.raises(ImproperlyConfigured) as refusal:
        database_settings("", bundled_allowed=False, directory=Path("unused"))

    assert str(refusal.value) == BUNDLED_IN_PRODUCTION


def test_the_bundled_server_keeps_its_files_in_the_given_directory():
    database = database_settings("", bundled_allowed=True, directory=Path("/srv/var/postgres"))

    assert database["ENGINE"] == "config.embedded_postgres"
    assert database["DIRECTORY"] == Path("/srv/var/postgres")


@pytest.mark.django_db
def test_the_database_of_the_tests_passes_the_check():
    assert run_checks(tags=["database"], databases=["default"]) == []


@pytest.mark.django_db
def test_a_database_that_does_not_know_cyrillic_fails_the_check():
    with connection.cursor() as cursor:
        # What a database created in a shell with LANG=C would answer.
        cursor.execute("CREATE SCHEMA ascii")
        cursor.execute("""
            CREATE FUNCTION ascii.lower(text) RETURNS text LANGUAGE sql
            RETURN pg_catalog.lower($1 COLLATE "C")
        """)
        cursor.execute("SET LOCAL search_path TO ascii, pg_catalog, public")

    errors = database_can_hold_cases(databases=["default"])

    assert [error.id for error in errors] == ["site.E002"]
