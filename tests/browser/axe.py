"""What the accessibility engine axe objects to on a page."""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules whose answer can change with the width of the window or the colours.
OF_SIGHT = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]


def violations(page: Page, *, within: str = "html", rules: Sequence[str] = RULES) -> list[str]:
    """Return each violation of WCAG 2.2 AA within an element as its rule and the place, none where all is well."""
    found = Axe().run(page, context=within, options={"runOnly": list(rules)})
    return [f"{row['id']}: {node['target']}" for row in found.response["violations"] for node in row["nodes"]]
