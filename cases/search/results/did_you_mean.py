"""Did you mean: words that cases really have, like those of a question that no case has, or hardly any."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from tantivy import Index, Occur, Query, Searcher

from cases.models.published import Listing
from cases.publication.listing import wording
from cases.search.analysis.analyzers import PLAIN, SIGNS, analyzer, analyzers_for, normal
from cases.search.analysis.distance import distance
from cases.search.analysis.split_parties import without_between
from cases.search.index.schema import BODY_FIELDS, NAME_FIELDS, column_of
from cases.search.index.sync import Current
from cases.search.query.builder import query_of
from cases.search.query.parser import Question, Term, read_question

from .engine import SearchRequest, total

# A list, or a word, with fewer cases is one that may have been misspelt.
FEW = 3
MOST = 3
_SHORTEST, _LONGEST = 4, 30
# From this length on, two letters may be wrong, where no word is nearer.
_LONG = 6
_MOST_WORDS = 3
# How often, and in how many cases at a time, words like one are looked for.
_ROUNDS, _CASES = 2, 8
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Meant:
    """`words`: as cases write them. `written`: the whole question with them in place of those that were asked."""

    words: str
    written: str


def meant(asked: SearchRequest, found: int, current: Current) -> list[Meant]:
    """Return up to three questions that find more cases than the `found` ones, nearest first."""
    reader, index, _version = current
    counts = {word: _count(reader, index, word) for word in _words(asked.question)}
    rare = [word for word, cases in counts.items() if cases < FEW][:_MOST_WORDS]
    real = {word: _alike(reader, index, word, counts[word]) for word in rare}
    real = {word: others for word, others in real.items() if others}
    offered: dict[str, Meant] = {}
    for place in range(max(map(len, real.values()), default=0)):
        chosen = {word: others[min(place, len(others) - 1)] for word, others in real.items()}
        written = _replaced(asked.written, chosen)
        question = read_question(without_between(written))
        if total(replace(asked, question=question, written=written), current) > found:
            offered.setdefault(written, Meant(" ".join(chosen.values()), written))
    return list(offered.values())[:MOST]


def _words(question: Question) -> list[str]:
    """Return the words of a question that can be misspelt, as the index has them; of signs none can."""
    texts = [term.text for term in question.terms if term.field not in ("article", "docket") and not term.prefix]
    texts = [text for text in texts if analyzers_for(text) != (SIGNS,)]
    words = [word for text in texts for word in _read(text)]
    return [word for word in dict.fromkeys(words) if word.isalpha() and _SHORTEST <= len(word) <= _LONGEST]


def _read(text: str) -> list[str]:
    return analyzer(PLAIN).analyze(normal(text))


def _count(reader: Searcher, index: Index, word: str) -> int:
    """Return how many cases have a word, in whatever form."""
    return reader.search(query_of(index, Question(((Term(word),),))), 1).count


def _alike(reader: Searcher, index: Index, word: str, cases: int) -> list[str]:
    """Return words that more than that many cases have, as these write them: the nearest first, then the commonest."""
    for most in (1, 2)[: 1 if len(word) < _LONG else 2]:
        ranked = []
        for other, written in _in_cases(reader, index, word, most).items():
            if (count := _count(reader, index, other)) > cases:
                ranked.append((distance(word, other, most), -count, other, written))
        if ranked:
            return [written for *_rank, written in sorted(ranked)[:MOST]]
    return []


def _in_cases(reader: Searcher, index: Index, word: str, most: int) -> dict[str, str]:
    """Return words within that distance of one, with how cases mostly write them.

    The index tells only which cases have such words. So these are read, and asked again for cases with none of them.
    """
    columns = [column_of(field, PLAIN) for field in (*NAME_FIELDS, *BODY_FIELDS)]
    like = [(Occur.Should, Query.fuzzy_term_query(index.schema, column, word, distance=most)) for column in columns]
    letters = set(word)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _round in range(_ROUNDS):
        without = Query.boolean_query(
            [(Occur.Should, Query.term_set_query(index.schema, column, [word, *forms])) for column in columns]
        )
        query = Query.boolean_query([(Occur.Must, Query.boolean_query(like)), (Occur.MustNot, without)])
        places = [place for _score, place in reader.search(query, _CASES, count=False).hits]
        if not places:
            break
        for written, times in _written_in(reader.fast_field_values("listing", places)).items():
            # Most words are far: told without counting letters.
            if abs(len(written) - len(word)) > most:
                continue
            for other in _read(written):
                if other != word and len(letters.difference(other)) <= most and distance(word, other, most) <= most:
                    forms[other][written] += times
    # As often in capitals as not is at the beginning of a sentence.
    return {other: max(written, key=lambda form: (written[form], form)) for other, written in forms.items()}


def _written_in(keys: list[int]) -> Counter[str]:
    """Return every word of these listings' cases, as it is written, and how often."""
    listings = Listing.objects.filter(pk__in=keys).select_related("edition").only("edition__data")
    return Counter(word for listing in listings for word in _WORD.findall(wording(listing.edition.record)))


def _replaced(written: str, chosen: dict[str, str]) -> str:
    """Return the question with other words in place of some; all else stays as it was typed."""

    def other(found: re.Match) -> str:
        read = _read(found[0])
        return chosen.get(read[0], found[0]) if len(read) == 1 else found[0]

    return _WORD.sub(other, written)
