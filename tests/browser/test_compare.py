"""Choosing cases to compare, from page to page."""

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def cases(live_server, published, keyword, session):
    both = {"keywords": (keyword("portrait right"),), "sessions": (session(),)}
    for title in ("Alpha v Beta", "Gamma v Delta", "Epsilon v Zeta"):
        published(title=title, **both)


def test_cases_chosen_on_several_pages_are_compared_together(page: Page, live_server, cases):
    page.goto(f"{live_server.url}/cases/?q=alpha")
    page.goto(f"{live_server.url}/cases/")
    page.get_by_label("Compare Alpha v Beta").check()
    page.goto(f"{live_server.url}/keywords/portrait-right/")
    expect(page.get_by_label("Compare Alpha v Beta")).to_be_checked()
    page.get_by_label("Compare Gamma v Delta").check()
    page.get_by_role("button", name="Compare the chosen cases (2)").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("2 cases compared")
    assert page.url.endswith("/cases/compare/?case=CN001-j&case=CN002-j") or "case=CN002-j&case=CN001-j" in page.url
    page.get_by_role("link", name="Remove Alpha v Beta").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare cases")
    page.wait_for_load_state()
    page.goto(f"{live_server.url}/cases/")
    expect(page.get_by_label("Compare Alpha v Beta")).not_to_be_checked()
    expect(page.get_by_label("Compare Gamma v Delta")).to_be_checked()


def test_a_case_joins_those_that_were_chosen_before(page: Page, live_server, cases):
    page.goto(f"{live_server.url}/cases/")
    page.get_by_label("Compare Gamma v Delta").check()
    page.goto(f"{live_server.url}/cases/CN003-j/")
    page.get_by_role("link", name="Compare", exact=True).click()

    expect(page.get_by_role("heading", level=2).first).to_have_text("Gamma v Delta")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 cases compared")


def test_a_line_is_folded_with_the_keyboard(page: Page, live_server, cases):
    page.goto(f"{live_server.url}/cases/compare/?case=CN001-j&case=CN002-j")
    line = page.locator(".comparison-row", has=page.get_by_role("heading", name="Basic facts"))
    line.locator("> summary").focus()
    page.keyboard.press("Enter")

    expect(line.get_by_text("A company used a portrait.").first).to_be_hidden()


def test_without_scripts_the_boxes_of_one_page_are_compared(browser: Browser, live_server, cases):
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{live_server.url}/cases/")
    page.get_by_label("Compare Alpha v Beta").check()
    page.get_by_label("Compare Epsilon v Zeta").check()
    page.get_by_role("button", name="Compare the chosen cases").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("2 cases compared")
    plain.close()
