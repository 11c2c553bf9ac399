"""Text in one print, with every offset unchanged."""

import unicodedata
from functools import cache

_PRINTS = {
    " ": "\t\r\v\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200e\u200f\u202f"
    "\u205f\u2060\u3000\ufeff",
    "-": "\u2010\u2011\u00ad",
    "–": "\u2012\u2013\u2014\u2015\u2212\u301c",
    "'": "\u2018\u2019\u02bc\u00b4`",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f",
    "º": "\u00b0\u1d52",
    ",": "\u060c\u3001",
    ";": "\u061b",
    "(": "\u3014\u3010",
    ")": "\u3015\u3011",
    "条": "條",
    "项": "項",
    "与": "與",
}


def fold(text: str) -> str:
    """Return `text` in ASCII digits, plain spaces, hyphens, `–` for dashes, `'` and `"`, one character for one.

    The length never changes, so an offset into the result is an offset into `text`. Line feeds stay.
    """
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    full_width = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    digits = {
        code: str(unicodedata.digit(chr(code)))
        for code in range(0x80, 0x10000)
        if unicodedata.category(chr(code)) == "Nd"
    }
    marks = {ord(mark): plain for plain, printed in _PRINTS.items() for mark in printed}
    return full_width | digits | marks
