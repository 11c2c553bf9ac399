# ruff: noqa: E501
"""Boxes, fields, formulas, symbols and notes of a Word document, and doubts about unread text."""

import pytest

from core.sources.docx import convert
from tests.cases.files.makers import W, paragraph

from .templates import LEGAL, document, lines, lists, p, style, styles

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
DRAWN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
SHAPE = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


def run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def box(text: str, within: str) -> str:
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    if within == "VML":
        return f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{inner}</v:textbox></v:shape></w:pict>'
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        f'<w:drawing><a:graphic {DRAWN}><a:graphicData uri="{uri}"><wps:wsp {SHAPE}><wps:txbx>{inner}</wps:txbx>'
        f"</wps:wsp></a:graphicData></a:graphic></w:drawing>"
    )


@pytest.mark.parametrize(
    "drawn",
    [
        box("In a box.", "VML"),
        box("In a box.", "drawing"),
        f"<mc:AlternateContent {MC}><mc:Choice Requires='wps'>{box('In a box.', 'drawing')}</mc:Choice>"
        f"<mc:Fallback>{box('In a box.', 'VML')}</mc:Fallback></mc:AlternateContent>",
        f"<mc:AlternateContent {MC}><mc:Choice Requires='wps'>{box('In a box.', 'drawing')}</mc:Choice></mc:AlternateContent>",
    ],
    ids=["old", "new", "both", "new alone"],
)
def test_the_text_of_a_box_comes_once_after_the_paragraph_it_is_drawn_beside(drawn):
    raw = document(f"<w:p><w:r>{drawn}<w:t>Held: Yes.</w:t></w:r></w:p>" + paragraph("Next."))

    assert lines(raw) == ["Held: Yes.", "In a box.", "Next."]
    assert convert(raw).findings == ()


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ('<w:p><w:fldSimple w:instr=" SEQ Para "><w:r><w:t>7</w:t></w:r></w:fldSimple><w:r><w:t> Held.</w:t></w:r></w:p>', "7 Held."),
        (run('<w:sym w:font="Times New Roman" w:char="00A7"/><w:t> 12</w:t>'), "§ 12"),
        (run('<w:sym w:font="Arial" w:char="F0A7"/><w:t> 12</w:t>'), "§ 12"),
        (run("<w:t>Article</w:t><w:ptab/><w:t>5</w:t>"), "Article 5"),
        (run("<w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t>"), "well\u2011known"),
        ('<w:p><w:bdo w:val="rtl"><w:r><w:t>Held.</w:t></w:r></w:bdo></w:p>', "Held."),
        (run("<w:ruby><w:rt><w:r><w:t>てん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>店</w:t></w:r></w:rubyBase></w:ruby>"), "店"),
        ('<w:p><w:moveFrom w:author="Clerk"><w:r><w:t>Old</w:t></w:r></w:moveFrom><w:moveTo w:author="Clerk"><w:r><w:t>New</w:t></w:r></w:moveTo></w:p>', "New"),
    ],
)  # fmt: skip
def test_what_word_shows_in_a_line_is_in_the_line(inner, shown):
    raw = document(inner)

    assert lines(raw) == [shown]
    assert convert(raw).findings == ()


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (f"<w:p><w:r><w:t>Where </w:t></w:r><m:oMath {MATH}><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>", "parts"),
        (run(f'<w:t>x</w:t><w:drawing><a:graphic {DRAWN}><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></w:drawing>'), "parts"),
        (paragraph("x") + "<w:altChunk/>", "parts"),
        (run("<w:t>x</w:t><w:object/>"), "parts"),
        (run('<w:t>x</w:t><w:sym w:font="Wingdings" w:char="F0FF"/>'), "parts"),
        ('<w:p><w:fldSimple w:instr=" LISTNUM "/><w:r><w:t>x</w:t></w:r></w:p>', "number_fields"),
        (run('<w:fldChar w:fldCharType="begin"/><w:instrText>AUTONUM </w:instrText><w:fldChar w:fldCharType="end"/><w:t>x</w:t>'), "number_fields"),
        (paragraph("x") + f"<w:unheard>{paragraph('Lost words')}</w:unheard>", "text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_doubted(inner, kind):
    assert [finding.key for finding in convert(document(inner)).findings] == [f"unread_word.{kind}"]


def test_notes_stand_after_their_paragraphs_also_where_they_hold_lists():
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="2">{p("First.", "1/0")}{p("More.", "1/1")}</w:footnote>'
        f'<w:footnote w:id="3">{p("Second.")}</w:footnote></w:footnotes>'
    )
    ends = f'<w:endnotes {W}><w:endnote w:id="2">{p("Third.")}</w:endnote></w:endnotes>'
    refers = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    inner = (
        p("One", "1/0", more=refers.format("footnote", 2)) + p("Two", "1/0", more=refers.format("endnote", 2))
        + p("Three", "1/0", more=refers.format("footnote", 3))
    )  # fmt: skip
    raw = document(inner, numbering=lists({"0": LEGAL}, {"1": "0"}), footnotes=notes, endnotes=ends)

    made = lines(raw)

    assert [line for line in made if line[0] != "["] == ["1. One[1]", "2. Two[2]", "3. Three[3]"]
    assert [line.split("] ", 1)[0] for line in made if line[0] == "["] == ["[1", "[2", "[3"]
    assert [word in " ".join(made) for word in ("First.", "More.", "Second.", "Third.")] == [True] * 4


def test_text_that_its_style_hides_is_not_kept_unless_the_run_shows_it():
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'
    hidden = styles(style("Draft", run="<w:vanish/>"), style("Note", based="Draft"))

    assert lines(document(p("Secret ", styled="Note", more=shown) + p("Plain"), styles=hidden)) == ["shown", "Plain"]


def test_a_private_field_that_spans_runs_is_left_out_and_what_follows_stays():
    turns = ("begin", "separate", "end")
    marks = {turn: f'<w:r><w:fldChar w:fldCharType="{turn}"/></w:r>' for turn in turns}
    code = "<w:r><w:instrText> AUT</w:instrText></w:r><w:r><w:instrText>HOR </w:instrText></w:r>"
    inner = f"<w:p>{marks['begin']}{code}{marks['separate']}<w:r><w:t>Clerk</w:t></w:r>{marks['end']}<w:r><w:t>Held.</w:t></w:r></w:p>"

    assert lines(document(inner)) == ["Held."]


@pytest.mark.parametrize(("head", "kinds"), [("[2024] XYCA 17", ["header"]), ("Case 1234/21", []), ("Page 17", [])])
def test_a_number_that_only_a_header_has_is_doubted(head, kinds):
    raw = document(paragraph("Case 1234/21 of 2024"), {"word/header1.xml": f"<w:hdr {W}>{paragraph(head)}</w:hdr>"})

    assert [finding.variant for finding in convert(raw).findings] == kinds
