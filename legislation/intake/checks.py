"""Doubts about a law that was read."""

import re
from collections.abc import Iterable
from dataclasses import replace

from core.sources.findings import Finding, finding

from .annexes import scope_of
from .lines import Line
from .provisions import is_in_capitals
from .reading import NOWHERE, Unit
from .sequence import order_of
from .survey import Survey

MOST = 50  # Findings of one kind that an editor may read.
_LONG = 6_000  # Characters from which a provision is looked at,
_SHARE = 0.5  # and how much of the law it may be.
_LONGEST_TITLE = 100
_LONGEST_DIVISION = 30  # Characters of a line that is a word and a number.
# Arabic words for article, chapter and section with their letters from last to first, as some PDF files give them.
_COUNTED_WORD = re.compile(r"(?P<word>[^\W\d_]{2,20}) (?P<number>\d{1,3}|[IVX]{1,6})[.:]?")
_REVERSED = re.compile("ةداملا|لصفلا|بابلا")


def doubts_of(lines: list[Line], found: Survey, contents: range) -> list[Finding]:
    """Return the findings about lines: those that open nothing though they look like it, and signs beside numbers."""
    doubts = [finding("unopened_line", (i + 1, i + 1), start=_start(lines[i].text)) for i in found.unopened[:MOST]]
    for index, opening in found.openings.items():
        if opening.noted:
            label = lines[index].text[: opening.end].strip()
            doubts.append(finding("sign_beside_number", (index + 1, index + 1), label=label, number=opening.number))
    if found.again:
        doubts.append(finding("counted_again", (found.again[0] + 1, found.again[-1] + 1)))
    doubts += _unknown_divisions(lines, found, contents)
    reversed_line = next((index for index, line in enumerate(lines, start=1) if _REVERSED.search(line.plain)), 0)
    if reversed_line:
        doubts.append(finding("reversed_letters", (reversed_line, reversed_line)))
    return _few(doubts)


def findings_of(units: tuple[Unit, ...], preamble: str, preamble_lines: tuple[int, int]) -> list[Finding]:
    """Return the findings of a tree, those of one kind together, at most MOST of each."""
    walked = _walk(units)
    provisions = [unit for unit in walked if unit.provision]
    found: list[Finding] = []
    if preamble:
        found.append(finding("text_before_first_unit", preamble_lines))
    if not provisions:
        found.append(finding("no_provisions", NOWHERE))
    found += _few([each for counted in _counted_together(provisions) for each in _numbering(counted)])
    found += _few(_empty(provisions))
    found += _few(_unclaimed(walked))
    found += _few(_swollen(provisions, sum(len(unit.text) for unit in walked)))
    return found


def _unknown_divisions(lines: list[Line], found: Survey, contents: range) -> list[Finding]:
    """Return the findings of lines that divide a law with a word that we do not know.

    They are a word and a number, where the same word comes with 1 and 2, or in capitals above a provision.
    """
    by_word: dict[str, list[tuple[int, str]]] = {}
    in_capitals: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        if index in found.openings or index in found.divisions or index in contents or line.quoted:
            continue
        counted = _COUNTED_WORD.fullmatch(line.plain) if len(line.plain) < _LONGEST_DIVISION else None
        if counted and not counted["word"].islower():
            by_word.setdefault(counted["word"].lower(), []).append((index, counted["number"]))
        elif _divides(lines, found, index):
            in_capitals.append((index, ""))
    groups = [each for each in by_word.values() if {"1", "2"} <= _numbers(each) or {"I", "II"} <= _numbers(each)]
    if len(in_capitals) > 1:
        groups.append(in_capitals)
    return [
        finding("unknown_division", (index + 1, index + 1), start=_start(lines[index].text))
        for group in groups
        for index, _ in group
    ]


def _numbers(counted: list[tuple[int, str]]) -> set[str]:
    return {number for _, number in counted}


def _divides(lines: list[Line], found: Survey, index: int) -> bool:
    """Return whether a line is in capitals, directly above a provision, and the heading of nothing we know."""
    below = index + 1
    while below < min(len(lines), index + 3) and not lines[below].text:
        below += 1
    if below not in found.openings or below in found.headings or not is_in_capitals(lines[index].text):
        return False
    above = next((at for at in range(index - 1, max(-1, index - 4), -1) if lines[at].text), -1)
    return above not in found.divisions and above not in found.openings and len(lines[index].text) <= _LONGEST_TITLE


def _walk(units: tuple[Unit, ...]) -> list[Unit]:
    walked: list[Unit] = []
    waiting = list(reversed(units))
    while waiting:
        walked.append(waiting.pop())
        waiting.extend(reversed(walked[-1].children))
    return walked


def _few(findings: list[Finding]) -> list[Finding]:
    by_kind: dict[str, list[Finding]] = {}
    for each in findings:
        by_kind.setdefault(each.kind, []).append(each)
    return [each for same in by_kind.values() for each in same[:MOST]]


def _counted_together(provisions: list[Unit]) -> Iterable[list[Unit]]:
    """Return the provisions of the law itself, and those of each annex, with the numbers they have there."""
    scopes: dict[str, list[Unit]] = {}
    for unit in provisions:
        scope, number = scope_of(unit)
        scopes.setdefault(scope, []).append(replace(unit, number=number))
    return scopes.values()


def _numbering(provisions: list[Unit]) -> list[Finding]:
    found: list[Finding] = []
    seen: set[tuple[str, str]] = set()
    before: tuple[Unit, tuple[int, ...]] | None = None
    for unit in provisions:
        order = order_of(unit.number)
        if order and before and order[0] == 1 and before[1][0] > 1 and unit.number == "1":
            found.append(finding("numbering_restarts", unit.lines, label=unit.label))
            seen.clear()
        elif (unit.kind, unit.number) in seen:
            found.append(finding("number_repeated", unit.lines, label=unit.label))
        elif order and before:
            found += _step(before, unit, order)
        seen.add((unit.kind, unit.number))
        before = (unit, order) if order else before
    return found


def _step(before: tuple[Unit, tuple[int, ...]], unit: Unit, order: tuple[int, ...]) -> list[Finding]:
    above, past = before
    if _series(above) != _series(unit):
        return []  # "L713-2" and "10" are not counted together.
    if order < past:
        return [finding("number_out_of_order", unit.lines, label=unit.label, above=above.label)]
    if order[0] > past[0] + 1 and _series(unit) == unit.kind:
        return [_gap(above, unit, str(past[0] + 1), str(order[0] - 1))]
    return []


def _gap(above: Unit, unit: Unit, first: str, last: str) -> Finding:
    """Return the finding of missing numbers. They are texts: a number of an article is not grouped by thousands."""
    if first == last:
        return finding("gap_in_numbers.single", unit.lines, number=first, label=unit.label, above=above.label)
    return finding("gap_in_numbers", unit.lines, first=first, last=last, label=unit.label, above=above.label)


def _series(unit: Unit) -> str:
    """Return what a number is counted with: those of its kind, or of the letter of a French code, which leaves gaps."""
    return unit.number[0] if unit.number[0] in "LRDA" and len(unit.number) > 1 else unit.kind


def _empty(provisions: list[Unit]) -> list[Finding]:
    return [
        finding("empty_article", unit.lines, label=unit.label)
        for unit in provisions
        if not unit.text and not unit.children
    ]


def _swollen(provisions: list[Unit], whole: int) -> list[Finding]:
    """Return the findings of provisions so long that others may be lost in them."""
    return [
        finding("long_provision", unit.lines, label=unit.label)
        for unit in provisions
        if len(unit.text) > _LONG and len(unit.text) > _SHARE * whole and unit.kind not in ("annex", "schedule")
    ]


def _unclaimed(walked: list[Unit]) -> list[Finding]:
    return [
        finding("unknown_lines", unit.lines, label=unit.label, start=_start(unit.text))
        for unit in walked
        if not unit.provision and unit.text
    ]


def _start(text: str) -> str:
    return text if len(text) <= 60 else text[:60].rstrip() + "…"
