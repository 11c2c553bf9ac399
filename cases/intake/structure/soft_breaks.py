"""Breaks within a paragraph, as Word and others write them."""

import re

from .author_names import says
from .lines import SOFT_BREAK, Line

_HARD_BREAK = re.compile(r"(\r\n|\n|\r)")


def with_hard_breaks(text: str) -> str:
    """Return a text whose soft breaks are line feeds where they part lines of a page, and spaces where they part words.

    They part lines where the text has no other breaks, and above what only a line of a page says, such as a label.
    """
    if not SOFT_BREAK.search(text):
        return text
    if not _HARD_BREAK.search(text):
        return SOFT_BREAK.sub("\n", text)
    return "".join(_parted(piece) for piece in _HARD_BREAK.split(text))


def _parted(line: str) -> str:
    first, *others = SOFT_BREAK.split(line)
    return first + "".join(f"\n{each}" if says(Line(0, each.strip())) else f" {each}" for each in others)
