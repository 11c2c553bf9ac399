"""Faults that one sees on a page: broken words, text that overlaps or is cut, and pages that scroll sideways."""

from pathlib import Path

from playwright.sync_api import Page

_MEASURE = Path(__file__).with_suffix(".js").read_text("utf-8")


def faults(page: Page) -> list[str]:
    """Return a sentence for each thing that is broken in sight at this width, none where all is well."""
    return page.evaluate(_MEASURE)
