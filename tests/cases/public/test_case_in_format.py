"""A case's record at an address of its own, in each format."""

import pytest
from django.test import Client, override_settings

from cases.formats import FORMATS, txt
from cases.models import Case
from cases.publication.publish import publish, withdraw
from core import log
from core.models import LogEntry

each_format = pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.suffix)
WHOLE = [form for form in FORMATS.values() if form.read and form.suffix != "txt"]


def address(suffix: str, reference: str = "CN001-j") -> str:
    return f"/cases/{reference}.{suffix}"


@each_format
def test_the_newest_edition_is_given_with_type_name_and_the_page_it_is_of(client, published, form):
    published()

    response = client.get(address(form.suffix))

    assert response.status_code == 200
    assert response["Content-Type"] == f"{form.media_type}; charset=utf-8"
    assert response["Content-Disposition"] == f'inline; filename="CN001-j.{form.suffix}"'
    assert response["Link"] == '<http://testserver/cases/CN001-j/>; rel="canonical"'
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("form", WHOLE, ids=lambda form: form.suffix)
def test_what_is_given_reads_back_as_the_record_published(client, published, keyword, provision, form):
    edition = published(keywords=(keyword("portrait right"),), provisions=(provision(),), quoted="No one may use it.")

    assert form.read(client.get(address(form.suffix)).content.decode()) == edition.record


def test_the_text_is_the_informal_summary_that_intake_reads(client, published):
    edition = published()

    read = txt.read(client.get(address("txt")).content.decode())

    assert (read.reference, read.title, read.court) == ("CN001-j", edition.record.title, "Supreme Court")
    assert read.summaries[0].held == "The claim succeeds."


@each_format
def test_a_change_that_is_not_published_is_not_in_it(client, draft, form):
    publish(draft(), None)
    Case.objects.update(title="Hidden v Yet")

    assert "Hidden v Yet" not in client.get(address(form.suffix)).content.decode()


@each_format
def test_a_withdrawn_case_is_gone_and_a_draft_is_unknown(client, draft, form):
    gone = draft()
    publish(gone, None)
    withdraw(gone, None, "By order.")
    draft()

    assert client.get(address(form.suffix)).status_code == 410
    assert client.get(address(form.suffix, "CN002-j")).status_code == 404


def test_an_unknown_format_is_not_found_and_another_letter_case_leads_to_the_address(client, published):
    published()

    assert client.get(address("pdf")).status_code == 404
    assert client.get(address("json", "cn001-J"))["Location"] == address("json")
    assert client.post(address("json")).status_code == 405


@each_format
def test_a_reader_who_has_it_is_told_that_it_stands_until_the_site_changes(client, published, form):
    published()
    had = client.get(address(form.suffix))

    again = client.get(address(form.suffix), headers={"if-none-match": had["ETag"]})
    log.append(LogEntry.Kind.CATALOGUE, note="Something else")
    changed = client.get(address(form.suffix), headers={"if-none-match": had["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


@override_settings(PAGE_CACHE_BYTES=1_000_000)
def test_a_kept_answer_has_the_headers_of_the_first(published):
    published()
    client = Client()

    first, kept = client.get(address("md")), client.get(address("md"))

    names = ("Content-Type", "Content-Disposition", "Link", "ETag")
    assert [kept[name] for name in names] == [first[name] for name in names]
    assert kept.content == first.content


def test_the_page_of_a_case_links_each_format_and_that_of_an_edition_none(client, published):
    published()

    page = client.get("/cases/CN001-j/").content.decode()
    edition = client.get("/cases/CN001-j/editions/1/").content.decode()

    for form in FORMATS.values():
        assert f'<link rel="alternate" type="{form.media_type}" href="{address(form.suffix)}">' in page
        assert f'<a href="{address(form.suffix)}" type="{form.media_type}">{form.name}</a>' in page
        assert address(form.suffix) not in edition
