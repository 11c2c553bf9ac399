"""Every kind of page of the admin, in sight and by keyboard: each is loaded once, and one site serves all."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from . import admin_pages
from .axe import OF_SIGHT, RULES, violations
from .layout import faults
from .logged_in import logged_in

_STOP = Path(__file__).with_name("tab_stops.js").read_text("utf-8")
# The pages on which a lawyer enters, checks and publishes a case, and adds a colleague.
BY_KEYBOARD = {"start", "cases", "case-add", "from-text", "source", "case", "user-add"}
MOST_STOPS = 400


def in_sight(page: Page) -> dict[tuple[int, str], list[str]]:
    """Return what is wrong with the page on a desk and in the light, and on a phone and in the dark.

    Colours differ by scheme alone, and places by width alone, so that two of the four pairs show all of both. What axe
    says of structure is the same in each, and is asked once.
    """
    found = {}
    for width, scheme, rules in ((1280, "light", RULES), (390, "dark", OF_SIGHT)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        if wrong := [*violations(page, rules=rules), *faults(page)]:
            found[width, scheme] = wrong
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.set_viewport_size({"width": 1280, "height": 900})
    return found


def by_keyboard(page: Page) -> list[str]:
    """Return what is wrong with the stops of Tab from the top of the page to its end."""
    page.evaluate("document.activeElement.blur(); window.getSelection().removeAllRanges()")
    seen, wrong = set(), []
    for _step in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None:
            return wrong
        if stop["stop"] in seen:
            return wrong if stop["stop"] == "0" else [*wrong, f"{stop['name']} is a trap"]
        seen.add(stop["stop"])
        wrong += [f"{stop['name']}: {fault}" for fault in stop["faults"]]
    return [*wrong, "Tab finds no end"]


@pytest.mark.usefixtures("live_server")
def test_every_page_of_the_admin_is_accessible_whole_and_open_to_the_keyboard(page: Page):
    admin_pages.make_rows()
    found: dict[str, object] = {}

    page.goto("/admin/login/")
    if wrong := in_sight(page):
        found["login"] = wrong
    logged_in(page, "editor")
    for name, address in admin_pages.addresses().items():
        page.goto(address)
        if wrong := in_sight(page):
            found[name] = wrong
        if name in BY_KEYBOARD and (stops := by_keyboard(page)):
            found[f"{name}, by Tab"] = stops

    assert found == {}


def test_the_switch_of_the_theme_has_the_colours_of_the_public_pages_in_both_schemes(page: Page):
    paper = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto("/about/")
        paper[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="light")
    page.goto("/admin/login/")
    shown = [page.evaluate("getComputedStyle(document.body).backgroundColor")]

    # From what the system prefers, light, to dark, and then to light.
    for _press in range(2):
        page.locator(".theme-toggle").press("Enter")
        shown.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert shown == [paper["light"], paper["dark"], paper["light"]]
    assert paper["light"] != paper["dark"]
