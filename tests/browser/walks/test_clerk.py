"""A clerk of a court library with a table: she changes names in a spreadsheet, sees the changes, and stores them."""

import csv
import io
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from cases.models import Court, Keyword
from core.models import LogEntry
from tests.forms import post

from ..axe import violations

# A row of the spreadsheet: heading, and what the cell says.
Row = dict[str, str]


@pytest.fixture
def clerk(page: Page, member, published, court, keyword) -> Page:
    """The page of a librarian who has just logged in. There are three courts; readers see the Supreme Court."""
    published("CN", keywords=(keyword("portrait right"),))
    court("High Court"), court("Court of Cassation", "FR")
    member("Librarians")
    page.goto("/admin/")
    page.get_by_label("Username").fill("librarians")
    page.get_by_label("Password").fill("x")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    return page


def exported(page: Page, file_type: str) -> str:
    """Press the link of an export, and return the text of the file that arrives."""
    with page.expect_download() as arriving:
        page.get_by_role("link", name=f"Export as {file_type}").press("Enter")
    return Path(arriving.value.path()).read_text("utf-8-sig")


def rows_of(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def saved(rows: list[Row], separator: str = ",") -> bytes:
    """Return the file that a spreadsheet saves as “CSV UTF-8”. A cell that a row lacks is empty."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), restval="", delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def upload(page: Page, content: bytes, button: str) -> None:
    """Choose a file and have it read."""
    chosen = {"name": "rows.csv", "mimeType": "text/csv", "buffer": content}
    page.get_by_label("File:", exact=True).set_input_files(chosen)
    page.get_by_role("button", name=button).press("Enter")


def test_a_clerk_changes_names_in_a_spreadsheet_and_reads_each_mistake_at_its_row(clerk: Page, alice: Client):
    clerk.goto("/admin/cases/court/")
    rows = rows_of(exported(clerk, "CSV"))
    assert [row["slug"] for row in rows] == ["cn-high-court", "cn-supreme-court", "fr-court-of-cassation"]

    # In the spreadsheet she corrects the name of a court that readers see, and gives it in French. Of the rows that she
    # adds, the rows 5 to 8 each have a mistake. The names in row 9 look like formulas, and are none.
    rows[1] |= {"name_en": "Supreme People’s Court", "name_fr": "Cour populaire suprême"}
    added = [
        {"jurisdiction": "XX", "name_en": "Court of Nowhere"},
        {"jurisdiction": "FR", "name_en": "court of cassation"},
        {"jurisdiction": "CN", "name_fr": "Cour du Nord"},
        {"jurisdiction": "CN", "name_en": "Western Court", "listed": "perhaps"},
        {"jurisdiction": "CN", "name_en": "=Southern Court", "variants": "-S. C.\n+S. Court", "listed": "yes"},
    ]
    clerk.get_by_role("link", name="Import a table").press("Enter")
    upload(clerk, saved([*rows, *added]), "Check changes")

    # The page says what is wrong, row by row as the spreadsheet counts them, and offers nothing to store.
    faults = clerk.get_by_role("region", name="4 errors. No row was imported.").get_by_role("listitem")
    expect(faults).to_have_text([
        "row 5: jurisdiction: No jurisdiction has the code “XX”.",
        "row 6: There is already a court with this name: fr-court-of-cassation.",
        "row 7: names: Give at least the English name.",
        "row 8: listed: Write yes or no, not “perhaps”.",
    ])  # fmt: skip
    expect(clerk.get_by_role("button", name="Store")).to_have_count(0)
    expect(clerk.get_by_text("New rows: 1. Changed rows: 1. Unchanged rows: 2.")).to_be_visible()
    assert violations(clerk) == []
    assert Court.objects.count() == 3

    # She corrects her rows, and leaves the one that was there already out.
    added[0]["jurisdiction"], added[2]["name_en"], added[3]["listed"] = "CN", "Northern Court", "no"
    added[4]["name_en"] = "Southern Court"
    del added[1]
    upload(clerk, saved([*rows, *added]), "Read again")
    expect(clerk.get_by_text("New rows: 4. Changed rows: 1. Unchanged rows: 2.")).to_be_visible()
    changed = clerk.get_by_role("listitem").filter(has_text="Row 3: Supreme People’s Court")
    expect(changed.locator("ins")).to_have_text(["People’s", "Cour populaire suprême"])
    assert violations(clerk) == []

    # Before she presses “Store”, another clerk gives that court another name. The page says so, and what changes now.
    supreme = Court.objects.get(slug="cn-supreme-court")
    post(alice, f"/admin/cases/court/{supreme.pk}/change/", {"names_en": "Highest Court"})
    clerk.get_by_role("button", name="Store").press("Enter")
    expect(clerk.get_by_text("Someone changed these rows. Check the changes again, then store them.")).to_be_visible()
    expect(changed.locator("del").first).to_have_text("Highest")
    assert Court.objects.count() == 3

    # The second press stores what she has seen: one entry of the log, all rows at once.
    clerk.get_by_role("button", name="Store").press("Enter")
    expect(clerk.get_by_text("5 rows were imported.")).to_be_visible()
    entry = LogEntry.objects.latest("number")
    assert (entry.note, entry.by.username) == ("courts, from a table: 4 new, 1 update", "librarians")

    # Readers see the new name, in the case too, and the court that she listed; the others wait for their first case.
    clerk.goto("/courts/")
    expect(clerk.get_by_role("link", name="Supreme People’s Court")).to_be_visible()
    expect(clerk.get_by_role("main").get_by_text("Southern Court")).to_be_visible()
    expect(clerk.get_by_role("main").get_by_text("Northern Court")).to_have_count(0)
    clerk.goto("/cases/")
    expect(clerk.locator(".card").first).to_contain_text("Supreme People’s Court")

    # What looks like a formula leaves as a text, and comes in again as it was.
    clerk.goto("/admin/cases/court/")
    (southern,) = (row for row in rows_of(exported(clerk, "CSV")) if row["name_en"] == "Southern Court")
    assert southern["variants"] == "'-S. C.\n+S. Court"
    clerk.get_by_role("link", name="Import a table").press("Enter")
    upload(clerk, saved([southern]), "Check changes")
    expect(clerk.get_by_text("New rows: 0. Changed rows: 0. Unchanged rows: 1.")).to_be_visible()


def test_a_clerk_whose_spreadsheet_writes_semicolons_adds_synonyms_and_keywords(clerk: Page):
    clerk.goto("/admin/cases/keyword/")
    rows = rows_of(exported(clerk, "CSV"))
    rows[0] |= {"name_en": "right to one’s portrait", "synonyms": "image right\nlikeness"}
    rows.append({"name_en": "deepfake", "broader": "portrait-rigth"})
    clerk.get_by_role("link", name="Import a table").press("Enter")
    assert violations(clerk) == []

    # A workbook that was not saved as CSV is refused, and so is a slug with a slip.
    upload(clerk, b"PK\x03\x04\xff\xfe of a workbook", "Check changes")
    expect(clerk.get_by_text("This is a workbook, which we do not read.").first).to_be_visible()
    upload(clerk, saved(rows, ";"), "Check changes")
    expect(clerk.get_by_text("No keyword has the slug portrait-rigth.")).to_be_visible()

    # The text of the file is in the form, where she corrects it without the spreadsheet.
    text = clerk.get_by_label("Or paste its text")
    text.fill(text.input_value().replace("portrait-rigth", "portrait-right"))
    clerk.get_by_role("button", name="Read again").press("Enter")
    clerk.get_by_role("button", name="Store").press("Enter")
    expect(clerk.get_by_text("2 rows were imported.")).to_be_visible()
    assert Keyword.objects.get(slug="portrait-right").synonyms == ["image right", "likeness"]

    clerk.goto("/keywords/portrait-right/")
    expect(clerk.get_by_role("heading", level=1)).to_have_text("right to one’s portrait")
