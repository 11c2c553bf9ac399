"""`manage.py restore`: everything or nothing, and not by mistake."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from cases.models import Case, Court, Listing
from cases.publication.publish import digest_of, publish
from cases.record.json import to_json
from cases.record.value import CaseRecord, Summary
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find
from config.backup import load
from core import log

from .archives import crafted, reworded, with_migration
from .database import constraints, contents

pytestmark = pytest.mark.django_db(transaction=True)


def refused(*arguments, **options) -> str:
    with pytest.raises(CommandError) as raised:
        call_command("restore", *arguments, verbosity=0, **options)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_a_database_that_is_not_empty_is_not_touched_without_the_flag(site, archive):
    call_command("backup", archive)
    Court.objects.create(slug="new", names={"en": "New"}, jurisdiction_id="KE")
    before = contents()

    assert "--replace" in refused(archive)
    assert contents() == before


def test_a_database_that_was_only_migrated_is_empty(site, elsewhere, archive):
    call_command("backup", archive)
    before = contents()

    with elsewhere():
        call_command("migrate", verbosity=0)
        call_command("restore", archive)
        restored = contents()

    assert restored == before


@pytest.mark.parametrize("place", [0, 5_000, -65, -1])
def test_a_damaged_archive_changes_nothing(site, archive, place):
    call_command("backup", archive)
    raw = bytearray(archive.read_bytes())
    raw[place] ^= 1
    archive.write_bytes(raw)
    before = contents()

    assert refused(archive, replace=True)
    assert contents() == before


def test_an_archive_that_the_database_refuses_at_last_leaves_the_old_content(site, archive):
    call_command("backup", archive)
    # No jurisdiction has that code, which shows only when all tables are loaded.
    archive.write_bytes(reworded(archive.read_bytes(), "cases_court", b"\tKE\n", b"\tZZ\n"))
    before, guards = contents(), constraints()

    said = refused(archive, replace=True)

    assert "nothing was changed" in said
    assert "cases_court" in said
    assert (contents(), constraints()) == (before, guards)


def test_rows_that_are_no_rows_of_the_table_leave_the_old_content(site, archive):
    call_command("backup", archive)
    archive.write_bytes(reworded(archive.read_bytes(), "cases_court", b"\tKE\n", b"\tKE\tmore\n"))
    before = contents()

    assert "nothing was changed" in refused(archive, replace=True)
    assert contents() == before


def test_an_archive_newer_than_the_code_says_so_and_changes_nothing(site, archive):
    call_command("backup", archive)
    archive.write_bytes(with_migration(archive.read_bytes(), "cases", "9999_future"))
    before = contents()

    said = refused(archive, replace=True)

    assert "cases.9999_future" in said
    assert "newer" in said
    assert contents() == before


def test_tables_that_the_schema_does_not_have_are_refused(site, archive):
    call_command("backup", archive)
    archive.write_bytes(crafted(archive.read_bytes(), {"tables/cases_court.copy": None}, tables=[]))

    assert refused(archive, replace=True)


def test_a_site_that_was_not_stopped_is_not_waited_for(site, archive, monkeypatch):
    call_command("backup", archive)
    monkeypatch.setattr(load, "_PATIENCE", "200ms")
    reader = connection.copy()
    with reader.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("SELECT count(*) FROM cases_case")

        said = refused(archive, replace=True)
    reader.close()

    assert "stop the site" in said


def test_a_database_that_others_are_connected_to_is_not_replaced(site, archive):
    call_command("backup", archive)
    Case.objects.update(title="Changed since")
    site_that_runs = connection.copy()
    site_that_runs.ensure_connection()

    said = refused(archive, replace=True)
    site_that_runs.close()

    assert "stop the site" in said
    assert set(Case.objects.values_list("title", flat=True)) == {"Changed since"}


def test_a_site_whose_statistics_fail_is_said_to_be_restored(site, archive):
    call_command("backup", archive)
    Case.objects.update(title="Changed since")

    def fail(execute, sql, params, many, context):
        return execute("SELECT 1 / 0" if sql.startswith("VACUUM") else sql, params, many, context)

    with connection.execute_wrapper(fail):
        said = refused(archive, replace=True)

    assert said == "The site is restored, but its statistics are not: division by zero. Run VACUUM ANALYZE."
    assert not Case.objects.filter(title="Changed since").exists()


def test_a_database_becomes_what_the_archive_has_with_the_flag_and_keeps_the_tables_of_others(site, archive):
    call_command("backup", archive)
    before = contents()
    Court.objects.create(slug="new", names={"en": "New"}, jurisdiction_id="KE")
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE loans_book (title text)")
        cursor.execute("INSERT INTO loans_book VALUES ('Trade Marks')")
    try:
        call_command("restore", archive, replace=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT title FROM loans_book")
            kept = cursor.fetchall()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE loans_book")

    assert contents() == before
    assert kept == [("Trade Marks",)]


def test_a_dry_run_checks_the_archive_and_changes_nothing(site, archive):
    call_command("backup", archive)
    Court.objects.create(slug="new", names={"en": "New"}, jurisdiction_id="KE")
    before = contents()

    call_command("restore", archive, dry_run=True)
    archive.write_bytes(archive.read_bytes()[:-1])

    assert contents() == before
    assert refused(archive, dry_run=True)


def test_an_archive_of_an_older_schema_is_brought_to_that_of_the_code(elsewhere, archive):
    with elsewhere():
        for target in (("core",), ("cases", "0001"), ("auth",), ("admin",), ("axes",), ("sessions",)):
            call_command("migrate", *target, verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute(OLD_ROWS)
        before = guarded()
        call_command("backup", archive)

        call_command("restore", archive, replace=True)
        restored, listing = guarded(), Listing.objects.get()
        call_command("migrate", check_unapplied=True, verbosity=0)
        call_command("verify")

    assert (before, restored) == (False, True)
    assert listing.title == "Old v Title"


def guarded() -> bool:
    """Say whether the database refuses to change an edition, which the second migration of cases sees to."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_trigger WHERE tgname = 'cases_edition_is_final'")
        return cursor.fetchone() is not None


SHOWN = CaseRecord(
    reference="KE001-j",
    title="Old v Title",
    decision_date="2020",
    summaries=(Summary(language="en", held="The claim succeeds."),),
)
OLD_ROWS = f"""
    INSERT INTO legislation_jurisdiction (code, kind, names) VALUES ('KE', 'state', '{{"en": "Kenya"}}');
    INSERT INTO cases_court (id, names, listed, slug, variants, jurisdiction_id)
        VALUES (7, '{{"en": "Old Court"}}', false, 'old', '{{}}', 'KE');
    INSERT INTO cases_edition (id, reference, number, data, digest, published_at)
        VALUES (5, 'KE001-j', 1, '{json.dumps(to_json(SHOWN))}', '{digest_of(SHOWN)}', now());
    INSERT INTO cases_listing (reference, languages, level, procedure, decision_date, first_day, last_day, title,
            sort_title, card, text, court_id, edition_id, jurisdiction_id)
        VALUES ('KE001-j', '{{en}}', '', '', '2020', '2020-01-01', '2020-12-31', 'Old v Title', 'old v title',
            '{{}}', '', 7, 5, 'KE');
    INSERT INTO core_logentry (number, at, kind, reference, note) VALUES (1, now(), 'published', 'KE001-j', '');
"""  # noqa: S608


def test_an_index_that_is_open_is_not_taken_for_that_of_a_restored_database_of_the_same_version(
    site, elsewhere, archive
):
    call_command("backup", archive)
    with elsewhere():
        call_command("restore", archive)
        publish_as("Theirs v Title")
        there = log.newest()
        call_command("backup", archive, overwrite=True)
    publish_as("Ours v Title")
    here, before = log.newest(), found("ours")

    call_command("restore", archive, replace=True)

    assert (here[0], before) == (there[0], ["KE001-j"])
    assert (found("ours"), found("theirs")) == ([], ["KE001-j"])
    assert not find(SearchQuery.parse("q=theirs")).from_database


def publish_as(title: str) -> None:
    case = Case.objects.get(reference="KE001-j")
    Case.objects.filter(pk=case.pk).update(title=title)
    publish(case, None)


def found(words: str) -> list[str]:
    return [listing.reference for listing in find(SearchQuery.parse(f"q={words}")).page]
