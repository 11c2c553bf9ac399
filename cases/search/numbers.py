"""Numbers as they are compared: those that name a case, and those of provisions that a text names."""

import re

from .text import normal

_ADVERB = "(?:bis|ter|quater|quinquies|sexies)"
_ONE = rf"(?:[lrda]\.? ?-?)?[0-9]{{1,5}}(?:[.-][0-9]{{1,4}})*(?:[a-z]\b|[ -]?{_ADVERB}\b)?"
_SUB_UNITS = re.compile(r" ?\([^()]{1,5}\)")
_JOINT = r"(?:, ?(?:and |or )?|; ?| (?:and|or|et|ou|y|e|und|и) | ?و ?|[、和及])"
# What `text.normal` makes of every label.
_NAMED = re.compile(rf"\barticle ({_ONE}(?:{_JOINT}(?:article )?{_ONE}){{0,30}})", re.IGNORECASE)
_EACH = re.compile(_ONE, re.IGNORECASE)


def squeezed(number: str) -> str:
    """Return a number as compared: letters and digits alone, in small letters."""
    return "".join(sign for sign in normal(number).casefold() if sign.isalnum())


def provision_number(number: str) -> str:
    """Return a provision's number as compared: `L. 111-1` is `l111-1`, `9 bis` is `9bis`."""
    small = number.lower().replace(" ", "")
    return re.sub(r"^([a-z])[.-]+", r"\1", small).replace("-bis", "bis").replace("-ter", "ter")


def named(text: str) -> set[str]:
    """Return the provisions that a normal text names, without their sub-units: `article 5, 6(1) and 9 bis`."""
    if "article " not in text:
        return set()
    lists = [found[1] for found in _NAMED.finditer(_SUB_UNITS.sub("", text))]
    return {provision_number(one) for numbers in lists for one in _EACH.findall(numbers)}
