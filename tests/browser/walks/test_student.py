"""A student with a screen reader: what the page says to somebody who does not see it."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

HELD = "The portrait right is protected.\n\nThe company is liable."


@pytest.fixture
def library(live_server, published, keyword, provision) -> None:
    named = {"keywords": (keyword("portrait right"),), "provisions": (provision(),)}
    published(title="Peng v XX Technology", held=HELD, quoted="No one may use the portrait.", **named)
    published("FR", title="Durand c. Martin", **named)


def landmarks(page: Page) -> list[str]:
    """Return the landmarks of a page, each as its role and name, in the order in which they are read."""
    tree = page.locator("body").aria_snapshot()
    found = re.findall(r'^\s*- (banner|main|contentinfo|navigation|search|region)(?: "([^"]+)")?', tree, re.MULTILINE)
    return [f"{role} {name}".strip() for role, name in found]


def test_each_page_has_its_landmarks_in_order(library, page: Page):
    page.set_viewport_size({"width": 1280, "height": 800})

    page.goto("/cases/")
    assert landmarks(page) == ["banner", "navigation Main", "main", "search", "contentinfo"]
    page.goto("/cases/CN001-j/")
    assert landmarks(page)[:3] == ["banner", "navigation Main", "search"]
    assert "navigation On this page" in landmarks(page)
    assert landmarks(page)[-1] == "contentinfo"


def test_the_headings_of_a_case_are_its_outline(library, page: Page):
    page.goto("/cases/CN001-j/")
    outline = [
        (each.evaluate("node => node.tagName"), each.inner_text()) for each in page.locator(":is(h1, h2, h3)").all()
    ]

    assert outline[:4] == [
        ("H1", "Peng v XX Technology"), ("H2", "Held"), ("H2", "Basic facts"), ("H2", "About this summary"),
    ]  # fmt: skip
    levels = [int(tag[1]) for tag, _text in outline]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_control_and_picture_has_a_name(library, page: Page):
    nameless = {}

    for address in (
        "/",
        "/cases/",
        "/cases/?q=portrait",
        "/cases/CN001-j/",
        "/courts/",
        "/legislation/cn/civil-code/art-1019/",
    ):
        page.goto(address)
        tree = page.locator("body").aria_snapshot()
        if found := re.findall(
            r"^\s*- ((?:link|button|textbox|searchbox|combobox|checkbox|img|heading))(?=:?\s*$)", tree, re.MULTILINE
        ):
            nameless[address] = found

    assert nameless == {}


def test_a_filter_is_told_in_its_live_region_and_the_focus_stays(library, page: Page):
    page.goto("/cases/")
    status = page.get_by_role("status").filter(has_text="cases")
    expect(status).to_have_text("2 cases")
    page.evaluate("window.region = document.querySelector('.list-count')")

    page.get_by_role("checkbox", name="France 1").focus()
    page.keyboard.press("Space")

    expect(page.get_by_role("status").filter(has_text="1 case")).to_be_visible()
    assert page.evaluate("window.region.isConnected && window.region.textContent === '1 case'"), (
        "the same region speaks"
    )
    expect(page.get_by_role("checkbox", name="France 1")).to_be_focused()


def test_the_results_are_two_steps_away_and_a_case_is_read_by_keyboard_alone(library, page: Page):
    page.goto("/cases/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#results$"))
    while page.evaluate("!document.activeElement.closest('.card-title')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/cases/[A-Z]+[0-9]+-j/"))
    expect(page.get_by_role("navigation", name="On this page")).to_be_attached()

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    while page.evaluate("document.activeElement.textContent.trim() !== 'Cite'"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Copy citation")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy citation")).to_be_focused()


def test_suggestions_are_told_and_chosen_by_arrow_keys(library, page: Page):
    page.goto("/")
    box = page.get_by_role("combobox")
    box.press_sequentially("peng")
    expect(box).to_have_attribute("aria-expanded", "true")

    box.press("ArrowDown")

    chosen = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(chosen).to_contain_text("Peng")
    box.press("Enter")
    expect(page).to_have_url(re.compile("/cases/"))
