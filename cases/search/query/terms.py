"""Words as queries of the text fields of the index."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tantivy import Index, Occur, Query, Schema, Searcher

from cases.search.analysis import arabic
from cases.search.analysis.analyzers import ARABIC, PLAIN, SIGN, SIGNS, analyzer_of, possible_analyzers, tokens
from cases.search.analysis.spelling import LIGHT, bare, spellings
from cases.search.index.schema import BODY_FIELDS, NAME_FIELDS, column_of
from core.site_languages import NAME_LANGUAGES

# The weight of a match in a name, in the holding, in the facts.
WEIGHTS = {"title": 6.0, "party": 5.0, "keyword": 4.0, "court": 3.0, "translated": 1.5, "filed": 1.5} | {
    "held": 2.0,
    "facts": 1.0,
}
FIELDS = (*NAME_FIELDS, *BODY_FIELDS)
# Of a word's weight: for another spelling, or with a letter that Arabic writes onto it; and of a row of signs, when
# they are apart.
_OTHER_FORM, _APART = 0.8, 0.7
# Of a word's weight, for each point of its frequency in a text and the shortness of that text.
_OFTEN = {"title": 0.02, "held": 0.1, "facts": 0.1}
# Of a match in another field than the best one.
_OTHERS = 0.2
_WITH_SPELLINGS = ("english", "german", PLAIN)
_SHORTEST_PREFIX = 2
# The parts into which a word may be split, and how long it may be for that.
_SHORTEST_PART, _MOST_PARTS, _LONGEST_WHOLE = 3, 4, 24
# From so many signs in a row on, they may be several words.
_SEVERAL, _MOST_PAIRS = 4, 24


@dataclass(frozen=True, slots=True)
class IndexFields:
    """The text fields of an index. `analyzers`: those of the languages that its cases and names are in."""

    schema: Schema
    searcher: Searcher
    analyzers: frozenset[str]

    @classmethod
    def of(cls, index: Index) -> "IndexFields":
        searcher = index.searcher()
        spoken = {code for code, _cases in searcher.terms_with_prefix("language", "")}
        analyzers = frozenset({PLAIN, SIGNS, *map(analyzer_of, (*spoken, *NAME_LANGUAGES))})
        return cls(index.schema, searcher, analyzers)

    def has(self, word: str) -> bool:
        """Return whether a text or a name has the very word."""
        return bool(self.cases_with(word))

    def cases_with(self, word: str) -> int:
        """Return how many cases have the very word in the column where most have it."""
        return max(self.searcher.doc_freq(column_of(field, PLAIN), word) for field in FIELDS)

    def analyzers_for(self, text: str) -> list[str]:
        """Return the analyzers of the languages that the text's script may be."""
        return [name for name in possible_analyzers(text) if name in self.analyzers]

    def number(self, column: str, value: str, weight: float) -> Iterator[Query]:
        """Yield the query for a number, where any case has it."""
        if self.searcher.doc_freq(column, value):
            yield Query.const_score_query(Query.term_query(self.schema, column, value, "basic"), weight)

    def in_a_row(
        self,
        fields: Iterable[str],
        analyzer: str,
        words: list[str],
        share: float = 1.0,
        *,
        slop: int = 0,
        count_frequency: bool = True,
    ) -> Iterator[Query]:
        """Yield queries for tokens in a row in each of the fields. `slop`: how many other words may
        be between them, all together. `count_frequency`: a text that has them often counts more.

        It matters most in which field a word is. How rare it is hardly does, for a case has all the words of a
        question; and how often it is there cannot be compared between fields of different languages, nor says it
        anything of a word that most cases have.
        """
        for field in fields:
            column, weight = column_of(field, analyzer), share * WEIGHTS[field]
            cases = min(self.searcher.doc_freq(column, word) for word in words)
            if not cases:
                continue
            if len(words) == 1:
                found = Query.term_query(self.schema, column, words[0])
            else:
                found = Query.phrase_query(self.schema, column, [*words], slop)
            yield Query.const_score_query(found, weight)
            if count_frequency and field in _OFTEN and 2 * cases < self.searcher.num_docs:
                yield Query.boost_query(found, weight * _OFTEN[field])


def best(found: Iterable[Query]) -> Query:
    """Return the query that matches where one of these does; the best of them counts, the others less."""
    queries = list(found)
    if len(queries) == 1:
        return queries[0]
    return Query.disjunction_max_query(queries, _OTHERS) if queries else Query.empty_query()


def word(index_fields: IndexFields, text: str, fields: Iterable[str], *, parted: bool = True) -> Iterator[Query]:
    """Yield the queries for a word: its forms in every language it may be of, and other spellings of it.

    `parted`: also for its parts, where no text has it.
    """
    own = bare(text)
    if SIGN.search(own):
        yield from _signs(index_fields, own, fields)
        return
    seen = set()
    for form, weight in ((own, 1.0), *((other, _OTHER_FORM) for other in spellings(own))):
        for analyzer in index_fields.analyzers_for(form):
            if weight < 1 and analyzer not in _WITH_SPELLINGS:
                continue
            for words, share in _forms(analyzer, form):
                if words and (analyzer, *words) not in seen:
                    seen.add((analyzer, *words))
                    yield from index_fields.in_a_row(fields, analyzer, words, weight * share)
    if parted:
        yield from _parts(index_fields, own, fields)


def exactly(index_fields: IndexFields, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for the very words in a row, letter case and accents aside."""
    analyzer = SIGNS if SIGN.search(text) else PLAIN
    if words := tokens(analyzer, text):
        yield from index_fields.in_a_row(fields, analyzer, words)


def beginning(index_fields: IndexFields, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for words with this beginning. A beginning has no stem, so words are compared as written."""
    if SIGN.search(text):
        yield from exactly(index_fields, text, fields)
        return
    words = tokens(PLAIN, text)
    if not words or len(words[-1]) < _SHORTEST_PREFIX:
        return
    for field in fields:
        column = column_of(field, PLAIN)
        if len(words) > 1:
            found = Query.phrase_prefix_query(index_fields.schema, column, [*words])
        else:
            found = Query.fuzzy_term_query(index_fields.schema, column, words[0], distance=0, prefix=True)
        yield Query.boost_query(found, WEIGHTS[field])


def like(index_fields: IndexFields, text: str, distance: int) -> Iterator[Query]:
    """Yield the queries for words that differ from a token in so many letters."""
    for field in FIELDS:
        column = column_of(field, PLAIN)
        yield Query.fuzzy_term_query(index_fields.schema, column, text, distance=distance)


def _parts(index_fields: IndexFields, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for the parts of a word: anywhere for one with hyphens, in a row for one that no text has."""
    parts = text.split("-")
    if len(parts) > 1:
        if len(parts) <= _MOST_PARTS and all(len(part) >= _SHORTEST_PART and part.isalpha() for part in parts):
            each = [(Occur.Must, best(word(index_fields, part, fields))) for part in parts]
            yield Query.boost_query(Query.boolean_query(each), _APART / len(parts))
        return
    found = tokens(PLAIN, text)
    if len(found) != 1 or not 2 * _SHORTEST_PART <= len(found[0]) <= _LONGEST_WHOLE or index_fields.has(found[0]):
        return
    for at in range(_SHORTEST_PART, len(found[0]) - _SHORTEST_PART + 1):
        halves = [found[0][:at], found[0][at:]]
        if all(half not in LIGHT and index_fields.has(half) for half in halves):
            yield from index_fields.in_a_row(fields, PLAIN, halves, _OTHER_FORM)


def _forms(analyzer: str, text: str) -> list[tuple[list[str], float]]:
    words = tokens(analyzer, text)
    if len(words) != 1 or analyzer == PLAIN:
        return [(words, 1.0)]
    if analyzer == ARABIC:
        own, *others = arabic.forms(text)
    else:
        # A stemmer may take `imagen` for `imag` and `imágenes` for `imagen`, `Иванов` for `иван` and `Иванова` for
        # `иванов`: the word as written may be another form's stem, and the stem may have one.
        own, others = words[0], [*tokens(PLAIN, text), *tokens(analyzer, words[0])]
    return [([own], 1.0), *(([other], _OTHER_FORM) for other in dict.fromkeys(others) if other != own)]


def _signs(index_fields: IndexFields, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for signs in a row; from four on also for all the signs and half of their pairs, anywhere."""
    fields = tuple(fields)
    signs = tokens(SIGNS, text)
    yield from index_fields.in_a_row(fields, SIGNS, signs)
    if not _SEVERAL <= len(signs) <= _MOST_PAIRS:
        return

    def anywhere(words: list[str]) -> Query:
        return best(index_fields.in_a_row(fields, SIGNS, words))

    each = [(Occur.Must, anywhere([sign])) for sign in dict.fromkeys(signs)]
    pairs = [(Occur.Should, anywhere([*pair])) for pair in pairwise(signs)]
    apart = Query.boolean_query([*each, *pairs], minimum_number_should_match=len(signs) // 2)
    yield Query.boost_query(apart, _APART / (len(each) + len(pairs)))
