"""A reader's browser: every page on a phone and on a desk, light and dark, without script and without a stranger."""

from itertools import chain

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from playwright.sync_api import Browser, Page, expect

from cases.management.commands.load_library import load_vocabulary
from cases.models import Keyword, Listing, Session
from cases.publication.publish import publish, withdraw
from legislation.models import (
    ContractingParty,
    Counterpart,
    Division,
    Instrument,
    Jurisdiction,
    Provision,
    ProvisionText,
)

from .axe import violations_on_screens

# Every kind of public page, by the part of the site that it is of.
PAGES = {
    "cases": [
        "/", "/about/", "/cases/", "/cases/?q=portrait&jurisdiction=CN&year=2023&decided_after=never",
        "/cases/?q=nothing-at-all", "/cases/?q=portrait+infringment", "/cases/facets/court/",
        "/cases/facets/keyword/?find=portrait&jurisdiction=CN", "/cases/?q=%C2%A7+1019", "/about/search/",
        "/cases/CN108-j/", "/cases/CN108-j/?keyword=portrait-right&position=1", "/cases/CN108-j/editions/",
        "/cases/CN108-j/editions/1/", "/cases/CN108-j/editions/1...1/", "/cases/FR001-j/", "/cases/FR404-j/",
        "/cases/IN001-j/", "/cases/compare/", "/cases/compare/?case=CN108-j&q=portrait",
        "/cases/compare/?case=CN108-j&case=IN001-j&case=XX404-j", "/cases/dossier/?case=CN108-j&case=IN001-j",
    ],
    "catalogue": [
        "/jurisdictions/", "/jurisdictions/CN/", "/jurisdictions/FR/", "/courts/",
        "/courts/chongqing-no-1-intermediate-peoples-court/", "/keywords/", "/keywords/portrait-right/",
        "/collections/", "/collections/2025-wipo-ip-judges-forum/", "/questions/", "/questions/can-it-be/",
        "/collections/2025-wipo-ip-judges-forum/sessions/6/", "/nowhere/",
    ],
    "legislation": [
        "/legislation/", "/legislation/cn/civil-code/", "/legislation/cn/civil-code/?find=1019",
        "/legislation/cn/civil-code/art-1019/", "/legislation/fr/patent-act/",
        "/legislation/fr/patent-act/?find=office", "/legislation/fr/patent-act/art-12/",
        "/legislation/fr/patent-act/art-12/?on=never",
        "/legislation/fr/patent-act/art-12/?compare=2011-01-01...2021-03-15", "/legislation/int/treaty/",
        "/legislation/int/treaty/?jurisdiction=CN", "/legislation/int/treaty/art-27/",
    ],
}  # fmt: skip
ADDRESSES = [*chain.from_iterable(PAGES.values())]


@pytest.fixture
def library(live_server, draft):
    """The seed case, and with it a case of hard names in two languages, and one that was withdrawn."""
    load_vocabulary()
    call_command("intake", str(settings.BASE_DIR / "fixtures/seed/CN108-j.txt"), publish=True, verbosity=0)
    long = "Δικαστήριο" * 12
    hard = draft(
        "IN",
        title=f"{long} v {'X' * 120}",
        parties=(long, "شركة التقنية المحدودة"),
        held="حكمت المحكمة بما يلي.",
        language="ar",
        keywords=(Keyword.objects.get(slug="portrait-right"),),
        sessions=tuple(Session.objects.all()),
        answers={"Can it be?": "depends"},
        remedies=[{"remedy": "damages", "amount": "3,000", "currency": "CNY", "place": "held"}],
        other_decisions=[_other_decision(long)],
    )
    with transaction.atomic():
        hard.summaries.create(language="zh-hans", held="法院认为，自然人的肖像权受法律保护。" * 40)
    gone = draft("FR")
    other = draft("LV", title="Other v Case", answers={"Can it be?": "no"})
    law_with_everything()
    for case in (hard, gone, other):
        publish(case, None)
    withdraw(gone, None, "The court ordered it.")


def _other_decision(court: str) -> dict[str, str]:
    told = {"order": "earlier", "effect": "reversed", "court": court, "decision_date": "2020", "identifier": "X" * 80}
    return told | {"reference": "", "url": "https://court.example/"}


def law_with_everything() -> None:
    """A law of two divisions, an article of it in three versions and two languages, and a treaty that it implements."""
    france, china = Jurisdiction.objects.get(code="FR"), Jurisdiction.objects.get(code="CN")
    names = {"en": "Patent Act", "fr": "Loi sur les brevets", "ar": "قانون البراءات"}
    known = {"number": "77", "type_of_text": "main", "subject_matter": ["patents"], "adopted": "2010-03-03"}
    act = Instrument.objects.create(jurisdiction=france, names=names, slug="patent-act", listed=True, **known)
    named = {"names": {"en": "Treaty"}, "slug": "treaty", "kind": "treaty", "listed": True}
    treaty = Instrument.objects.create(jurisdiction_id="INT", **named)
    for home, bound in ((france, ("1980-01-01", "2000-01-01")), (china, None)):
        ContractingParty.objects.create(treaty=treaty, jurisdiction=home, bound=bound)
    book = Division.objects.create(instrument=act, label="Book 1", heading="General", position=1)
    chapter = Division.objects.create(instrument=act, label="Chapter 1", parent=book, position=2)
    articles = [Provision.objects.get_or_add(act, "article", str(number)) for number in range(1, 80)]
    root = Provision.objects.get_or_add(treaty, "article", "27")
    Provision.objects.filter(instrument__in=[act, treaty]).update(listed=True)
    act.provisions.update(division=chapter)
    for number, period in enumerate((("2011-01-01", "2015-01-01"), ("2015-01-01", "2021-03-15"), ("2021-03-15", None))):
        for language, text in (("en", "1. The office decides:\n(a) in {};"), ("ar", "١. يقرر المكتب {}.")):
            said = {"text": text.format(number), "period": period, "language": language, "public": True}
            ProvisionText.objects.create(provision=articles[11], **said)
    Counterpart.objects.create(provision=articles[11], other=root, kind="implements", note="It asks for more.")
    for listing in Listing.objects.all():
        listing.provisions.add(articles[11], root)


@pytest.mark.parametrize("of", PAGES)
def test_every_page_is_accessible_on_a_desk_and_on_a_phone_light_and_dark(library, page: Page, of: str):
    found = {}

    for address in PAGES[of]:
        page.goto(address)
        if objections := violations_on_screens(page):
            found[address] = objections

    assert found == {}


def test_every_page_can_be_read_without_script_and_breaks_no_policy(library, browser: Browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if "policy" in message.text.lower() else None)

    for address in ADDRESSES:
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)

    assert complaints == []
    assert context.cookies() == []
    context.close()


def test_the_law_stands_in_the_margin_beside_the_text_that_applies_it(library, page: Page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/cases/CN108-j/")

    law = page.get_by_text("No organization or individual may infringe").first
    held = page.locator("#held-1")
    expect(law).to_be_visible()
    text, margin_note = held.bounding_box(), law.bounding_box()

    assert margin_note["x"] >= text["x"] + text["width"], "the article stands in the margin, not in the text"


def test_on_a_phone_the_law_unfolds_in_place(library, page: Page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/cases/CN108-j/")
    law = page.get_by_text("No organization or individual may infringe").first
    expect(law).to_be_hidden()

    page.locator(".margin-note", has_text="Article 1019").locator("summary").click()

    expect(law).to_be_visible()


def test_a_line_of_text_has_about_sixty_six_characters(library, page: Page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/cases/CN108-j/")

    characters = page.evaluate(
        """() => {
            const text = document.querySelector("#held-1"), range = document.createRange();
            range.selectNodeContents(text.firstChild);
            const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
            return text.innerText.length / lines.size;
        }"""
    )

    assert 55 <= characters <= 78


def test_a_reader_narrows_the_list_and_widens_it_again(library, page: Page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/cases/")
    page.get_by_label("India").check()
    expect(page.locator(".list-count")).to_have_text("1 case")
    expect(page.get_by_role("main")).not_to_contain_text("Peng")

    page.goto("/cases/?jurisdiction=IN&jurisdiction=CN")
    page.get_by_label("India").uncheck()

    expect(page.get_by_role("main")).to_contain_text("Peng v Chongqing XX Technology Co., Ltd")


def test_the_search_box_leads_from_every_page_to_the_cases(library, page: Page):
    page.goto("/about/")
    page.get_by_role("combobox").first.fill("face-swapping")
    page.keyboard.press("Enter")

    expect(page).to_have_url("/cases/?q=face-swapping")
    expect(page.get_by_role("link", name="Peng v Chongqing XX Technology Co., Ltd").first).to_be_visible()


def test_the_first_tab_leads_past_the_menu(library, page: Page):
    page.goto("/cases/CN108-j/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()

    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


def test_text_in_another_language_says_so(library, page: Page):
    page.goto("/cases/IN001-j/")

    expect(page.locator("[lang=ar][dir=rtl]").get_by_text("حكمت المحكمة").first).to_be_visible()
    assert page.locator("[lang=zh-hans]").count() >= 1


def test_the_place_of_a_provision_leads_into_the_tree_though_it_is_closed(library, page: Page):
    page.goto("/legislation/fr/patent-act/art-12/")
    page.get_by_role("link", name="Chapter 1").click()

    expect(page.locator("summary", has_text="Chapter 1")).to_be_in_viewport()


def test_two_days_are_chosen_and_compared_without_script(library, browser: Browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/legislation/fr/patent-act/art-12/")
    page.get_by_label("First day to compare").select_option("2011-01-01")
    page.get_by_label("Second day to compare").select_option("2021-03-15")
    page.get_by_role("button", name="Show differences").click()

    expect(page.locator("ins").first).to_be_visible()
    expect(page.get_by_role("deletion").first).to_contain_text("removed: 0")
    context.close()


def test_the_address_of_a_sub_unit_marks_it_on_the_page(library, page: Page):
    page.goto("/legislation/fr/patent-act/art-12/#1-a")

    expect(page.locator(":target")).to_have_text("(a) in 2;")
