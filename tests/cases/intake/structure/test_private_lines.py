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
