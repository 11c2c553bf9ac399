"""File types by first bytes, and types of text by name."""

import io
import re
import zipfile

from .names import suffix
from .refusals import RefusedError
from .zip import BROKEN

_SUFFIXES = {
    "txt": "text", "text": "text", "html": "html", "htm": "html", "xhtml": "html", "docx": "docx", "docm": "docx",
    "pdf": "pdf", "md": "markdown", "markdown": "markdown", "json": "json", "zip": "archive",
}  # fmt: skip
_HTML = re.compile(
    rb"\s*(?:<!--.{0,400}?-->\s*|<\?xml[^>]{0,200}\?>\s*){0,3}<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)
# The first bytes of file types that are not read, and the place of those bytes.
MARKS = {
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
_WEB_ARCHIVE = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart/", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def file_type_of(name: str, raw: bytes) -> str:
    """Return the type of a file: text, html, docx, pdf, markdown, json or archive.

    Raises RefusedError for a type that is not read.
    """
    if not raw.strip(b"\0 \t\r\n\x0b\x0c"):
        raise RefusedError("empty")
    for kind, marks in MARKS.items():
        if any(raw[place : place + len(mark)] == mark for mark, place in marks):
            raise RefusedError(kind)
    if _WEB_ARCHIVE.match(raw[:4000]):
        raise RefusedError("web_archive")
    if raw.startswith(_OLE):
        raise RefusedError("encrypted") if _LOCKED in raw else RefusedError("old_word")
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _packed(raw)
    return _of_text(name, raw)


def is_misnamed(name: str, file_type: str) -> bool:
    """Say whether a name ends as those of another file type do."""
    said = _SUFFIXES.get(suffix(name), "")
    return bool(said) and said != file_type


def _packed(raw: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = set(packed.namelist())
    except BROKEN:
        raise RefusedError("damaged.zip") from None
    if "word/document.xml" in names:
        return "docx"
    if "mimetype" in names and ("content.xml" in names or "META-INF/container.xml" in names):
        raise RefusedError("open_document")
    if "[Content_Types].xml" in names:
        raise RefusedError("not_word")
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
