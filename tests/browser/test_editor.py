"""A lawyer at work in a browser: a pasted text becomes a public page, and a case is entered by hand."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from cases.management.commands.load_library import load_vocabulary
from cases.models import Case, Court, Edition

from .axe import violations
from .logged_in import logged_in

SEED = (settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8")


@pytest.fixture
def lawyer(page: Page) -> Page:
    """The page of a lawyer who is logged in, where the vocabulary is loaded and there is no case."""
    load_vocabulary()
    return logged_in(page, "lawyer")


def choose(page: Page, label: str, words: str) -> None:
    """Choose in an autocomplete by keyboard, as its label, words and Enter."""
    # The stock admin gives the focus to the first field once the page is loaded, which closes what was opened before.
    page.wait_for_load_state("load")
    page.get_by_role("combobox", name=label).first.press("Enter")
    expect(page.locator(".select2-container--open").first).to_be_visible()
    page.keyboard.type(words)
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(words, timeout=20_000)
    page.keyboard.press("Enter")


def test_a_pasted_text_becomes_a_public_page(lawyer: Page):
    lawyer.goto("/admin/cases/case/")
    lawyer.get_by_role("link", name="Add from text").click()
    lawyer.get_by_label("Text").fill(SEED)
    lawyer.get_by_role("button", name="Read").click()
    expect(lawyer.get_by_text("Chongqing No. 1 Intermediate People’s Court").first).to_be_visible()
    expect(lawyer.get_by_text("Check whether they are one person")).to_be_visible()
    lawyer.get_by_role("button", name="Store as draft").click()
    expect(lawyer.get_by_role("heading", name="against its source")).to_be_visible()
    lawyer.get_by_role("link", name="Edit in the form").click()
    expect(lawyer.get_by_role("link", name="Discard")).to_be_visible()
    assert not Edition.objects.exists()

    for box in lawyer.get_by_role("group", name="Add to the catalogue").get_by_role("checkbox").all():
        box.check()
    lawyer.get_by_role("button", name="Save and publish").click()
    lawyer.get_by_role("link", name="See its page").click()

    expect(lawyer).to_have_url(re.compile("/cases/CN108-j/$"))
    expect(lawyer.get_by_role("heading", level=1)).to_contain_text("Peng v Chongqing XX Technology Co., Ltd")
    for words in ("19 May 2023", "Final instance", "portrait right", "Personality Rights", "Article 1019"):
        expect(lawyer.get_by_text(words).first).to_be_visible()
    assert Edition.objects.get().record.keyword_keys[1] == "portrait-right"


def test_a_case_is_entered_by_hand_with_a_court_that_is_new(lawyer: Page):
    lawyer.goto("/admin/cases/case/add/")
    choose(lawyer, "Jurisdiction", "France")
    lawyer.get_by_role("textbox", name="Title:").fill("Durand c. Martin")
    with lawyer.expect_popup() as opened:
        lawyer.get_by_role("link", name="Add another court").click()
    popup = opened.value
    choose(popup, "Jurisdiction", "France")
    popup.get_by_label("English").fill("Court of Cassation")
    popup.get_by_role("button", name="Save", exact=True).click()
    expect(lawyer.locator("#select2-id_court-container")).to_contain_text("Court of Cassation")
    expect(lawyer.get_by_role("textbox", name="Title:")).to_have_value("Durand c. Martin")
    lawyer.get_by_label("Decision date").fill("12 juillet 2024")
    lawyer.get_by_label("Level of the issuing authority").select_option("Final instance")
    lawyer.get_by_label("Type of procedure").select_option("Judicial (civil)")
    lawyer.locator("#id_parties-0-role").select_option("Plaintiff")
    lawyer.locator("#id_parties-0-name").fill("Durand")
    lawyer.locator("#id_summaries-0-held").fill("The appeal is *dismissed*.")
    lawyer.get_by_role("button", name="Save and publish").click()
    lawyer.get_by_role("link", name="See its page").click()

    expect(lawyer.get_by_role("heading", level=1)).to_contain_text("Durand c. Martin")
    expect(lawyer.get_by_text("12 July 2024").first).to_be_visible()
    expect(lawyer.locator("em", has_text="dismissed").first).to_be_visible()
    assert (Case.objects.get().reference, Court.objects.get().slug) == ("FR001-j", "court-of-cassation")


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


def test_an_editor_logs_in_by_keyboard(page: Page, member):
    member("Editors")
    page.goto("/admin/")

    page.get_by_label("Username").fill("editors")
    page.get_by_label("Password").fill("x")
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Log out")).to_be_visible()
