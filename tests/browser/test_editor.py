"""The form of a case in a browser, and the pages beside it."""

import pytest
from playwright.sync_api import Page, expect

from cases.management.commands.load_library import load_vocabulary

from .axe import violations
from .logged_in import logged_in


@pytest.fixture
def lawyer(page: Page) -> Page:
    """The page of a lawyer who is logged in, where the vocabulary is loaded and there is no case."""
    load_vocabulary()
    return logged_in(page, "lawyer")


def test_markdown_is_previewed_as_readers_will_see_it(lawyer: Page):
    lawyer.goto("/admin/cases/case/add/")
    held = lawyer.locator(".field-held").first
    held.locator("textarea").fill("It is **so** ordered.<script>alert(1)</script>")

    held.get_by_role("button", name="Preview the text above").click()

    expect(held.locator(".markdown-preview strong")).to_have_text("so")
    expect(held.locator(".markdown-preview script")).to_have_count(0)


def test_another_holding_can_be_added_and_is_kept(lawyer: Page, draft):
    case = draft()
    lawyer.goto(f"/admin/cases/case/{case.pk}/change/")
    rows = lawyer.locator(".field-relevant_holdings [data-rows]").first
    rows.get_by_label("Topic").fill("First")
    rows.get_by_role("textbox", name="Relevant holding", exact=True).fill("One.")
    rows.get_by_role("button", name="Add another row").click()
    lawyer.keyboard.type("Second")
    rows.get_by_role("textbox", name="Relevant holding", exact=True).nth(1).fill("Two.")

    lawyer.get_by_role("button", name="Save", exact=True).click()
    expect(lawyer.get_by_text("Readers see it once it is published")).to_be_visible()

    assert [row["topic"] for row in case.summaries.get().relevant_holdings] == ["First", "Second"]


def test_our_pages_of_the_admin_and_the_links_of_their_breadcrumbs_are_accessible(lawyer: Page, draft, provision):
    case = draft(as_written={"keywords": ["unknown"]}, provisions=(provision(),))
    of_the_case = [f"{case.pk}/{page}/" for page in ("change", "history", "withdraw", "discard")]
    found = {}

    for address in ("", "add/", "from-text/", "worklists/", *of_the_case):
        lawyer.goto(f"/admin/cases/case/{address}")
        # The list itself is Django's.
        within = "#content, .breadcrumbs" if address else ".breadcrumbs"
        found[address] = violations(lawyer, within=within)

    assert {address: objections for address, objections in found.items() if objections} == {}
