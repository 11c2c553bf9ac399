"""What the tests of outages share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg2
import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client

from .full_disk import full_uploads, small_disk

__all__ = ["full_uploads", "small_disk"]


@pytest.fixture
def other_session(db) -> Iterator:
    """The cursor of another connection to the test's database, without a transaction of its own."""
    parameters = connection.get_connection_params()
    parameters.pop("cursor_factory")
    other = psycopg2.connect(**parameters)
    other.autocommit = True
    with other.cursor() as cursor:
        yield cursor
    other.close()


@pytest.fixture
def editor(db) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.create_superuser("editor", password="right words"))
    return client


@pytest.fixture
def failing() -> Callable:
    """Have the server raise an error for every change of a table."""

    @contextmanager
    def fail(table: str, state: str):
        with connection.cursor() as cursor:
            cursor.execute(f"""
                CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE 'of a test' USING ERRCODE = '{state}'; END $$
            """)
            cursor.execute(f"CREATE TRIGGER fails BEFORE INSERT OR UPDATE ON {table} EXECUTE FUNCTION fails()")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("DROP FUNCTION fails CASCADE")

    return fail
