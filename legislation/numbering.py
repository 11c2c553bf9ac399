"""Provision numbers: their addresses, their order, their sub-units."""

import re

from .numerals import roman_number

_SLUG_PREFIXES = {
    "article": "art",
    "section": "s",
    "paragraph": "para",
    "rule": "r",
    "regulation": "reg",
    "clause": "cl",
    "annex": "annex",
    "schedule": "sch",
}
# Units that are counted within an annex or a schedule: "III, Article 6" has the address `annex-iii-art-6`.
_ANNEXED = {"Article": "art", "Section": "s", "§": "para", "paragraph": "para", "Rule": "r", "Regulation": "reg"}
_ANNEXED |= {"Clause": "cl"}
_NUMBER_WITHIN = re.compile(rf"(?:(?P<annex>[^,]*), )?(?P<word>{'|'.join(_ANNEXED)}) (?P<number>.+)")
_NOT_IN_SLUGS = re.compile(r"[^\w.-]+")
_SUB_UNITS = re.compile(r"(?P<base>[^(]+)(?P<pinpoint>(?:\([^()]*\))*)")
_ANNEXES = ("annex", "schedule")


def slug_of(kind: str, number: str) -> str:
    """Return the address of a provision within its instrument: `art-1019`, `s-29`, `annex-iii-art-6`."""
    if kind in _ANNEXES:
        number = "-".join(_annexed(number))
    return f"{_SLUG_PREFIXES[kind]}-{_NOT_IN_SLUGS.sub('-', number).strip('-')}"


def sort_key_of(number: str, kind: str = "") -> str:
    """Return a text that sorts as a reader counts: 9 before 10, 10bis and 10A after 10 and before 11.

    Annexes come after all else, those with Roman numbers by what these count; C and L alone are taken for letters.
    """
    if kind in _ANNEXES:
        annex, *within = _annexed(number)
        annex = str(roman_number(annex) or annex) if annex not in ("c", "l") else annex
        return f"~{kind} {sort_key_of(' '.join([annex, *within]))}"[:120]
    return re.sub(r"[0-9]+", lambda digits: digits[0].zfill(8), number)[:120]


def _annexed(number: str) -> list[str]:
    """Return the parts of a number of an annex: `III` gives iii; `III, Article 6` gives iii, art, 6."""
    found = _NUMBER_WITHIN.fullmatch(number)
    if not found:
        return [number.lower()]
    annex = [found["annex"].lower()] if found["annex"] else []
    return [*annex, _ANNEXED[found["word"]], found["number"]]


def addressable(number: str) -> bool:
    """Say whether a number in normal form fits a provision and a sub-unit of it; a misread one may be of any length."""
    base, pinpoint = split_number(number)
    return 0 < len(base) <= 40 and len(pinpoint) <= 60


def split_number(number: str) -> tuple[str, str]:
    """Return the provision's number and the sub-units within it: `10(2)(b)` gives `10` and `(2)(b)`."""
    match = _SUB_UNITS.fullmatch(number)
    return (match["base"], match["pinpoint"]) if match else (number, "")
