"""A lawyer checks a draft against its source by keyboard alone."""

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect

from cases.drafts.from_record import store
from cases.intake import read
from cases.models import Case

from .axe import violations_on_screens
from .logged_in import logged_in

SEED = (settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8")
ARABIC = """\
CN007-j
المحكمة العليا، الصين [2022]: أحمد ضد شركة النور
تاريخ الحكم: 12 مارس 2023
المدعي: أحمد
المدعى عليه:
الوقائع الأساسية: سجلت الشركة علامة تشبه علامة المدعي «النور دون موافقته.
الحكم: قضت المحكمة بشطب التسجيل وبالتعويض.
"""
# What the browser has in focus, by its finding and its own words.
FOCUS = "[document.activeElement.closest('.finding')?.id, document.activeElement.innerText.trim()]"


@pytest.fixture
def checking(page: Page, jurisdiction) -> Page:
    """The page of a lawyer who holds the seed against its source."""
    jurisdiction("CN")
    logged_in(page, "lawyer")
    page.goto(source_of(SEED))
    return page


def source_of(text: str) -> str:
    (reading,) = read(text)
    return f"/admin/cases/case/{store(reading, text).pk}/source/"


def tab_to(page: Page, finding: int, words: str) -> None:
    """Press Tab until what says so in that finding has the focus."""
    for _step in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUS) == [f"finding-{finding}", words]:
            return
    raise AssertionError(f"Tab does not lead to “{words}”")


def number_of(seen: str) -> int:
    return [row["seen"] for row in Case.objects.get().source.findings].index(seen)


def test_findings_are_accepted_changed_and_marked_as_correct_by_keyboard_and_the_focus_goes_on(checking: Page):
    peng = number_of("Peng")

    checking.locator("#findings").focus()
    tab_to(checking, 0, "Use “Chongqing No. 1 Intermediate People’s Court”")
    checking.keyboard.press("Enter")
    expect(checking.get_by_role("status")).to_contain_text("The value is changed.")
    expect(checking.locator("#finding-1")).to_be_focused()
    assert Case.objects.get().as_written["court"] == "Chongqing No. 1 Intermediate People’s Court"

    tab_to(checking, 1, "Keep “Chongqing XX Technology Co., Ltd.”")
    checking.keyboard.press("Space")
    expect(checking.get_by_role("status")).to_contain_text("Marked as correct.")
    expect(checking.locator("#finding-2")).to_be_focused()

    tab_to(checking, peng, "Change")
    checking.keyboard.press("Enter")
    checking.keyboard.press("Tab")
    checking.keyboard.press("Control+A")
    checking.keyboard.type("P. M.")
    checking.keyboard.press("Enter")
    expect(checking.get_by_role("status")).to_contain_text("The value is changed.")
    assert Case.objects.get().parties.get(role="plaintiff").name == "P. M."
    assert {row.get("state") for row in Case.objects.get().source.findings} >= {"accepted", "correct", "changed"}


def test_when_the_last_finding_is_resolved_the_focus_is_on_their_heading(checking: Page):
    for _finding in Case.objects.get().source.findings:
        checking.locator(".finding").first.locator("button[value=correct]").press("Enter")
        expect(checking.get_by_role("status")).to_contain_text("Marked as correct.")

    expect(checking.locator("#findings")).to_be_focused()
    expect(checking.locator("#findings")).to_have_text("No finding is open")


def test_a_value_in_focus_lights_up_its_lines_and_shows_them(checking: Page):
    checking.get_by_role("link", name="Relevant legislation line").focus()

    expect(checking.locator(".highlight").first).to_contain_text("Relevant legislation: Articles 1018")
    expect(checking.locator(".highlight").first).to_be_in_viewport()
    expect(checking.locator(".highlight").last).to_contain_text("Article 1165")

    checking.get_by_role("link", name="Title lines").hover()

    expect(checking.locator(".highlight").first).to_contain_text("2025 WIPO IP Judges Forum")
    expect(checking.locator(".highlight").first).to_be_in_viewport()


def test_a_value_that_is_refused_is_there_again_and_has_the_focus(checking: Page):
    finding = checking.locator("#finding-0")
    finding.get_by_text("Change", exact=True).press("Enter")
    finding.get_by_role("textbox").fill(" ")
    finding.get_by_role("textbox").evaluate("field => { field.required = false }")
    finding.get_by_role("textbox").press("Enter")

    expect(checking.locator("#finding-0 .errorlist")).to_be_visible()
    expect(checking.locator("#finding-0").get_by_role("textbox")).to_be_focused()


def test_without_scripts_links_lead_to_the_lines_and_acts_are_done(browser: Browser, live_server, jurisdiction):
    jurisdiction("CN")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    logged_in(page, "lawyer")
    page.goto(source_of(SEED))

    page.get_by_role("link", name="Issuing authority line 27").press("Enter")
    expect(page.locator("li:target")).to_contain_text("Issuing authority")
    page.locator("#finding-0").get_by_role("button", name="Use “").press("Enter")

    expect(page.get_by_role("status")).to_contain_text("The value is changed.")
    expect(page.locator("#finding-0")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("text", [SEED, ARABIC], ids=["seed", "arabic"])
def test_the_page_is_accessible_and_no_wider_than_the_window(page: Page, jurisdiction, text):
    jurisdiction("CN")
    logged_in(page, "lawyer")
    page.goto(source_of(text))
    page.locator(".finding").first.locator("button[value=correct]").press("Enter")
    page.locator(".resolved > summary").press("Enter")

    assert violations_on_screens(page, within="#content") == {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_narrow_window_the_source_stays_in_sight_and_covers_nothing_in_focus(checking: Page):
    checking.set_viewport_size({"width": 390, "height": 844})
    last = checking.locator(".finding").last.get_by_role("button").last

    last.focus()

    expect(checking.locator(".highlight").first).to_be_in_viewport()
    pane, button = checking.locator(".source").bounding_box(), last.bounding_box()
    assert pane["y"] + pane["height"] <= button["y"]


def test_an_arabic_source_is_read_from_the_right(page: Page, jurisdiction):
    jurisdiction("CN")
    logged_in(page, "lawyer")
    page.goto(source_of(ARABIC))

    assert page.locator(".pane").get_attribute("dir") == "rtl"
    assert page.locator(".pane").get_attribute("lang") == "ar"
    line = page.locator("#line-6 span")
    assert line.evaluate("line => getComputedStyle(line).direction") == "rtl"
