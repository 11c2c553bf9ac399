"""What a file is, by its first bytes; its name only tells forms of text apart."""

import io
import re
import zipfile

from cases.files.document import RefusedError

from .names import suffix
from .zip import BROKEN, DAMAGED

_SUFFIXES = {
    "txt": "text", "text": "text", "html": "html", "htm": "html", "xhtml": "html", "docx": "docx", "docm": "docx",
    "pdf": "pdf", "md": "markdown", "markdown": "markdown", "json": "json", "zip": "archive",
}  # fmt: skip
NAMES = {
    "text": "plain text", "html": "a web page", "docx": "a Word document (.docx)", "pdf": "a PDF",
    "markdown": "Markdown", "json": "JSON", "archive": "a zip archive",
}  # fmt: skip
_HTML = re.compile(
    rb"\s*(?:<!--.{0,400}?-->\s*|<\?xml[^>]{0,200}\?>\s*){0,3}<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)
_SAVE_AS = "Open it and save it as .docx, .pdf or plain text."
# The first bytes of forms that are not read, and the place of those bytes.
_MARKS = {
    "rtf": ((b"{\\rtf", 0),),
    "image": (
        (b"\x89PNG", 0), (b"\xff\xd8\xff", 0), (b"GIF8", 0), (b"II*\0", 0), (b"MM\0*", 0), (b"WEBP", 8),
        (b"ftyphei", 4),
    ),
    "other_archive": (
        (b"\x1f\x8b", 0), (b"7z\xbc\xaf\x27\x1c", 0), (b"Rar!", 0), (b"BZh", 0), (b"\xfd7zXZ", 0), (b"ustar", 257),
    ),
    "web_archive": ((b"From: <Saved by", 0),),
    "postscript": ((b"%!PS", 0),),
}  # fmt: skip
_SAID = {
    "rtf": f"This is a rich text file (.rtf), which is not read. {_SAVE_AS}",
    "image": "This is a picture. There is no text in it to read: type it, or recognise its text (OCR) first.",
    "other_archive": "This archive is not opened. Unpack it, or make a .zip of its files.",
    "postscript": "This is PostScript, for a printer. Give the PDF or the document it was made of.",
    "web_archive": "This is a web archive (.mhtml). Save the page as “HTML only”.",
    "damaged": DAMAGED,
    "open_document": f"This is an OpenDocument file or an e-book (.odt, .epub), which is not read. {_SAVE_AS}",
    "not_word": f"This is an Office file, but no Word document. {_SAVE_AS}",
    "encrypted": "This document is locked with a password. Save it without one.",
    "old_word": f"This is in the form of Office before 2007 (.doc), which is not read. {_SAVE_AS}",
    "empty": "There is nothing in the file.",
}
_WEB_ARCHIVE = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart/", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def file_type_of(name: str, raw: bytes) -> str:
    """Return the form of a file: a key of NAMES. Raises RefusedError for what is known not to be readable."""
    if not raw.strip(b"\0 \t\r\n\x0b\x0c"):
        raise _refused("empty")
    for kind, marks in _MARKS.items():
        if any(raw[place : place + len(mark)] == mark for mark, place in marks):
            raise _refused(kind)
    if _WEB_ARCHIVE.match(raw[:4000]):
        raise _refused("web_archive")
    if raw.startswith(_OLE):
        raise _refused("encrypted" if _LOCKED in raw else "old_word")
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _packed(raw)
    return _of_text(name, raw)


def is_misnamed(name: str, form: str) -> bool:
    """Say whether a name ends as those of another form do."""
    said = _SUFFIXES.get(suffix(name), "")
    return bool(said) and said != form


def _refused(kind: str) -> RefusedError:
    return RefusedError(kind, _SAID[kind])


def _packed(raw: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = set(packed.namelist())
    except BROKEN:
        raise _refused("damaged") from None
    if "word/document.xml" in names:
        return "docx"
    if "mimetype" in names and ("content.xml" in names or "META-INF/container.xml" in names):
        raise _refused("open_document")
    if "[Content_Types].xml" in names:
        raise _refused("not_word")
    return "archive"


def _of_text(name: str, raw: bytes) -> str:
    said = _SUFFIXES.get(suffix(name), "")
    if said in ("html", "markdown", "json"):
        return said
    if _HTML.match(raw[:3000].removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if raw[:400].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")) and b'"schema"' in raw:
        return "json"
    return "markdown" if raw[:1000].startswith(b"---") and b"\nschema:" in raw[:20_000] else "text"
