"""An editor whose session is gone when the button is pressed, in a browser: nothing that was typed is lost."""

import re
from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session as LoginSession
from playwright.sync_api import Dialog, Page, expect

from cases.models import Case, Court
from legislation.models import Instrument
from tests.cases.admin.reviewing import SEED, taken_in

from .axe import violations
from .logged_in import PASSWORD, logged_in

FACTS = "A software company let its members swap faces.\n\nThe person portrayed had not agreed: “肖像权”."
ARABIC = "قضت المحكمة بأن صورة الشخص محمية بموجب القانون المدني. " * 1100  # Sixty thousand characters.


@pytest.fixture
def lawyer(page: Page) -> Page:
    """The page of a lawyer who is logged in."""
    return logged_in(page, "lawyer")


def end_session() -> None:
    LoginSession.objects.all().delete()


def log_in_there(page: Page, password: str = PASSWORD) -> None:
    """Log in on the page that gives the form back."""
    expect(page.get_by_role("heading", name="Your form was not saved")).to_be_visible()
    page.get_by_label("Username").fill("lawyer")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in and show my form").click()


def test_a_case_with_its_rows_is_there_after_the_login_and_is_saved_when_the_button_is_pressed_again(
    lawyer: Page, draft, provision
):
    case = draft(provisions=(provision(),))
    lawyer.goto(f"/admin/cases/case/{case.pk}/change/")
    lawyer.get_by_role("textbox", name="Title:").fill("Durand c. Martin")
    lawyer.locator("#id_summaries-0-basic_facts").fill(FACTS)
    lawyer.get_by_role("button", name="Add another Party").click()
    lawyer.locator("[id^=id_parties-][id$=-role]:visible").last.select_option("Defendant")
    lawyer.locator("[id^=id_parties-][id$=-name]:visible").last.fill("Martin")
    end_session()

    lawyer.get_by_role("button", name="Save", exact=True).click()
    log_in_there(lawyer)

    expect(lawyer.get_by_text("Nothing has been saved yet")).to_be_visible()
    expect(lawyer.get_by_role("textbox", name="Title:")).to_have_value("Durand c. Martin")
    expect(lawyer.locator("#id_summaries-0-basic_facts")).to_have_value(FACTS)
    expect(lawyer.locator("[id^=id_parties-][id$=-name]:visible").last).to_have_value("Martin")
    assert Case.objects.get().title != "Durand c. Martin"

    lawyer.get_by_role("button", name="Save", exact=True).click()

    expect(lawyer.get_by_text("Readers see it once it is published")).to_be_visible()
    saved = Case.objects.get()
    assert saved.title == "Durand c. Martin"
    assert saved.summaries.get().basic_facts.replace("\r\n", "\n") == FACTS
    assert saved.parties.order_by("position").last().name == "Martin"


def test_a_wrong_password_first_loses_nothing_either(lawyer: Page, jurisdiction):
    jurisdiction("CN")
    court = Court.objects.create(jurisdiction_id="CN", names={"en": "Court"}, slug="court")
    lawyer.goto(f"/admin/cases/court/{court.pk}/change/")
    lawyer.get_by_label("Other spellings").fill("F. C.\n最高人民法院")
    end_session()

    lawyer.get_by_role("button", name="Save", exact=True).click()
    log_in_there(lawyer, "not the password")
    expect(lawyer.get_by_role("alert")).to_contain_text("No account that can log in here has this name and password.")
    assert violations(lawyer) == []
    log_in_there(lawyer)

    expect(lawyer.get_by_label("Other spellings")).to_have_value("F. C.\n最高人民法院")
    lawyer.get_by_role("button", name="Save", exact=True).click()
    expect(lawyer.get_by_text("was changed successfully")).to_be_visible()
    assert Court.objects.get().variants == ["F. C.", "最高人民法院"]


def test_a_long_text_in_arabic_that_was_pasted_is_read_after_the_login(lawyer: Page):
    lawyer.goto("/admin/cases/case/from-text/")
    lawyer.locator("#id_text").fill(ARABIC)
    end_session()

    lawyer.get_by_role("button", name="Read").click()
    log_in_there(lawyer)

    expect(lawyer.locator("#id_text")).to_have_value(ARABIC)
    lawyer.get_by_role("button", name="Read").click()
    expect(lawyer.get_by_role("heading", name="What was read")).to_be_visible()


def test_a_value_written_beside_the_source_is_there_after_the_login(lawyer: Page, jurisdiction):
    jurisdiction("CN")
    case = taken_in(SEED)
    lawyer.goto(f"/admin/cases/case/{case.pk}/source/")
    lawyer.get_by_text("Change", exact=True).first.click()
    value = lawyer.locator("details.change[open] [name=value]")
    value.fill("2023-05-20") if value.evaluate("input => input.localName") == "input" else value.select_option(index=1)
    written = value.input_value()
    end_session()

    lawyer.get_by_role("button", name="Save this value").first.click()
    log_in_there(lawyer)

    expect(lawyer.locator("details.change[open] [name=value]")).to_have_value(written)
    lawyer.locator("details.change[open]").get_by_role("button", name="Save this value").click()
    expect(lawyer.get_by_text("The value is changed.")).to_be_visible()


def test_the_text_of_a_law_is_there_after_the_login(lawyer: Page, civil_code: Instrument):
    text = "Article 1\nEverybody has a portrait.\n\nArticle 2\nNobody may use the portrait of another."
    lawyer.goto(f"/admin/legislation/instrument/{civil_code.pk}/import/")
    lawyer.get_by_label("Text of the law").fill(text)
    lawyer.get_by_label("In force from").fill("2021-01-01")
    lawyer.get_by_role("button", name="Read").click()
    expect(lawyer.get_by_role("heading", name="What we read")).to_be_visible()
    end_session()

    lawyer.get_by_role("button", name="Store").click()
    log_in_there(lawyer)

    expect(lawyer.get_by_label("Text of the law")).to_have_value(text)
    assert not civil_code.texts.exists()
    lawyer.get_by_role("button", name="Store").click()
    expect(lawyer.get_by_text("The text was imported")).to_be_visible()


def test_a_login_in_another_window_does_not_cost_the_form(lawyer: Page, keyword):
    row = keyword("privacy")
    lawyer.goto(f"/admin/cases/keyword/{row.pk}/change/")
    lawyer.get_by_label("Synonyms").fill("likeness")
    other = lawyer.context.new_page()
    other.goto("/admin/")
    other.get_by_role("button", name="Log out").click()
    other.goto("/admin/login/")
    other.get_by_label("Username").fill("lawyer")
    other.get_by_label("Password").fill(PASSWORD)
    other.keyboard.press("Enter")
    expect(other.get_by_role("button", name="Log out")).to_be_visible()

    lawyer.get_by_role("button", name="Save", exact=True).click()
    expect(lawyer.get_by_text("This form was probably opened before you logged in")).to_be_visible()
    lawyer.get_by_role("button", name="Show my form").click()

    expect(lawyer.get_by_label("Synonyms")).to_have_value("likeness")
    lawyer.get_by_role("button", name="Save", exact=True).click()
    expect(lawyer.get_by_text("was changed successfully")).to_be_visible()


@pytest.fixture
def asked(lawyer: Page) -> list[str]:
    """The questions that the page asks before it is left; each is answered with yes."""
    questions: list[str] = []

    def leave(dialog: Dialog) -> None:
        questions.append(dialog.type)
        dialog.accept()

    lawyer.on("dialog", leave)
    return questions


TYPING: dict[str, Callable[[Page], object]] = {
    "/admin/cases/case/{case}/change/": lambda page: page.locator("#id_summaries-0-held").press_sequentially("x"),
    "/admin/cases/case/add/": lambda page: page.get_by_label("Decision date").press_sequentially("2"),
    "/admin/cases/case/from-text/": lambda page: page.locator("#id_text").press_sequentially("x"),
    "/admin/cases/case/{source}/source/": lambda page: (
        page.get_by_text("Change", exact=True).first.click(),
        page.locator("details.change[open] input[name=value]").press_sequentially("x"),
    ),
    "/admin/legislation/instrument/{law}/import/": lambda page: page.get_by_label("Text of the law").press_sequentially(
        "x"
    ),
    "/admin/cases/court/add/": lambda page: page.get_by_label("English").press_sequentially("x"),
    "/admin/cases/keyword/add/": lambda page: page.get_by_label("Synonyms").press_sequentially("x"),
    "/admin/legislation/provision/add/": lambda page: page.get_by_label("Number").press_sequentially("1"),
    "/admin/auth/user/add/": lambda page: page.get_by_label("Username").press_sequentially("x"),
}


@pytest.mark.parametrize("address", TYPING)
def test_a_page_asks_before_it_is_left_only_where_something_was_typed(
    lawyer: Page, asked, draft, provision, civil_code, jurisdiction, address
):
    keys = {"case": draft(provisions=(provision(),)).pk, "law": civil_code.pk, "source": taken_in(SEED).pk}
    lawyer.goto(address.format(**keys))
    # Browsers ask only where the page was touched.
    lawyer.locator("h1").first.click()
    lawyer.goto("/admin/cases/")
    assert asked == []

    lawyer.goto(address.format(**keys))
    lawyer.wait_for_load_state("load")
    TYPING[address](lawyer)
    lawyer.goto("/admin/cases/")

    assert asked == ["beforeunload"]


def test_saving_asks_nothing_and_neither_does_a_row_that_was_added_and_removed_again(lawyer: Page, asked, draft):
    case = draft()
    lawyer.goto(f"/admin/cases/case/{case.pk}/change/")
    lawyer.get_by_role("button", name="Add another Party").click()
    lawyer.locator("[id^=id_parties-][id$=-name]:visible").last.fill("Martin")
    lawyer.locator(".inline-deletelink:visible").last.click()
    lawyer.goto("/admin/cases/")
    assert asked == []

    lawyer.goto(f"/admin/cases/case/{case.pk}/change/")
    lawyer.get_by_role("textbox", name="Title:").fill("Durand c. Martin")
    lawyer.get_by_role("button", name="Save", exact=True).click()
    expect(lawyer.get_by_text("Readers see it once it is published")).to_be_visible()
    lawyer.goto("/admin/cases/")

    assert asked == []


def test_a_form_that_was_refused_or_shown_again_is_not_left_without_a_question(lawyer: Page, asked, keyword):
    keyword("privacy")
    lawyer.goto("/admin/cases/keyword/add/")
    lawyer.get_by_label("English").fill("privacy")
    lawyer.get_by_role("button", name="Save", exact=True).click()
    expect(lawyer.locator(".errorlist", has_text="There is already a keyword with this name")).to_be_visible()
    lawyer.locator("h1").first.click()

    lawyer.goto("/admin/cases/")

    assert asked == ["beforeunload"]
    expect(lawyer).to_have_url(re.compile("/admin/cases/$"))
