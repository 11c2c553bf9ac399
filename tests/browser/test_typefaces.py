"""Our typefaces in a browser: they are used, come from us, and move nothing when they come."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, Response, Route

from .test_reader import ADDRESSES, library  # noqa: F401 - a fixture

PAGES = ["/", "/cases/", "/cases/CN108-j/", "/legislation/cn/civil-code/art-1019/"]
# Bytes of fonts on a page of English.
MOST_BYTES = 120_000
# The sum of what moved, each as a part of the window; 0.1 is what the web calls good.
MOST_SHIFT = 0.02
PAINTED = """new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: "paint", buffered: true });
})"""
SHIFT = """new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 200)));
})"""


def families(page: Page, selector: str) -> set[str]:
    """Return the fonts that draw an element's own text: ours by name, those of the system as `system`."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"] if font["isCustomFont"] else "system" for font in used}


@pytest.mark.usefixtures("library")
def test_text_is_set_in_our_serif_and_the_interface_in_our_sans(page: Page):
    page.goto("/cases/CN108-j/")
    page.evaluate("document.fonts.ready")

    assert families(page, "h1") == {"Casebridge Serif"}
    assert families(page, "#held-1") == {"Casebridge Serif"}
    assert families(page, ".breadcrumbs a") == {"Casebridge Sans"}


@pytest.mark.usefixtures("library")
def test_a_script_that_ours_lack_is_set_in_a_font_of_the_system(page: Page):
    page.goto("/cases/IN001-j/")
    page.evaluate("document.fonts.ready")

    assert families(page, "[lang=zh-hans] p") == {"system"}


@pytest.mark.usefixtures("library")
def test_every_page_has_one_stylesheet_and_fonts_of_ours_alone(page: Page):
    asked: list[Request] = []
    page.on("request", lambda request: asked.extend([request]))
    wrong = {}

    for address in ADDRESSES:
        asked.clear()
        page.goto(address)
        page.evaluate("document.fonts.ready")
        sheets = [urlsplit(request.url).path for request in asked if request.resource_type == "stylesheet"]
        fonts = [urlsplit(request.url).path for request in asked if request.resource_type == "font"]
        if sheets != ["/static/css/bundle.css"] or not all(font.startswith("/static/fonts/") for font in fonts):
            wrong[address] = sheets, fonts

    assert wrong == {}


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("address", PAGES)
def test_the_fonts_of_a_page_are_within_their_budget(page: Page, address: str):
    fonts: dict[str, int] = {}

    def weigh(answer: Response) -> None:
        if answer.request.resource_type == "font":
            fonts[answer.url] = int(answer.headers["content-length"])

    page.on("response", weigh)
    page.goto(address)
    page.wait_for_load_state("networkidle")

    assert fonts
    assert sum(fonts.values()) <= MOST_BYTES


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_when_the_fonts_come(page: Page, address: str, width: int):
    waiting: list[Route] = []
    page.route("**/*.woff2", lambda route: waiting.extend([route]))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate(PAINTED)
    # Until then a browser shows no text at all while it waits.
    page.wait_for_timeout(300)
    assert waiting
    assert page.evaluate(SHIFT) == 0

    for route in waiting:
        route.continue_()
    page.evaluate("document.fonts.ready")

    assert page.evaluate(SHIFT) <= MOST_SHIFT
