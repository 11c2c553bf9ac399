"""The page that merges a row into another one."""

import pytest

from cases.models import Keyword
from tests.forms import fields, post


@pytest.fixture
def two(keyword) -> tuple[Keyword, Keyword]:
    return keyword("image right"), keyword("portrait right")


def address(row) -> str:
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/merge/"


def test_a_librarian_chooses_sees_what_changes_and_merges(member, client, two, draft):
    member("Librarians")
    gone, kept = two
    draft(keywords=(gone,))
    assert address(gone) in client.get(f"/admin/cases/keyword/{gone.pk}/change/").content.decode()

    preview = post(client, address(gone), {"into": str(kept.pk)}, "_look")
    assert "Drafts: <strong>1</strong>" in preview.content.decode()
    assert Keyword.objects.count() == 2
    done = client.post(address(gone), {**fields(preview), "into": str(kept.pk), "_merge": "1"}, follow=True)

    assert "Its address leads here." in done.content.decode()
    assert list(Keyword.objects.all()) == [kept]


def test_what_was_not_seen_is_not_merged(admin_client, two, draft):
    gone, kept = two
    preview = post(admin_client, address(gone), {"into": str(kept.pk)}, "_look")
    draft(keywords=(gone,))

    page = admin_client.post(address(gone), {**fields(preview), "into": str(kept.pk), "_merge": "1"})

    assert "These entries have changed since you looked at them." in page.content.decode()
    assert Keyword.objects.count() == 2


@pytest.mark.parametrize("into", ["", "x", "99999999999999999999", "itself"])
def test_what_it_cannot_be_merged_into_is_refused(admin_client, two, into):
    gone, _kept = two

    page = admin_client.post(address(gone), {"into": str(gone.pk) if into == "itself" else into, "_look": "1"})

    assert page.status_code == 200
    assert "errorlist" in page.content.decode()


def test_courts_of_two_countries_need_a_yes(admin_client, court):
    gone, kept = court(code="CN"), court(code="FR")
    preview = post(admin_client, address(gone), {"into": str(kept.pk)}, "_look")
    posted = {**fields(preview), "into": str(kept.pk), "_merge": "1"}

    refused = admin_client.post(address(gone), posted)
    assert "Merge them all the same?" in refused.content.decode()
    admin_client.post(address(gone), {**posted, "sure": "on"})

    assert not type(gone).objects.filter(pk=gone.pk).exists()


def test_a_contributor_merges_nothing(member, client, two):
    member("Contributors")

    assert client.get(address(two[0])).status_code == 403


def test_articles_are_merged_by_the_same_page(admin_client, provision):
    gone, kept = provision("10 bis"), provision("10bis")

    preview = post(admin_client, address(gone), {"into": str(kept.pk)}, "_look")
    admin_client.post(address(gone), {**fields(preview), "into": str(kept.pk), "_merge": "1"})

    assert not type(gone).objects.filter(pk=gone.pk).exists()
