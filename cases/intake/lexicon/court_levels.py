"""Levels of courts by their names."""

import re
from collections.abc import Iterable

from core.text.folding import fold

# A supreme court is the whole name, or that of the country: those of states and provinces are often trial courts.
_SUPREME = re.compile(r"(?:the )?supreme (?:people's )?court(?: of (?:the )?(?P<country>[^,;()]+))?(?: ?[,;(].*)?")
_CASSATION = re.compile(
    r"(?:the )?(?:court of cassation|cour de cassation|federal court of justice|bundesgerichtshof|tribunal supremo"
    r"|corte (?:suprema )?di cassazione)(?: ?[,;(].*)?|最高(?:人民)?法院|最高裁判所"
)
_FIRST = re.compile(
    r"\b(?:court of first instance|tribunal de premiere instance|tribunal judiciaire|tribunal de grande instance"
    r"|(?:united states|u\.?s\.?|federal) district court|(?:district|basic|primary) people's court|amtsgericht"
    r"|juzgado)\b|基层人民法院|суд первой инстанции|المحكمة الابتدائية"
)
_APPEAL = re.compile(r"appeal|\bappel|apelaci|апелляц|استئناف")


def level_of(names: Iterable[str], country: Iterable[str]) -> str:
    """Return `final` or `first` where one of a court's names says so plainly, else nothing.

    `country`: the names of its jurisdiction.
    """
    countries = {fold(name) for name in country}
    for name in map(fold, names):
        supreme = _SUPREME.fullmatch(name)
        own = supreme and (not supreme["country"] or any(_same(supreme["country"].strip(), each) for each in countries))
        if own or _CASSATION.fullmatch(name):
            return "final"
        if _FIRST.search(name) and not _APPEAL.search(name):
            return "first"
    return ""


def _same(written: str, country: str) -> bool:
    """Say whether one of two names of countries is part of the other: "United States" and "… of America"."""
    return len(written) > 3 and (written in country or country in written)
