"""Pauses that take no time."""

import pytest
from django.db import connection

from core import again


@pytest.fixture
def pauses(monkeypatch) -> list[tuple[float, bool]]:
    """The pauses that an act makes, none of which takes time: seconds, and whether it is within a transaction."""
    made: list[tuple[float, bool]] = []
    monkeypatch.setattr(again.time, "sleep", lambda seconds: made.append((seconds, connection.in_atomic_block)))
    return made
