"""What the accessibility engine axe objects to on a page."""

from collections.abc import Sequence

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules whose answer can change with the width of the window or the colours.
OF_SIGHT = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
# The rules that read colours: in nothing else does a dark page differ from a light one.
COLOURS = ["color-contrast", "link-in-text-block"]
# A colour that fades to another one is read where it ends.
_RUN = """([within, options]) => {
    document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish());
    return axe.run(within, options).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)));
}"""


def violations(page: Page, *, within: str = "html", rules: Sequence[str] = RULES) -> list[str]:
    """Return each violation of WCAG 2.2 AA within an element as its rule and the place, none where all is well.

    The page is judged once its stylesheets are there: text can be seen, and found, before.
    """
    page.wait_for_load_state()
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(_RUN, [within, {"runOnly": list(rules), "resultTypes": ["violations"]}])


def violations_on_screens(
    page: Page, widths: tuple[int, ...] = (1280, 390), *, within: str = "html"
) -> dict[tuple[int, str], list[str]]:
    """Return the violations by width of the window and colour scheme, light and dark; none where all is well."""
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found[width, "light"] = violations(page, within=within)
        page.emulate_media(color_scheme="dark")
        found[width, "dark"] = violations(page, within=within, rules=COLOURS)
        page.emulate_media(color_scheme="light")
    return {screen: objections for screen, objections in found.items() if objections}
