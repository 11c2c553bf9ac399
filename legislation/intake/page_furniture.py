"""Heads and feet of pages between the lines of a law."""

import re
from collections import defaultdict
from itertools import pairwise

from .lines import Line
from .survey import Survey

_PAGE = re.compile(
    r"[-–—~ ]*(?:(?i:page|p\.|página|pág\.|pagina|seite|s\.|str\.?|стр\.?|trang|halaman|sayfa) ?)?\d{1,4}"
    r"(?: ?(?:/|of|de|sur|von|z|из) ?\d{1,4})?[-–—~ ]*"
)
_LONGEST = 90  # Characters of such a line.
_LISTED = re.compile(r"[(\[]?(?:\d{1,3}|[a-z]{1,2}|[ivxIVX]{1,5})[.)] |[-–—•*] ")
_NOTE = re.compile(r"[(\[{（［].*[)\]}）］][.;]?")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 2  # Times that the head of a page is printed.


def page_furniture(lines: list[Line], found: Survey, contents: range) -> list[int]:
    """Return the indexes of the lines behind the first provision that look like the head or foot of a page.

    They are page numbers that count up, or come again with another number, in whatever order their words are.
    """
    first = min(found.openings, default=len(lines))
    opened = {*found.openings, *found.divisions, *found.repealed, *found.unopened, *found.again}
    numbers: list[tuple[int, int]] = []
    repeated: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        text = line.plain
        if not text or len(text) > _LONGEST or index in contents or line.quoted or index in opened:
            continue
        if _PAGE.fullmatch(text):
            numbers.append((index, int(re.findall(r"\d+", text)[0])))
        elif any(sign.isdigit() for sign in text) and not (_NOTE.fullmatch(text) or _LISTED.match(text)):
            repeated[tuple(sorted(word.lower() for word in _WORD.findall(text)))].append(index)
    pages = [index for index, _ in numbers] if _count_up([number for _, number in numbers]) else []
    heads = [index for words, indexes in repeated.items() if words and _differ(lines, indexes) for index in indexes]
    return sorted(index for index in (*pages, *heads) if index > first)


def _count_up(numbers: list[int]) -> bool:
    return all(below < above for below, above in pairwise(numbers))


def _differ(lines: list[Line], indexes: list[int]) -> bool:
    """Return whether lines of the same words have other numbers, or another order, as pages have."""
    return len(indexes) >= _FEWEST and len({lines[index].plain for index in indexes}) >= _FEWEST
