"""The page of a case in a browser: what its first screen has, and what a reader cites, shares and prints."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cases.models import Edition

from .axe import violations

HELD = "The portrait right is protected. Its use needs consent.\n\nThe company had none, so that it is liable."


@pytest.fixture
def case(live_server, published):
    """Two cases of one country; the first has a holding of two paragraphs."""
    published(title="Peng v XX Technology", held=HELD)
    published(title="Li v Beta")


def panel(page: Page, name: str) -> Locator:
    """Open a panel of the case's actions, and return it."""
    page.locator(".case-actions summary", has_text=name).click()
    return page.locator(".case-actions details[open]")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_first_screen_says_what_the_page_is(case, page: Page, width: int, height: int):
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/cases/CN001-j/")
    main = page.get_by_role("main")

    for shown in (
        main.get_by_role("heading", level=1, name="Peng v XX Technology"),
        main.get_by_text("Supreme Court").first,
        main.locator(".case-line").get_by_text("China"),
        main.locator(".case-line").get_by_text("19 May 2023"),
        main.locator(".case-line").get_by_text("Final instance"),
        main.get_by_role("link", name="Informal summary"),
        main.get_by_role("link", name="Compare"),
        main.locator(".case-lead, .case-holding"),
        *(
            main.locator(".case-actions").get_by_text(name, exact=True)
            for name in ("Cite", "Share", "Print", "Download")
        ),
    ):
        expect(shown).to_be_in_viewport(ratio=1)


def test_the_margin_begins_beside_the_facts_with_an_outline(case, page: Page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/cases/CN001-j/")
    facts = page.get_by_role("heading", name="Basic facts").bounding_box()
    outline = page.get_by_role("navigation", name="On this page")

    assert abs(outline.bounding_box()["y"] - facts["y"]) < 60
    outline.get_by_role("link", name="Held").click()
    expect(page.get_by_role("heading", name="Held")).to_be_in_viewport()


def test_the_lead_is_left_out_where_its_passage_follows_directly(live_server, published, page: Page):
    edition = published(held="")
    page.goto(f"/cases/{edition.reference}/")

    expect(page.locator(".case-lead, .case-holding")).to_have_count(0)
    expect(page.get_by_text("A company used a portrait.")).to_have_count(1)


def test_a_citation_has_the_address_of_the_edition_and_the_paragraph(case, page: Page, live_server):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/cases/CN001-j/")
    page.locator("#held-2 .pin").click()

    cite = panel(page, "Cite")
    cite.get_by_role("button", name="Copy citation").click()

    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "Peng v XX Technology, Supreme Court (China), 19 May 2023, Casebridge CN001-j, edition 1, "
        f"{live_server.url}/cases/CN001-j/editions/1/#held-2 (Held ¶ 2)"
    )


def test_a_style_is_copied_with_the_paragraph_and_the_hash_by_itself(case, page: Page, live_server):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/cases/CN001-j/#held-2")
    cite = panel(page, "Cite")

    cite.get_by_role("button", name="Copy OSCOLA").click()
    oscola = page.evaluate("navigator.clipboard.readText()")
    cite.get_by_role("button", name="Copy SHA-256").click()

    assert oscola == (
        "Peng v XX Technology (Supreme Court, 19 May 2023), Casebridge CN001-j, edition 1 "
        f"<{live_server.url}/cases/CN001-j/editions/1/#held-2> (Held ¶ 2)"
    )
    assert page.evaluate("navigator.clipboard.readText()") == Edition.objects.get(reference="CN001-j").digest


def test_the_address_that_is_cited_leads_to_the_paragraph(case, page: Page):
    page.goto("/cases/CN001-j/editions/1/#held-2")

    expect(page.locator("p:target")).to_contain_text("The company had none")
    expect(panel(page, "Cite").locator("p.cite")).to_contain_text("(Held ¶ 2)")


def test_a_case_opened_from_a_search_has_a_clean_address_and_keeps_its_way_back(case, page: Page):
    page.goto("/cases/?jurisdiction=CN")
    page.get_by_role("link", name="Peng v XX Technology").click()
    back = page.get_by_role("link", name="Back to the list")

    expect(back).to_be_visible()
    expect(page).to_have_url("/cases/CN001-j/")
    page.reload()
    expect(back).to_be_visible()
    expect(page).to_have_url("/cases/CN001-j/")
    page.locator("#held-1 .pin").click()
    page.reload()
    back.click()
    expect(page).to_have_url("/cases/?jurisdiction=CN")


def test_what_is_shared_is_the_address_of_the_case_alone(case, page: Page, live_server):
    page.goto("/cases/CN001-j/?jurisdiction=CN&position=1")
    share = panel(page, "Share")

    expect(share.locator(".case-actions-address")).to_have_text(f"{live_server.url}/cases/CN001-j/")
    mail = share.get_by_role("link", name="Send by e-mail").get_attribute("href")
    assert mail.startswith("mailto:?subject=Peng%20v%20XX%20Technology&body=http")


def test_a_panel_closes_with_escape_and_elsewhere_and_only_one_is_open(case, page: Page):
    page.goto("/cases/CN001-j/")
    panel(page, "Cite")
    panel(page, "Share")
    opened = page.locator(".case-actions details[open]")

    expect(opened).to_have_count(1)
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(page.locator(".case-actions summary", has_text="Share")).to_be_focused()
    panel(page, "Download")
    page.get_by_role("heading", level=1).click()
    expect(opened).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_panels_are_accessible_and_fit_a_phone(case, page: Page, scheme: str):
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme=scheme)
    page.goto("/cases/CN001-j/")

    for name in ("Cite", "Share", "Download"):
        panel(page, name)
        assert violations(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") == 320, name


def test_without_scripts_the_citation_the_address_and_the_formats_are_there(case, browser: Browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/cases/CN001-j/")

    expect(panel(page, "Cite")).to_contain_text("/cases/CN001-j/editions/1/")
    expect(panel(page, "Download").get_by_role("link", name="JSON")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    context.close()


def test_on_a_phone_a_paragraph_is_named_as_it_is_cited(case, page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/cases/CN001-j/")

    shown = page.evaluate("getComputedStyle(document.querySelector('#held-2 .pin'), '::before').content")

    assert re.search("Held ¶ 2|attr", shown)


def test_paper_has_the_citation_and_nothing_to_press(case, page: Page):
    page.emulate_media(media="print")
    page.goto("/cases/CN001-j/")

    expect(page.locator(".case-actions")).to_be_hidden()
    expect(page.get_by_role("navigation", name="On this page")).to_be_hidden()
    expect(page.locator(".case-foot .cite")).to_be_visible()
