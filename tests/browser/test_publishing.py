"""A lawyer publishes: the form says what is missing, errors lead to their fields, and Tab and Enter are enough."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from cases.management.commands.load_library import load_vocabulary

from .logged_in import logged_in

SEED = (settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8")
ADD = "/admin/cases/case/add/"
# How a screen reader names what has the focus, nearly.
NAME = """() => {
  const active = document.activeElement;
  if (!active) return "";
  return (active.labels?.[0]?.innerText || active.innerText || active.value || active.id || "").trim();
}"""


@pytest.fixture
def lawyer(page: Page) -> Page:
    load_vocabulary()
    return logged_in(page, "lawyer")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus."""
    page.wait_for_load_state("load")
    for _step in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(NAME).startswith(name):
            return
    raise AssertionError(f"Tab does not lead to “{name}”")


def test_the_list_of_what_is_missing_follows_what_the_lawyer_types(lawyer: Page):
    lawyer.goto(ADD)
    missing = lawyer.locator("#missing")
    for sentence in ("Give the title.", "Write a summary.", "Give the decision date", "Choose the level"):
        expect(missing.get_by_text(sentence)).to_be_visible()
    expect(missing.get_by_text("Write the basic facts")).to_be_hidden()

    lawyer.get_by_role("textbox", name="Title:").fill("Durand c. Martin")
    lawyer.get_by_label("Decision date").fill("2024")
    lawyer.get_by_label("Level of the issuing authority").select_option("Final instance")
    lawyer.locator("#id_summaries-0-note").fill("A note.")

    for sentence in ("Give the title.", "Write a summary.", "Give the decision date", "Choose the level"):
        expect(missing.get_by_text(sentence)).to_be_hidden()
    expect(missing.get_by_text("Write the basic facts")).to_be_visible()
    lawyer.locator("#id_summaries-0-held").fill("Dismissed.")
    expect(missing.get_by_text("Write the basic facts")).to_be_hidden()
    lawyer.get_by_role("textbox", name="Title:").fill("")
    expect(missing.get_by_text("Give the title.")).to_be_visible()


def test_a_whole_draft_is_said_to_be_whole_until_something_is_taken_out(lawyer: Page, draft):
    lawyer.goto(f"/admin/cases/case/{draft().pk}/change/")
    expect(lawyer.get_by_text("It has all that publishing requires.")).to_be_visible()

    lawyer.get_by_label("Type of procedure").select_option("")

    expect(lawyer.get_by_text("It has all that publishing requires.")).to_be_hidden()
    expect(lawyer.locator("#missing").get_by_text("Choose the type of procedure.")).to_be_visible()


def test_after_a_refusal_the_focus_is_on_the_errors_and_a_link_leads_into_the_field(lawyer: Page):
    lawyer.goto(ADD)

    lawyer.get_by_role("button", name="Save", exact=True).press("Enter")

    expect(lawyer.locator(".error-summary")).to_be_focused()
    lawyer.keyboard.press("Tab")
    lawyer.keyboard.press("Enter")
    expect(lawyer.get_by_role("combobox", name="Jurisdiction")).to_be_focused()
    lawyer.locator(".error-summary a", has_text="Title").press("Enter")
    expect(lawyer.get_by_role("textbox", name="Title:")).to_be_focused()


def test_a_text_is_added_checked_and_published_with_tab_and_enter_alone(lawyer: Page):
    lawyer.goto("/admin/")
    tab_to(lawyer, "Add from text")
    lawyer.keyboard.press("Enter")
    expect(lawyer).to_have_url(re.compile("/from-text/$"))
    tab_to(lawyer, "Text:")
    lawyer.keyboard.insert_text(SEED)
    tab_to(lawyer, "Store as draft")
    lawyer.keyboard.press("Enter")
    expect(lawyer.get_by_role("heading", name="against its source")).to_be_visible()
    tab_to(lawyer, "Edit in the form")
    lawyer.keyboard.press("Enter")
    expect(lawyer.get_by_role("group", name="Add to the catalogue")).to_be_visible()
    for box in lawyer.get_by_role("group", name="Add to the catalogue").get_by_role("checkbox").all():
        tab_to(lawyer, box.evaluate("box => box.labels[0].innerText.trim()"))
        lawyer.keyboard.press("Space")
    tab_to(lawyer, "Save and publish")
    lawyer.keyboard.press("Enter")

    expect(lawyer.get_by_text("is public as edition 1")).to_be_visible(timeout=20_000)
    tab_to(lawyer, "See its page")
    lawyer.keyboard.press("Enter")
    expect(lawyer).to_have_url(re.compile("/cases/CN108-j/$"))
