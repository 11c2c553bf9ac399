"""Names of authors: dropped wherever they are in a source, and kept nowhere."""

import pytest

from cases.intake import read
from cases.intake.read import without_private
from cases.intake.structure.lines import lines_of
from cases.intake.structure.private_lines import without_private_lines
from tests.cases.intake.variations.forms import FORMS, PAGES
from tests.real.score import inputs

# What a word processor leaves, with the name of the author above, within or below it, line by line.
BLOCKS = {
    "counts": ("Ilse Geheim", "Ilse Geheim", "2", "2023-05-19T10:22:00Z", "1", "350", "16.00", "Clean", "X-NONE"),
    "one name": ("Ilse Geheim", "2", "2023-05-19T10:22:00Z", "X-NONE"),
    "title": ("Dr. Ilse Maria Geheim", "Normal.dotm", "1", "0", "Clean"),
    "account": ("ilse.geheim", "Normal.dotm", "IG", "4", "Microsoft Office User"),
    "template": ("Normal.dotm", "Ilse Geheim", "3", "2022-01-02T08:00:00Z", "Microsoft Office User"),
    "saved": ("Ilse Geheim", "Ilse Geheim", "5/19/2023 10:22:00 AM", "Normal.dotm"),
    "below": ("Normal.dotm", "X-NONE", "Ilse Geheim"),
    "cyrillic": ("Ильзе Geheim", "Normal", "0", "false", "RU", "X-NONE"),
    "properties": ("Author: Ilse Geheim", "Last saved by: Ilse Geheim", "Template: C:\\Users\\Ilse.Geheim\\a.dotm"),
    "auteur": ("Auteur : Ilse Geheim",),
    "saved by": ("Last saved on 19 May 2023 by Ilse Geheim",),
    "comment": ("Commented [IG1]: Ilse Geheim asks for a source",),
    "reply": ("Comment [IG1R2]: Ilse Geheim",),
    "inserted": ("Inserted: Ilse Geheim",),
    "revision": ("Ilse Geheim, 2023-05-19T10:22:00Z: deleted",),
    "sentence": ("Ilse Geheim opened this with Normal.dotm.",),
    "path": ("C:\\Users\\Ilse Geheim\\Documents\\draft.docx",),
    "path in a sentence": ("Saved at C:\\Users\\Ilse Geheim\\case.docx yesterday.",),
    "share": ("\\\\server\\Ilse.Geheim\\cases\\draft.docx",),
    "home": ("/Users/ilse.geheim/Desktop/case.docx",),
    "address": ("file:///C:/Users/ilse.geheim/case.docx",),
}
# The same where only its words are left: names in scripts without capitals are nothing but their place.
WORDS = {
    "counts": "Ilse Geheim 2 2023-05-19T10:22:00Z 1 350 X-NONE",
    "han": "葛海姆 2 2023-05-19T10:22:00Z X-NONE",
    "arabic": "إلزا غيهايم 2 2023-05-19T10:22:00Z X-NONE",
    "below": "Normal.dotm X-NONE Ilse Geheim",
    "author": "Author: Ilse Geheim",
    "comment": "Commented [IG1]: Ilse Geheim asks.",
    "path": "C:\\Users\\Ilse Geheim\\x.docx",
    "styles": "/* Style Definitions */ table.MsoNormalTable {mso-style-name:Geheim;}",
}
NAMES = ("geheim", "葛海姆", "غيهايم")
# Every form of these, and the page of all.
SCRIPTS = ("gh-note-session", "sn-note", "co-note", "by-note", "cn-note", "eg-note", "uy-unlabelled")


def names_in(text: str) -> bool:
    return any(name in text.casefold() for name in NAMES)


def leaks(text: str) -> bool:
    """Return whether the name is in what is read, or is kept without a finding."""
    lines, _impure = lines_of(text)
    public = without_private_lines(lines)
    doubted = {line.number for line in public.doubted}
    kept = "\n".join(line.text for line in public.kept if line.number not in doubted)
    return names_in("\n".join(line.text for line in public.read)) or names_in(kept)


def planted(text: str, block: tuple[str, ...]) -> list[str]:
    """Return the text with the block after each of its lines in turn."""
    lines = text.splitlines()
    return ["\n".join([*lines[:at], *block, *lines[at:]]) for at in range(len(lines) + 1)]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_private_name_is_read_nowhere_on_a_page(block):
    assert [each for page in PAGES for each in planted(page.text, BLOCKS[block]) if leaks(each)] == []


@pytest.mark.parametrize("form", ["wrapped", "lines"])
@pytest.mark.parametrize("block", BLOCKS)
def test_nor_in_another_form_of_it(block, form):
    pages = [FORMS[form](page.text) for page in PAGES if page.name in SCRIPTS]

    assert [each for page in pages for each in planted(page, BLOCKS[block]) if leaks(each)] == []


@pytest.mark.parametrize("left", WORDS)
@pytest.mark.parametrize("page", [page for page in PAGES if page.name in SCRIPTS], ids=lambda page: page.name)
def test_nor_between_the_words_of_a_page_on_one_line(page, left):
    *head, line = FORMS["stripped"](page.text).splitlines()
    words = line.split(" ")
    texts = [" ".join([*words[:at], WORDS[left], *words[at:]]) for at in range(0, len(words) + 1, 3)]

    assert [text for text in texts if leaks("\n".join([*head, text]))] == []


@pytest.mark.parametrize("block", BLOCKS)
def test_nor_in_what_is_read_of_a_judgment(block):
    captions = list(inputs("judgments"))[:12]

    assert [each for caption in captions for each in planted(caption.text, BLOCKS[block])[::11] if leaks(each)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_source_without_such_lines_is_kept_as_it_is(page):
    assert without_private(page.text) == page.text


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


LEFT = "2\n2023-05-19T10:22:00Z\nX-NONE"
HEAD = "CN001-j\nA v B\nDate of judgment: 3 May 2024"


def told(text: str) -> list[str]:
    (reading,) = read(text)
    return [each.seen for each in reading.findings if each.variant == "author"]


def test_a_name_alone_below_an_empty_label_may_be_its_value_so_it_is_left_out_and_told():
    text = f"{HEAD}\nPlaintiff:\nIlse Geheim\n{LEFT}\nDefendant: B\nHeld: Yes."

    assert [party.name for party in read(text)[0].record.parties] == ["B"]
    assert told(text) == ["Ilse Geheim"]
    assert "Ilse Geheim" in without_private(text)


def test_with_the_value_below_the_leftovers_such_a_name_is_the_authors():
    text = f"{HEAD}\nPlaintiff:\nIlse Geheim\n{LEFT}\nAlder Ltd\nDefendant: B\nHeld: Yes."

    assert [party.name for party in read(text)[0].record.parties] == ["Alder Ltd", "B"]
    assert told(text) == []
    assert "Geheim" not in without_private(text)


def test_a_name_below_leftovers_with_more_text_under_it_is_left_out_and_told():
    text = f"{HEAD}\nHeld: It was shown by\nNormal.dotm\nX-NONE\nIlse Geheim\nthat the goods were sold."

    assert read(text)[0].record.summaries[0].held == "It was shown by\n\nthat the goods were sold."
    assert told(text) == ["Ilse Geheim"]


def test_within_a_line_such_a_name_is_left_out_and_told_too():
    text = GLUED.replace("Plaintiff: Alder Ltd", "Plaintiff: Ilse Geheim 2 2023-05-19T10:22:00Z X-NONE")

    assert [party.name for party in read(text)[0].record.parties] == ["Birch Ltd"]
    assert told(text) == ["Ilse Geheim"]
    assert without_private(text) == GLUED.replace("Alder Ltd", "Ilse Geheim")


def test_the_portuguese_word_for_author_is_a_plaintiff_where_there_is_a_defendant():
    text = "BR001-j\nA v B\nData da decisão: 14 de setembro de 2021\nAutor: Jatobá S.A.\nRéu: Ipê Ltda.\nDecisão: Sim."

    assert [party.name for party in read(text)[0].record.parties] == ["Jatobá S.A.", "Ipê Ltda."]
    assert "Geheim" not in without_private("BR001-j\nA v B\nAutor: Ilse Geheim\nData da decisão: 14.9.2021")


@pytest.mark.parametrize(
    "line",
    [
        "Relevant legislation: Section 2 of the Clean Air Act",
        "Keywords: clean hands, Normal use, false indication",
        "Plaintiff: Clean Water Ltd",
        "Held: Clause 12 of the Normal Terms is false advertising.",
    ],
)
def test_words_that_a_word_processor_writes_too_stay_where_nothing_else_is_of_it(line):
    assert without_private(f"{HEAD}\n{line}") == f"{HEAD}\n{line}"


def test_leftovers_deep_in_a_long_line_go_too():
    body = "The goods were sold in the town. " * 100

    assert "Geheim" not in without_private(f"{HEAD}\nHeld: {body}Ilse Geheim 2 2023-05-19T10:22:00Z X-NONE {body}")
