"""Small files of each form, sound and hostile."""

import io
import json
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable
from html import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINES = (
    "Supreme Court, Kenya [2023]: Alpha v Beta",
    "Date of judgment: May 19, 2023",
    "Plaintiff: Alpha",
    "Defendant: Beta",
    "Held: The claim was dismissed because the mark was not used in trade.",
)
TEXT = "\n\n".join(LINES)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def packed(members: Iterable[tuple[str | zipfile.ZipInfo, str | bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these names and contents, in order, repeated names too."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Duplicate name")
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def docx_of(document: str | bytes, parts: dict[str, str | bytes] | None = None) -> bytes:
    """Return a Word document with this `word/document.xml` and whatever other parts."""
    return packed(
        {
            "[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document, **(parts or {}),
        }.items()
    )  # fmt: skip


def body(inner: str, before: str = "") -> str:
    return f'<?xml version="1.0"?>{before}<w:document {W}><w:body>{inner}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def docx(lines: Iterable[str] = LINES) -> bytes:
    return docx_of(body("".join(map(paragraph, lines))))


def pdf_of(objects: list[bytes]) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is its catalogue."""
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(places) + 1, table, trailer)


def stream(content: bytes, said: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (said, len(content), content)


def pdf(pages: Iterable[Iterable[str]] = (LINES,), leading: float = 14) -> bytes:
    """Return a PDF whose pages print these lines in one column, from the top."""
    pages = [list(page) for page in pages]
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * place) for place in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    ]
    for place, lines in enumerate(pages):
        shown = b" T* ".join(
            b"(%s) Tj" % line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
            for line in lines
        )
        printed = b"BT /F 10 Tf %g TL 50 800 Td %s ET" % (leading, shown)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            % (first + 2 * place + 1)
        )
        objects.append(stream(printed))
    return pdf_of(objects)


def pdf_in_unicode(lines: Iterable[str]) -> bytes:
    """Return a PDF of any script: glyphs are numbered as UTF-16, and a table says so, as programs of offices do."""
    shown = b" T* ".join(b"<%s> Tj" % line.encode("utf-16-be").hex().encode() for line in lines)
    table = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
    table += b"%d beginbfrange %s endbfrange endcmap" % (
        100, b" ".join(b"<%02x00> <%02xff> <%02x00>" % (page, page, page) for page in range(100)),
    )  # fmt: skip
    table += b" 100 beginbfrange %s endbfrange" % b" ".join(
        b"<%02x00> <%02xff> <%02x00>" % (page, page, page) for page in range(100, 200)
    )
    return pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            stream(b"BT /F 10 Tf 24 TL 50 800 Td %s ET" % shown),
            b"<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            b"/Supplement 0>>/DW 1000/FontDescriptor 8 0 R>>",
            stream(table),
            b"<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800"
            b"/Descent -200/CapHeight 700/StemV 80>>",
        ]
    )


def bomb(unpacked: int) -> bytes:
    """Return a zip of one member that is all zeros."""
    return packed([("bomb.txt", b"\0" * unpacked)])


def with_overlap(many: int) -> bytes:
    """Return a zip whose directory names the same compressed bytes many times."""
    name, content = b"a.txt", zlib.compress(b"0" * 100_000, 9)[2:-4]
    said = struct.pack("<HHHHHLLL", 20, 0, 8, 0, 0, zlib.crc32(b"0" * 100_000), len(content), 100_000)
    local = b"PK\x03\x04" + said + struct.pack("<HH", len(name), 0) + name + content
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + said + struct.pack("<HHHHHLL", len(name), 0, 0, 0, 0, 0, 0) + name
    directory = entry * many
    return local + directory + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, many, many, len(directory), len(local), 0)


def encrypted_zip() -> bytes:
    """Return a zip that says its member is locked."""
    made = bytearray(packed([("a.txt", TEXT)]))
    made[6] |= 1
    made[made.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(made)


def locked_pdf() -> bytes:
    """Return a PDF that only a password opens: none of its strings can be the right ones."""
    made = pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 99 0 R/ID[<00112233445566778899aabbccddeeff><00>]")
    key = b"99 0 obj\n<</Filter/Standard/V 2/R 3/Length 128/P -4/O <%s>/U <%s>>>\nendobj\n" % (b"11" * 32, b"22" * 32)
    at = made.index(b"xref\n0 ")
    sections = made[at:].replace(b"trailer", b"99 1\n%010d 00000 n \ntrailer" % at, 1)
    return made[:at] + key + sections[: sections.rindex(b"startxref")] + b"startxref\n%d\n%%%%EOF" % (at + len(key))


def record(**values: object) -> dict:
    """Return a record as JSON of schema 1."""
    return {"schema": 1, "jurisdiction": "KE", "title": "Alpha v Beta", "decision_date": "2023-05-19", **values}


def json_of(value: object) -> bytes:
    return json.dumps(value).encode()


def placed_pdf(pages: Iterable[Iterable[tuple[float, float, str]]]) -> bytes:
    """Return a PDF whose pages print texts at these places (points from the left, points from the foot), in order."""
    made = []
    for page in pages:
        shown = (
            b"1 0 0 1 %g %g Tm (%s) Tj"
            % (left, foot, text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252"))
            for left, foot, text in page
        )
        made.append(stream(b"BT /F 10 Tf %s ET" % b" ".join(shown)))
    pages_said = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(made), b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(made)))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    ]
    for at, content in enumerate(made):
        objects += [pages_said % (5 + 2 * at), content]
    return pdf_of(objects)
