"""Known items: the very case or provision that words name."""

import re
from dataclasses import dataclass

from tantivy import Index, Occur, Query, Searcher

from cases.intake.lexicon.dockets import docket
from cases.search.analysis.analyzers import PLAIN, SIGN, SIGNS, analyzer, normal
from cases.search.analysis.initials import initials
from cases.search.analysis.numbers import squeezed
from cases.search.analysis.split_parties import sides
from cases.search.index.schema import column_of
from cases.search.index.stored_case import StoredCase, stored_case
from core.text.folding import fold
from legislation.models import Instrument, Provision
from legislation.numbering import split_number

from .parser import LONGEST, Question

MOST = 5
# Cases among which the known item is looked for.
_CANDIDATES = 10
_MOST_NAMES = 20
# Above anything that words weigh: a case that is named whole, then cases that have all of the words in their names.
_WHOLE, _IN_NAMES = 30_000.0, 10_000.0
_BEFORE_DOCKET = re.compile(
    r"^\s*(?:az|aktenzeichen|rs|rechtssache|case|docket|file|dossier|affaire|asunto|дело)\b[.:]*\s+", re.IGNORECASE
)
_ECLI = re.compile(r"[A-Za-z]{2}:[A-Za-z0-9]{1,7}:\d{4}:[A-Za-z0-9.]{1,60}")
_REFERENCE = re.compile(r"([a-z]{2,6})([0-9]{1,9})j?")
# Words between an article and its law: the law's title may or may not have them.
SMALL = {
    "a", "of", "the", "in", "de", "del", "la", "le", "les", "du", "des", "l", "d", "der", "die", "das", "den", "dem",
    "von", "van", "et", "und", "y", "e", "do", "da", "من", "في",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownItem:
    """The cases that words name. `references`: those they name whole; `query` also finds, after them, cases that have
    all of the words in their names.
    """

    references: tuple[str, ...]
    query: Query


def known_item(searcher: Searcher, index: Index, written: str, question: Question) -> KnownItem | None:
    """Return the cases that the words name by number, title or parties; None where they name none."""
    written = written[:LONGEST]
    numbered = Query.term_set_query(index.schema, "number", list(numbers_of(written)))
    whole = [case.reference for case in _found(searcher, numbered)]
    words = _words(written) if _plain(question) else []
    names = Query.boolean_query([(Occur.Must, _in_a_name(index, word)) for word in words])
    if words and not whole:
        whole = _whole(written, _found(searcher, _titled(index, written, names)))
    parts = []
    if whole:
        references = Query.term_set_query(index.schema, "reference", whole)
        parts.append((Occur.Should, Query.const_score_query(references, _WHOLE)))
    # One word is in many names, so its ordinary weight must do.
    if len(words) > 1:
        parts.append((Occur.Should, Query.const_score_query(names, _IN_NAMES)))
    return KnownItem(tuple(whole), Query.boolean_query(parts)) if parts else None


def provisions(question: Question) -> list[Provision]:
    """Return the public provisions that a question names by number and, where it has other words, by instrument."""
    numbers = [term.text for term in question.terms if term.field == "article"]
    if len(numbers) != 1 or question.excluded:
        return []
    words = [term.text for term in question.terms if not term.field and term.text.casefold() not in SMALL]
    found = Provision.objects.public().filter(number__iexact=split_number(numbers[0])[0])
    for word in words:
        found = found.filter(instrument__in=Instrument.objects.saying(word))
    return list(found.select_related("instrument").in_order()[:MOST])


def numbers_of(written: str) -> set[str]:
    """Return the words as one number, in each form in which an index may have it.

    As a reference also with its zeros and its `-j`; as a docket without the words before it ("Case No. 310 O 227/23");
    as an ECLI with its beginning, which is often left out.
    """
    number = squeezed(written)
    if not any(map(str.isdigit, number)):
        return {number}
    forms = {number, squeezed(docket(written)), squeezed(_BEFORE_DOCKET.sub("", written))}
    if reference := _REFERENCE.fullmatch(number):
        forms.add(f"{reference[1]}{reference[2].zfill(3)}j")
    if _ECLI.fullmatch(written.strip()):
        forms.add(f"ecli{number}")
    return forms


def _plain(question: Question) -> bool:
    """Return whether the question has nothing but words, all of which must match."""
    alone = all(len(group) == 1 for group in question.groups)
    return alone and not question.excluded and not any(t.field or t.phrase or t.prefix for t in question.terms)


def _words(written: str) -> list[list[str]]:
    """Return each word as it is compared, or its signs; nothing for more words than names have."""
    words = [_tokens(word) for side in sides(written) for word in normal(side).split()]
    words = [word for word in words if word]
    return words if len(words) <= _MOST_NAMES else []


def _in_a_name(index: Index, word: list[str]) -> Query:
    field_analyzer = SIGNS if any(SIGN.search(part) for part in word) else PLAIN
    columns = [column_of(field, field_analyzer) for field in ("title", "party")]
    if len(word) == 1:
        found = [Query.term_query(index.schema, column, word[0]) for column in columns]
    else:
        found = [Query.phrase_query(index.schema, column, [*word]) for column in columns]
    return Query.disjunction_max_query(found)


def _tokens(text: str) -> list[str]:
    """Return the words, or signs, of a name as they are compared."""
    return analyzer(SIGNS).analyze(normal(text))


def _titled(index: Index, written: str, names: Query) -> Query:
    """Return the query for cases with these names, one whose title it is before all others."""
    title = Query.fuzzy_term_query(index.schema, "title_order", f"{fold(written)[:200]}\x1f", 0, prefix=True)
    return Query.boolean_query([(Occur.Must, names), (Occur.Should, Query.const_score_query(title, _IN_NAMES))])


def _found(searcher: Searcher, query: Query) -> list[StoredCase]:
    """Return the best cases, best first."""
    return [stored_case(searcher, address) for _score, address in searcher.search(query, _CANDIDATES, count=False).hits]


def _whole(written: str, found: list[StoredCase]) -> list[str]:
    """Return the references of the cases whose whole title was written; else of those whose parties were."""
    sides_typed = [_tokens(side) for side in sides(written)]
    titled = [case.reference for case in found if [_tokens(side) for side in sides(case.title)] == sides_typed]
    named = titled or [case.reference for case in found if _pair(sides_typed, case)]
    # All that were looked at, so there may be more: none of them is the one.
    return named if len(named) < _CANDIDATES else []


def _pair(sides_typed: list[list[str]], case: StoredCase) -> bool:
    """Return whether the words name two sides of a case: one each, or, written without a word between, some of both."""
    halves = sides(case.title) if len(sides(case.title)) == 2 else []
    names = [{*_tokens(name), initials(name).casefold()} for name in (*halves, *case.parties)]
    if len(sides_typed) == 2:
        first, second = map(set, sides_typed)
        return any(first <= one and second <= other for one in names for other in names if one is not other)
    words = set(sides_typed[0])
    return not any(words <= one for one in names) and any(words <= one | other for one in names for other in names)
