"""Backup, restore and verify of many cases, in processes of their own, while editors publish."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest
from django.conf import settings
from django.db import connection

from cases.models import Case, Edition, Listing
from cases.publication.publish import publish
from cases.publication.verification import faults
from core import log

from .database import count

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

# The most memory that a process ever had, in kB; what a parent had does not count, as it does for getrusage.
MEASURED = """
import os, re, sys
from pathlib import Path
sys.path.insert(0, os.getcwd())
from django.core.management import execute_from_command_line
execute_from_command_line(["manage.py", *sys.argv[1:]])
print("peak", re.search("VmHWM:\\\\s*([0-9]+)", Path("/proc/self/status").read_text())[1], file=sys.stderr)
"""
LEEWAY = 1.1


def process(*words: str, code: str = MEASURED) -> subprocess.Popen:
    environment = {
        "DJANGO_SETTINGS_MODULE": "tests.served",
        "SERVED_DATABASE": connection.settings_dict["NAME"],
        "SERVED_SEARCH": "/nowhere",
    }
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=settings.BASE_DIR,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def peak(*words: str) -> int:
    """Return the kB of memory that a command takes at most."""
    _out, said = (started := process(*words)).communicate()
    assert started.returncode == 0, said
    return int(said.split()[-1])


def generate(cases: int) -> None:
    assert process("generate_cases", "--count", cases).wait() == 0


@pytest.fixture
def editor() -> Callable[[], int]:
    """Publish one case after another in a thread; called, it stops and returns how many editions were made."""
    stop, made = Event(), []

    def edit() -> None:
        case = Case.objects.get(reference="KE001-j")
        while not stop.is_set():
            Case.objects.filter(pk=case.pk).update(title=f"Title {len(made)}")
            made.append(publish(case, None))
        connection.close()

    thread = Thread(target=edit)
    thread.start()

    def end() -> int:
        stop.set()
        thread.join()
        return len(made)

    yield end
    end()


def test_five_times_the_cases_take_the_same_memory(site, elsewhere, archive):
    measured = {}
    for cases in (1000, 4000):
        generate(cases)
        measured[cases] = [peak("backup", archive, "--overwrite"), peak("verify")]
        with elsewhere():
            measured[cases].append(peak("restore", archive, "--replace"))
            assert Listing.objects.count() > cases

    print(f"\nbackup, verify, restore: {measured}")
    for few, many in zip(measured[1000], measured[4000], strict=True):
        assert many < few * LEEWAY


def test_a_backup_is_of_one_moment_however_much_is_published_meanwhile(site, editor, elsewhere, archive):
    generate(1000)
    versions = [log.version()]
    assert process("backup", archive).wait() == 0
    versions.append(log.version())
    published = editor()

    with elsewhere():
        assert process("restore", archive).wait() == 0
        kept, found = log.version(), list(faults())
        newest = Edition.objects.of("KE001-j").first()
        listed = Listing.objects.get(reference="KE001-j").edition

    assert published > 2
    assert versions[0] <= kept <= versions[1]
    assert found == []
    assert listed == newest


def test_a_backup_that_is_ended_leaves_no_half_file(site, archive):
    generate(1000)
    started = process("backup", archive)
    deadline = time.monotonic() + 60
    while not drafts(archive) and time.monotonic() < deadline:
        time.sleep(0.01)
    begun = drafts(archive)

    started.send_signal(signal.SIGTERM)
    started.wait()

    assert begun
    assert drafts(archive) == []
    assert not archive.exists() or started.returncode == 0


def test_a_restore_that_is_killed_leaves_the_old_content(site, archive):
    generate(1000)
    assert process("backup", archive).wait() == 0
    cases = count("cases_edition")
    started = process("restore", archive, "--replace")
    deadline = time.monotonic() + 120
    while not is_restoring() and started.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    begun = is_restoring()

    started.kill()
    started.wait()

    assert begun
    assert count("cases_edition") == cases
    assert list(faults()) == []


def drafts(archive: Path) -> list[Path]:
    return list(archive.parent.glob(".*.part"))


def is_restoring() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY %FROM STDIN'")
        return cursor.fetchone()[0] > 0
