"""Encodings of texts: by mark, UTF-8, declared, and at last guessed."""

import codecs
import re

from .converted import Converted
from .findings import finding
from .refusals import RefusedError

# The mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"(?:encoding|charset)\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,20})", re.IGNORECASE)
_SAMPLE = 200_000
# Controls that no text has; it may have tab, line breaks and the end of a page or a file.
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]")


def decoded(raw: bytes, declared: bool = False) -> Converted:
    """Return the text of bytes, with the finding `guessed_encoding` where nothing tells how they are to be read.

    `declared`: the text may itself name its encoding, as HTML does. Raises RefusedError for what is no text.
    """
    named = _DECLARED.search(raw[:2048]) if declared else None
    certain = [name for mark, name in _MARKS if raw.startswith(mark)][:1] or ["utf-8", _unmarked(raw)]
    for encoding in (*certain, named[1].decode("ascii") if named else ""):
        text = _attempt(raw, encoding)
        if text is not None:
            return Converted(text)
    return _guessed(raw)


def _attempt(raw: bytes, encoding: str) -> str | None:
    """Return the text in that encoding; None where the bytes are not in it, or there is none of that name."""
    if not encoding or not _is_of_text(encoding):
        return None
    try:
        text = raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    # A text with stray controls is a text; one that is full of them is a program or a picture.
    return None if len(_CONTROL.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 20 + 8 else text


def _is_of_text(encoding: str) -> bool:
    """Say whether a declared name is an encoding of letters, and none of Python's own transformations."""
    try:
        return codecs.lookup(encoding)._is_text_encoding and encoding.lower() not in ("idna", "punycode", "utf-7")
    except LookupError:
        return False


def _unmarked(raw: bytes) -> str:
    """Return which UTF-16 or UTF-32 bytes without a mark are in, by where their zeros are; empty for none."""
    sample = raw[:4000]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    zeros = [sample[place::4].count(0) / len(sample[place::4]) for place in range(4)]
    if zeros[2] > 0.9 and zeros[3] > 0.9:
        return "utf-32-le"
    if zeros[0] > 0.9 and zeros[1] > 0.9:
        return "utf-32-be"
    # In Chinese only spaces, digits and line breaks have a zero, but all of them in the same half.
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 8 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd else ""


def _guessed(raw: bytes) -> Converted:
    if b"\0" in raw[:_SAMPLE]:
        raise RefusedError("encoding_unknown")
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_SAMPLE], preemptive_behaviour=False).best()
    text = _attempt(raw, best.encoding) if best else None
    if best is None or text is None:
        raise RefusedError("encoding_unknown")
    lines = (1, 1 + text.count("\n"))
    return Converted(text, (finding("guessed_encoding", lines, encoding=best.encoding),))
