"""Doubts about the divisions of a law: their numbers, and those with no article."""

from collections.abc import Iterable

from core.sources.findings import Finding, finding

from .reading import Unit
from .sequence import order_of


def division_doubts(units: tuple[Unit, ...]) -> list[Finding]:
    """Return the findings of divisions that hold no provision, come again, or are not counted one by one."""
    found: list[Finding] = []
    waiting = [units]
    while waiting:
        siblings = waiting.pop()
        divisions = [unit for unit in siblings if not unit.provision]
        found += _numbering(divisions)
        found += [finding("empty_division", unit.lines, label=unit.label) for unit in divisions if not _holds(unit)]
        waiting += [unit.children for unit in siblings if unit.children]
    return sorted(found, key=lambda each: each.lines)


def _holds(unit: Unit) -> bool:
    return bool(unit.children) or bool(unit.text)


def _numbering(divisions: Iterable[Unit]) -> list[Finding]:
    """Return the findings of numbers that come again, or leave some out; each kind is counted by itself."""
    found: list[Finding] = []
    last: dict[str, tuple[Unit, int]] = {}
    seen: set[tuple[str, str]] = set()
    for unit in divisions:
        counted = _counted(unit)
        above, before = last.get(unit.kind, (unit, counted))
        if (unit.kind, unit.number) in seen and unit.number:
            found.append(finding("number_repeated", unit.lines, label=unit.label))
        elif counted and before and (counted > before + 1 or counted < before):
            found.append(finding("divisions_not_counted", unit.lines, label=unit.label, above=above.label))
        seen.add((unit.kind, unit.number))
        if counted:
            last[unit.kind] = (unit, counted)
    return found


def _counted(unit: Unit) -> int:
    """Return the place of a division among its like; 0 where its number is no such count."""
    if len(unit.number) == 1 and unit.number.isalpha():
        return ord(unit.number.upper()) - ord("A") + 1
    order = order_of(unit.number)
    return order[0] if order else 0
