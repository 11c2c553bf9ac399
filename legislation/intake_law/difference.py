"""Two versions of one law: which provisions are unchanged, changed, added and repealed."""

from collections import Counter
from dataclasses import dataclass

from legislation.intake_law.reading import LawReading, Unit
from legislation.intake_law.repealed import REPEALED


@dataclass(frozen=True, slots=True)
class Change:
    """One provision in two versions; `old` is None where it was added, `new` where it was repealed."""

    kind: str
    number: str
    old: Unit | None
    new: Unit | None


@dataclass(frozen=True, slots=True)
class Differences:
    """The provisions of two versions, each in exactly one list; in the order of the newer text, then of the older."""

    unchanged: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    added: tuple[Change, ...] = ()
    repealed: tuple[Change, ...] = ()


def differences(old: LawReading, new: LawReading) -> Differences:
    """Compare two versions by kind and number of their provisions.

    A provision that stands in the new version only as repealed is repealed; one so in both is unchanged. Where a number
    occurs more than once (in an annex), the first is compared with the first, the second with the second. White space
    makes no difference, a heading does.
    """
    before, after = _by_number(old), _by_number(new)
    sorts: dict[str, list[Change]] = {"unchanged": [], "changed": [], "added": [], "repealed": []}
    for key in [*after, *(key for key in before if key not in after)]:
        change = Change(key[0], key[1], before.get(key), after.get(key))
        sorts[_sort(change)].append(change)
    return Differences(**{sort: tuple(changes) for sort, changes in sorts.items()})


def _by_number(reading: LawReading) -> dict[tuple[str, str, int], Unit]:
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, str, int], Unit] = {}
    for unit in reading.provisions():
        seen[unit.kind, unit.number] += 1
        found[unit.kind, unit.number, seen[unit.kind, unit.number]] = unit
    return found


def _sort(change: Change) -> str:
    if change.new is None:
        return "repealed"
    if change.old is None:
        return "added"
    if _wording(change.old) == _wording(change.new):
        return "unchanged"
    return "repealed" if is_repealed(change.new) else "changed"


def is_repealed(unit: Unit) -> bool:
    """Return whether a provision stands only to say that it is no longer in force."""
    return bool(REPEALED.fullmatch(" ".join(f"{unit.heading} {unit.text}".split())))


def _wording(unit: Unit) -> tuple[str, ...]:
    """Return heading and text, with those of its children, in one print of white space."""
    parts: list[str] = []
    waiting = [unit]
    while waiting:
        each = waiting.pop()
        parts += [" ".join(each.heading.split()), " ".join(each.text.split())]
        waiting.extend(reversed(each.children))
    return tuple(parts)
