"""The index follows the publication log, whatever happens to it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.db import connection, transaction

from cases.models import Case, Listing
from cases.publication.publish import publish, withdraw
from cases.search.index import sync as follow
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find
from core import log
from core.models import LogEntry


def found(query: str = "") -> list[str]:
    return [listing.reference for listing in find(SearchQuery.parse(query)).page]


class Clock:
    """The clock of the module that waits: it moves when that module sleeps."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def from_index() -> bool:
    return not find(SearchQuery.parse("")).from_database


def test_what_is_published_is_found_by_the_next_search_and_what_is_withdrawn_is_not(draft):
    case = draft()

    before = found("q=portrait")
    publish(case, None)
    published = found("q=portrait")
    withdraw(case, None, "A mistake.")

    assert (before, published, found("q=portrait")) == ([], ["CN001-j"], [])
    assert from_index()


def test_a_case_that_is_published_again_is_found_once_as_it_is_now(draft):
    case = draft(title="First Title")
    publish(case, None)
    found()
    Case.objects.filter(pk=case.pk).update(title="Second Title")
    publish(case, None)

    assert (found("q=first"), found("q=second")) == ([], ["CN001-j"])


def test_an_index_that_was_deleted_is_made_anew(published, search_directory):
    published()
    found()

    shutil.rmtree(search_directory)

    assert found("q=portrait") == ["CN001-j"]
    assert from_index()


@pytest.mark.parametrize("harm", ["truncate", "delete", "nonsense"])
@pytest.mark.parametrize("reopened", [True, False])
def test_an_index_that_was_damaged_mends_itself(published, search_directory, harm, reopened):
    published()
    found()
    for path in (search_directory / f"schema-{follow.SCHEMA_VERSION}").iterdir():
        # A facet may still be counted in the file that was: the kernel ends a process that reads beyond a shorter end.
        path.unlink()
        if harm != "delete":
            path.write_bytes(b"" if harm == "truncate" else b"nonsense" * 100)
    if reopened:
        follow.forget()

    published("FR")
    answers = [sorted(found()), sorted(found()), sorted(found("q=portrait"))]

    assert answers == [["CN001-j", "FR001-j"]] * 3
    assert from_index()


def test_the_index_of_another_database_is_not_believed(published, search_directory, tmp_path, settings):
    published()
    found()
    shutil.copytree(search_directory, tmp_path / "other")
    Case.objects.all().delete()
    LogEntry.objects.all().delete()
    Listing.objects.all().delete()
    published("FR")
    settings.SEARCH_DIRECTORY = tmp_path / "other"
    follow.forget()

    assert found() == ["FR001-j"]
    assert from_index()


def test_while_another_process_writes_the_database_answers_after_a_quarter_of_a_second(published, monkeypatch):
    clock = Clock()
    monkeypatch.setattr(follow, "time", clock)
    published()
    found()
    published("FR")

    with follow._writing() as mine:
        assert mine
        started = clock.now
        results = find(SearchQuery.parse("q=portrait&jurisdiction=FR"))
        listed = [listing.reference for listing in results.page]
        waited = clock.now - started

    assert listed == ["FR001-j"]
    assert results.from_database
    assert 0.25 < waited < 0.3
    assert found("q=portrait&jurisdiction=FR") == ["FR001-j"]
    assert from_index()


def test_a_disk_that_cannot_be_written_leaves_the_filters_working(published, settings, tmp_path):
    published()
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings.SEARCH_DIRECTORY = blocked

    assert found("jurisdiction=CN") == ["CN001-j"]
    assert not from_index()


def test_cases_that_were_listed_anew_all_together_are_all_indexed(published):
    published()
    found()
    Listing.objects.update(level="first")
    with transaction.atomic():
        log.append(LogEntry.Kind.RELISTED, note="all of them")

    assert found("level=first") == ["CN001-j"]


def test_reindexing_says_how_many_cases_there_are(published, capsys):
    published(), published("FR")

    call_command("reindex")

    assert "2 cases" in capsys.readouterr().out
    assert from_index()


WRITE_FOR_EVER = """
import django, os
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()
from django.conf import settings
settings.SEARCH_DIRECTORY = os.environ["DIRECTORY"]
settings.DATABASES["default"]["NAME"] = os.environ["NAME"]
from django.db import connection, transaction
connection.settings_dict["NAME"] = os.environ["NAME"]
from cases.search.index import sync
print("ready", flush=True)
while True:
    sync.rebuild()
"""


@pytest.mark.django_db(transaction=True)
def test_a_process_killed_while_it_writes_leaves_no_lock_and_no_wrong_index(published, search_directory):
    for code in ("CN", "FR", "IN"):
        published(code)
    environment = os.environ | {"DIRECTORY": str(search_directory), "NAME": connection.settings_dict["NAME"]}
    for pause in (0.05, 0.2, 0.37):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITE_FOR_EVER],
            env=environment,
            cwd=Path(django_settings.BASE_DIR),
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout.readline() == "ready\n"
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        writer.wait()

        assert sorted(found()) == ["CN001-j", "FR001-j", "IN001-j"]
        assert sorted(found("q=portrait")) == ["CN001-j", "FR001-j", "IN001-j"]
        assert from_index()
    assert log.version() == 3
