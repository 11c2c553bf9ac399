"""Words written from right to left, in reading order.

Many programs put the letters of such a word into a PDF in the order in which they are printed, from the left; whether
they did is seen by where the letters are.
"""

import re
from collections.abc import Callable

_LETTERS = (
    "\u0590-\u05ff\u0600-\u0605\u0608\u060b\u060d-\u061a\u061c-\u065f\u066e-\u06ef"
    "\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
)
_WORD = re.compile(f"[{_LETTERS}]{{2,}}")
_TURNED = str.maketrans("()[]{}«»", ")(][}{»«")
_INNER = re.compile(r"([(\[{«])[ ]+|[ ]+([)\]}»])")


def is_right_to_left(text: str) -> bool:
    """Say whether a line's first letters are written from right to left."""
    return re.search(f"[{_LETTERS}]", text[:40]) is not None


def as_read(text: str, left_of: Callable[[int], float]) -> str:
    """Return a printed line with the letters of each word as they are read. `left_of`: the left end of a character."""

    def turned(word: re.Match[str]) -> str:
        printed = left_of(word.start()) < left_of(word.end() - 1)
        return word[0][::-1] if printed else word[0]

    return _WORD.sub(turned, text)


def with_brackets(text: str) -> str:
    """Return a line with its brackets turned where one closes before any opens."""
    first = re.search(r"[()\[\]{}«»]", text)
    if first is None or first[0] in "([{«":
        return text
    return _INNER.sub(lambda found: found[1] or found[2], text.translate(_TURNED))
