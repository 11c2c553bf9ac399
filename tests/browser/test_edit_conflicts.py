"""The box that tells the second of two editors what the first one changed, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .logged_in import logged_in


@pytest.fixture
def told(page: Page, draft, provision) -> Page:
    """The page of an editor whose case was changed by another one meanwhile, in three ways."""
    case = draft(provisions=(provision(),), quoted="Words.", held="The portrait of a person is protected.")
    logged_in(page, "bob")
    page.goto(f"/admin/cases/case/{case.pk}/change/")
    case.summaries.update(held="The portrait of a living person is protected by the Civil Code.")
    case.parties.filter(position=2).delete()
    case.outcome = "Dismissed"
    case.save()
    page.locator("#id_summaries-0-held").fill("The portrait of a person is protected, and so is the voice.")
    page.get_by_role("button", name="Save", exact=True).click()
    return page


def test_the_box_is_an_alert_that_any_width_shows_whole(told: Page):
    box = told.get_by_role("alert", name="Someone else changed this while you were typing")

    for width in (1280, 390):
        told.set_viewport_size({"width": width, "height": 900})
        expect(box.get_by_text("by the Civil Code")).to_be_visible()
        expect(box.get_by_text("and so is the voice")).to_be_visible()
        assert violations(told, within=".conflict") == []
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")


def test_the_second_press_saves(told: Page):
    told.get_by_role("button", name="Save", exact=True).click()

    expect(told.get_by_text("Readers see it once it is published")).to_be_visible()
    expect(told.get_by_role("alert")).to_have_count(0)
    expect(told.locator("#id_summaries-0-held")).to_have_value(
        "The portrait of a person is protected, and so is the voice."
    )
