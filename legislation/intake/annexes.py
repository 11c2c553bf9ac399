"""Annexes and schedules, each with numbers of its own."""

import re
from collections.abc import Iterable
from dataclasses import replace

from .reading import Unit

# How a number says what is counted within an annex, by kind of provision.
WORDS = {
    "article": "Article", "section": "Section", "paragraph": "§", "rule": "Rule", "regulation": "Regulation",
    "clause": "Clause",
}  # fmt: skip
_SCHEDULE = re.compile(r"schedule\b", re.IGNORECASE)
_PRINTED = re.compile(r"[IVXLC]+")
_BARE = re.compile(r"\d{1,4}[A-Z]{0,2}\.?")


def settled(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Return a law's units with its annexes as citations name them.

    An annex without provisions in it is itself one: annex "III", schedule "1". One that has some holds them, each of
    the annex's own kind, with its number in the annex: annex "III, Article 6", schedule "1, paragraph 3".
    """
    return tuple(_settled(unit) if unit.kind == "annex" and not unit.provision else unit for unit in units)


def scope_of(unit: Unit) -> tuple[str, str]:
    """Return within what a provision is counted, and its number there: ("III, Article", "6"); ("", "6") in the law."""
    if unit.kind not in ("annex", "schedule"):
        return "", unit.number
    within, _space, number = unit.number.rpartition(" ")
    return within or unit.kind, number


def _settled(annex: Unit) -> Unit:
    kind = "schedule" if _SCHEDULE.search(annex.label) else "annex"
    number = _number(annex)
    if _holds_provisions(annex):
        return _within(annex, kind, number)
    return replace(annex, kind=kind, number=number, provision=True)


def _within(unit: Unit, kind: str, number: str) -> Unit:
    """Return a unit of an annex with the provisions in it as the annex's; divisions are never within those."""
    if unit.provision:
        word = "paragraph" if kind == "schedule" and _BARE.fullmatch(unit.label) else WORDS.get(unit.kind, unit.kind)
        own = f"{word} {unit.number}"
        return replace(unit, kind=kind, number=(f"{number}, {own}" if number else own) if unit.number else "")
    return replace(unit, children=tuple(_within(child, kind, number) for child in unit.children))


def _holds_provisions(unit: Unit) -> bool:
    return any(child.provision or _holds_provisions(child) for child in unit.children)


def _number(annex: Unit) -> str:
    """Return an annex's number as printed where that is Roman, else in digits or as its letter."""
    printed = annex.label.rstrip(" .:–—-").rpartition(" ")[2]
    return printed if _PRINTED.fullmatch(printed) else annex.number
