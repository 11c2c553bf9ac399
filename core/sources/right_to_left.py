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
# "-1" before an Arabic text whose sign is printed left of the number: it is "1-".
_NUMBERED = re.compile(r"([-–—.)/]{1,2})(\d{1,4})(?=\s)")
_TURNED = str.maketrans("()[]{}«»", ")(][}{»«")
_INNER = re.compile(r"([(\[{«])[ ]+|[ ]+([)\]}»])")


# Letters that end a word, Hebrew or Arabic, and that none begins with; the article that an Arabic word begins with.
_FINAL, _ARTICLE = frozenset("םןץףךةى"), "ال"
_WHOLE_WORD = re.compile("[\u05d0-\u05ea\u0620-\u064a]{3,}")
_FEWEST = 3  # Words that are turned before a text is doubted.


def turned_lines(text: str) -> list[int]:
    """Return which lines, from 1, have letters in the order in which they are printed; none where few are so."""
    turned, many = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = _WHOLE_WORD.findall(line)
        printed = sum(word[0] in _FINAL or word.endswith(_ARTICLE[::-1]) for word in words)
        if printed > sum(word[-1] in _FINAL or word.startswith(_ARTICLE) for word in words):
            turned.append(number)
            many += printed
    return turned if many >= _FEWEST else []


def is_right_to_left(text: str) -> bool:
    """Say whether a line's first letters are written from right to left."""
    return re.search(f"[{_LETTERS}]", text[:40]) is not None


def as_read(text: str, left_of: Callable[[int], float]) -> str:
    """Return a printed line with the letters of each word, and the number of its paragraph, as they are read.

    `left_of`: the left end of a character.
    """

    def turned(word: re.Match[str]) -> str:
        printed = left_of(word.start()) < left_of(word.end() - 1)
        return word[0][::-1] if printed else word[0]

    text = _WORD.sub(turned, text)
    number = _NUMBERED.match(text)
    if number and left_of(0) < left_of(number.start(2)):
        return number[2] + number[1] + text[number.end() :]
    return text


def with_brackets(text: str) -> str:
    """Return a line with its brackets turned where one closes before any opens."""
    first = re.search(r"[()\[\]{}«»]", text)
    if first is None or first[0] in "([{«":
        return text
    return _INNER.sub(lambda found: found[1] or found[2], text.translate(_TURNED))
