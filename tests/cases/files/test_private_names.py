# ruff: noqa: E501
"""No private name that a file holds beside its text comes out, in any type of file."""

import logging

import pytest

from cases.files import Document, documents
from cases.formats import FORMATS
from cases.intake.findings import Known
from core.sources.wire import to_line
from tests.core.sources.word.templates import RELATIONS, document, p, style, styles

from . import makers

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
LINES = "".join(makers.paragraph(line) for line in makers.LINES)


def names() -> list[str]:
    """Return names that no text has: Qzaanders, Qzbanders, …"""
    return [f"Qz{one}{two}anders" for one in "abcdefgh" for two in "abcdefghijklmnopqrstuvwxyz"]


class Planted:
    """Gives one name after the other."""

    def __init__(self) -> None:
        self._names = iter(names())

    def __format__(self, spec: str) -> str:
        return next(self._names)


N = Planted()


def field(code: str) -> str:
    turns = "".join(
        f'<w:r><w:fldChar w:fldCharType="{turn}"/></w:r>{more}'
        for turn, more in (
            ("begin", f"<w:r><w:instrText>{code}</w:instrText></w:r>"),
            ("separate", f"<w:r><w:t>{N}</w:t></w:r>"),
            ("end", ""),
        )
    )
    return f"<w:p>{turns}</w:p>"


def word() -> bytes:
    """Return a Word document with a name in each place that is not its text."""
    by = f'w:author="{N}" w:date="2024-01-01T00:00:00Z" w:id="9"'
    changes = (
        f"<w:p><w:pPr><w:pPrChange {by}><w:pPr/></w:pPrChange><w:rPr><w:ins {by}/></w:rPr></w:pPr>"
        f"<w:del {by}><w:r><w:delText>{N}</w:delText></w:r></w:del><w:moveFrom {by}><w:r><w:t>{N}</w:t></w:r></w:moveFrom>"
        f"<w:ins {by}><w:r><w:rPr><w:rPrChange {by}><w:rPr/></w:rPrChange></w:rPr><w:t>Inserted words.</w:t></w:r></w:ins></w:p>"
        f'<w:p><w:commentRangeStart w:id="1"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>{N}</w:t></w:r>'
        f'<w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>{N}</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>'
        f'<w:p><w:bookmarkStart w:id="3" w:name="{N}"/><w:fldSimple w:instr=" AUTHOR "><w:r><w:t>{N}</w:t></w:r></w:fldSimple></w:p>'
        f'<w:sdt><w:sdtPr><w:alias w:val="{N}"/><w:tag w:val="{N}"/><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:creator[1]"/>'
        f"</w:sdtPr><w:sdtContent>{p(f'{N}')}</w:sdtContent></w:sdt>"
    )
    fields = "".join(
        map(field, (" FILENAME \\p ", " LASTSAVEDBY ", " USERNAME ", ' DOCPROPERTY "Company" ', " TEMPLATE "))
    )
    picture = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="1" name="{N}" descr="C:\\Users\\{N}\\crest.png" title="{N}"/></wp:inline></w:drawing></w:r></w:p>'
    )
    comments = f'<w:comments {makers.W}><w:comment w:id="1" w:author="{N}" w:initials="{N}">{p(f"{N}")}</w:comment></w:comments>'
    relations = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{name}" Target="{target}"/>'
        for name, target in (("comments", "comments.xml"), ("settings", "settings.xml"), ("styles", "styles.xml"))
    )
    attached = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" '
        f'Type="{RELATIONS}/attachedTemplate" Target="file:///C:\\Users\\{N}\\Normal.dotm" TargetMode="External"/></Relationships>'
    )
    return document(
        LINES + changes + fields + picture,
        {
            "docProps/core.xml": f'<c:coreProperties xmlns:c="{CORE}" xmlns:d="http://purl.org/dc/elements/1.1/"><d:creator>{N}</d:creator>'
            f"<c:lastModifiedBy>{N}</c:lastModifiedBy><d:title>{N}</d:title><d:subject>{N}</d:subject><c:keywords>{N}</c:keywords></c:coreProperties>",
            "docProps/app.xml": f"<Properties><Template>C:\\Users\\{N}\\A.dotm</Template><Manager>{N}</Manager><Company>{N}</Company></Properties>",
            "docProps/custom.xml": f'<Properties><property name="{N}"><lpwstr>{N}</lpwstr></property></Properties>',
            "word/comments.xml": comments,
            "word/people.xml": f'<p:people xmlns:p="x"><p:person p:author="{N}"/></p:people>',
            "word/settings.xml": f'<w:settings {makers.W}><w:rsids><w:rsid w:val="{N}"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="{N}"/></w:docVars></w:settings>',
            "word/_rels/settings.xml.rels": attached,
            "word/header1.xml": f"<w:hdr {makers.W}>{p(f'{N}')}</w:hdr>",
            "customXml/item1.xml": f"<b:Sources xmlns:b='x'><b:Author>{N}</b:Author></b:Sources>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        },
        styles=styles(style("Secret", kind="character", run="<w:vanish/>")),
    )


def portable() -> bytes:
    made = makers.pdf()
    note = b"/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T(%s)/Contents(%s)>>]" % (
        f"{N}".encode(),
        f"{N}".encode(),
    )
    info = b"trailer<</Info<</Author(%s)/Title(%s)/Creator(%s)/Producer(%s)/Subject(%s)/Keywords(%s)>>" % tuple(
        f"{N}".encode() for _ in range(6)
    )
    packet = (
        f"<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{N}</dc:creator></x:xmpmeta>".encode()
    )
    metadata = b"%d 0 obj\n%s\nendobj\n" % (90, makers.stream(packet, b"/Type/Metadata/Subtype/XML"))
    return made.replace(b"/Type/Page/", note + b"/Type/Page/").replace(b"trailer<<", metadata + info)


def page() -> bytes:
    return (
        f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=author content='{N}'>"
        f"<meta name=ProgId content='{N}'><title>{N}</title><link rel=File-List href='file:///C:/Users/{N}/a.xml'>"
        f"<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>{N}</o:Author></o:DocumentProperties></xml><![endif]-->"
        f"<xml><o:DocumentProperties><o:LastAuthor>{N}</o:LastAuthor></o:DocumentProperties></xml>"
        f"<o:DocumentProperties><o:Template>{N}</o:Template></o:DocumentProperties></head><body lang=EN-GB data-author='{N}'>"
        f"<![if !supportAnnotations]><!-- {N} --><![endif]>"
        + "".join(f"<p class=MsoNormal title='{N}'>{line}<o:p></o:p></p>" for line in makers.LINES)
        + f"<p>See <del cite='mailto:{N}' datetime='2024'>{N}</del><ins cite='mailto:{N}'>this</ins>."
        f"<span style='mso-comment-author:\"{N}\"'>Noted.</span><img alt='C:\\Users\\{N}\\a.png'></p>"
        f"<div style='mso-element:comment-list'><p>{N}: {N}</p></div><input type=hidden value='{N}'></body></html>"
    ).encode()


def mail() -> bytes:
    return (
        f"Received: from {N}\n by {N}\nFrom: {N} <{N}@office.example>\nTo: {N}\nMessage-ID: <{N}>\nX-Mailer: {N}\n"
        f"Subject: {N}\n\n{makers.TEXT}"
    ).encode()


def other_service() -> bytes:
    return makers.json_of(
        {
            "title": "Alpha v Beta", "Date of judgment": "2023-05-19", "Plaintiff": "Alpha", "Defendant": "Beta",
            "Held": "Dismissed.", "author": f"{N}", "lastModifiedBy": f"{N}", "created_by": {"name": f"{N}"},
            "user-name": f"{N}", "template": f"C:\\Users\\{N}\\a", "meta": {"Company": f"{N}"},
        }
    )  # fmt: skip


FILES = {
    "docx": ("a.docx", word),
    "pdf": ("a.pdf", portable),
    "html": ("a.html", page),
    "text with the headers of an email": ("a.txt", mail),
    "markdown": (
        "a.md",
        f"---\nauthor: {N}\nlast-modified-by:\n  - {N}\ntemplate: {N}\n---\n<!-- {N} -->\n{makers.TEXT}".encode,
    ),
    "json of another service": ("a.json", other_service),
    "archive": (
        "a.zip",
        lambda: makers.packed(
            [(f"Users/{N}/Desktop/b.docx", word()), (f"home/{N}/c.txt", makers.TEXT), (f"C:\\Users\\{N}\\d.html", page())]
        ),
    ),
    "rich text": ("a.rtf", f"{{\\rtf1{{\\info{{\\author {N}}}}}Text}}".encode),
}  # fmt: skip


def said(read: list[Document]) -> str:
    """Return everything that comes out of documents: names, texts, findings, records, and each format of these."""
    written = [to_line(document).decode() for document in read]
    records = [reading.record for document in read for reading in document.readings]
    written += [str(form.write(record)) for form in FORMATS.values() for record in records]
    return "\n".join(written)


@pytest.mark.parametrize(("name", "make"), FILES.values(), ids=FILES)
def test_a_name_beside_the_text_is_in_nothing_that_comes_out(name, make, caplog, capfd):
    caplog.set_level(logging.DEBUG)

    read = list(documents(name, make(), Known()))

    whole = said(read) + caplog.text + "".join(capfd.readouterr())
    assert [each for each in names() if each in whole] == []
    assert name == "a.rtf" or all(document.text for document in read)


def test_what_was_inserted_is_read():
    (read,) = documents("a.docx", word(), Known())

    assert "Inserted words." in read.text
    assert "leftovers_dropped" in {finding.kind for finding in read.readings[0].findings}
