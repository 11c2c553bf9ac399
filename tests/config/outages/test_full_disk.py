"""A full disk: of the index, of the files that are sent, of the database."""

import logging

import psycopg2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client

from cases.editing.imports import import_files
from cases.search.index import sync as follow
from config.outages.log import OutageLogFilter
from tests.cases.files import makers
from tests.forms import fields, post

from .full_disk import fill


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
        assert b"The search index is being built." not in reader.get("/cases/?q=portrait").content
    filling = fill(small_disk)

    published(title="Second v Portrait")
    addresses = ("/cases/?q=portrait", "/", "/cases/CN002-j/", "/feeds/cases.atom?q=portrait")
    answers = [reader.get(address) for address in addresses]
    suggestions = reader.get("/cases/suggestions/?q=port")

    assert {answer.status_code for answer in (*answers, suggestions)} == {200}
    assert b"The search index is being built." in answers[0].content
    assert b"Second v Portrait" in answers[0].content

    filling.unlink()
    follow._repaired_at = -follow.PAUSE
    reader.get("/cases/?q=portrait")
    assert b"The search index is being built." not in reader.get("/cases/?q=portrait").content


def test_an_editor_whose_file_finds_no_room_keeps_the_text(editor, full_uploads):
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


TABLE = "slug,name_en\nportrait-right,portrait right\n"
ACTS = {
    "a form": ("cases_keyword", "/admin/cases/keyword/add/", {"names_en": "portrait right"}, "_save"),
    "a table": ("cases_keyword", "/admin/cases/keyword/table/in/", {"text": TABLE}, "_read"),
}  # fmt: skip


@pytest.mark.parametrize(("table", "address", "typed", "button"), ACTS.values(), ids=ACTS)
def test_an_editor_whose_text_finds_no_room_in_the_database_keeps_it(editor, failing, table, address, typed, button):
    with failing(table, "53100"):
        answer = post(editor, address, typed, button)

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert "The disk is full" in answer.content.decode()
    for name, value in typed.items():
        assert fields(answer)[name][0] == value.replace("\n", "\r\n") or fields(answer)[name][0] == value


def test_a_document_that_finds_no_room_is_no_fault_of_the_document(kenya, failing):
    with failing("cases_case", "53100"), pytest.raises(OperationalError):
        list(import_files([("a.docx", makers.docx())]))


@pytest.mark.parametrize("state", ["53100", "57P01", "55P03", "40P01"])
def test_every_request_says_so_and_the_log_once(state):
    outages_only_once = OutageLogFilter()
    alike = state in ("53100", "57P01")

    records = [record(state) for _request in range(3)]
    passed = [outages_only_once.filter(made) for made in records]

    assert passed == ([True, False, False] if alike else [True] * 3)
    assert (records[0].exc_info is None) is alike


def record(state: str) -> logging.LogRecord:
    """Return what Django logs of a request that failed."""
    raw = type("Raw", (psycopg2.OperationalError,), {"pgcode": state})("of a test")
    error = OperationalError("of a test")
    error.__cause__ = raw
    failed = (type(error), error, None)
    return logging.LogRecord("django.request", logging.ERROR, "", 0, "%s: %s", ("Unavailable", "/"), failed)
