"""The drill of docs/operations.md: back up, restore elsewhere, compare."""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection

from cases.models import Case, Edition
from legislation.models import LogEntry

from .crawling import crawl

pytestmark = pytest.mark.django_db(transaction=True)

KNOWN = ("/cases/KE001-j/editions/1/", "/cases/KE002-j/", "/cases/KE003-j/", "/cases/?q=portrait", "/cases/?q=infringe")


def contents() -> dict[str, list[tuple]]:
    """Return all rows of all tables, but for sessions and the moments of migrations."""
    rows = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table not in ("django_session", "django_migrations"):
                cursor.execute(f"SELECT t::text FROM {table} t ORDER BY 1")
                rows[table] = cursor.fetchall()
    return rows


def test_a_restored_site_has_every_page_byte_for_byte_and_every_row(site, elsewhere, archive):
    pages, rows = crawl(*KNOWN), contents()
    call_command("backup", archive, verbosity=0)

    with elsewhere():
        call_command("restore", archive, verbosity=0)
        restored_rows, restored = contents(), crawl(*KNOWN)
        call_command("verify", verbosity=0)

    assert len(pages) > 300
    assert {pages[address][0] for address in KNOWN} == {200, 410, 404}
    assert restored_rows == rows
    assert restored.keys() == pages.keys()
    assert [address for address in pages if restored[address] != pages[address]] == []
