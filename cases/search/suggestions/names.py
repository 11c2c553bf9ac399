"""The public names of catalogue and law, cached with the index."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.urls import reverse
from tantivy import Searcher

from cases.models.catalogue import Court, Keyword
from cases.search.analysis.analyzers import normal
from cases.search.index.schema import FACET_FIELDS
from cases.search.index.version_cache import cached_for
from core.names import localized
from core.text.folding import fold
from legislation.models import Instrument, Provision

_APART = re.compile(r"[\W_]+")
# Signs of scripts that write no spaces: a name is found by any part of it.
_SIGN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


# Of each kind: its rows, the columns of its other spellings, and the columns of the jurisdiction it belongs to.
_KINDS = {
    "court": (Court, ("variants",), ("jurisdiction_id", "jurisdiction__names")),
    "keyword": (Keyword, ("synonyms",), ()),
    "instrument": (Instrument, ("aliases", "short_names"), ("jurisdiction_id", "jurisdiction__names")),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A row that can be found by its names. `said`: all its words between blanks. `cases`: how many, or nearly so.

    `others`: synonyms, other spellings and abbreviations. `code`, `home`: its jurisdiction's code and names.
    """

    kind: str
    key: int
    slug: str
    names: dict[str, str]
    others: list[str]
    said: str
    cases: int
    code: str = ""
    home: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return reverse(self.kind, args=[self.code.lower(), self.slug] if self.kind == "instrument" else [self.slug])


@dataclass(frozen=True, slots=True)
class Article:
    """A provision that can be found by its number. `cases`: how many apply it, or nearly so."""

    number: str
    key: int
    instrument: int
    cases: int
    sort_key: str


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: folded, apart at every sign that is neither letter nor digit."""
    return _APART.sub(" ", fold(normal(text))).split()


def begins(words: Iterable[str], said: str) -> bool:
    """Return whether each of the words begins some word of `said`, which is words between blanks."""
    return all(part_of(word) in said for word in words)


def part_of(word: str) -> str:
    """Return the part of `said` that a word with this beginning has; without blanks between words, any part will do."""
    return word if _SIGN.search(word) else f" {word}"


def said_of(*texts: str) -> str:
    """Return the words of all texts between blanks."""
    return f" {' '.join(word for text in texts for word in words_of(text))} "


def named(kind: str, words: list[str], searcher: Searcher | None) -> list[Name]:
    """Return the public rows of a kind that have words with these beginnings, those with the most cases first."""
    longest = max((part_of(word) for word in words), key=len)
    found = [name for name in _all(kind, searcher) if longest in name.said]
    return [name for name in found if begins(words, name.said)]


def numbered(number: str, instruments: set[int] | None, searcher: Searcher | None) -> list[Article]:
    """Return the public provisions of that number, then those whose number begins with it, by their number of cases.

    `instruments`: primary keys of the only ones to search, if given.
    """
    articles = _all("provision", searcher)
    wanted = number.casefold()
    found = []
    for article in islice(articles, bisect_left(articles, wanted, key=lambda one: one.number), None):
        if not article.number.startswith(wanted):
            break
        if instruments is None or article.instrument in instruments:
            found.append(article)
    return sorted(found, key=lambda one: (one.number != wanted, -one.cases, one.sort_key))


def matched(name: Name, words: list[str]) -> tuple[str, str, str]:
    """Return the name that has the words, its language, and the detail: the usual name, if another, and the country."""
    usual = localized(name.names)
    home = localized(name.home) if name.home else ""
    if begins(words, said_of(usual)):
        language = next(code for code, text in name.names.items() if text == usual)
        return usual, language, home
    for language, text in name.names.items():
        if begins(words, said_of(text)):
            return text, language, _detail(usual, home)
    return usual, "en", _detail(next((text for text in name.others if begins(words, said_of(text))), ""), home)


def _detail(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _all(kind: str, searcher: Searcher | None) -> list[Any]:
    """Return all public rows of a kind: cached for this searcher."""
    cached = cached_for(searcher, "names")
    if kind not in cached:
        # With the few that were withdrawn since: this is for their order, and never shown.
        cases = dict(searcher.terms_with_prefix(kind, "")) if searcher and kind in FACET_FIELDS else {}
        cached[kind] = _articles(cases) if kind == "provision" else _names(kind, cases)
    return cached[kind]


def _names(kind: str, cases: dict[str, int]) -> list[Name]:
    model, others, home = _KINDS[kind]
    names = []
    for key, slug, named, *columns in model.objects.public().values_list("pk", "slug", "names", *others, *home):
        spelt = [text for column in columns[: len(others)] for text in _texts(column)]
        said = said_of(*named.values(), *spelt)
        names.append(Name(kind, key, slug, named, spelt, said, cases.get(slug, 0), *columns[len(others) :]))
    return sorted(names, key=lambda name: (-name.cases, name.said))


def _texts(column: dict[str, str] | list[str]) -> Iterable[str]:
    return column.values() if isinstance(column, dict) else column


def _articles(cases: dict[str, int]) -> list[Article]:
    parts = ("instrument__jurisdiction_id", "instrument__slug", "slug")
    rows = Provision.objects.public().values_list("number", "pk", "instrument_id", "sort_key", *parts)
    articles = [
        Article(number.casefold(), key, instrument, cases.get(f"{code.lower()}/{law}/{slug}", 0), sort_key)
        for number, key, instrument, sort_key, code, law, slug in rows
    ]
    return sorted(articles, key=lambda article: article.number)
