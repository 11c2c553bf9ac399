"""What an editor reads after she has saved a case, and the way back from its preview."""

from cases.publication.publish import publish, withdraw
from tests.forms import post

from .pages import change, page_text


def test_saving_a_draft_says_that_readers_do_not_see_it(admin_client, draft):
    page = page_text(post(admin_client, change(draft()), {"title": "Peng v Another"}))

    assert "is saved. Readers see it once it is published." in page


def test_saving_a_published_case_says_which_edition_readers_still_see(admin_client, draft):
    case = draft()
    publish(case, None)
    post(admin_client, change(case), {"title": "Second"}, "_publish")

    page = page_text(post(admin_client, change(case), {"title": "Third"}))

    assert "is saved. Readers still see edition 2; publish to show this change." in page


def test_saving_a_withdrawn_case_says_that_readers_see_the_withdrawal(admin_client, draft):
    case = draft()
    publish(case, None)
    withdraw(case, None, "A mistake.")

    page = page_text(post(admin_client, change(case), {"title": "Second"}))

    assert "is saved. Readers see that it was withdrawn; publish to show it again." in page


def test_the_preview_leads_back_to_the_form(admin_client, draft):
    case = draft()

    page = page_text(admin_client.get(f"/admin/cases/case/{case.pk}/preview/"))

    assert f'<a href="{change(case)}">Back to the form</a>' in page
