"""Did you mean: real words in place of misspelt ones."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA
from tantivy import Index, Occur, Query, Searcher

from cases.models.published import Listing
from cases.publication.listing import wording
from cases.search.analysis.analyzers import PLAIN, SIGNS, analyzer, normal, possible_analyzers
from cases.search.analysis.split_parties import without_between
from cases.search.index.hits import listing_keys, number_found
from cases.search.index.schema import BODY_FIELDS, NAME_FIELDS, column_of
from cases.search.query.builder import query_of
from cases.search.query.parser import Question, Term, read_question
from cases.search.query.search_query import SearchQuery

from .engine import count_exact
from .search import Results

# A list, or a word, with fewer cases is one that may have been misspelt.
FEW = 3
MOST = 3
_SHORTEST, _LONGEST = 4, 30
# By the letters that may be wrong, how long a word must be. A word is compared with nearer ones first.
_LENGTHS = {1: 4, 2: 6, 3: 8}
# The index compares words up to so many letters; it finds words further away by their beginnings.
_MOST_COMPARED = 2
_MOST_WORDS = 3
# How often, and in how many cases at a time, words like one are looked for.
_ROUNDS, _CASES = 2, 8
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Correction:
    """`words`: as cases write them. `query`: the whole search with them in place of those that were typed."""

    words: str
    query: SearchQuery


def did_you_mean(results: Results) -> list[Correction]:
    """Return up to three searches that find more cases, nearest first; none where enough cases have the words."""
    current = results.found.index
    if current is None or not results.query.words or results.known_item:
        return []
    if results.total >= FEW and not results.similar:
        return []
    found = 0 if results.similar else results.total
    searcher, index, _version = current
    request = results.request
    counts = {word: _count(searcher, index, word) for word in _words(request.question)}
    rare = [word for word, cases in counts.items() if cases < FEW][:_MOST_WORDS]
    real = {word: _alike(searcher, index, word, counts[word]) for word in rare}
    real = {word: others for word, others in real.items() if others}
    corrections: dict[str, Correction] = {}
    for rank in range(max(map(len, real.values()), default=0)):
        chosen = {word: others[min(rank, len(others) - 1)] for word, others in real.items()}
        written = _replaced(request.written, chosen)
        question = read_question(without_between(written))
        if count_exact(replace(request, question=question, written=written), current) > found:
            query = results.query.replaced("q", written)
            corrections.setdefault(written, Correction(" ".join(chosen.values()), query))
    return list(corrections.values())[:MOST]


def _words(question: Question) -> list[str]:
    """Return the words of a question that can be misspelt, as the index has them; signs cannot be."""
    texts = [term.text for term in question.terms if term.field not in ("article", "docket") and not term.prefix]
    texts = [text for text in texts if possible_analyzers(text) != (SIGNS,)]
    words = [word for text in texts for word in _tokens(text)]
    return [word for word in dict.fromkeys(words) if word.isalpha() and _SHORTEST <= len(word) <= _LONGEST]


def _tokens(text: str) -> list[str]:
    return analyzer(PLAIN).analyze(normal(text))


def _count(searcher: Searcher, index: Index, word: str) -> int:
    """Return how many cases have some form of a word."""
    return number_found(searcher.search(query_of(index, Question(((Term(word),),))), 1))


def _alike(searcher: Searcher, index: Index, word: str, cases: int) -> list[str]:
    """Return words that more than that many cases have, as these write them: the nearest first, then the commonest."""
    for most in (most for most, shortest in _LENGTHS.items() if len(word) >= shortest):
        ranked = []
        for other, written in _in_cases(searcher, index, word, most).items():
            if (count := _count(searcher, index, other)) > cases:
                ranked.append((OSA.distance(word, other), -count, other, written))
        if ranked:
            return [written for *_rank, written in sorted(ranked)[:MOST]]
    return []


def _in_cases(searcher: Searcher, index: Index, word: str, most: int) -> dict[str, str]:
    """Return words within that distance of one, each with the spelling that most cases use.

    The index knows only which cases have such words. So these are read, and the index is searched again for cases that
    have none of the words found so far.
    """
    columns = [column_of(field, PLAIN) for field in (*NAME_FIELDS, *BODY_FIELDS)]
    compared, prefix = min(most, _MOST_COMPARED), most > _MOST_COMPARED
    fuzzy = (Query.fuzzy_term_query(index.schema, column, word, distance=compared, prefix=prefix) for column in columns)
    like = [(Occur.Should, query) for query in fuzzy]
    letters = set(word)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _round in range(_ROUNDS):
        without = Query.boolean_query(
            [(Occur.Should, Query.term_set_query(index.schema, column, [word, *forms])) for column in columns]
        )
        query = Query.boolean_query([(Occur.Must, Query.boolean_query(like)), (Occur.MustNot, without)])
        addresses = [address for _score, address in searcher.search(query, _CASES, count=False).hits]
        if not addresses:
            break
        for written, times in _words_of(listing_keys(searcher, addresses)).items():
            # Most words differ too much, which their lengths already show.
            if abs(len(written) - len(word)) > most:
                continue
            for other in _tokens(written):
                if other != word and len(letters.difference(other)) <= most and OSA.distance(word, other) <= most:
                    forms[other][written] += times
    # A word as often with a capital as without one was often the first of a sentence.
    return {other: max(written, key=lambda form: (written[form], form)) for other, written in forms.items()}


def _words_of(keys: list[int]) -> Counter[str]:
    """Return every word of these listings' cases, as it is written, and how often."""
    listings = Listing.objects.filter(pk__in=keys).select_related("edition").only("edition__data")
    return Counter(word for listing in listings for word in _WORD.findall(wording(listing.edition.record)))


def _replaced(written: str, chosen: dict[str, str]) -> str:
    """Return the words as they were typed, but some of them replaced."""

    def other(found: re.Match[str]) -> str:
        tokens = _tokens(found[0])
        return chosen.get(tokens[0], found[0]) if len(tokens) == 1 else found[0]

    return _WORD.sub(other, written)
