"""The pages by which rows go out as a table and come in again."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import Court, Keyword
from core.models import LogEntry
from tests.forms import fields, post

PLACES = ("cases/court", "cases/keyword", "legislation/provision")


@pytest.fixture
def rows(court, keyword, provision) -> None:
    court(), keyword("portrait right"), provision()


@pytest.mark.parametrize("place", PLACES)
def test_a_librarian_takes_all_rows_out_and_in_again(member, client, rows, place):
    member("Librarians")
    assert "Export as CSV" in client.get(f"/admin/{place}/").content.decode()

    out = client.get(f"/admin/{place}/table/?type=csv")
    page = client.post(f"/admin/{place}/table/in/", {"file": SimpleUploadedFile("rows.csv", out.content)})

    assert "attachment" in out["Content-Disposition"]
    assert "Unchanged rows: <strong>1</strong>" in page.content.decode()
    assert 'name="_store"' not in page.content.decode()


def test_it_is_seen_first_and_then_stored_as_it_was_seen(member, client, rows):
    member("Librarians")
    place = "/admin/cases/keyword/table/in/"
    Keyword.objects.update(listed=True)
    table = b'slug,name_en,synonyms\r\nportrait-right,portrait rights,"image right\r\nlikeness"\r\n'

    preview = client.post(place, {"file": SimpleUploadedFile("k.csv", table)})
    assert "<ins>rights</ins>" in preview.content.decode()
    assert Keyword.objects.get().names["en"] == "portrait right"
    done = client.post(place, {**fields(preview), "_store": "1"}, follow=True)

    assert "1 row was imported." in done.content.decode()
    assert (Keyword.objects.get().names["en"], Keyword.objects.get().synonyms) == (
        "portrait rights", ["image right", "likeness"]
    )  # fmt: skip
    assert LogEntry.objects.count() == 1


def test_what_was_not_seen_is_not_stored(admin_client, rows):
    place = "/admin/cases/keyword/table/in/"
    preview = post(admin_client, place, {"text": "slug,name_en\nportrait-right,new name\n"}, "_read")
    Keyword.objects.update(names={"en": "another's name"})

    page = admin_client.post(place, {**fields(preview), "_store": "1"})

    assert "Someone changed these rows." in page.content.decode()
    assert Keyword.objects.get().names["en"] == "another's name"


def test_bad_rows_are_told_and_nothing_is_stored(admin_client, rows):
    place = "/admin/cases/court/table/in/"

    page = post(admin_client, place, {"text": "slug,jurisdiction,name_en\n,CN,A\n,XX,B\n"}, "_store")

    assert "row 3: jurisdiction: No jurisdiction has the code" in page.content.decode()
    assert Court.objects.count() == 1


@pytest.mark.parametrize(
    "posted", [{}, {"text": "\x00"}, {"text": "{"}, {"text": "a,b\n"}, {"type": "xls", "text": "x"}]
)
def test_what_is_no_table_is_answered_with_a_message(admin_client, posted):
    page = admin_client.post("/admin/cases/keyword/table/in/", posted)

    assert page.status_code == 200
    assert "error-summary" in page.content.decode()


@pytest.mark.parametrize("place", PLACES)
def test_a_contributor_may_look_at_the_rows_and_take_none_in(member, client, rows, place):
    member("Contributors")

    assert client.get(f"/admin/{place}/table/").status_code == 200
    assert client.get(f"/admin/{place}/table/in/").status_code == 403
    assert "Import a table" not in client.get(f"/admin/{place}/").content.decode()


def test_a_spreadsheet_is_told_the_encoding(admin_client, rows):
    content = admin_client.get("/admin/cases/court/table/").content

    assert content.startswith(b"\xef\xbb\xbf")
    assert next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))[:2] == ["slug", "jurisdiction"]


def test_a_stranger_gets_nothing(client):
    response = client.get("/admin/cases/court/table/")

    assert response.headers["Location"].startswith("/admin/login/?next=")
