"""Lists of provision numbers after a label.

The normal form: `10(2)(b)`, `10bis`, `38B`, `L111-1`, `152.1`; widest unit first, no space, no label, digits 0-9.
"""

import re
from dataclasses import dataclass

from core.text.matching import matched

from .items import Item, following_item, read_item
from .languages import Label
from .ranges import LISTED, RangeError, between
from .subunits import GAP
from .tables import AND, LABEL_OF, LOWER_ABBREVIATION, MEASURES, TO, US_CODE

_YEAR = re.compile(r"(?:19|20)\d\d")
_SEPARATOR = re.compile(
    rf"{GAP}(?:,{GAP}(?:(?:(?:{AND})(?=[ \n(])|و(?=[ ]?[\d(]|ال)))?|(?:{AND})(?=[ \n(])|و(?=[ ]?[\d(]|ال))"
)
_LABELS = "|".join(
    sorted((re.escape(form) for form in LABEL_OF if len(form) > 4 or form == "§"), key=len, reverse=True)
)
_REPEATED = re.compile(r"(?=[ ]و(?:ال)?(?:فقر|بند))")  # "فقرة (أ) وفقرة (ج)"
_RANGE = re.compile(rf"{GAP}(?:[-–~]|(?:{TO})(?=[ \n(]))(?={GAP}(?:[\dLRDAIVX(a-z]|{_LABELS}))")
_RELABELLED = re.compile(rf"{GAP}(?:the |l')?(?:{_LABELS})[ ]?")
_MEASURED = re.compile(rf"[ ]?(?:{MEASURES})(?!\w)")
_INSTRUMENT_AHEAD = re.compile(rf"{US_CODE}|{LOWER_ABBREVIATION}")


@dataclass(frozen=True, slots=True)
class Numbers:
    """A list of provisions read. `sure`: how many are certain whatever follows, and where the last of these ends."""

    numbers: tuple[str, ...]
    end: int
    sure: int
    sure_end: int


def read_numbers(text: str, at: int, label: Label) -> Numbers | None:
    """Return the provisions listed at `at` of a folded text, just after `label`; None where there are none to believe.

    Bare numbers after a label for one provision ("Article 5, 3 judges") are beyond `sure`.
    """
    item = read_item(text, at, label)
    if item is None or (label.kind in ("rule", "regulation") and _YEAR.fullmatch(str(item))):
        return None  # "Trade Marks Rules 2017"
    if _MEASURED.match(text, item.end):
        return None
    numbers = [str(item)]
    sure, sure_end, certain = 1, item.end, True
    while True:
        step = _RANGE.match(text, item.end)
        ranged = step is not None
        step = step or _SEPARATOR.match(text, item.end) or _REPEATED.match(text, item.end)
        again = _RELABELLED.match(text, step.end()) if step and ranged else None  # "Article 5 to Article 7"
        following = _following(text, (again or step).end(), item, label) if step else None
        if following is None:
            break
        sub_unit_only = following.base == item.base and bool(item.subs)
        if ranged:
            try:
                numbers += between(item.base, item.subs, following.base, following.subs)[1:]
            except RangeError:
                return None
        elif not label.many and _unlikely(item, following):
            break
        else:
            numbers.append(str(following))
        if len(numbers) > LISTED:
            return None
        certain = certain and (ranged or sub_unit_only or label.many)
        item = following
        if certain:
            sure, sure_end = len(numbers), item.end
    return Numbers(tuple(numbers), item.end, sure, sure_end)


def _following(text: str, at: int, item: Item, label: Label) -> Item | None:
    following = following_item(text, at, item, label)
    if following is None or _MEASURED.match(text, following.end):
        return None
    return None if _INSTRUMENT_AHEAD.match(text, matched(re.compile(GAP), text, at).end()) else following


def _unlikely(item: Item, following: Item) -> bool:
    """Return whether a bare number in a list is rather a year: "Section 5, 1994"."""
    year = _YEAR.fullmatch(following.base)
    return bool(year) and not following.subs and item.base.isdigit() and int(item.base) < 600
