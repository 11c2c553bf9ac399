"""Related cases: by shared law or keywords, then by similar words."""

from collections import Counter
from dataclasses import dataclass
from math import log

from tantivy import Index, Occur, Query, Searcher

from cases.record.value import CaseRecord
from cases.search.analysis.analyzers import analyzer, analyzer_of, normal, prepared
from cases.search.index.schema import column_of
from cases.search.index.stored_case import StoredCase, stored_case
from legislation.countries import with_country
from legislation.models import Provision
from legislation.numbering import split_number

MOST = 6
# A shared value counts by how rare it is, the logarithm of one in so many cases; a provision three times that.
_FACTORS = {"provision": 3.0, "keyword": 1.0}
# How courts elsewhere decided is what a reader wants to know: it counts as much as what one case in seven has.
_ELSEWHERE = 2.0
# Cases that are examined. Law that more cases share says little beside rarer law.
_MOST_SHARING = 20_000
# Of the six so many are from elsewhere, where any share something: most that share a law are from its own country.
_FROM_ELSEWHERE = 2
# A text is known by so many of its words, none of them shorter; a similar one has so many of those. So texts without
# spaces, which are indexed sign by sign, are known by none.
_WORDS, _SHORTEST, _IN_COMMON = 15, 3, 5


@dataclass(frozen=True, slots=True)
class Related:
    """A case, with the labels of the law and keywords it shares. Without any, its words are similar.

    `provisions`: by instrument with its country, in order.
    """

    case: StoredCase
    provisions: tuple[tuple[str, tuple[str, ...]], ...]
    keywords: tuple[str, ...]


def related(searcher: Searcher, index: Index, record: CaseRecord, own: StoredCase) -> list[Related]:
    """Return up to six other cases, those that share most first. `own`: the case of the record.

    Keys are compared as the index has them, which is as they are today.
    """
    own = _of_today(searcher, index, own)
    found = _sharing(searcher, index, own)
    if len(found) < MOST:
        known = {own.reference, *(case.reference for case in found)}
        found += [case for case in _alike(searcher, index, record) if case.reference not in known]
    return [_explained(record, dict(own.moved), case) for case in found[:MOST]]


def _of_today(searcher: Searcher, index: Index, own: StoredCase) -> StoredCase:
    hits = searcher.search(Query.term_query(index.schema, "reference", own.reference), 1, False).hits
    return stored_case(searcher, hits[0][1]) if hits else own


def _sharing(searcher: Searcher, index: Index, own: StoredCase) -> list[StoredCase]:
    """Return the cases that share most, as weighed above; of those that share as much the newest."""
    keys = [("provision", key) for key in own.provisions] + [("keyword", key) for key in own.keywords]
    rarest = sorted((searcher.doc_freq(field, key), field, key) for field, key in keys)
    clauses, through = [], 0
    for cases, field, key in rarest:
        through += cases
        if cases > 1 and through <= _MOST_SHARING:
            weight = _FACTORS[field] * log(1 + searcher.num_docs / cases)
            shared = Query.term_query(index.schema, field, key, "basic")
            clauses.append((Occur.Should, Query.const_score_query(shared, weight)))
    if not clauses:
        return []
    shared = Query.boolean_query(clauses)
    own_case = Query.term_query(index.schema, "reference", own.reference)
    home = Query.term_query(index.schema, "jurisdiction", own.jurisdiction, "basic")
    every = Query.term_query(index.schema, "kind", "case", "basic")
    elsewhere = Query.boolean_query([(Occur.Must, every), (Occur.MustNot, home)])
    preferred = Query.const_score_query(elsewhere, _ELSEWHERE)
    found = _best(searcher, [(Occur.Must, shared), (Occur.MustNot, own_case), (Occur.Should, preferred)], MOST)
    at_home = [case for case in found if case.jurisdiction == own.jurisdiction]
    if len(found) < MOST or len(at_home) <= MOST - _FROM_ELSEWHERE:
        return found
    abroad = _best(searcher, [(Occur.Must, shared), (Occur.MustNot, home)], _FROM_ELSEWHERE)
    added = [case for case in abroad if case not in found]
    return [case for case in found if case not in at_home[len(at_home) - len(added) :]] + added


def _best(searcher: Searcher, clauses: list[tuple[Occur, Query]], count: int) -> list[StoredCase]:
    # The day differs by a hundredth at most: it only orders cases that match equally well.
    hits = searcher.search(Query.boolean_query(clauses), count, False, weight_by_field="last_day").hits
    return [stored_case(searcher, address) for _score, address in hits]


def _alike(searcher: Searcher, index: Index, record: CaseRecord) -> list[StoredCase]:
    """Return the cases that have many of the words by which this one is known, in the language of its first summary."""
    if not record.summaries:
        return []
    summary = record.summaries[0]
    name = analyzer_of(summary.language)
    column = column_of("held", name)
    text = "\n".join([summary.held, *(holding.text for holding in summary.relevant_holdings)])
    distinctive = _distinctive(searcher, column, Counter(analyzer(name).analyze(prepared(name, normal(text)))))
    if len(distinctive) < _IN_COMMON:
        return []
    query = Query.boolean_query(
        [(Occur.Should, Query.term_query(index.schema, column, word)) for word in distinctive], _IN_COMMON
    )
    hits = searcher.search(query, 2 * MOST + 1, False).hits
    return [stored_case(searcher, address) for _score, address in hits]


def _distinctive(searcher: Searcher, column: str, words: Counter[str]) -> list[str]:
    """Return the words that a text has more often than others have, the most distinctive first.

    Words of more than a fifth of all cases say nothing about one, and among a few cases no word does.
    """
    everywhere = searcher.num_docs // 5
    weighed = []
    for word, times in words.items():
        cases = searcher.doc_freq(column, word) if len(word) >= _SHORTEST else 0
        if 1 < cases <= everywhere:
            weighed.append(((1 + log(times)) * log(1 + searcher.num_docs / cases), word))
    return [word for _weight, word in sorted(weighed, reverse=True)[:_WORDS]]


def _explained(record: CaseRecord, moved: dict[str, str], case: StoredCase) -> Related:
    kinds = dict(Provision.Kind.choices)
    provisions: dict[str, dict[str, None]] = {}
    for citation in record.citations:
        if citation.provision_key and moved.get(citation.provision_key, citation.provision_key) in case.provisions:
            # The sub-unit is this case's; the other may apply another one.
            label = f"{kinds.get(citation.kind, '')} {split_number(citation.provision)[0]}".strip()
            law = with_country(citation.instrument_key.partition("/")[0], citation.instrument)
            provisions.setdefault(law, {})[label] = None
    shared = [
        name
        for name, key in zip(record.keywords, record.keyword_keys, strict=False)
        if key and moved.get(key, key) in case.keywords
    ]
    return Related(case, tuple((law, tuple(labels)) for law, labels in provisions.items()), tuple(shared))
