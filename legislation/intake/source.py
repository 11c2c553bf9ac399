"""The text of a file, and its source type. Pure."""

import codecs
import re

from core.sources.refusals import RefusedError

from .read import SourceType

LARGEST = 8_000_000  # Bytes of UTF-8 with the line breaks that a form posts.
_DECLARED = re.compile(rb"(?:encoding|charset)\s*=\s*[\"']?\s*(?P<name>[A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_KNOWN = re.compile(
    r"utf-8|us-ascii|iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|euc-jp|euc-kr|shift_jis",
    re.IGNORECASE,
)
_HTML = re.compile(r"<(?:!doctype html|html|head|body|p|div|br|table|h[1-6]|ol|ul|span)\b", re.IGNORECASE)


def text_of(raw: bytes) -> str:
    """Return the text of a file: by its byte order mark, as UTF-8, or in the encoding that it declares.

    Raises RefusedError where it is too large, empty or no text; nothing is guessed.
    """
    if len(raw) > LARGEST:
        raise RefusedError("too_long")
    declared = _DECLARED.search(raw[:1024])
    name = declared["name"].decode("ascii") if declared else ""
    encoding = "utf-16" if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    for attempt in (encoding, name if _KNOWN.fullmatch(name) else ""):
        try:
            return checked(raw.decode(attempt)) if attempt else _refuse_encoding()
        except (UnicodeDecodeError, LookupError):
            continue
    return _refuse_encoding()


def _refuse_encoding() -> str:
    raise RefusedError("encoding_unknown")


def checked(text: str) -> str:
    """Return `text` with plain line breaks. Raises RefusedError where it is empty, too large, or holds NUL."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise RefusedError("empty")
    if "\0" in text:
        raise RefusedError("nul")
    if len(text.encode("utf-8", "replace")) + text.count("\n") > LARGEST:
        raise RefusedError("too_long")
    return text


def source_type_of(text: str) -> SourceType:
    """Return the type of source that a text looks like."""
    start = text[:20_000]
    if "<akomaNtoso" in start or start.lstrip().startswith("<?xml"):
        return "akn"
    return "html" if _HTML.search(start) else "text"
