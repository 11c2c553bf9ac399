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
    source, target = two
    draft(keywords=(source,))
    assert address(source) in client.get(f"/admin/cases/keyword/{source.pk}/change/").content.decode()

    preview = post(client, address(source), {"into": str(target.pk)}, "_look")
    assert "Drafts: <strong>1</strong>" in preview.content.decode()
    assert Keyword.objects.count() == 2
    done = client.post(address(source), {**fields(preview), "into": str(target.pk), "_merge": "1"}, follow=True)

    assert "Its address leads here." in done.content.decode()
    assert list(Keyword.objects.all()) == [target]


def test_what_was_not_seen_is_not_merged(admin_client, two, draft):
    source, target = two
    preview = post(admin_client, address(source), {"into": str(target.pk)}, "_look")
    draft(keywords=(source,))

    page = admin_client.post(address(source), {**fields(preview), "into": str(target.pk), "_merge": "1"})

    assert "These entries have changed since you looked at them." in page.content.decode()
    assert Keyword.objects.count() == 2


@pytest.mark.parametrize("into", ["", "x", "99999999999999999999", "itself"])
def test_what_it_cannot_be_merged_into_is_refused(admin_client, two, into):
    source, _target = two

    page = admin_client.post(address(source), {"into": str(source.pk) if into == "itself" else into, "_look": "1"})

    assert page.status_code == 200
    assert "errorlist" in page.content.decode()


def test_courts_of_two_countries_need_a_yes(admin_client, court):
    source, target = court(code="CN"), court(code="FR")
    preview = post(admin_client, address(source), {"into": str(target.pk)}, "_look")
    posted = {**fields(preview), "into": str(target.pk), "_merge": "1"}

    refused = admin_client.post(address(source), posted)
    assert "Merge them anyway?" in refused.content.decode()
    admin_client.post(address(source), {**posted, "sure": "on"})

    assert not type(source).objects.filter(pk=source.pk).exists()


def test_a_contributor_merges_nothing(member, client, two):
    member("Contributors")

    refused = client.post(address(two[0]), {"into": str(two[1].pk), "_merge": "1"})

    assert refused.status_code == 403
    assert Keyword.objects.count() == 2


def test_articles_are_merged_by_the_same_page(admin_client, provision):
    source, target = provision("10 bis"), provision("10bis")

    preview = post(admin_client, address(source), {"into": str(target.pk)}, "_look")
    admin_client.post(address(source), {**fields(preview), "into": str(target.pk), "_merge": "1"})

    assert not type(source).objects.filter(pk=source.pk).exists()
