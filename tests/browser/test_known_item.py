"""The case that the words name whole: a reader on a phone sees it before the filters."""

from playwright.sync_api import Page, expect


def test_it_is_on_the_first_screen_of_a_phone(live_server, published, page: Page):
    published(title="Alpha v Beta", parties=("Alpha", "Beta"))
    published("FR", title="Gamma v Alpha Beta", parties=("Gamma", "Alpha Beta"))
    page.set_viewport_size({"width": 390, "height": 844})

    page.goto("/cases/?q=CN001-j")

    expect(page.locator(".known-item")).to_be_in_viewport()
    page.goto("/cases/?q=gamma")
    expect(page.locator(".known-item")).to_have_count(0)
