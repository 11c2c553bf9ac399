"""A librarian keeps the catalogue and the law in a browser, by keyboard."""

import pytest
from playwright.sync_api import Page, expect

from cases.models import Citation, Keyword
from legislation.models import Instrument

from .axe import violations
from .logged_in import logged_in


@pytest.fixture
def librarian(page: Page) -> Page:
    return logged_in(page, "librarian")


def choose(page: Page, name: str) -> None:
    """Open the autocomplete, type, and choose the first that is found."""
    page.locator(".select2-selection").press("Enter")
    # A letter that is typed before its input has the focus is lost.
    page.locator(".select2-search__field").fill(name)
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(name)
    page.keyboard.press("Enter")


def test_what_is_cited_without_a_link_is_found_and_linked(librarian: Page, draft, jurisdiction):
    Instrument.objects.create(jurisdiction=jurisdiction("CN"), slug="patents", names={"en": "Patents Act"})
    draft().citations.create(position=1, as_written="", instrument="Patent Law", kind="article", number="6")

    librarian.goto("/admin/cases/case/")
    librarian.get_by_role("link", name="Citations without a link").first.press("Enter")
    expect(librarian.get_by_role("heading", name="Citations without a link")).to_be_visible()
    assert violations(librarian, within="#content") == []
    librarian.get_by_role("link", name="Link Patent Law, Article 6").press("Enter")
    choose(librarian, "Patents Act")
    assert violations(librarian, within="#content") == []
    librarian.get_by_role("button", name="Link in all cases").press("Enter")

    expect(librarian.get_by_text("1 case is linked.")).to_be_visible()
    assert Citation.objects.get().provision is not None


def test_a_keyword_is_merged_after_seeing_what_changes(librarian: Page, keyword):
    gone, _kept = keyword("image right"), keyword("portrait right")

    librarian.goto(f"/admin/cases/keyword/{gone.pk}/change/")
    librarian.get_by_role("link", name="Merge into…").press("Enter")
    choose(librarian, "portrait right")
    librarian.get_by_role("button", name="See what changes").press("Enter")
    expect(librarian.get_by_text("/keywords/image-right/ leads to /keywords/portrait-right/")).to_be_visible()
    assert violations(librarian, within="#content") == []
    librarian.get_by_role("button", name="Merge", exact=True).press("Enter")

    expect(librarian.get_by_text("Its address leads here.")).to_be_visible()
    assert Keyword.objects.count() == 1


def test_a_table_is_taken_in_after_seeing_what_changes(librarian: Page, keyword):
    keyword("portrait right")

    librarian.goto("/admin/cases/keyword/")
    librarian.get_by_role("link", name="Import a table").press("Enter")
    librarian.get_by_label("Or paste its text").fill('slug,synonyms\nportrait-right,"image right\nlikeness"\n')
    librarian.get_by_role("button", name="Check changes").press("Enter")
    expect(librarian.locator("ins")).to_contain_text("likeness")
    assert violations(librarian, within="#content") == []
    librarian.get_by_role("button", name="Store").press("Enter")

    expect(librarian.get_by_text("1 row was imported.")).to_be_visible()
    assert Keyword.objects.get().synonyms == ["image right", "likeness"]
