"""A message after an act looks like the kind of message it is."""

from playwright.sync_api import Page, expect

from .logged_in import logged_in


def test_what_a_draft_lacks_is_listed_as_an_error_without_the_tick_of_a_success(draft, page: Page):
    case = draft(decision_date="", level="")
    logged_in(page, "editor")

    page.goto(f"/admin/cases/case/{case.pk}/change/")
    page.get_by_role("button", name="Save and publish").first.click()

    message = page.locator("ul.messagelist > li.error")
    lacking = message.locator("li").first
    expect(message).to_contain_text("cannot be published yet")
    expect(lacking).to_have_css("background-image", "none")
    expect(lacking).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(message).to_have_css("border-inline-start-width", "6px")
