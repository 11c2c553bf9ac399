"""The page that gives an editor's form back when the database failed, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.config.outages.conftest import failing

from .axe import violations
from .logged_in import logged_in

__all__ = ["failing"]

FACTS = "A software operation company let its members swap faces, without the consent of the person portrayed."


@pytest.fixture
def failed(page: Page, draft, failing) -> Page:
    """The page of an editor whose case could not be saved, because the disk was full."""
    case = draft()
    logged_in(page, "bob")
    page.goto(f"/admin/cases/case/{case.pk}/change/")
    page.locator("#id_summaries-0-basic_facts").fill(FACTS)
    with failing("cases_summary", "53100"):
        page.get_by_role("button", name="Save", exact=True).click()
    return page


def test_the_page_is_whole_at_any_width_and_names_each_text_in_words(failed: Page):
    expect(failed.get_by_role("heading", name="The disk is full")).to_be_visible()
    expect(failed.get_by_label("Summaries 1: basic facts")).to_have_value(FACTS)
    expect(failed.get_by_text("opened_version")).to_have_count(0)
    for width in (320, 390, 1280, 1920):
        failed.set_viewport_size({"width": width, "height": 900})
        assert violations(failed) == []
        assert failed.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_try_again_saves_what_was_typed(failed: Page):
    failed.get_by_role("button", name="Try again").click()

    expect(failed.locator("#id_summaries-0-basic_facts")).to_have_value(FACTS)
    expect(failed.get_by_text("Readers see it once it is published")).to_be_visible()
