"""Merges, tables and imports of laws change what readers have only where they see the rows."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, transaction

from cases.editing.merging.merge import merge
from cases.editing.spreadsheets import CourtTable
from core import log
from core.models import LogEntry
from core.spreadsheets import store
from core.spreadsheets.reading import read
from legislation.import_law import Text, import_text
from legislation.intake import read_law

from .seen import seen


def acts(hidden: dict, court: Callable) -> dict[str, Callable]:
    """What else changes rows of the catalogue and the law."""
    table = CourtTable()
    rows = "slug,jurisdiction,name_en\ncn-high-court,CN,Court of Appeal\n"
    law = hidden["legislation/instrument"]
    source = Text(law, "en", date(2021, 1, 1), "Article 1. A.\nArticle 2. B.", "text", public=True)
    return {
        "merging": lambda: merge(court("Higher Court"), hidden["cases/court"], None),
        "a table": lambda: store(table, read(rows, "csv", table.columns), None),
        "a law's text": lambda: import_text(source, read_law(source.source, "text")),
    }


@pytest.mark.parametrize("act", ["merging", "a table", "a law's text"])
@pytest.mark.parametrize("listed", [False, True])
def test_every_act_on_rows_is_seen_only_where_they_are(hidden, court, act, listed):
    for row in (hidden["cases/court"], hidden["legislation/instrument"]):
        row.listed = listed
        row.save()
    before = seen()

    acts(hidden, court)[act]()

    assert (seen() != before) is listed


@pytest.mark.django_db
def test_whether_readers_see_it_is_asked_under_the_lock_that_publishing_takes():
    held, before = [], log.version()

    def asked() -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
            held.extend(row[0] for row in cursor.fetchall())
        return False

    with transaction.atomic():
        written = log.append(LogEntry.Kind.CATALOGUE, seen=asked)

    assert written is None
    assert held == [log._LOCK]
    assert log.version() == before
