"""An editor's day: a case by hand, from its first mistake to its withdrawal, and a case from a text that was pasted."""

import re

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session as LoginSession
from playwright.sync_api import Page, expect

from cases.management.commands.load_library import load_vocabulary
from cases.models import Case, Court, Edition

from ..axe import violations

SEED = (settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8")
FAULT = (
    "A perpetrator who, through his fault, infringes upon another person's civil law rights shall bear tort liability."
)
NOTE = "Peng Momo is a name that the court chose."
# How a screen reader names what has the focus, nearly.
NAME = """() => {
  const active = document.activeElement;
  if (!active) return "";
  return (active.labels?.[0]?.innerText || active.innerText || active.value || active.id || "").trim();
}"""


@pytest.fixture
def editor(page: Page, member) -> Page:
    """The page of an editor who logged in by keyboard, where the vocabulary is loaded and there is no case."""
    load_vocabulary()
    member("Editors")
    page.goto("/admin/")
    page.get_by_label("Username").fill("editors")
    page.get_by_label("Password").fill("x")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    return page


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus."""
    page.wait_for_load_state("load")
    for _step in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(NAME).startswith(name):
            return
    raise AssertionError(f"Tab does not lead to “{name}”")


def press(page: Page, name: str) -> None:
    """Go by Tab to what is called so, and press it."""
    tab_to(page, name)
    page.keyboard.press("Enter")


def choose(page: Page, label: str, words: str) -> None:
    """Choose in an autocomplete by keyboard, as its label, words and Enter."""
    # The stock admin gives the focus to the first field once the page is loaded, which closes what was opened before.
    page.wait_for_load_state("load")
    page.get_by_role("combobox", name=label).first.press("Enter")
    expect(page.locator(".select2-container--open").first).to_be_visible()
    page.keyboard.type(words)
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(words, timeout=20_000)
    page.keyboard.press("Enter")


def test_an_editor_enters_a_case_by_hand_corrects_it_and_withdraws_it(editor: Page):
    # The form says what a case needs to be published. What she types is taken from the list at once.
    press(editor, "Add case")
    expect(editor).to_have_url(re.compile("/case/add/$"))
    missing = editor.locator("#missing")
    for sentence in ("Give the title.", "Write a summary.", "Give the decision date", "Choose the issuing authority"):
        expect(missing.get_by_text(sentence)).to_be_visible()
    assert violations(editor, within="#content") == []
    choose(editor, "Jurisdiction", "France")
    title = editor.get_by_role("textbox", name="Title:")
    title.fill("Durnad c. Martin")
    decided = editor.get_by_label("Decision date")
    decided.fill("31 février 2024")
    editor.get_by_label("Level of the issuing authority").select_option("Final instance")
    editor.get_by_label("Type of procedure").select_option("Judicial (civil)")
    editor.locator("#id_parties-0-role").select_option("Plaintiff")
    editor.locator("#id_parties-0-name").fill("Durand")
    editor.locator("#id_summaries-0-held").fill("The appeal is *dismissed*.")
    expect(missing.get_by_role("listitem")).to_have_count(1)
    expect(missing.get_by_text("Choose the issuing authority")).to_be_visible()

    # There is no 31 February. The focus is on the error, its link leads into the field, and nothing else is lost.
    editor.get_by_role("button", name="Save and publish").press("Enter")
    errors = editor.locator(".error-summary")
    expect(errors).to_be_focused()
    expect(errors).to_contain_text("“31 février 2024” is not a date.")
    assert violations(editor, within="#content") == []
    press(editor, "Decision date: “31 février 2024”")
    expect(decided).to_be_focused()
    editor.keyboard.press("Control+A")
    editor.keyboard.type("12 juillet 2024")
    expect(title).to_have_value("Durnad c. Martin")

    # The draft is saved, but a case without a court is not published.
    editor.get_by_role("button", name="Save and publish").press("Enter")
    refusal = editor.get_by_text("The draft is saved, but it cannot be published yet:")
    expect(refusal).to_be_visible()
    expect(editor.get_by_text("Private draft. Readers do not see it.")).to_be_visible()
    case = Case.objects.get()
    assert (case.reference, Edition.objects.count()) == ("FR001-j", 0)

    # She adds the court in a window of its own. What she typed meanwhile is there, and now nothing is missing.
    press(editor, "Add another Party")
    editor.locator("#id_parties-1-role").select_option("Defendant")
    editor.locator("#id_parties-1-name").fill("Martin")
    with editor.expect_popup() as opened:
        editor.get_by_role("link", name="Add another court").press("Enter")
    window = opened.value
    choose(window, "Jurisdiction", "France")
    window.get_by_label("English").fill("Court of Cassation")
    window.get_by_label("English").press("Enter")
    expect(editor.locator("#select2-id_court-container")).to_contain_text("Court of Cassation")
    expect(editor.locator("#id_parties-1-name")).to_have_value("Martin")
    expect(editor.get_by_text("It has all that publishing requires.")).to_be_visible()

    # She looks at the page as readers would see it, and goes back.
    editor.get_by_role("button", name="Save and preview").press("Enter")
    expect(editor.get_by_text("Draft preview – not public")).to_be_visible()
    expect(editor.locator("em", has_text="dismissed").first).to_be_visible()
    assert violations(editor) == []
    editor.get_by_role("link", name="Back to the form").press("Enter")

    # She publishes it.
    expect(editor.get_by_role("button", name="Save and publish")).to_be_visible()
    editor.get_by_role("button", name="Save and publish").press("Enter")
    expect(editor.get_by_text("is public as edition 1.")).to_be_visible()
    press(editor, "See its page")
    expect(editor).to_have_url(re.compile("/cases/FR001-j/$"))
    expect(editor.get_by_role("heading", level=1)).to_have_text("Durnad c. Martin")
    for words in ("12 July 2024", "Court of Cassation", "Final instance", "Martin"):
        expect(editor.get_by_text(words).first).to_be_visible()
    expect(editor.locator("em", has_text="dismissed").first).to_be_visible()
    assert Court.objects.get().slug == "court-of-cassation"

    # Only here does she see the wrong letters. She corrects them; readers see edition 1 until she publishes again.
    editor.goto(f"/admin/cases/case/{case.pk}/change/")
    title.fill("Durand c. Martin")
    editor.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(editor.get_by_text("Readers still see edition 1; publish to show this change.")).to_be_visible()
    expect(editor.get_by_text("Edition 1, changed since")).to_be_visible()
    editor.goto("/cases/FR001-j/")
    expect(editor.get_by_role("heading", level=1)).to_have_text("Durnad c. Martin")
    editor.goto(f"/admin/cases/case/{case.pk}/change/")
    editor.get_by_role("button", name="Save and publish").press("Enter")
    expect(editor.get_by_text("is public as edition 2")).to_be_visible()

    # Readers see the right name, and can compare the editions.
    editor.goto("/cases/FR001-j/editions/")
    assert violations(editor) == []
    editor.get_by_role("link", name="since edition 1").press("Enter")
    expect(editor.get_by_role("heading", level=1)).to_have_text("Editions 1 and 2 compared")
    expect(editor.locator("del")).to_have_text(["Durnad"])
    expect(editor.locator("ins")).to_have_text(["Durand"])
    assert violations(editor) == []

    # A court orders that the case be withdrawn. The page asks why; readers are given the reason, and no list names it.
    editor.goto(f"/admin/cases/case/{case.pk}/change/")
    editor.get_by_role("link", name="Withdraw").press("Enter")
    expect(editor.get_by_role("heading", name="Withdraw FR001-j")).to_be_visible()
    assert violations(editor, within="#content") == []
    editor.get_by_role("textbox").fill(" ")
    editor.get_by_role("button", name="Withdraw").press("Enter")
    expect(errors).to_be_focused()
    editor.get_by_role("textbox").fill("The court ordered that the names be removed.")
    editor.get_by_role("button", name="Withdraw").press("Enter")
    expect(editor.get_by_text("FR001-j is withdrawn. Its address gives the reason.")).to_be_visible()
    answer = editor.goto("/cases/FR001-j/")
    assert answer is not None
    assert answer.status == 410
    expect(editor.get_by_role("heading", level=1)).to_have_text("This case was withdrawn")
    expect(editor.get_by_text("The court ordered that the names be removed.")).to_be_visible()
    assert violations(editor) == []
    editor.goto("/cases/")
    expect(editor.get_by_text("Durand")).to_have_count(0)


def test_an_editor_pastes_a_text_checks_it_and_publishes_it_with_the_keyboard_alone(editor: Page):
    # She pastes the text. Before anything is stored, the page says what it read and what it doubts.
    press(editor, "Cases")
    expect(editor.get_by_role("heading", name="Filter by")).to_be_visible()
    press(editor, "Add from text")
    expect(editor).to_have_url(re.compile("/from-text/$"))
    tab_to(editor, "Text:")
    editor.keyboard.insert_text(SEED)
    press(editor, "Read")
    expect(editor.get_by_text("Chongqing No. 1 Intermediate People’s Court").first).to_be_visible()
    expect(editor.get_by_text("Check whether they are one person")).to_be_visible()
    assert violations(editor, within="#content") == []
    assert not Case.objects.exists()

    # Stored, it is a draft beside its source, with its findings; she resolves each, and the focus goes on to the next.
    press(editor, "Store as draft")
    expect(editor.get_by_role("heading", name="3 findings are open")).to_be_visible()
    assert violations(editor, within="#content") == []
    press(editor, "Use “Chongqing No. 1 Intermediate People’s Court”")
    expect(editor.get_by_role("status")).to_contain_text("The value is changed.")
    expect(editor.locator("#finding-1")).to_be_focused()
    press(editor, "Keep “Chongqing XX Technology Co., Ltd.”")
    expect(editor.get_by_role("status")).to_contain_text("Marked as correct.")
    expect(editor.locator("#finding-2")).to_be_focused()
    press(editor, "Keep “Peng”")
    expect(editor.get_by_role("heading", name="No finding is open")).to_be_focused()

    # In the form she adds the names that the catalogue does not know. Readers see nothing of it yet.
    press(editor, "Edit in the form")
    names = editor.get_by_role("group", name="Add to the catalogue").get_by_role("checkbox")
    expect(names).to_have_count(7)
    expect(editor.get_by_role("link", name="Discard")).to_be_visible()
    for box in names.all():
        tab_to(editor, box.evaluate("box => box.labels[0].innerText.trim()"))
        editor.keyboard.press("Space")
    press(editor, "Save")
    expect(editor.get_by_text("Readers see it once it is published.")).to_be_visible()
    assert not Edition.objects.exists()

    # The court quoted Article 1165 itself. She writes that into the text, and takes it out of the row of the citation.
    tab_to(editor, "Held")
    editor.keyboard.press("Control+End")
    editor.keyboard.insert_text(
        f" Article 1165 of the Civil Code of the People's Republic of China provides: “{FAULT}”"
    )
    for _row in range(3):
        tab_to(editor, "Wording quoted in the summary")
    editor.keyboard.press("Control+A")
    editor.keyboard.press("Delete")
    press(editor, "Save")
    expect(editor.get_by_text("We have no wording for the date of decision. The summary quotes it:")).to_be_visible()
    assert violations(editor, within="#content") == []

    # She ticks that the quotation be kept, and writes a note. Meanwhile her session ends. After the login all is there.
    tab_to(editor, "Keep it as the wording quoted in this case")
    editor.keyboard.press("Space")
    tab_to(editor, "Note to readers")
    editor.keyboard.press("Control+End")
    editor.keyboard.insert_text(f" {NOTE}")
    LoginSession.objects.all().delete()
    press(editor, "Save and publish")
    expect(editor.get_by_role("heading", name="Your form was not saved")).to_be_visible()
    assert violations(editor) == []
    editor.get_by_label("Username").focus()
    editor.keyboard.type("editors")
    editor.keyboard.press("Tab")
    editor.keyboard.type("x")
    editor.keyboard.press("Enter")
    expect(editor.get_by_text("Nothing has been saved yet")).to_be_visible()
    expect(editor.get_by_label("Keep it as the wording quoted in this case")).to_be_checked()
    expect(editor.get_by_role("textbox", name="Note to readers")).to_have_value(re.compile(f" {NOTE}$"))
    assert not Edition.objects.exists()

    # She publishes. The page has the names, the holding, and the law beside it as this case quotes it.
    press(editor, "Save and publish")
    expect(editor.get_by_text("is public as edition 1.")).to_be_visible()
    press(editor, "See its page")
    expect(editor).to_have_url(re.compile("/cases/CN108-j/$"))
    expect(editor.get_by_role("heading", level=1)).to_have_text("Peng v Chongqing XX Technology Co., Ltd")
    for words in ("19 May 2023", "Final instance", "portrait right", "Personality Rights", "Article 1019", NOTE):
        expect(editor.get_by_text(words).first).to_be_visible()
    quoted = editor.locator(".margin-note").filter(has=editor.get_by_role("link", name="Article 1165"))
    quoted.get_by_text("Wording as quoted").press("Enter")
    expect(quoted.get_by_text(FAULT)).to_be_visible()
    assert violations(editor) == []
    assert Edition.objects.get().record.keyword_keys[1] == "portrait-right"
