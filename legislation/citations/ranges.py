"""Ranges of provisions written out, both ends included."""

import re

LIMIT = 200
LISTED = 1000  # More provisions in one citation are no citation.

_NUMBER = re.compile(r"(.*?)(\d+)([^\W\d_]*)")
_ROMANS = tuple(
    tens + units
    for tens in ("", "x", "xx", "xxx", "xl")
    for units in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)


class RangeError(ValueError):
    """The range does not run upwards, or holds more than LIMIT provisions: nobody cites so."""


def same_sort(one: str, other: str) -> bool:
    """Return whether two sub-units can be in one list: both are digits, or letters, or Roman."""
    return bool(_sorts(one) & _sorts(other))


def _sorts(sub: str) -> set[str]:
    if sub[0].isdigit():
        return {"digit"}
    sorts = {"upper" if sub.isupper() else "letter"} if len(set(sub)) == 1 else set()
    if sub.lower() in _ROMANS:
        sorts.add("ROMAN" if sub.isupper() else "roman")
    return sorts


def between(base: str, subs: tuple[str, ...], last_base: str, last_subs: tuple[str, ...]) -> list[str]:
    """Return every number from `base` with `subs` to `last_base` with `last_subs`, in normal form.

    Raises RangeError.
    """
    if base == last_base and subs and len(subs) == len(last_subs) and subs[:-1] == last_subs[:-1]:
        head = base + "".join(f"({sub})" for sub in subs[:-1])
        return [f"{head}({value})" for value in _subs_between(subs[-1], last_subs[-1])]
    first_text, last_text = (
        number + "".join(f"({s})" for s in parts) for number, parts in ((base, subs), (last_base, last_subs))
    )
    numbers = _bases_between(base, last_base)
    return [first_text, *numbers[1:-1], last_text]


def _subs_between(first: str, last: str) -> list[str]:
    if first.isdigit() and last.isdigit():
        return [str(number) for number in _span(int(first), int(last))]
    romans = [first.lower(), last.lower()]
    if all(roman in _ROMANS for roman in romans) and (len(first) > 1 or len(last) > 1 or first.lower() == "i"):
        values = [_ROMANS[number] for number in _span(*(_ROMANS.index(roman) for roman in romans))]
        return [value.upper() for value in values] if first.isupper() else values
    if len(first) == len(last) == 1:
        return [chr(code) for code in _span(ord(first), ord(last))]
    return [first, last]


def _bases_between(first: str, last: str) -> list[str]:
    start, stop = _NUMBER.fullmatch(first), _NUMBER.fullmatch(last)
    if not start or not stop:
        return [first, last]
    (before, low, letter), (last_before, high, last_letter) = start.groups(), stop.groups()
    if before != last_before:
        raise RangeError
    if low == high and len(letter) == len(last_letter) == 1:
        return [f"{before}{low}{chr(code)}" for code in _span(ord(letter), ord(last_letter))]
    if low == high:
        return [first, last]
    numbers = [f"{before}{number}" for number in _span(int(low), int(high))]
    return [first, *numbers[1:], last] if last_letter else [first, *numbers[1:]]


def _span(low: int, high: int) -> range:
    if not low < high <= low + LIMIT - 1:
        raise RangeError
    return range(low, high + 1)
