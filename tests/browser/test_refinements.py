"""The list of cases in a browser: it follows its filters at once, and without scripts by its button."""

import pytest
from playwright.sync_api import Page, expect

from .axe import violations

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def two(published):
    published("CN", title="Peng v XX Technology", decision_date="2023")
    published("FR", title="Durand c. Müller", decision_date="2021")


def test_a_box_narrows_the_list_at_once_and_keeps_the_focus(page: Page, two):
    page.goto("/cases/")

    page.get_by_label("China").focus()
    page.keyboard.press("Space")

    expect(page.get_by_role("heading", level=1)).to_have_text("1 case from China")
    expect(page.locator(".list-count")).to_have_text("1 case")
    expect(page).to_have_title("1 case from China – Casebridge")
    expect(page).to_have_url("/cases/?jurisdiction=CN")
    expect(page.get_by_label("China")).to_be_focused()
    assert violations(page) == []


def test_what_was_asked_before_comes_back_with_the_back_button(page: Page, two):
    page.goto("/cases/")
    page.get_by_label("China").check()
    expect(page).to_have_url("/cases/?jurisdiction=CN")

    page.go_back()

    expect(page.get_by_role("heading", level=1)).to_have_text("2 cases")
    expect(page.get_by_label("China")).not_to_be_checked()


def test_words_that_are_being_written_stay(page: Page, two):
    page.goto("/cases/")
    page.get_by_label("Search terms").fill("peng")

    page.get_by_label("China").check()

    expect(page.get_by_role("heading", level=1)).to_have_text("1 case for “peng”: China")
    expect(page.get_by_label("Search terms")).to_have_value("peng")


def test_without_scripts_the_button_sends_the_form(browser, live_server, two):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/cases/")
    page.get_by_label("China").check()

    page.get_by_role("button", name="Show these cases").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("1 case from China")
    context.close()


def test_a_bar_of_the_histogram_leads_to_its_year(page: Page, two):
    page.goto("/cases/")

    page.locator(".histogram a").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("1 case decided in 2021")


def test_the_second_tab_leads_to_the_results(page: Page, two):
    page.goto("/cases/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the results")).to_be_focused()

    page.evaluate("window.same = true")
    page.keyboard.press("Enter")
    expect(page.locator("#results")).to_be_focused()
    assert page.evaluate("window.same"), "the page is not loaded again"
    for _link in ("Oldest first", "By title", "RSS feed", "Peng v XX Technology"):
        page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Peng v XX Technology")).to_be_focused()


def test_on_a_phone_the_histogram_is_in_sight(page: Page, two):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/cases/")

    expect(page.locator(".histogram svg")).to_be_in_viewport()


def test_paper_has_the_cases_and_nothing_to_press(page: Page, two):
    page.emulate_media(media="print")
    page.goto("/cases/")

    expect(page.get_by_role("link", name="Peng v XX Technology")).to_be_visible()
    for hidden in (".list-facets", ".list-sorts", ".list-feed", ".list-form", ".header", ".footer"):
        expect(page.locator(hidden)).to_be_hidden()
