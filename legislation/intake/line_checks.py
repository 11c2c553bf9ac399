"""Doubts about lines of a law: openings and headings among them that were left as text."""

import re
from collections.abc import Iterator

from core.sources.findings import Finding, finding

from .checks import few, start_of
from .letter_case import begins_small
from .lines import Line, is_unfinished
from .margin_headings import margin_headings
from .page_furniture import page_furniture
from .provisions import is_in_capitals, looks_like_a_heading
from .repealed import AMENDED, REPEALED
from .survey import Survey
from .unopened import unopened

_LONGEST_TITLE = 100
_SHORTEST = 30  # Characters of a line that ends a sentence, and is no part of a signature.
_LONGEST_DIVISION = 30  # Characters of a line that is a word and a number.
_COUNTED_WORD = re.compile(r"(?P<word>[^\W\d_]{2,20}) (?P<number>\d{1,3}|[IVX]{1,6})[.:]?")
# Arabic words for article, chapter and section with their letters from last to first, as some PDF files give them.
_YEAR = re.compile(r"\d{4}")
_REVERSED = re.compile("ةداملا|لصفلا|بابلا")


def doubts_of(lines: list[Line], found: Survey, contents: range) -> list[Finding]:
    """Return the findings about lines: those that open nothing though they look like it, and signs beside numbers."""
    doubts = [
        finding("unopened_line", (index + 1, index + 1), start=start_of(lines[index].text))
        for index in unopened(lines, found, contents)
    ]
    for index, opening in found.openings.items():
        if opening.noted:
            label = lines[index].text[: opening.end].strip()
            doubts.append(finding("sign_beside_number", (index + 1, index + 1), label=label, number=opening.number))
    if found.again:
        doubts.append(finding("counted_again", (found.again[0] + 1, found.again[-1] + 1)))
    doubts += [
        finding("unknown_division", (index + 1, index + 1), start=start_of(lines[index].text))
        for index in _unknown_divisions(lines, found, contents)
    ]
    doubts += [
        finding("page_furniture", (index + 1, index + 1), start=start_of(lines[index].text))
        for index in page_furniture(lines, found, contents)
    ]
    doubts += [
        finding("heading_missing", (index + 1, index + 1), label=lines[index].text[: found.openings[index].end])
        for index in _without_heading(lines, found)
    ]
    if margin := margin_headings(lines, found):
        doubts.append(finding("margin_headings", (margin[0] + 1, margin[-1] + 1)))
    reversed_line = next((index for index, line in enumerate(lines, start=1) if _REVERSED.search(line.plain)), 0)
    if reversed_line:
        doubts.append(finding("reversed_letters", (reversed_line, reversed_line)))
    return few(doubts)


def _without_heading(lines: list[Line], found: Survey) -> list[int]:
    """Return the indexes of openings without a heading in a law that has them above, below a line that may be one."""
    bare = [
        index
        for index, each in found.openings.items()
        if index not in found.headings and each.rest and not each.heading
    ]
    few = bool(found.headings) and len(bare) < len(found.headings)
    above = (
        (index, next((at for at in range(index - 1, max(-1, index - 3), -1) if lines[at].text), -1)) for index in bare
    )
    return [
        index
        for index, at in above
        if few and at >= 0 and at not in found.openings and at not in found.divisions
        if lines[at].plain.endswith(".") and _may_name(lines[at]) and len(lines[at].plain) <= _LONGEST_TITLE
    ]


def _unknown_divisions(lines: list[Line], found: Survey, contents: range) -> list[int]:
    """Return the indexes of lines that may divide a law with a word that we do not know.

    They are a word and a number, where the same word comes with 1 and 2; in capitals above a provision; or in
    capitals behind the last one.
    """
    by_word: dict[str, list[tuple[int, str]]] = {}
    in_capitals: list[int] = []
    for index in _left(lines, found, contents):
        line = lines[index]
        counted = _COUNTED_WORD.fullmatch(line.plain) if len(line.plain) < _LONGEST_DIVISION else None
        if counted and not counted["word"].islower():
            by_word.setdefault(counted["word"].lower(), []).append((index, counted["number"]))
        elif _divides(lines, found, index) or _follows_the_law(lines, found, index):
            in_capitals.append(index)
    title = len(in_capitals) == 1 and in_capitals[0] < min(found.openings, default=0)
    divide = [] if title else in_capitals
    for group in by_word.values():
        numbers = {number for _, number in group}
        if {"1", "2"} <= numbers or {"I", "II"} <= numbers:
            divide += [index for index, _ in group]
    return sorted(divide)


def _left(lines: list[Line], found: Survey, contents: range) -> Iterator[int]:
    """Yield the indexes of the lines that are text."""
    opened = {*found.openings, *found.divisions, *found.repealed, *found.unopened, *found.again}
    for index, line in enumerate(lines):
        if line.text and not (index in opened or index in contents or line.quoted):
            yield index


def _divides(lines: list[Line], found: Survey, index: int) -> bool:
    """Return whether a line is above a provision and its heading, and the heading of nothing we know."""
    below = _next(lines, index)
    further = _next(lines, below)
    if below in found.openings:
        named = below in found.headings
    elif further in found.openings and _may_name(lines[below]):
        named = further not in found.headings and bool(lines[below].above.endswith("."))
    else:
        return False
    if named:
        return False
    if not _is_a_title(lines[index]) and not _is_cross_heading(lines[index]):
        return False
    return not _names_a_unit_above(lines, found, index)


def _may_name(line: Line) -> bool:
    return looks_like_a_heading(line.plain.rstrip(".")) and not begins_small(line.plain)


def _next(lines: list[Line], index: int) -> int:
    """Return the index of the next line with words, at most two blank ones below."""
    return next((at for at in range(index + 1, min(len(lines), index + 4)) if lines[at].text), len(lines))


def _follows_the_law(lines: list[Line], found: Survey, index: int) -> bool:
    """Return whether a line is in capitals, behind the last opening of the law, and above some more text."""
    last = max((*found.openings, *found.divisions), default=len(lines))
    below = [line.text for line in lines[index + 1 : index + 8] if line.text]
    alone = not lines[index].above and index + 1 < len(lines) and not lines[index + 1].text
    title = _is_a_title(lines[index]) or (
        alone and _is_cross_heading(lines[index]) and any(len(text) > _SHORTEST and text[-1] == "." for text in below)
    )
    return index > last and bool(below) and title and not _names_a_unit_above(lines, found, index)


def _is_cross_heading(line: Line) -> bool:
    """Return whether a line between the end of a sentence and a provision may be a heading above several of them."""
    ended = not line.above or line.above.endswith((".", ";", "。", ")", "]")) or line.above[-1:].isdigit()
    return (
        ended
        and looks_like_a_heading(line.plain)
        and line.plain[:1].isalpha()
        and not begins_small(line.plain)
        and len(line.plain) <= _LONGEST_TITLE
        and not _YEAR.search(line.plain)
        and not is_unfinished(line.plain)
        and not (REPEALED.match(line.plain) or AMENDED.match(line.plain))
    )


def _names_a_unit_above(lines: list[Line], found: Survey, index: int) -> bool:
    above = next((at for at in range(index - 1, max(-1, index - 4), -1) if lines[at].text), -1)
    division, opening = found.divisions.get(above), found.openings.get(above)
    return bool((division and not division.heading) or (opening and not opening.rest and not opening.heading))


def _is_a_title(line: Line) -> bool:
    return is_in_capitals(line.text) and len(line.text) <= _LONGEST_TITLE
