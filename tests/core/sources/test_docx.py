"""A Word document: its text, and nothing else of it."""

from core.sources.docx import convert
from tests.cases.files.makers import W, body, docx_of, paragraph

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def test_tracked_changes_are_read_as_accepted():
    changed = '<w:p><w:r><w:t>Held: </w:t></w:r><w:del w:author="Clerk"><w:r><w:delText>No.</w:delText></w:r></w:del>'
    changed += '<w:ins w:author="Clerk"><w:r><w:t>Yes.</w:t></w:r></w:ins></w:p>'

    assert convert(docx_of(body(changed))).text == "Held: Yes."


def test_hidden_text_is_not_kept():
    run = "<w:r><w:rPr><w:b/>{}</w:rPr><w:t>{}</w:t></w:r>"
    runs = run.format("", "Held: ") + run.format("<w:vanish/>", "Secret.") + run.format('<w:vanish w:val="0"/>', "Yes.")

    assert convert(docx_of(body(f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{runs}</w:p>"))).text == "Held: Yes."


def test_properties_and_comments_are_not_kept():
    comment = f'<w:comments {W}><w:comment w:id="1" w:author="Clerk">{paragraph("Secret")}</w:comment></w:comments>'
    related = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/comments" Target="comments.xml"/></Relationships>'
    )
    properties = '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>Clerk</dc:creator></cp:coreProperties>'
    parts = {
        "word/comments.xml": comment,
        "word/_rels/document.xml.rels": related,
        "docProps/core.xml": properties,
        "docProps/app.xml": "<Properties><Company>Clerk</Company></Properties>",
    }
    commented = '<w:p><w:r><w:t>Held: Yes.</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>'

    assert convert(docx_of(body(commented), parts)).text == "Held: Yes."


def test_a_table_gives_labels_and_their_values():
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = row.format(paragraph("Plaintiff"), paragraph("Alpha")) + row.format(
        paragraph("Held"), paragraph("One.") + paragraph("Two.")
    )

    assert convert(docx_of(body(f"<w:tbl>{rows}</w:tbl>"))).text == "Plaintiff: Alpha\nHeld: One.\n\nTwo."


def test_a_footnote_stands_after_the_paragraph_that_refers_to_it():
    note = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("See the Act.")}</w:footnote></w:footnotes>'
    related = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/footnotes" Target="footnotes.xml"/></Relationships>'
    )
    noted = '<w:p><w:r><w:t>Held: Yes.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    document = docx_of(
        body(noted + paragraph("Plaintiff: Alpha")),
        {"word/footnotes.xml": note, "word/_rels/document.xml.rels": related},
    )

    assert convert(document).text.split("\n\n") == ["Held: Yes.[1]", "[1] See the Act.", "Plaintiff: Alpha"]
