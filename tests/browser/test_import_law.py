"""A librarian imports the text of a law in a browser, by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from legislation.models import Instrument, Jurisdiction, ProvisionText

from .axe import violations
from .logged_in import logged_in

LAW = "Chapter I\nGeneral\nArticle 1\nScope\nOld words.\nArticle 2. Same.\nArticle 3. Third."


@pytest.fixture
def librarian(page: Page) -> Page:
    """The page of a librarian who is logged in, where there is one law without a text."""
    china = Jurisdiction.objects.get_or_create(code="CN", defaults={"names": {"en": "China"}})[0]
    Instrument.objects.create(jurisdiction=china, names={"en": "Civil Code"}, slug="civil-code")
    return logged_in(page, "librarian")


def read(page: Page, text: str, day: str) -> None:
    page.goto("/admin/legislation/instrument/")
    page.get_by_role("link", name="Civil Code").click()
    page.get_by_role("link", name="Import its text").press("Enter")
    page.get_by_label("Text of the law").fill(text)
    page.get_by_label("In force from").fill(day)
    page.get_by_role("button", name="Read").press("Enter")


def test_a_law_is_read_seen_and_stored_and_then_its_next_version(librarian: Page):
    read(librarian, LAW, "2021-01-01")
    expect(librarian.get_by_role("heading", name="Chapter I General")).to_be_visible()
    librarian.get_by_role("button", name="Store").press("Enter")
    expect(librarian.get_by_text("The text was imported. new: 3.")).to_be_visible()

    read(librarian, LAW.replace("Old", "New").replace("Article 3. Third.", "Article 4. Fourth."), "2024-01-01")

    expect(librarian.locator("del")).to_contain_text("Old")
    expect(librarian.locator("ins")).to_contain_text("New")
    assert violations(librarian, within="#content") == []
    librarian.get_by_role("button", name="Store").press("Enter")
    expect(librarian.get_by_text("The text was imported.")).to_be_visible()
    assert ProvisionText.objects.count() == 5
