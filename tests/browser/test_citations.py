"""A citation in the text: what it says is shown on hover, on focus and on a tap, without a script."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from playwright.sync_api import Browser, Page, expect

from legislation.models import ProvisionText

from .axe import violations

WORDING = "No one may use the portrait of another."


@pytest.fixture
def cited(live_server, published, provision):
    row = provision()
    period = DateRange(date(2021, 1, 1), None)
    ProvisionText.objects.create(provision=row, language="en", text=WORDING, period=period, public=True)
    published(provisions=(row,), held="It is new. Under Article 1019 of the Civil Code the claim succeeds.")


@pytest.fixture
def phone(browser: Browser, live_server):
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True,
        java_script_enabled=False,
    )  # fmt: skip
    yield context.new_page()
    context.close()


def test_it_is_shown_on_hover_and_stays_while_it_is_pointed_at(cited, page: Page):
    page.goto("/cases/CN001-j/")
    note = page.locator("#held-1 .cited-note")
    expect(note).to_be_hidden()

    page.locator("#held-1 .cited > a").first.hover()
    expect(note).to_be_visible()
    box = note.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 20, steps=8)

    expect(note).to_contain_text(WORDING)
    expect(note).to_contain_text("In force on the date of decision")
    page.mouse.move(2, 2)
    expect(note).to_be_hidden()


def test_it_is_shown_to_the_keyboard_and_the_link_leads_to_the_provision(cited, page: Page):
    page.goto("/cases/CN001-j/")
    link = page.locator("#held-1 .cited > a").first

    link.focus()
    expect(page.locator("#held-1 .cited-note")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Enter")

    expect(page).to_have_url("/legislation/cn/civil-code/art-1019/")


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_escape_puts_it_away_and_it_comes_back_when_it_is_sought_anew(cited, page: Page, by):
    page.goto("/cases/CN001-j/")
    link, note = page.locator("#held-1 .cited > a").first, page.locator("#held-1 .cited-note")
    seek = link.hover if by == "pointer" else link.focus

    seek()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    assert by == "pointer" or link.evaluate("link => link === document.activeElement")
    page.mouse.move(2, 2)
    page.keyboard.press("Tab")
    expect(note).to_be_hidden()

    seek()
    expect(note).to_be_visible()


def test_what_escape_put_away_stays_away_while_it_is_still_pointed_at(cited, page: Page):
    page.goto("/cases/CN001-j/")
    link, note = page.locator("#held-1 .cited > a").first, page.locator("#held-1 .cited-note")
    link.focus()
    link.hover()

    page.keyboard.press("Escape")
    link.blur()
    page.wait_for_timeout(300)

    expect(note).to_be_hidden()


def test_a_tap_shows_it_first_and_it_fits_a_phone(cited, phone: Page):
    phone.goto("/cases/CN001-j/")
    note = phone.locator("#held-1 .cited-note")

    phone.locator("#held-1 .cited").tap(force=True)

    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    note.get_by_role("link", name="Go to this provision").tap()
    expect(phone).to_have_url("/legislation/cn/civil-code/art-1019/")


def test_it_is_not_read_out_within_the_text_and_not_printed(cited, page: Page):
    page.goto("/cases/CN001-j/")

    assert "cited-note" not in page.locator("#held-1").aria_snapshot()
    assert WORDING not in page.locator("#held-1").aria_snapshot()
    page.emulate_media(media="print")
    page.locator("#held-1 .cited > a").first.focus()
    expect(page.locator("#held-1 .cited-note")).to_be_hidden()


def test_it_keeps_to_the_page_in_a_text_that_runs_from_right_to_left(live_server, published, provision, page: Page):
    row = provision("65", law="Law on Intellectual Property", code="LV")
    row.instrument.aliases = ["قانون حماية حقوق الملكية الفكرية"]
    row.instrument.save()
    held = "قضت المحكمة وفقاً للمادة 65 من قانون حماية حقوق الملكية الفكرية بقبول الدعوى."
    published("LV", provisions=(row,), quoted="نص المادة الخامسة والستين من القانون.", held=held, language="ar")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/cases/LV001-j/")

    page.locator("#held-1 .cited > a").first.focus()

    box = page.locator("#held-1 .cited-note").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.fixture
def without_wording(live_server, published, provision):
    rows = tuple(provision(number) for number in ("1018", "1019", "1020"))
    law = rows[0].instrument
    law.source_url, law.provision_pattern = "https://law.example/code", "https://law.example/code/{number}"
    law.save()
    published(provisions=rows, held="It is new. Under Article 1019 of the Civil Code the claim succeeds.")


def test_without_a_wording_the_note_has_a_link_to_the_official_text_that_the_pointer_and_the_keyboard_reach(
    without_wording, page: Page
):
    # The note is below its line, within the window.
    page.set_viewport_size({"width": 1280, "height": 1400})
    page.goto("/cases/CN001-j/")
    note = page.locator("#held-1 .cited-note")
    official = note.get_by_role("link", name="Read at the official source")

    page.locator("#held-1 .cited > a").first.hover()
    expect(official).to_have_attribute("href", "https://law.example/code/1019")
    box = official.bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + 8, steps=8)
    expect(official).to_be_visible()
    page.mouse.move(2, 2)
    page.locator("#held-1 .cited > a").first.focus()
    expect(official).to_be_visible()
    page.keyboard.press("Tab")

    expect(official).to_be_focused()
    expect(official).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_line_of_a_law_is_in_the_margin_accessible_and_asks_no_other_site(without_wording, page: Page, width):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/cases/CN001-j/")

    line = page.locator(".law-line")
    links = line.get_by_role("link", name="(official source)")

    expect(links).to_have_count(3)
    expect(line).to_contain_text("Articles 1018")
    assert violations(page) == []
    assert not [url for url in asked if "law.example" in url]
