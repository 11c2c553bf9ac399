"""Heads, feet, page numbers and line numbers of printed pages."""

import re
import statistics
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from .labels import Labels
from .printed_line import Printed, step_of

_NEAR = 3  # Lines at the head and at the foot of a page that may be furniture.
_BARE = re.compile(r"\d{1,4}")
_NUMBER = re.compile(
    r"[-–—|\s]*(?:page|p\.|página|pág\.|seite|pagina|strona|стр\.|с\.|第)?\s*(\d{1,4})\s*"
    r"(?:[页頁]|ページ|(?:of|/|de|di|von|van|z|sur|из)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_MARGIN = re.compile(r"(\d{1,3})(?:\s+|$)")
_Key = tuple[str, int, int]
_FEWEST = 5  # Line numbers on a page that has any.


def without_furniture(pages: list[list[Printed]], labels: Labels) -> list[list[Printed]]:
    """Return the pages without line numbers in a margin, page numbers, and lines that head or end many pages.

    A head stays where it is read first, unless the text has it elsewhere: it may be the title.
    """
    pages = [_without_line_numbers(page) for page in pages]
    repeated = _repeated(pages)
    often = max(2, 0.4 * len(pages))
    kept = []
    for at, page in enumerate(pages):

        def is_furniture(place: int, page: list[Printed] = page, at: int = at) -> bool:
            line = page[place]
            if labels.begins(line.text):
                return False
            return any(repeated[key] >= often for key in _keys(line, at)) or _is_page_number(page, place)

        first = _count(range(min(_NEAR, len(page))), is_furniture)
        last = _count(range(len(page) - 1, max(first, len(page) - _NEAR) - 1, -1), is_furniture)
        heads = [] if at else [line for line in page[:first] if _is_text(line, pages, repeated[_key(line)] >= often)]
        kept.append([*heads, *page[first : len(page) - last]])
    return kept


def _count(places: range, is_furniture: Callable[[int], bool]) -> int:
    return next((count for count, place in enumerate(places) if not is_furniture(place)), len(places))


def _key(line: Printed) -> _Key:
    """Return what shows that a line is the same on each page: its text, and its height on the page."""
    return line.text, 0, round(line.bottom)


def _keys(line: Printed, page: int) -> list[_Key]:
    """Return the keys of a line: its own, and those of its text around a number, which counts pages where it goes up.

    A number that does not count pages, as that of an article, is part of the text.
    """
    numbers = [*re.finditer(r"\d{1,4}", line.text)][:4]
    if not numbers:
        return [_key(line)]
    return [_key(line)] * (not _BARE.fullmatch(line.text)) + [
        (f"{line.text[: found.start()]}#{line.text[found.end() :]}", int(found[0]) - page, 0) for found in numbers
    ]


def _repeated(pages: list[list[Printed]]) -> Counter[_Key]:
    return Counter(
        key
        for at, page in enumerate(pages)
        for key in {key for line in (*page[:_NEAR], *page[-_NEAR:]) for key in _keys(line, at)}
    )


def _is_page_number(page: list[Printed], place: int) -> bool:
    """Say whether a line is the number of its page: it is written as one, or is a number set apart from the text."""
    found = _NUMBER.fullmatch(page[place].text)
    if found is None:
        return False
    if not _BARE.fullmatch(page[place].text.strip()):
        return True
    line, other = page[place], page[place - 1 if place else min(1, len(page) - 1)]
    gap = other.bottom - line.top if place else line.bottom - other.top
    return other is not line and bool(line.right) and gap > 0.8 * (step_of(page) or 1)


def _is_text(line: Printed, pages: list[list[Printed]], is_same: bool) -> bool:
    """Say whether a head of the first page, which is the same on others, is nowhere else in the text."""
    if not is_same or _NUMBER.fullmatch(line.text) or not re.search(r"[^\W\d_]", line.text):
        return False
    text = line.text.lower()
    return not any(text in each.text.lower() for page in pages for each in page[_NEAR:-_NEAR])


def _without_line_numbers(page: list[Printed]) -> list[Printed]:
    """Return a page without the numbers that count its lines: alone on lines of their own, or before the text."""
    alone = [place for place, line in enumerate(page) if _BARE.fullmatch(line.text)]
    if _count_lines([int(page[place].text) for place in alone]) and _is_one_column([page[place] for place in alone]):
        return [line for place, line in enumerate(page) if place not in set(alone)]
    found = [_MARGIN.match(line.text) for line in page]
    numbered = [place for place, each in enumerate(found) if each]
    numbers = [int(each[1]) for each in found if each]
    if not _count_lines(numbers):
        return page
    every = numbers[1] - numbers[0]
    if all(after - before == every for before, after in pairwise(numbered)) and (
        len(numbered) * every >= 0.7 * (len(page) - every)
    ):
        numbers_at = set(numbered)
        cut = [_cut(line) if place in numbers_at else line for place, line in enumerate(page)]
        return [line for line in cut if line.text]
    return page


def _cut(line: Printed) -> Printed:
    return Printed(_MARGIN.sub("", line.text, count=1), line.left, line.right, line.bottom, line.top)


def _count_lines(numbers: list[int]) -> bool:
    """Say whether numbers go up by one, or by five."""
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) >= _FEWEST and (steps == {1} or (steps == {5} and numbers[0] % 5 == 0))


def _is_one_column(lines: list[Printed]) -> bool:
    """Say whether numbers are printed below each other, by their left or their right ends."""
    return any(statistics.pstdev(ends) < 3 for ends in ([line.left for line in lines], [line.right for line in lines]))
