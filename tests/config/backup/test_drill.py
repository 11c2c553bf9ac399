"""The drill of docs/operations.md: back up, restore elsewhere, verify, compare."""

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.test import RequestFactory

from cases.models import Case, Court, Edition
from cases.publication.publish import publish

from .crawling import crawl
from .database import constraints, contents, count

pytestmark = pytest.mark.django_db(transaction=True)

KNOWN = (
    "/cases/KE001-j/editions/1/", "/cases/KE002-j/", "/cases/KE003-j/", "/cases/?q=portrait", "/cases/?q=infringe",
    "/robots.txt", "/healthz",
)  # fmt: skip


def test_a_restored_site_has_every_page_byte_for_byte_every_row_and_every_constraint(site, elsewhere, archive):
    pages, rows, promised = crawl(*KNOWN), contents(), constraints()
    call_command("backup", archive)

    with elsewhere():
        call_command("restore", archive)
        restored_rows, restored, kept = contents(), crawl(*KNOWN), constraints()
        call_command("verify")

    assert len(pages) > 30
    assert {pages[address][0] for address in KNOWN} >= {200, 404, 410}
    assert restored_rows == rows
    assert restored.keys() == pages.keys()
    assert [address for address in pages if restored[address] != pages[address]] == []
    assert len(promised) > 100
    assert kept == promised


@pytest.mark.slow
def test_the_whole_library_is_restored_byte_for_byte(site, elsewhere, archive):
    call_command("load_library", verbosity=0)
    pages = crawl(*KNOWN)
    call_command("backup", archive)

    with elsewhere():
        call_command("restore", archive)
        restored = crawl(*KNOWN)
        call_command("verify")

    print(f"\n{len(pages)} pages were compared.")
    assert len(pages) > 500
    assert restored.keys() == pages.keys()
    assert [address for address in pages if restored[address] != pages[address]] == []


def test_accounts_keep_their_passwords_and_nobody_is_logged_in(site, elsewhere, archive):
    logged_in = count("django_session")
    call_command("backup", archive)

    with elsewhere():
        call_command("restore", archive)
        user = authenticate(RequestFactory().post("/"), username="editor", password="a long password")
        sessions = count("django_session")

    assert (logged_in, sessions) == (1, 0)
    assert user == site
    assert user.has_perm("cases.publish_case") is site.has_perm("cases.publish_case")


def test_numbering_goes_on_where_it_was_though_the_last_rows_were_deleted(site, elsewhere, archive, court):
    last = court("Deleted Court", code="FR").pk
    Court.objects.filter(pk=last).delete()
    call_command("backup", archive)

    with elsewhere():
        call_command("restore", archive)
        following = Court.objects.create(slug="next", names={"en": "Next"}, jurisdiction_id="KE").pk

    assert following == last + 1


def test_in_a_restored_site_a_case_can_be_published_and_an_edition_still_never_changes(site, elsewhere, archive):
    call_command("backup", archive)

    with elsewhere():
        call_command("restore", archive)
        with pytest.raises(Exception, match="never changes"):
            Edition.objects.update(number=7)
        edition = publish(Case.objects.get(reference="KE003-j"), None)
        call_command("verify")

    assert edition.number == 1
