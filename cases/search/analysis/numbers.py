"""Numbers of cases and provisions, as they are compared."""

import re
from functools import lru_cache

from core.text.normalizing import normalize

from .analyzers import letter_by_letter

# "No.", "Nr.", "n°" and 号 before or after a number. At the very beginning NO and NR without a sign are letters of it.
_WORD_FOR_NUMBER = re.compile(r"^n(?:[or]\.|°)|(?<=[\s)\].,])n(?:[or°]|os)(?=[\s.]*\d)|[号號]$|第(?=\d)|رقم(?=\s*\d)")
_SIGNS_FOR_NUMBER = str.maketrans({"№": "n°", "º": "°"})
_BETWEEN = re.compile(r"[\W_]+")
_ADVERB = "(?:bis|ter|quater|quinquies|sexies)"
_ONE = rf"(?:(?<!\w)[LRDAlrda]\.? ?-?)?[0-9]{{1,5}}(?:[.-][0-9]{{1,4}})*(?:[A-Za-z]\b|[ -]?{_ADVERB}\b)?"
_SUB_UNITS = r"(?: ?\([^()]{1,5}\))*"
_JOINT = r"(?:, ?(?:and |or )?|; ?| (?:and|or|et|ou|y|e|und|и) | ?و ?|[、和及])"
# What `analyzers.normal` makes of every label.
_NAMED = re.compile(rf"article ({_ONE}{_SUB_UNITS}(?:{_JOINT}(?:article )?{_ONE}{_SUB_UNITS}){{0,30}})")
_EACH = re.compile(rf"({_ONE}){_SUB_UNITS}")


def squeezed(number: str) -> str:
    """Return a number as compared: letters and digits alone, in small letters, without words for "number"."""
    return _BETWEEN.sub("", without_word_for_number(number))


def without_word_for_number(number: str) -> str:
    """Return a number in small letters and one form of signs, without words for "number": `case 5` for "Case No. 5"."""
    return _WORD_FOR_NUMBER.sub("", in_one_print(number.translate(_SIGNS_FOR_NUMBER)))


def in_one_print(number: str) -> str:
    """Return a number in small letters and in one form of each sign."""
    return normalize("NFKC", letter_by_letter(number)).casefold().strip()


@lru_cache(maxsize=10_000)
def provision_number(number: str) -> str:
    """Return a provision's number as compared: `L. 111-1` is `l111-1`, `9 bis` is `9bis`."""
    small = number.lower().replace(" ", "")
    return re.sub(r"^([a-z])[.-]+", r"\1", small).replace("-bis", "bis").replace("-ter", "ter")


def named(text: str) -> set[str]:
    """Return the provisions that a normal text names, without their sub-units: `article 5, 6(1) and 9 bis`."""
    if "article " not in text:
        return set()
    return {provision_number(one) for found in _NAMED.finditer(text) for one in _EACH.findall(found[1])}
