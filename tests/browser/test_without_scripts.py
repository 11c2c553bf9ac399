"""The form of a case in a browser that runs no scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cases.models import Case

from .logged_in import logged_in


@pytest.fixture
def lawyer(browser: Browser, live_server) -> Iterator[Page]:
    """The page of a lawyer whose browser runs no scripts."""
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    yield logged_in(context.new_page(), "lawyer")
    context.close()


def named(page: Page, field: str) -> Locator:
    return page.locator(f"[name='{field}']")


def test_a_whole_case_is_filled_in_and_published(lawyer: Page, court, keyword, provision, session, jurisdiction):
    jurisdiction("CN")
    court(), keyword("portrait right"), keyword("privacy"), session()
    provision("1019", law="Civil Code"), provision("1020", law="Civil Code")
    lawyer.goto("/admin/cases/case/add/")
    named(lawyer, "jurisdiction-typed").fill("China")
    named(lawyer, "title").fill("Peng v XX Technology")
    named(lawyer, "court-typed").fill(court().names["en"])
    named(lawyer, "decision_date").fill("19 May 2023")
    named(lawyer, "level").select_option("final")
    named(lawyer, "procedure").select_option("civil")
    named(lawyer, "filed_under-typed").fill("privacy\nportrait right")
    for number, (role, name) in enumerate((("plaintiff", "Peng"), ("defendant", "XX Technology"), ("third", "Li"))):
        if number == 2:
            lawyer.get_by_role("button", name="Another party: add a row").click()
            expect(named(lawyer, "parties-1-name")).to_have_value("XX Technology")
            role = named(lawyer, "parties-2-role").locator("option").nth(3).get_attribute("value")
        named(lawyer, f"parties-{number}-role").select_option(role)
        named(lawyer, f"parties-{number}-name").fill(name)
    named(lawyer, "summaries-0-held").fill("The portrait is *protected*.")
    named(lawyer, "citations-0-provision-typed").fill("Civil Code")
    lawyer.get_by_role("button", name="Another summary: add a row").click()
    named(lawyer, "summaries-1-language").select_option("fr")
    named(lawyer, "summaries-1-held").fill("Le portrait est protégé.")

    lawyer.get_by_role("button", name="Save and publish").click()
    expect(
        lawyer.locator(".errorlist", has_text="“Civil Code” may be one of several. Choose one in the list.")
    ).to_be_visible()
    named(lawyer, "citations-0-provision").select_option(label=str(provision("1019", law="Civil Code")))
    lawyer.get_by_role("button", name="Save and publish").click()
    lawyer.get_by_role("link", name="See its page").click()

    expect(lawyer.get_by_role("heading", level=1)).to_contain_text("Peng v XX Technology")
    case = Case.objects.get()
    assert [party.name for party in case.parties.order_by("position")] == ["Peng", "XX Technology", "Li"]
    assert case.court == court()
    assert [row.keyword.names["en"] for row in case.keyword_places.order_by("position")] == [
        "privacy",
        "portrait right",
    ]
    assert case.citations.get().provision == provision("1019", law="Civil Code")
    assert {summary.language for summary in case.summaries.all()} == {"en", "fr"}


def test_a_name_that_nothing_has_stays_in_its_field_with_a_sentence(lawyer: Page, jurisdiction):
    jurisdiction("CN")
    lawyer.goto("/admin/cases/court/add/")
    named(lawyer, "jurisdiction-typed").fill("Atlantis")
    named(lawyer, "names_en").fill("Court of Atlantis")

    lawyer.get_by_role("button", name="Save", exact=True).click()

    expect(lawyer.locator(".errorlist", has_text="We found nothing by the name “Atlantis”.")).to_be_visible()
    expect(named(lawyer, "jurisdiction-typed")).to_have_value("Atlantis")
    expect(named(lawyer, "names_en")).to_have_value("Court of Atlantis")
