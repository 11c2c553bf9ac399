"""Footnote signs glued to the numbers of provisions."""

from dataclasses import replace

from .provisions import Opening
from .sequence import directly_follows, order_of

_SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def count_without_notes(chosen: dict[int, Opening], chain: set[int]) -> set[int]:
    """Return the indexes of openings that count with those of `chain` without their last digits, a footnote sign.

    "Art. 34" between articles 2 and 4 is article 3 with footnote 4. They are changed in `chosen`.
    """
    noted: dict[int, Opening] = {}
    latest, waiting = "", list[int]()
    for index, opening in chosen.items():
        if index not in chain:
            waiting.append(index)
            continue
        for each in waiting:
            number = _number_between(latest, chosen[each].number, opening.number)
            if number:
                noted[each] = replace(chosen[each], number=number, noted=True)
                latest = number
        latest, waiting = opening.number, []
    chosen.update(noted)
    return set(noted)


def _number_between(before: str, written: str, after: str) -> str:
    """Return the first digits of a number that come directly behind `before`, and before `after`; empty if none do."""
    following = order_of(after)
    for end in range(len(written) - 1, 0, -1) if written.isdigit() and following else ():
        order = order_of(written[:end])
        if order and following and order < following and directly_follows(before, written[:end]):
            return written[:end]
    return ""


def number_with_sign(line: str, opening: Opening, before: str) -> str:
    """Return the number of a provision; with the small digits beside it where it would be that of the one before.

    "§ 3¹" behind § 3 is inserted there: 3-1.
    """
    digits = "".join(str(_SMALL.index(sign)) for sign in line[: opening.end] if sign in _SMALL)
    whole = before.partition("-")[0]
    return f"{opening.number}-{digits}" if opening.noted and digits and whole == opening.number else opening.number
