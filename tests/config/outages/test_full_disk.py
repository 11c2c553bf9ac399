"""A full disk: of the index, of the files that are sent, of the database."""

import tempfile

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from cases.search import follow
from tests.config.outages.full_disk import fill
from tests.forms import post


@pytest.fixture
def editor(db) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.create_superuser("editor"))
    return client


@pytest.fixture
def reader() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("begun", [False, True], ids=["before the index is made", "after it was made"])
def test_readers_are_answered_by_the_database_while_the_disk_of_the_index_is_full(
    published, reader, settings, small_disk, begun
):
    settings.SEARCH_DIRECTORY = small_disk / "search"
    published(title="First v Portrait")
    if begun:
        assert b"Simple search" not in reader.get("/cases/?q=portrait").content
    filling = fill(small_disk)

    published(title="Second v Portrait")
    addresses = ("/cases/?q=portrait", "/", "/cases/CN002-j/", "/feeds/cases.atom?q=portrait")
    answers = [reader.get(address) for address in addresses]
    suggestions = reader.get("/cases/suggestions/?q=port")

    assert {answer.status_code for answer in (*answers, suggestions)} == {200}
    assert b"Simple search" in answers[0].content
    assert b"Second v Portrait" in answers[0].content

    filling.unlink()
    follow._mended_at = -follow.PAUSE
    reader.get("/cases/?q=portrait")
    assert b"Simple search" not in reader.get("/cases/?q=portrait").content


def test_an_editor_whose_file_finds_no_room_keeps_the_text(editor, monkeypatch, small_disk):
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    large = SimpleUploadedFile("judgment.pdf", bytes(3 * 1024 * 1024))

    fields = {"before": "1", "files": large, "text": "Words typed\nby hand"}
    answer = editor.post("/admin/cases/case/from-text/", fields)

    page = answer.content.decode()
    assert answer.status_code == 503
    assert "The disk is full" in page
    assert '<input type="hidden" name="before" value="1">' in page
    assert "Words typed\nby hand</textarea>" in page
    assert 'judgment.pdf <input type="file" name="files"' in page
    assert 'enctype="multipart/form-data"' in page


def test_an_editor_whose_text_finds_no_room_in_the_database_keeps_it(editor, china):
    with connection.cursor() as cursor:
        cursor.execute("""
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$
        """)
        cursor.execute("CREATE TRIGGER full_disk BEFORE INSERT ON cases_keyword EXECUTE FUNCTION no_room()")

    answer = post(editor, "/admin/cases/keyword/add/", {"names_en": "portrait right"})

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert "The disk is full" in answer.content.decode()
    assert 'name="names_en" value="portrait right"' in answer.content.decode()
