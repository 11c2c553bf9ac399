"""`manage.py backup`: a whole file or none, of one moment."""

import io
import json
import os
import resource
import subprocess
import sys
import zipfile
from threading import Event, Thread

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from cases.models import Case, Edition, Listing
from cases.publication.publish import publish
from config.backup import dump as dumping
from config.backup.archive import Archive
from config.backup.schema import LEFT_OUT, own_tables
from core import log

from .archives import Pipe

pytestmark = pytest.mark.django_db(transaction=True)


def refused(*arguments, **options) -> str:
    with pytest.raises(CommandError) as raised:
        call_command("backup", *arguments, verbosity=0, **options)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_the_file_is_for_its_owner_alone_and_nothing_else_is_left(site, archive):
    call_command("backup", archive)

    assert archive.stat().st_mode & 0o777 == 0o600
    assert list(archive.parent.glob(f"*{archive.name}*")) == [archive]


def test_it_warns_of_the_password_hashes_and_has_no_secret_key(site, archive, capsys):
    call_command("backup", archive)

    with zipfile.ZipFile(archive) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    assert "password hashes" in capsys.readouterr().err
    assert site.password.encode() in members["tables/auth_user.copy"]
    assert all(settings.SECRET_KEY.encode() not in content for content in members.values())


def test_a_file_that_exists_is_replaced_only_with_the_flag(site, archive):
    archive.write_bytes(b"something else")

    said = refused(archive)
    kept = archive.read_bytes()
    call_command("backup", archive, overwrite=True)

    assert "--overwrite" in said
    assert kept == b"something else"
    assert archive.read_bytes()[:2] == b"PK"
    assert archive.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_disk_that_is_full_is_one_sentence_and_leaves_no_half_file(site, archive, overwrite):
    if overwrite:
        archive.write_bytes(b"an older backup")
    before = list(archive.parent.iterdir())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
    try:
        said = refused(archive, overwrite=overwrite)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert said.startswith("The backup could not be written: ")
    assert list(archive.parent.iterdir()) == before
    assert not overwrite or archive.read_bytes() == b"an older backup"


def test_a_directory_that_does_not_exist_is_one_sentence(site, archive):
    assert "No such file" in refused(archive.parent / "missing" / "site.backup")


def test_a_database_without_a_site_is_one_sentence(elsewhere, archive):
    with elsewhere():
        assert "migrate" in refused(archive)

    assert not archive.exists()


def test_a_database_newer_than_the_code_is_one_sentence(site, archive):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('cases', '9999_future', now())")
    try:
        said = refused(archive)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_migrations WHERE name = '9999_future'")

    assert "cases.9999_future" in said


def test_every_table_that_migrations_make_is_in_the_archive_but_for_sessions(site, archive):
    call_command("backup", archive)

    with archive.open("rb") as file, connection.cursor() as cursor:
        manifest = Archive(file).manifest
        expected = sorted(set(own_tables(cursor)) - {"django_session", "django_migrations"})
    assert [table.name for table in manifest.tables] == expected
    assert {"django_session", "django_migrations"} == LEFT_OUT
    assert manifest.log == log.version()
    assert manifest.postgresql
    assert manifest.build
    assert ("cases", "0002_edition_immutable") in manifest.migrations


def test_an_archive_can_go_through_a_pipe(site, archive):
    command = [sys.executable, "manage.py", "backup", "-"]
    environment = {"DJANGO_SETTINGS_MODULE": "tests.served", "SERVED_DATABASE": connection.settings_dict["NAME"]}

    done = subprocess.run(
        command, cwd=settings.BASE_DIR, env={**os.environ, **environment, "SERVED_SEARCH": "/nowhere"},
        capture_output=True, check=True,
    )  # fmt: skip

    assert Archive(io.BytesIO(done.stdout)).manifest.rows > 100
    assert b"complete" in done.stderr


def test_an_archive_is_of_one_moment_though_editors_publish_meanwhile(site):
    pipe, begun, written = Pipe(), Event(), Event()

    def edit() -> None:
        begun.wait(60)
        Case.objects.filter(reference="KE001-j").update(title="Third v Title")
        publish(Case.objects.get(reference="KE001-j"), None)
        connection.close()
        written.set()

    def pause(name: str, rows: int, of: int | None) -> None:
        # The tables of accounts come before those of cases.
        begun.set()
        assert written.wait(60)

    editor = Thread(target=edit)
    editor.start()
    version = log.version()
    manifest = dumping.dump(pipe, pause)
    editor.join()

    assert log.version() == version + 1
    assert Listing.objects.get(reference="KE001-j").edition.number == 3
    assert manifest.log == version
    with zipfile.ZipFile(pipe.written) as opened:
        assert b"Third v Title" not in b"".join(opened.read(name) for name in opened.namelist())
        assert len(opened.read("tables/cases_edition.copy").splitlines()) == Edition.objects.count() - 1
        assert json.loads(opened.read("manifest.json"))["log"] == version
