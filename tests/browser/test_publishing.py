"""A lawyer publishes: the form says what is missing, and errors lead to their fields."""

import pytest
from playwright.sync_api import Page, expect

from cases.management.commands.load_library import load_vocabulary

from .logged_in import logged_in

ADD = "/admin/cases/case/add/"


@pytest.fixture
def lawyer(page: Page) -> Page:
    load_vocabulary()
    return logged_in(page, "lawyer")


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
