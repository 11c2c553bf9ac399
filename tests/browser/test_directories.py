"""Courts, laws and keywords: columns with letters, and a box that filters them."""

import pytest
from playwright.sync_api import Browser, Page, expect

from cases.models import Court, Keyword

from .axe import violations


@pytest.fixture
def library(live_server, published, court, keyword, provision):
    """Four courts and keywords; the names of two have accents."""
    for code, name in (("CN", "Supreme"), ("FR", "Besancon"), ("IN", "High"), ("LV", "City")):
        named = {
            "keywords": (keyword(f"{name.lower()} study"),),
            "provisions": (provision(law=f"{name} Act", code=code),),
        }
        published(code, court=court(f"{name} Court", code), **named)
    for row in (*Court.objects.all(), *Keyword.objects.all()):
        row.names["en"] = (
            row.names["en"].replace("Besancon Court", "Cour d’appel de Besançon").replace("study", "étude")
        )
        row.save()


@pytest.mark.parametrize(
    ("address", "label", "typed", "left"),
    [
        ("/courts/", "Find a court", "besancon", "Cour d’appel de Besançon"),
        ("/courts/", "Find a court", "INDIA", "High Court"),
        ("/keywords/", "Find a keyword", "étu city", "city étude"),
        ("/legislation/", "Find a law", "latv", "City Act"),
    ],
)
def test_the_box_filters_by_name_and_by_heading(library, page: Page, address, label, typed, left):
    page.goto(address)
    rows = page.locator(".names li")
    expect(rows.filter(visible=True)).to_have_count(4)

    page.get_by_label(label).fill(typed)

    expect(rows.filter(visible=True)).to_have_count(1)
    expect(rows.filter(visible=True)).to_contain_text(left)
    expect(page.locator(".directory-group").filter(visible=True)).to_have_count(1)
    page.get_by_label(label).fill("")
    expect(rows.filter(visible=True)).to_have_count(4)


def test_the_box_says_when_nothing_has_the_name(library, page: Page):
    page.goto("/courts/")

    page.get_by_label("Find a court").fill("zzz")

    expect(page.get_by_text("Nothing has this name.")).to_be_visible()
    assert violations(page) == []


def test_a_letter_leads_to_its_group(library, page: Page):
    page.set_viewport_size({"width": 390, "height": 300})
    page.goto("/courts/")

    page.get_by_role("navigation", name="Letters").get_by_role("link", name="L").click()

    expect(page.get_by_role("heading", name="Latvia")).to_be_in_viewport()


def test_without_scripts_all_names_are_there_and_the_box_is_not(library, browser: Browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/courts/")

    expect(page.locator(".names li")).to_have_count(4)
    expect(page.get_by_label("Find a court")).to_be_hidden()
    context.close()
