"""Names of authors: dropped wherever they are in a source, and kept nowhere."""

import pytest

from cases.intake import read
from cases.intake.read import without_private
from tests.real.score import inputs

# What a word processor leaves, with the name of the author above, within or beside it.
BLOCKS = {
    "counts": "Ilse Geheim\nIlse Geheim\n2\n2023-05-19T10:22:00Z\n1\n350\n16.00\nClean\nfalse\nX-NONE",
    "template": "Normal.dotm\nIlse Geheim\n3\n2022-01-02T08:00:00Z\nMicrosoft Office User",
    "properties": "Author: Ilse Geheim\nLast saved by: Ilse Geheim\nTemplate: C:\\Users\\Ilse.Geheim\\Normal.dotm",
    "comment": "Commented [IG1]: Ilse Geheim asks for a source",
    "revision": "Ilse Geheim, 2023-05-19T10:22:00Z: deleted",
    "saved": "Ilse Geheim\nIlse Geheim\n5/19/2023 10:22:00 AM\nNormal.dotm",
    "sentence": "Saved at C:\\Users\\Ilse Geheim\\case.docx yesterday.",
    "path": "C:\\Users\\Ilse Geheim\\Documents\\draft.docx",
    "share": "\\\\server\\Ilse.Geheim\\cases\\draft.docx",
}
PAGES = {each.name: each.text for each in inputs("pages") if not each.one("private")}


def planted(text: str, block: str) -> list[str]:
    """Return the text with the block after each of its lines in turn."""
    lines = text.splitlines()
    return ["\n".join([*lines[:at], block, *lines[at:]]) for at in range(len(lines) + 1)]


def leaks(text: str) -> bool:
    readings = read(text)
    return "geheim" in (repr(readings) + without_private(text)).casefold()


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("page", PAGES)
def test_a_private_name_is_in_no_record_no_finding_and_no_stored_text(page, block):
    leaking = [text for text in planted(PAGES[page], BLOCKS[block]) if leaks(text)]

    assert leaking == []


@pytest.mark.parametrize("each", list(inputs("judgments"))[:12], ids=lambda each: each.name)
def test_nor_is_it_in_what_is_read_of_a_judgment(each):
    assert [text for block in BLOCKS.values() for text in planted(each.text, block)[::7] if leaks(text)] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_source_without_such_lines_is_kept_as_it_is(page):
    assert without_private(PAGES[page]) == PAGES[page]


def test_what_is_dropped_is_a_finding_with_its_lines_and_the_values_beside_it_stay():
    text = "CN001-j\nA v B\nPlaintiff: A\nDefendant: B\nIlse Geheim\n2\n2023-05-19T10:22:00Z\nX-NONE\nHeld: Yes."

    (reading,) = read(text)

    assert [each.lines for each in reading.findings if each.kind == "leftovers_dropped"] == [(5, 8)]
    assert [party.name for party in reading.record.parties] == ["A", "B"]
    assert without_private(text).splitlines()[4:] == ["", "", "", "", "Held: Yes."]


GLUED = (
    "LV901-j\nDate of judgment: 3 May 2024 Issuing authority: Riga City Court Plaintiff: Alder Ltd "
    "Defendant: Birch Ltd Keywords: use Held: Yes, it was."
)


@pytest.mark.parametrize("label", ["Issuing authority", "Plaintiff", "Defendant", "Keywords", "Held"])
@pytest.mark.parametrize(
    "left",
    [
        "Ilse Geheim 2 2023-05-19T10:22:00Z 1 350 X-NONE",
        "Author: Ilse Geheim",
        "Commented [IG1]: Ilse Geheim asks.",
        "C:\\Users\\Ilse Geheim\\x.docx",
        "/* Style Definitions */ table.MsoNormalTable {mso-style-name:Geheim;}",
    ],
    ids=["counts", "author", "comment", "path", "styles"],
)
def test_within_a_line_of_labels_the_leftovers_go_and_the_record_stays(label, left):
    text = GLUED.replace(f" {label}:", f" {left} {label}:")

    (reading,) = read(text)

    assert not leaks(text)
    assert reading.record == read(GLUED)[0].record
    assert without_private(text) == GLUED
    assert "leftovers_dropped" in {each.kind for each in reading.findings}


def test_a_name_right_below_leftovers_goes_with_them_where_it_is_alone():
    text = "CN001-j\nA v B\nPlaintiff: A\nDefendant: B\nNormal.dotm\nX-NONE\nIlse Geheim\n\nHeld: Yes."

    assert not leaks(text)
