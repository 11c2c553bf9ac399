"""Axe sees a fault on the screen that has it, and a colour where it has ended."""

from playwright.sync_api import Page

from .axe import violations_on_screens

DOCUMENT = """<!doctype html><html lang="en"><title>A title</title>
<style>
  body { background: white; }
  p { color: black; transition: color 60s; }
  img { display: none; }
  @media (prefers-color-scheme: dark) { p { color: #eee; } }
  @media (max-width: 400px) { img { display: block; } }
</style>
<main><h1>A heading</h1><p>Some words.</p><img src="data:,"></main>"""


def test_a_fault_is_seen_on_the_screens_that_have_it_and_on_no_other(page: Page):
    page.set_content(DOCUMENT)

    assert violations_on_screens(page) == {
        (1280, "dark"): ["color-contrast: p"],
        (390, "light"): ["image-alt: img"],
        (390, "dark"): ["color-contrast: p"],
    }
