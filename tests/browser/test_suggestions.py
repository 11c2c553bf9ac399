"""The search box in a browser: suggestions by keyboard, mouse and touch, and nothing lost without them."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from cases.publication.publish import publish

from .axe import violations_on_screens


@pytest.fixture
def library(live_server, draft, keyword, provision):
    peng = draft(
        title="Peng v Chongqing XX Technology", parties=("Peng", "Chongqing XX Technology"),
        keywords=(keyword("portrait right"), keyword("peng shui")), provisions=(provision("1019"),),
    )  # fmt: skip
    others = [
        draft("GB", title="Pengelly v Smith", parties=()),
        draft("EG", title="شركة النيل ضد أحمد", language="ar", parties=()),
    ]
    for case in (peng, *others):
        publish(case, None)


def field(page: Page) -> Locator:
    return page.get_by_role("combobox").first


def type_in(page: Page, words: str, address: str = "/about/") -> Locator:
    """Type words into the search box of a page, and return the options once they are shown."""
    page.goto(address)
    field(page).press_sequentially(words)
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    return options


def active(page: Page) -> str | None:
    """Return the text of the option that a screen reader reads out."""
    return field(page).evaluate(
        "field => document.getElementById(field.getAttribute('aria-activedescendant'))?.firstChild.textContent ?? null"
    )


def test_an_option_is_chosen_and_followed_by_keyboard_alone(library, page: Page):
    options = type_in(page, "peng")
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    assert active(page) is None

    page.keyboard.press("ArrowDown")
    first = active(page)
    page.keyboard.press("ArrowUp")
    none = active(page)
    page.keyboard.press("ArrowUp")
    last = active(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    assert (first, none, last) == (
        *["Peng v Chongqing XX Technology", None],
        options.last.locator("span").first.inner_text(),
    )
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    expect(field(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url("/cases/CN001-j/")


def test_enter_submits_what_was_typed_where_nothing_is_chosen(library, page: Page):
    type_in(page, "peng")

    page.keyboard.press("Enter")

    expect(page).to_have_url("/cases/?q=peng")


def test_escape_closes_and_leaves_the_words_and_the_arrow_opens_again(library, page: Page):
    options = type_in(page, "peng")

    page.keyboard.press("Escape")

    expect(options).to_have_count(0)
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    expect(field(page)).to_have_value("peng")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()


def test_home_and_end_move_within_the_words(library, page: Page):
    type_in(page, "peng")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    start = field(page).evaluate("field => field.selectionStart")
    page.keyboard.press("End")

    assert (start, field(page).evaluate("field => field.selectionStart")) == (0, 4)


def test_tab_leaves_the_field_and_closes(library, page: Page):
    options = type_in(page, "peng")

    page.keyboard.press("Tab")

    expect(page.get_by_role("button", name="Search")).to_be_focused()
    expect(options).to_have_count(0)


def test_the_mouse_follows_an_option(library, page: Page):
    options = type_in(page, "peng")

    options.filter(has_text="Pengelly").click()

    expect(page).to_have_url("/cases/GB001-j/")


def test_a_finger_follows_an_option_on_a_phone(library, browser: Browser, live_server):
    context = browser.new_context(base_url=live_server.url, has_touch=True, viewport={"width": 390, "height": 700})
    page = context.new_page()
    options = type_in(page, "peng", "/")

    options.filter(has_text="Pengelly").tap()

    expect(page).to_have_url("/cases/GB001-j/")
    context.close()


def test_kinds_are_said_in_words_and_how_many_there_are(library, page: Page):
    type_in(page, "peng")

    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    for kind in ("Cases", "Parties", "Keywords"):
        expect(page.get_by_role("group", name=kind)).to_be_visible()
    expect(page.locator(".suggesting [role=status]")).to_have_text(re.compile(r"^\d suggestions$"))

    field(page).fill("zzzz")

    expect(page.locator(".suggesting [role=status]")).to_have_text("No suggestions")
    expect(field(page)).to_have_attribute("aria-expanded", "false")


def test_the_field_of_the_list_suggests_too(library, page: Page):
    type_in(page, "portr", "/cases/").first.click()

    expect(page).to_have_url("/keywords/portrait-right/")


def test_words_typed_fast_are_asked_for_once(library, page: Page):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/suggestions/" in request.url else None)
    page.goto("/about/")

    field(page).evaluate(
        """field => [..."pengelly"].forEach((letter) => {
            field.value += letter;
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        })"""
    )

    expect(page.get_by_role("option").first).to_be_visible()
    assert [url.partition("q=")[2] for url in asked] == ["pengelly"]


def test_an_answer_that_comes_late_is_dropped(library, page: Page):
    waiting: list[Route] = []

    def hold_the_first(route: Route) -> None:
        waiting.append(route) if route.request.url.endswith("q=peng") else route.continue_()

    page.route("**/suggestions/**", hold_the_first)
    page.goto("/about/")
    with page.expect_request("**/suggestions/?q=peng"):
        field(page).fill("peng")
    field(page).fill("portr")
    expect(page.get_by_role("option")).to_have_count(1)

    for route in waiting:
        route.fulfill(
            json={"said": "late", "suggestions": [{"kind": "case", "heading": "x", "label": "late", "url": "/"}]}
        )
    page.wait_for_timeout(100)

    expect(page.get_by_role("option")).to_have_text([re.compile("portrait right")])


def test_a_failing_server_leaves_the_field_working(library, page: Page):
    page.route("**/suggestions/**", lambda route: route.fulfill(status=500, body="no"))
    page.goto("/about/")
    with page.expect_response("**/suggestions/**"):
        field(page).press_sequentially("peng")

    page.keyboard.press("Enter")

    expect(page).to_have_url("/cases/?q=peng")


def test_what_is_being_composed_is_not_asked_for(library, page: Page):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/suggestions/" in request.url else None)
    page.goto("/about/")
    field(page).focus()

    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "peng", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(250)
    composing = list(asked)
    client.send("Input.insertText", {"text": "peng"})

    assert composing == []
    expect(page.get_by_role("option").first).to_be_visible()


@pytest.mark.parametrize("address", ["/", "/about/", "/cases/"])
def test_open_suggestions_are_accessible_and_fit_the_window(library, page: Page, address):
    type_in(page, "peng", address)
    page.keyboard.press("ArrowDown")

    assert violations_on_screens(page) == {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        box = page.get_by_role("listbox").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_label_keeps_its_direction_on_a_page_from_right_to_left(library, page: Page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/")
    page.evaluate("document.documentElement.dir = 'rtl'")
    field(page).fill("شركة")

    option = page.get_by_role("option").first
    expect(option).to_contain_text("شركة النيل ضد أحمد")
    assert option.evaluate("option => getComputedStyle(option.firstChild).direction") == "rtl"
    box = page.get_by_role("listbox").bounding_box()
    assert (box["x"] >= 0, box["x"] + box["width"] <= 390) == (True, True)


def test_the_chosen_option_is_seen_in_forced_colours(library, page: Page):
    page.emulate_media(forced_colors="active")
    type_in(page, "peng")

    page.keyboard.press("ArrowDown")

    assert page.locator("[aria-selected=true]").evaluate("option => getComputedStyle(option).outlineStyle") == "solid"


def test_without_script_the_field_is_a_search_field(library, browser: Browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/about/")

    page.get_by_role("searchbox").first.fill("peng")
    page.keyboard.press("Enter")

    expect(page).to_have_url("/cases/?q=peng")
    expect(page.get_by_role("combobox")).to_have_count(0)
    context.close()
