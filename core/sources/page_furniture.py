"""Heads, feet, page numbers and line numbers of printed pages."""

import re
import statistics
from collections import Counter
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
    same = {key for key, many in repeated.items() if many >= max(2, 0.4 * len(pages))}
    kept = []
    for at, page in enumerate(pages):
        first = _furniture(page, at, same, labels)
        last = _furniture(page[first:][::-1], at, same, labels)
        heads = [] if at else [line for line in page[:first] if _key(line) in same and _is_text(line, pages)]
        kept.append([*heads, *page[first : len(page) - last]])
    return kept


def _furniture(page: list[Printed], at: int, same: set[_Key], labels: Labels) -> int:
    """Return how many lines from the outer end of a page are no text. `same`: the keys that many pages have."""
    is_certain, found = True, 0
    step = step_of(page) or step_of(page[::-1])
    for place, line in enumerate(page[:_NEAR]):
        is_number = _is_page_number(page, place, step)
        counts = any(key in same for key in _keys(line, at)[1:]) and not line.text[0].isdigit()
        if labels.begins(line.text) or not (is_number or any(key in same for key in _keys(line, at))):
            break
        is_certain = is_certain and (is_number or counts or bool(_BARE.fullmatch(line.text)))
        # The first lines of a text may be alike on many pages too, but nothing parts them from the next ones.
        if is_certain or _is_apart(page, place, step):
            found = place + 1
    return found


def _is_apart(page: list[Printed], place: int, step: float) -> bool:
    """Say whether a line is above or below all that follow on the way inwards, with more space or in another size."""
    inner = page[place + 1 :]
    if not inner or not page[place].right:
        return True
    line = page[place]
    gap = max(line.bottom - max(each.top for each in inner), min(each.bottom for each in inner) - line.top)
    heights = sorted((line.top - line.bottom, inner[0].top - inner[0].bottom))
    return gap > 0.8 * (step or 1) or (gap > -1 and heights[1] > 1.1 * heights[0])


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


def _is_page_number(page: list[Printed], place: int, step: float) -> bool:
    """Say whether a line is the number of its page: it is written as one, or is a number set apart from the text."""
    line = page[place]
    if _NUMBER.fullmatch(line.text) is None:
        return False
    return not _BARE.fullmatch(line.text) or (
        bool(line.right) and place + 1 < len(page) and _is_apart(page, place, step)
    )


def _is_text(line: Printed, pages: list[list[Printed]]) -> bool:
    """Say whether a head of the first page is nowhere else in the text."""
    if _NUMBER.fullmatch(line.text) or not re.search(r"[^\W\d_]", line.text):
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
