"""Doubts about a law that was read."""

import statistics
from collections.abc import Iterable
from dataclasses import replace

from core.sources.findings import Finding, finding

from .annexes import scope_of
from .division_checks import division_doubts
from .provisions import looks_like_a_heading
from .reading import NOWHERE, Unit
from .repealed import REPEALED
from .sequence import order_of

MOST = 50  # Findings of one kind that an editor may read.
_LONG = 3_000  # Characters from which a provision is looked at,
_SHARE = 0.5  # how much of the law it may be,
_FEWEST = 4  # Provisions of a law that are compared with one another.
_FEW = 0.3  # Of them.
_LATEST_FIRST = 3  # The number from which a law, a part of a code, may well begin.
_TIMES = 10  # and how many times as long as half of the others.


def findings_of(units: tuple[Unit, ...], preamble: str, preamble_lines: tuple[int, int]) -> list[Finding]:
    """Return the findings of a tree, those of one kind together, at most MOST of each."""
    walked = _walk(units)
    provisions = [unit for unit in walked if unit.provision]
    found: list[Finding] = []
    if preamble:
        found.append(finding("text_before_first_unit", preamble_lines))
    if not provisions:
        found.append(finding("no_provisions", NOWHERE))
    found += few([each for counted in _counted_together(provisions) for each in _numbering(counted)])
    found += _first(provisions) if preamble else []
    found += few(division_doubts(units))
    found += few(_empty(provisions))
    found += few(_without_heading(provisions))
    found += few(_unclaimed(walked))
    found += few(_swollen(provisions, sum(len(unit.text) for unit in walked)))
    return found


def _walk(units: tuple[Unit, ...]) -> list[Unit]:
    walked: list[Unit] = []
    waiting = list(reversed(units))
    while waiting:
        walked.append(waiting.pop())
        waiting.extend(reversed(walked[-1].children))
    return walked


def few(findings: list[Finding]) -> list[Finding]:
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


def _first(provisions: list[Unit]) -> list[Finding]:
    """Return the finding of a law that does not begin with its first article, which may be in the text before."""
    unit = next(iter(provisions), None)
    if unit is None or not unit.number.isdigit() or not 1 < int(unit.number) <= _LATEST_FIRST:
        return []
    return [finding("gap_in_numbers.first", unit.lines, last=str(int(unit.number) - 1), label=unit.label)]


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


def _without_heading(provisions: list[Unit]) -> list[Finding]:
    """Return the findings of the few provisions without a heading in a law whose provisions have one.

    Only where the line above may be their heading, or the first line of their text.
    """
    own = [unit for unit in provisions if unit.kind not in ("annex", "schedule")]
    last_lines = ["", *(unit.text.rpartition("\n")[2] for unit in own)]
    with_above = [
        (unit, above)
        for unit, above in zip(own, last_lines, strict=False)
        if not unit.heading and not REPEALED.match(unit.text)
    ]
    if len(own) < _FEWEST or len(with_above) > _FEW * len(own):
        return []
    return [
        finding("heading_missing", unit.lines, label=unit.label)
        for unit, above in with_above
        if _may_be_named(unit, above)
    ]


def _may_be_named(unit: Unit, above: str) -> bool:
    """Return whether the last line of the text above a provision, or the first of its own, looks like a heading."""
    first, _feed, more = unit.text.partition("\n")
    return looks_like_a_heading(above) or bool(more and looks_like_a_heading(first))


def _swollen(provisions: list[Unit], whole: int) -> list[Finding]:
    """Return the findings of provisions so long that others may be lost in them."""
    least = min(_SHARE * whole, _TIMES * statistics.median([len(unit.text) for unit in provisions] or [0]))
    return [
        finding("long_provision", unit.lines, label=unit.label)
        for unit in provisions
        if len(unit.text) > _LONG and unit.kind not in ("annex", "schedule") and len(unit.text) > least
    ]


def _unclaimed(walked: list[Unit]) -> list[Finding]:
    return [
        finding("unknown_lines", unit.lines, label=unit.label, start=start_of(unit.text))
        for unit in walked
        if not unit.provision and unit.text
    ]


def start_of(text: str) -> str:
    return text if len(text) <= 60 else text[:60].rstrip() + "…"
