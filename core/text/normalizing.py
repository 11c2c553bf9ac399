"""Unicode normalization in time that grows with the length of the text. Pure."""

import re
import unicodedata
from functools import cache
from typing import Literal

# As in the Stream-Safe Text Format of Unicode's Annex 15: no word of any language has as many marks on one letter.
_MOST_MARKS = 30
# COMBINING GRAPHEME JOINER, which Unicode puts between longer runs: it is not shown, and no mark moves past it.
_JOINER = "\u034f"


def normalize(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> str:
    """Return the text in a normal form of Unicode.

    More than 30 combining marks on one letter are parted by a joiner: the standard library sorts the marks of a letter
    in time that grows with the square of their number.
    """
    if text.isascii():
        return text
    return unicodedata.normalize(form, _runs().sub(_parted, text))


def _parted(run: re.Match[str]) -> str:
    marks = run[0]
    return _JOINER.join(marks[at : at + _MOST_MARKS] for at in range(0, len(marks), _MOST_MARKS))


@cache
def _runs() -> re.Pattern[str]:
    """Return what finds more marks in a row than a letter may have."""
    marks = "".join(filter(_is_mark, map(chr, range(0x300, 0x20000))))
    return re.compile(f"[{marks}]{{{_MOST_MARKS + 1},}}")


def _is_mark(letter: str) -> bool:
    # Some are marks only once they are taken apart.
    return bool(unicodedata.combining(unicodedata.normalize("NFKD", letter)[0]))
