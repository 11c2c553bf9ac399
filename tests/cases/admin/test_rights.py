"""Who may do what with a case, and how it leaves the public side."""

import pytest

from cases.models import Case, Collection, Edition, Keyword
from cases.publication.publish import publish
from core.models import LogEntry
from tests.forms import post

from .pages import ADD, page_text


def test_withdrawing_asks_for_a_reason_and_shows_it_to_readers(admin_client, draft):
    case = draft()
    publish(case, None)
    address = f"/admin/cases/case/{case.pk}/withdraw/"

    refused = admin_client.post(address, {"reason": " "})
    admin_client.post(address, {"reason": "By order of the court."})

    assert "This field is required" in page_text(refused)
    response = admin_client.get("/cases/CN001-j/")
    assert response.status_code == 410
    assert "By order of the court." in page_text(response)


def test_a_draft_can_be_discarded_and_a_published_case_cannot(admin_client, draft):
    drafted, public = draft(), draft()
    publish(public, None)

    for case in (drafted, public):
        admin_client.post(f"/admin/cases/case/{case.pk}/discard/")

    assert list(Case.objects.values_list("pk", flat=True)) == [public.pk]


def test_a_preview_shows_the_public_page_of_a_draft_to_staff_only(admin_client, client, draft):
    case = draft()
    address = f"/admin/cases/case/{case.pk}/preview/"

    shown, anonymous = admin_client.get(address), client.__class__().get(address)

    assert "The claim succeeds." in page_text(shown)
    assert shown["X-Robots-Tag"] == "noindex"
    assert anonymous.status_code == 302


def test_contributors_draft_and_cannot_publish(client, member, entered):
    member("Contributors")

    response = post(client, ADD, entered, "_publish")

    assert Case.objects.exists()
    assert not Edition.objects.exists()
    assert "Save and publish" not in page_text(response)
    assert client.get(f"/admin/cases/case/{Case.objects.get().pk}/withdraw/").status_code == 403


def test_editors_publish(client, member, entered):
    member("Editors")

    post(client, ADD, entered, "_publish")

    assert Edition.objects.exists()
    assert LogEntry.objects.get(kind="published").by.username == "editors"


def test_a_contributor_discards_only_drafts_of_their_own(client, member, draft, entered):
    others = draft(decision_date="1999", parties=("A", "B"))
    member("Contributors")
    post(client, ADD, entered)
    own = Case.objects.exclude(pk=others.pk).get()

    for case in (others, own):
        client.post(f"/admin/cases/case/{case.pk}/discard/")

    assert list(Case.objects.all()) == [others]


@pytest.mark.parametrize("table", ["cases/keyword", "cases/collection"])
def test_a_contributor_enters_names_and_lists_none(client, member, table):
    member("Contributors")

    client.post(f"/admin/{table}/add/", {"names_en": "Entered", "listed": "on", "year": ""})

    model = {"cases/keyword": Keyword, "cases/collection": Collection}[table]
    assert model.objects.get().listed is False


def test_a_name_longer_than_any_does_not_log_in(client, db):
    response = client.post("/admin/login/", {"username": "x" * 300, "password": "x"})

    assert response.status_code == 200
    assert "at most 150" in page_text(response)
