"""Files that are made to do harm, or are broken: each ends in a plain message or a reading, in time and in memory."""

import contextlib
import re
import socket
import stat
import threading
import zipfile
import zlib
from pathlib import Path

import pytest

from cases.files import Document, documents
from cases.files.file_types import document_of
from cases.intake.findings import Known
from core.sources.refusals import RefusedError
from tests.processor_time import with_processes

from . import makers

# Of the processor: what one document may take, and what the site itself does.
SECONDS = 25
ENTITIES = "<!DOCTYPE x [<!ENTITY a0 'lol'>{}]>".format(
    "".join(f"<!ENTITY a{number} '{f'&a{number - 1};' * 10}'>" for number in range(1, 12))
)
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]%s>>"
EMPTY_PDF = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", PAGE % b""]


def entity(declared: str, used: str) -> bytes:
    return makers.docx_of(makers.body(f"<w:p><w:r><w:t>&{used};</w:t></w:r></w:p>", declared))


def pdf_of_stream(content: bytes, filters: int) -> bytes:
    said = b"/Filter[%s]" % (b"/FlateDecode" * filters)
    return makers.pdf_of([*EMPTY_PDF[:2], PAGE % b"/Contents 4 0 R", makers.stream(content, said)])


def stacked(filters: int) -> bytes:
    content = b"BT (x) Tj ET"
    for _ in range(filters):
        content = zlib.compress(content)
    return pdf_of_stream(content, filters)


def link() -> zipfile.ZipInfo:
    member = zipfile.ZipInfo("passwords.txt")
    member.create_system, member.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return member


# What each is called, how it is made, and which messages it may end in; empty for a reading.
HOSTILE = {
    "zip bomb": ("a.zip", lambda: makers.bomb(260 * 2**20), "zip_bomb"),
    "zip bomb of one large member": ("a.zip", lambda: makers.bomb(40 * 2**20), "too_large"),
    "nested zip bomb": ("a.zip", lambda: makers.packed([("b.zip", makers.bomb(2**20))]), "nested_archive"),
    "overlapping zip bomb": ("a.zip", lambda: makers.with_overlap(500), "zip_bomb"),
    "zip of a bomb in LZMA": (
        "a.zip", lambda: makers.packed([("a.txt", b"\0" * 2**24)], zipfile.ZIP_LZMA), "damaged",
    ),
    "zip of many members": ("a.zip", lambda: makers.packed((str(n), "") for n in range(5_000)), "too_many_members"),
    "zip of a link": ("a.zip", lambda: makers.packed([(link(), "/etc/passwd")]), "link"),
    "locked zip": ("a.zip", makers.encrypted_zip, "encrypted"),
    "truncated zip": ("a.zip", lambda: makers.packed([("a.txt", makers.TEXT)])[:60], "damaged"),
    "zip of nothing": ("a.zip", lambda: makers.packed([]), "empty"),
    "docx bomb": ("a.docx", lambda: makers.docx_of(b" " * (49 * 2**20)), "zip_bomb"),
    "docx with a bomb for a picture": (
        "a.docx",
        lambda: makers.docx_of(makers.body(makers.paragraph(makers.TEXT)), {"word/media/a.png": b"\0" * 2**25}), "",
    ),
    "billion laughs": ("a.docx", lambda: entity(ENTITIES, "a11"), "entities"),
    "billion laughs in UTF-16": (
        "a.docx", lambda: makers.docx_of(makers.body("&a11;", ENTITIES)[21:].encode("utf-16")), "entities",
    ),
    "quadratic blow-up": ("a.docx", lambda: entity(f"<!DOCTYPE x [<!ENTITY a '{'x' * 2**20}'>]>", "a"), "entities"),
    "outer entity": ("a.docx", lambda: entity('<!DOCTYPE x [<!ENTITY e SYSTEM "/etc/passwd">]>', "e"), "entities"),
    "millions of empty paragraphs": ("a.docx", lambda: makers.docx_of(makers.body("<w:p/>" * 2_000_000)), "too_long"),
    "deep docx": ("a.docx", lambda: makers.docx_of(makers.body("<w:p>" * 9_000 + "</w:p>" * 9_000)), "too_deep"),
    "truncated docx": ("a.docx", lambda: makers.docx()[:500], "damaged"),
    "docx without a document": ("a.docx", lambda: makers.docx_of(""), "damaged"),
    "deep html": ("a.html", lambda: b"<div>" * 100_000, "too_deep"),
    "deep html of letters": ("a.html", lambda: b"<b><i>" * 50_000 + b"x", "too_deep"),
    "deep tables": ("a.html", lambda: b"<table><tr><td>" * 30_000, "too_deep"),
    "stacked filters": ("a.pdf", lambda: stacked(40), "no_text_layer"),
    "pdf that says it has billions of pages": (
        "a.pdf",
        lambda: makers.pdf_of([EMPTY_PDF[0], EMPTY_PDF[1].replace(b"Count 1", b"Count 2000000000"), EMPTY_PDF[2]]),
        "no_text_layer too_long damaged",
    ),
    "pdf of very many pages": (
        "a.pdf",
        lambda: makers.pdf_of([EMPTY_PDF[0], b"<</Type/Pages/Count 999/Kids[%s]>>" % (b"3 0 R " * 999), EMPTY_PDF[2]]),
        "too_long",
    ),
    "locked pdf": ("a.pdf", makers.locked_pdf, "encrypted"),
    "truncated pdf": ("a.pdf", lambda: makers.pdf()[:300], "damaged"),
    "scan": ("a.pdf", lambda: makers.pdf_of(EMPTY_PDF), "no_text_layer"),
    "deep json": ("a.json", lambda: b"[" * 300_000, "too_deep"),
    "json of a huge number": ("a.json", lambda: b'{"schema":1,"title":' + b"9" * 200_000 + b"}", "not_a_record"),
    "nothing": ("a.txt", lambda: b"", "empty"),
    "spaces": ("a.txt", lambda: b" \r\n\t" * 1_000, "empty"),
    "one huge line": ("a.txt", lambda: b"a" * 1_900_000, ""),
    "too long a text": ("a.txt", lambda: b"abc\n" * 600_000, "too_long"),
    "too many lines": ("a.txt", lambda: b"Alpha v Beta" + b"\n" * 1_900_000 + b"Held: Yes.", "too_long"),
    "too large a file": ("a.txt", lambda: b"a" * (32 * 2**20 + 1), "too_large"),
    "60,000 different words": ("a.txt", lambda: " ".join(f"w{n * 7919}" for n in range(60_000)).encode(), ""),
}  # fmt: skip
# Files of a type that is not read: no parser sees them.
UNREAD = {
    "picture": ("a.png", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "image"),
    "old Word": ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "old_word"),
    "locked Word": (
        "a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted",
    ),
    "rich text": ("a.rtf", lambda: b"{\\rtf1 Held: Yes.}", "rtf"),
    "OpenDocument": ("a.odt", lambda: makers.packed([("mimetype", "x"), ("content.xml", "<x/>")]), "open_document"),
    "spreadsheet": ("a.xlsx", lambda: makers.packed([("[Content_Types].xml", ""), ("xl/a.xml", "")]), "not_word"),
    "tar": ("a.txt", lambda: b"a.txt".ljust(257, b"\0") + b"ustar" + b"\0" * 250 + b"Held: Yes.", "other_archive"),
    "PostScript": ("a.pdf", lambda: b"%!PS-Adobe-3.0\n(Held: Yes.) show\n", "postscript"),
    "web archive": (
        "a.mht", lambda: b"MIME-Version: 1\r\nX: a\r\n\tb\r\nContent-Type: multipart/related\r\n\r\n", "web_archive",
    ),
    "program": ("a.txt", lambda: bytes(range(256)) * 40, "encoding_unknown"),
}  # fmt: skip
# What takes the seconds that it is allowed.
COSTLY = {
    "filters that unpack to a gigabyte": (
        "a.pdf",
        lambda: pdf_of_stream(zlib.compress(zlib.compress(b"\0" * 2**28) * 4), 2),
        "too_costly no_text_layer",
    ),
    "zip of 100,000 members": (
        "a.zip",
        lambda: makers.packed((str(n), "") for n in range(100_000)),
        "too_many_members",
    ),
    "longest docx": ("a.docx", lambda: makers.docx(["Hello world"] * 30_000), "too_long too_costly"),
    "html of very many items": ("a.html", lambda: b"<ol>" + b"<li>x" * 180_000, "too_long too_costly"),
    "nothing but citations": (
        "a.txt",
        lambda: b"Held: " + b"Article 1, 2 and 3(a) of the Act and " * 50_000,
        " too_long",
    ),
    "nothing but labels": ("a.txt", lambda: b"\n".join(b"w%dx: y" % n for n in range(30_000)), ""),
}


def memory(figure: str) -> int:
    """Return the memory that this process has (VmRSS), or had at most (VmHWM), in bytes."""
    said = re.search(rf"{figure}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(said[1]) * 1024


def ends(name: str, raw: bytes, kinds: str) -> None:
    before = memory("VmRSS")
    # From here the kernel counts again how much memory this process had at most.
    Path("/proc/self/clear_refs").write_text("5")

    found: list[Document] = []

    assert with_processes(lambda: found.extend(documents(name, raw, Known()))) < SECONDS
    # The reading of two million characters, and nothing of the bytes that were unpacked for it.
    assert memory("VmHWM") - before < 40 * 2**20
    assert len(found) == 1
    assert found[0].kind in kinds.split(" ")
    assert bool(found[0].readings) != bool(found[0].kind)


@pytest.mark.parametrize(("name", "make", "kinds"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_ends_in_time_and_in_memory_in_what_it_is(name, make, kinds):
    ends(name, make(), kinds)


@pytest.mark.parametrize(("name", "make", "kind"), UNREAD.values(), ids=UNREAD)
def test_a_form_that_is_not_read_is_told_by_what_it_is(name, make, kind):
    with pytest.raises(RefusedError) as refused:
        document_of(name, make(), Known())

    assert refused.value.kind == kind


@pytest.mark.slow
@pytest.mark.parametrize(("name", "make", "kinds"), COSTLY.values(), ids=COSTLY)
def test_a_costly_file_ends_in_time_and_in_memory(name, make, kinds):
    ends(name, make(), kinds)


def test_one_hostile_member_does_not_keep_the_others_from_being_read():
    archive = makers.packed(
        [("deep.html", b"<div>" * 90_000), ("good.docx", makers.docx()), ("laughs.docx", entity(ENTITIES, "a11"))]
    )

    found = list(documents("a.zip", archive, Known()))

    assert [document.kind for document in found] == ["too_deep", "", "entities"]
    assert found[1].readings[0].record.title == "Alpha v Beta"


def test_nothing_is_fetched_from_anywhere():
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(1.5)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        relations = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" '
            f'TargetMode="External" Type="http://x/image" Target="{address}"/></Relationships>'
        )
        page = (
            f'<img src="{address}"><link rel=stylesheet href="{address}"><iframe src="{address}"></iframe><p>Held: Yes.'
        )

        def listen() -> None:
            with contextlib.suppress(TimeoutError):
                asked.append(server.accept())

        listener = threading.Thread(target=listen)
        listener.start()
        for name, raw in (
            ("a.html", page.encode()),
            ("a.docx", makers.docx_of(makers.body(makers.paragraph("x")), {"word/_rels/document.xml.rels": relations})),
            ("b.docx", entity(f'<!DOCTYPE x SYSTEM "{address}">', "e")),
        ):
            list(documents(name, raw, Known()))
        listener.join()

    assert asked == []
