"""What the tests of outages share."""

from collections.abc import Iterator

import psycopg2
import pytest
from django.db import connection

from tests.config.outages.full_disk import small_disk

__all__ = ["small_disk"]


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
