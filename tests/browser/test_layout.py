"""Nothing is broken in sight: every public page at six widths, and with text of twice the size."""

import pytest
from django.urls import resolve
from playwright.sync_api import Page

from cases.public.urls import urlpatterns as of_cases
from legislation.urls import urlpatterns as of_law

from .layout import faults
from .test_reader import ADDRESSES, PAGES, library  # noqa: F401 - a fixture

WIDTHS = (320, 390, 768, 960, 1280, 1920)
# The root's size in percent, and the widths it is tried at: twice the text on half a desk, a desk and a wide one.
LARGE_TEXT = {"100%": WIDTHS, "200%": (640, 1280, 1920)}
# They are read by machines.
NOT_PAGES = {"case_feed", "case_in_format", "healthz", "question_as_json", "short_address", "suggestions"}
FAULTS = {
    "“Jurisdictions” is broken": "<nav style='inline-size: 3rem; overflow-wrap: anywhere'>Jurisdictions</nav>",
    "“One” and “Two” overlap": "<p style='position: absolute'>One</p><p style='position: absolute'>Two</p>",
    "“Read me” is cut by the window": "<p style='position: absolute; inset-inline-start: -1rem'>Read me</p>",
    "the page is 2000 wide": "<p style='inline-size: 2000px; block-size: 1rem; margin: 0'></p>",
    "p cuts its text": "<main><p style='block-size: 1rem; overflow: hidden'>One<br>two</p></main>",
    "div scrolls or cuts its text sideways": "<main><div style='overflow: auto'><p style='width: 3000px'></div></main>",
    "“Party, words” is cut by its field": "<input style='inline-size: 3rem' placeholder='Party, words'>",
}


def test_each_fault_is_seen(page: Page):
    found = {}

    for fault, html in FAULTS.items():
        page.set_content(f"<!doctype html><body style='margin: 0'>{html}")
        found[fault] = faults(page)

    assert [fault for fault, seen in found.items() if not any(fault in words for words in seen)] == []


def test_no_fault_is_seen_in_words_that_wrap_or_that_no_window_could_hold(page: Page):
    page.set_viewport_size({"width": 320, "height": 400})
    words = f"Courts and jurisdictions of first instance {'X' * 120}"
    page.set_content(f"<!doctype html><h1 style='overflow-wrap: anywhere'>{words}</h1>")

    assert faults(page) == []


def test_no_fault_is_seen_in_lines_that_are_scrolled_out_of_sight_in_a_box_of_their_own(page: Page):
    lines = "<p style='block-size: 3rem'>A line</p>" * 9
    page.set_content(f"<!doctype html><div style='block-size: 6rem; overflow: auto'>{lines}</div>{lines}")

    assert faults(page) == []


def test_every_public_page_is_among_those_that_are_measured():
    measured = {resolve(address.partition("?")[0]).url_name for address in ADDRESSES if address != "/nowhere/"}

    assert {pattern.name for pattern in [*of_cases, *of_law]} - NOT_PAGES - measured == set()


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("of", PAGES)
def test_no_word_is_broken_nothing_overlaps_or_is_cut_and_no_page_is_wider_than_its_window(page: Page, of: str):
    found = {}

    for address in PAGES[of]:
        page.goto(address)
        for size, widths in LARGE_TEXT.items():
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            for width in widths:
                page.set_viewport_size({"width": width, "height": 900})
                if broken := faults(page):
                    found[address, width, size] = broken

    assert found == {}
