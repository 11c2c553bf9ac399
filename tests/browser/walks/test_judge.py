"""A judge with ten minutes: how did courts abroad answer my question, and under which article?"""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect


@pytest.fixture
def library(live_server) -> None:
    call_command("load_library", verbosity=0)


def test_a_judge_finds_reads_compares_and_cites(library, page: Page, live_server):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    # She types her question in her own words, with a slip of the finger.
    page.goto("/")
    page.get_by_role("combobox").fill("inventor artifcial intelligence")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("“inventor artifcial intelligence”")
    page.locator(".did-you-mean").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("cases for “inventor artificial intelligence”")

    # The list names the courts and their holdings; she keeps final decisions only.
    cases = int(page.locator(".list-count").inner_text().split()[0])
    assert cases >= 3
    page.get_by_text("Level", exact=True).click()
    page.get_by_label("Final instance").check()
    expect(page.locator(".list-count")).not_to_have_text(f"{cases} cases")
    first = page.locator(".card-title a").first
    title = first.inner_text()
    first.click()

    # The first screen says what the page is; the holding is there, and the law is beside the text.
    expect(page.get_by_role("heading", level=1, name=title)).to_be_in_viewport()
    expect(page.get_by_role("link", name="Informal summary")).to_be_in_viewport()
    expect(page.locator(".case-lead, .case-holding")).to_be_in_viewport()
    page.get_by_role("link", name="Read the full holding").or_(
        page.get_by_role("navigation", name="On this page").get_by_role("link", name="Held")
    ).first.click()
    expect(page.get_by_role("heading", name="Held")).to_be_in_viewport()

    # She goes on along her list, and comes back to it.
    page.get_by_role("navigation", name="The list you came from").get_by_role("link", name="Next").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(title)
    page.get_by_role("link", name="Back to the list").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("“inventor artificial intelligence”: Final instance")

    # The citation she takes along leads to the very words.
    page.locator(".card-title a").first.click()
    page.locator("#held-1 .pin").click()
    page.locator(".case-actions summary", has_text="Cite").click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    cited = page.evaluate("navigator.clipboard.readText()")
    assert title in cited
    (address,) = re.findall(r"(http\S+) \(Held ¶ 1\)$", cited)
    page.goto(address)
    expect(page.get_by_text("You are reading edition 1")).to_be_visible()
    expect(page.locator("p:target")).to_be_in_viewport()


def test_a_judge_who_knows_the_case_is_there_at_once_and_follows_an_article_to_the_others(library, page: Page):
    page.set_viewport_size({"width": 1280, "height": 800})

    # She types the name of the case, and its page is the first line of the answer.
    page.goto("/")
    page.get_by_role("combobox").fill("Peng v Chongqing")
    page.get_by_role("button", name="Search").click()
    page.locator(".known-item").get_by_role("link", name="CN108-j").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Peng v Chongqing XX Technology Co., Ltd")

    # The article beside the text leads to all cases that apply it, and these lead back.
    page.locator(".margin-note").get_by_role("link", name="Article 1019").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Article 1019")
    page.get_by_role("link", name="Peng v Chongqing XX Technology Co., Ltd").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Peng v Chongqing XX Technology Co., Ltd")
