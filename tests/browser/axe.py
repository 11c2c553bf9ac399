"""What the accessibility engine axe objects to on a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, *, within: str = "html") -> list[str]:
    """Return each violation of WCAG 2.2 AA within an element as its rule and the place, none where all is well."""
    found = Axe().run(page, context=within, options={"runOnly": RULES})
    return [f"{row['id']}: {node['target']}" for row in found.response["violations"] for node in row["nodes"]]
