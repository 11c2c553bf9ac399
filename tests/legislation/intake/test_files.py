"""Files of laws: Word documents and PDFs are read in the sandbox, and say what plain text says."""

import pytest

from core.sources import supervisor
from core.sources.refusals import RefusedError
from legislation.intake import read_law
from legislation.intake.files import converted
from legislation.intake.law_labels import LAW_LABELS
from tests.cases.files import makers

LINES = (
    "Chapter I",
    "General provisions",
    "Article 1",
    "Every person may use a mark that is registered under this",
    "Act for the goods for which it is registered, unless a court",
    # As wide as the column: only the label tells that the next line does not go on with it.
    "has said otherwise in a judgment that nobody can appeal from.",
    "Article 2. Nobody may use the mark of another person.",
)
WHOLE = (*LINES[:3], " ".join(LINES[3:6]), LINES[6])


def outline(text: str) -> list[tuple[str, str, str]]:
    return [(unit.kind, unit.number, " ".join(unit.text.split())) for unit in read_law(text, "text").walk()]


EXPECTED = outline("\n".join(WHOLE))


def test_the_plain_text_says_what_these_tests_compare_with():
    assert [(kind, number) for kind, number, _text in EXPECTED] == [
        ("chapter", "1"),
        ("article", "1"),
        ("article", "2"),
    ]
    assert EXPECTED[1][2] == WHOLE[3]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("law.docx", makers.docx(WHOLE)),
        ("law.pdf", makers.pdf([LINES])),
        ("law.pdf", makers.pdf([LINES[:4], LINES[4:]])),
        ("a PDF without a suffix", makers.pdf([LINES])),
        ("law.txt", "\n".join(WHOLE).encode()),
        ("law.txt", "\n".join(WHOLE).encode("utf-16")),
    ],
)
def test_a_law_has_the_same_outline_in_every_type_of_file(name, raw):
    assert outline(converted(name, raw).text) == EXPECTED


def test_a_page_without_text_is_a_finding():
    assert [each.kind for each in converted("law.pdf", makers.pdf([LINES, []])).findings] == ["page_without_text"]


@pytest.mark.parametrize(
    ("name", "raw", "kind"),
    [
        ("law.pdf", makers.locked_pdf(), "encrypted"),
        ("law.docx", makers.docx()[:500], "damaged"),
        ("law.docx", makers.docx_of(makers.body("<w:p>" * 9_000 + "</w:p>" * 9_000)), "too_deep"),
        ("law.zip", makers.packed([("law.txt", "Article 1")]), "other_archive"),
        ("law.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "old_word"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_what_it_is(name, raw, kind):
    with pytest.raises(RefusedError) as refused:
        converted(name, raw)

    assert refused.value.kind == kind


def test_a_process_that_dies_is_told_as_too_costly_and_a_third_at_once_as_busy(monkeypatch):
    monkeypatch.setattr(supervisor, "command", lambda module: ("/bin/false",))
    with pytest.raises(RefusedError, match="too_costly"):
        converted("law.pdf", makers.pdf())

    monkeypatch.setattr(supervisor, "PATIENCE", 0)
    with supervisor.AT_ONCE, supervisor.AT_ONCE, pytest.raises(RefusedError, match="busy"):
        converted("law.pdf", makers.pdf())


@pytest.mark.parametrize(
    "line", ["Article 12", "§ 5 Marks", "Chapter II", "第十条　…", "5. Heading", "المادة الخامسة:"]
)
def test_a_line_that_opens_a_part_of_a_law_begins_with_a_label(line):
    assert LAW_LABELS.begins(line)
    assert not LAW_LABELS.begins(f"of the {line}, which")
