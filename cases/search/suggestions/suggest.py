"""Suggestions for typed text: cases, articles, parties, courts, keywords, laws."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from django.urls import reverse
from tantivy import Searcher

from cases.search.analysis.analyzers import SIGNS, normal, possible_analyzers
from cases.search.analysis.split_parties import without_between, without_open_end
from cases.search.index.sync import NotCurrentError, current_index
from cases.search.query.known_item import SMALL
from legislation.models import Provision
from legislation.numbering import split_number

from .case_prefixes import CaseSuggested, cases_in_database, cases_in_index
from .names import begins, matched, named, numbered, said_of, words_of

MOST = 10
# In the order in which they are shown, with how many of each.
KINDS = {"provision": 3, "case": 4, "party": 2, "court": 2, "keyword": 3, "instrument": 2}
# Nobody types more before looking up.
_LONGEST = 200
# A number with a label, as `normal` writes each of them, or beside the name of a law without one.
_ARTICLE = re.compile(r"(?P<label>\barticle )?(?<!\w)(?P<number>[a-z]?\.?-?\d[\w.()-]*)", re.IGNORECASE)
_QUOTES = re.compile('["“”„«»]')


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A link for the reader. `detail`: distinguishes equal labels. `language`: of the label, if it is known."""

    kind: str
    label: str
    detail: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Up to ten suggestions, kind by kind. `complete`: the index was up to date."""

    suggestions: tuple[Suggestion, ...] = ()
    complete: bool = True


def suggestions(written: str) -> Suggested:
    """Return what the reader may be looking for. Never raises on content, and names nothing that is not public."""
    typed = without_open_end(normal(written[:_LONGEST].encode("utf-8", "ignore").decode()).strip())
    words = words_of(without_between(typed))
    if not words or (len("".join(words)) == 1 and possible_analyzers(typed) != (SIGNS,)):
        return Suggested()
    try:
        searcher, index, _version = current_index()
        cases = cases_in_index(searcher, index, typed)
    except NotCurrentError:
        searcher, cases = None, cases_in_database(typed)
    found = {
        "provision": _articles(typed, searcher),
        "case": map(_case, cases),
        "party": _parties(cases, words),
        **{kind: _names(kind, words, searcher) for kind in ("court", "keyword", "instrument")},
    }
    first = [one for kind, most in KINDS.items() for one in islice(found[kind], most)]
    return Suggested(tuple(first[:MOST]), complete=searcher is not None)


def _articles(typed: str, searcher: Searcher | None) -> Iterator[Suggestion]:
    """Yield the provisions of a number that was typed, then those whose number begins with it, of the laws typed."""
    article = _ARTICLE.search(typed)
    if article is None:
        return
    words = [word for word in words_of(typed.replace(article[0], " ")) if word not in SMALL]
    if not words and not article["label"]:
        return
    laws = {law.key for law in named("instrument", words, searcher)} if words else None
    keys = [one.key for one in numbered(split_number(article["number"])[0], laws, searcher)[: KINDS["provision"]]]
    rows = Provision.objects.select_related("instrument__jurisdiction").in_bulk(keys)
    for row in (rows[key] for key in keys if key in rows):
        yield Suggestion("provision", str(row), row.instrument.jurisdiction.name, row.get_absolute_url())


def _case(case: CaseSuggested) -> Suggestion:
    address = reverse("case", args=[case.reference])
    return Suggestion("case", case.title, f"{case.reference} · {case.decision_date[:4]}", address)


def _parties(cases: list[CaseSuggested], words: list[str]) -> Iterator[Suggestion]:
    """Yield the parties of these cases that have all of the words, those of the most cases first."""
    having = Counter(name for case in cases for name in set(case.parties) if begins(words, said_of(name)))
    for name, _times in sorted(having.items(), key=lambda row: (-row[1], row[0])):
        query = urlencode({"q": f'party:"{_QUOTES.sub(" ", name)}"'})
        yield Suggestion("party", name, "", f"{reverse('case_list')}?{query}")


def _names(kind: str, words: list[str], searcher: Searcher | None) -> Iterator[Suggestion]:
    """Yield the rows of a kind, those whose name begins with the words first."""
    typed = f" {' '.join(words)}"
    for name in sorted(named(kind, words, searcher), key=lambda name: not name.said.startswith(typed)):
        label, language, detail = matched(name, words)
        yield Suggestion(kind, label, detail, name.url, language)
