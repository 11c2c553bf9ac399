"""Known items: the very case or provision that words name."""

import re
from dataclasses import dataclass

from tantivy import Index, Occur, Query, Searcher

from cases.intake.lexicon.dates import find_dates
from cases.search.index.stored_case import StoredCase, stored_case
from core.text.folding import fold
from legislation.models import Instrument, Provision
from legislation.numbering import split_number

from .builder import query_of
from .parser import LONGEST, Question, read_question
from .typed_names import in_names, named_whole, words_of
from .typed_numbers import TypedNumbers, number_query, typed_numbers
from .typed_words import TypedWord

MOST = 5
# Cases among which the known item is looked for.
_CANDIDATES = 10
# Above anything that words weigh: a case that is named whole, then cases that have all of the words in their names.
_WHOLE, _IN_NAMES = 30_000.0, 10_000.0
# A year, a report or a court after the names of the parties: ", 137 S. Ct. 429", "(D.C. Cir. 2025)".
_AFTER_NAMES = re.compile(r"(?:\s*[,(\[]|\s(?=(?:19|20)\d\d$))[^,]*\d.*$")
# Words between an article and its law: the law's title may or may not have them.
SMALL = {
    "a", "of", "the", "in", "de", "del", "la", "le", "les", "du", "des", "l", "d", "der", "die", "das", "den", "dem",
    "von", "van", "et", "und", "y", "e", "do", "da", "من", "في",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownItem:
    """The cases that words name. `references`: those they name whole; `query` finds these and, after them, cases that
    have all of the words in their names, and those whose number the words have beside others.
    """

    references: tuple[str, ...]
    query: Query


@dataclass(frozen=True, slots=True)
class _Named:
    """References of cases. `first`: those that come before all others; `whole`: those of them that are named whole."""

    first: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()


def known_item(searcher: Searcher, index: Index, written: str, question: Question) -> KnownItem | None:
    """Return the cases that the words name by number, title or parties; None where they name none."""
    written = written[:LONGEST]
    number = number_query(index, written)
    numbered = tuple(case.reference for case in _found(searcher, number)) if number else ()
    named = _Named(numbered, numbered)
    words = words_of(written) if _plain(question) else []
    if words and not numbered:
        named = _by_number(searcher, index, written) or _by_names(searcher, index, written, words)
    parts = []
    if named.first:
        references = Query.term_set_query(index.schema, "reference", list(named.first))
        parts.append((Occur.Should, Query.const_score_query(references, _WHOLE)))
    # One word is in many names, so its ordinary weight must do.
    if len(words) > 1:
        parts.append((Occur.Should, Query.const_score_query(in_names(index, words), _IN_NAMES)))
    return KnownItem(named.whole, Query.boolean_query(parts)) if parts else None


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


def _plain(question: Question) -> bool:
    """Return whether the question has nothing but words, all of which must match."""
    alone = all(len(group) == 1 for group in question.groups)
    return alone and not question.excluded and not any(t.field or t.phrase or t.prefix for t in question.terms)


def _by_number(searcher: Searcher, index: Index, written: str) -> _Named | None:
    """Return the cases whose number the words have; whole where each other word is in the case too, or says nothing."""
    typed = typed_numbers(searcher, index, written)
    if not typed.queries:
        return None
    cases = _of_all(searcher, typed)
    first = tuple(case.reference for case in cases)
    fitting = {case.reference for case in cases if _on_days(case, typed.days)}
    if typed.rest and fitting:
        with_rest = [(Occur.Must, Query.term_set_query(index.schema, "reference", list(fitting)))]
        with_rest.append((Occur.Must, query_of(index, read_question(typed.rest))))
        fitting = {case.reference for case in _found(searcher, Query.boolean_query(with_rest))}
    whole = tuple(reference for reference in first if reference in fitting)
    return _Named(whole or first, whole)


def _of_all(searcher: Searcher, typed: TypedNumbers) -> list[StoredCase]:
    """Return the cases that have all of the numbers, or, where none has, those that have one."""
    every = _found(searcher, Query.boolean_query([(Occur.Must, query) for query in typed.queries]))
    return every or _found(searcher, Query.boolean_query([(Occur.Should, query) for query in typed.queries]))


def _by_names(searcher: Searcher, index: Index, written: str, words: list[TypedWord]) -> _Named:
    """Return the cases whose title or parties the words are, or are before a year or a report."""
    if cases := _titled(searcher, index, written, words):
        whole = tuple(case.reference for case in cases)
        return _Named(whole, whole)
    after = _AFTER_NAMES.search(written)
    if not after:
        return _Named()
    before = written[: after.start()]
    cases = _titled(searcher, index, before, words_of(before))
    days = tuple(day.iso for day in find_dates(after[0]))
    # A report alone does not tell which of the decisions between the same parties is in it.
    whole = tuple(case.reference for case in cases if days and _on_days(case, days))
    return _Named(whole or tuple(case.reference for case in cases), whole)


def _titled(searcher: Searcher, index: Index, written: str, words: list[TypedWord]) -> list[StoredCase]:
    """Return the cases with these names, where these are not too many to tell; a title comes first."""
    if not words:
        return []
    title = Query.fuzzy_term_query(index.schema, "title_order", f"{fold(written)[:200]}\x1f", 0, prefix=True)
    query = Query.boolean_query(
        [(Occur.Must, in_names(index, words)), (Occur.Should, Query.const_score_query(title, _IN_NAMES))]
    )
    named = named_whole(written, _found(searcher, query))
    # All that were looked at, so there may be more: none of them is the one.
    return named if len(named) < _CANDIDATES else []


def _on_days(case: StoredCase, days: tuple[str, ...]) -> bool:
    """Return whether a case was decided on the days, or in the months or years, that were typed."""
    return all(case.decision_date.startswith(day) or day.startswith(case.decision_date) for day in days)


def _found(searcher: Searcher, query: Query) -> list[StoredCase]:
    """Return the best cases, best first."""
    return [stored_case(searcher, address) for _score, address in searcher.search(query, _CANDIDATES, count=False).hits]
