"""A word, or words in a row, as a query of the text columns: in every language it may be, the best column counting."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tantivy import Index, Occur, Query, Schema, Searcher

from cases.search.analysis import arabic
from cases.search.analysis.analyzers import ARABIC, PLAIN, SIGN, SIGNS, analyzer_of, analyzers_for, tokens
from cases.search.analysis.spelling import LIGHT, bare, spellings
from cases.search.index.schema import BODY_FIELDS, NAME_FIELDS, column_of
from core.languages import NAME_LANGUAGES

# How much a match weighs: in a name, in the holding, in the facts.
WEIGHTS = {"title": 6.0, "party": 5.0, "keyword": 4.0, "court": 3.0, "translated": 1.5, "filed": 1.5} | {
    "held": 2.0,
    "facts": 1.0,
}
FIELDS = (*NAME_FIELDS, *BODY_FIELDS)
# Of a word's own weight: as it is written otherwise, or with what Arabic writes onto it; and of a row of signs, where
# they stand apart.
_OTHERWISE, _APART = 0.8, 0.7
# Of a word's weight, for each point that its being frequent in a text, and a text's being short, give.
_OFTEN = {"title": 0.02, "held": 0.1, "facts": 0.1}
# Of a match in another column than the best one.
_OTHERS = 0.2
_SPELT_OTHERWISE = ("english", "german", PLAIN)
_SHORTEST_PREFIX = 2
# What a word may be parted into, and how long it may be for that.
_SHORTEST_PART, _MOST_PARTS, _LONGEST_WHOLE = 3, 4, 24
# From so many signs in a row on, they may be several words.
_SEVERAL, _MOST_PAIRS = 4, 24


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of an index. `readers`: the analyzers of the languages there are in it."""

    schema: Schema
    searcher: Searcher
    readers: frozenset[str]

    @classmethod
    def of(cls, index: Index) -> "Columns":
        searcher = index.searcher()
        spoken = {code for code, _cases in searcher.terms_with_prefix("language", "")}
        readers = frozenset({PLAIN, SIGNS, *map(analyzer_of, (*spoken, *NAME_LANGUAGES))})
        return cls(index.schema, searcher, readers)

    def has(self, word: str) -> bool:
        """Say whether a text or a name has the very word."""
        return bool(self.cases_with(word))

    def cases_with(self, word: str) -> int:
        """Return how many cases have the very word in the column where most have it."""
        return max(self.searcher.doc_freq(column_of(field, PLAIN), word) for field in FIELDS)

    def reading(self, text: str) -> list[str]:
        """Return the analyzers of the languages that the text's script may be."""
        return [name for name in analyzers_for(text) if name in self.readers]

    def number(self, column: str, value: str, weight: float) -> Iterator[Query]:
        """Yield the query for a number, where any case has it."""
        if self.searcher.doc_freq(column, value):
            yield Query.const_score_query(Query.term_query(self.schema, column, value, "basic"), weight)

    def rows(
        self,
        fields: Iterable[str],
        reader: str,
        words: list[str],
        share: float = 1.0,
        *,
        slop: int = 0,
        often: bool = True,
    ) -> Iterator[Query]:
        """Yield queries for tokens in a row in one of the columns. `slop`: how far they may stand apart, all together.
        `often`: that they are frequent in a text counts.

        Where a word is matters most. How rare it is hardly does, for a case has all that is asked; and how often it is
        there cannot be compared between columns of different languages; of what most cases have it would tell nothing.
        """
        for field in fields:
            column, weight = column_of(field, reader), share * WEIGHTS[field]
            cases = min(self.searcher.doc_freq(column, word) for word in words)
            if not cases:
                continue
            if len(words) == 1:
                found = Query.term_query(self.schema, column, words[0])
            else:
                found = Query.phrase_query(self.schema, column, words, slop)
            yield Query.const_score_query(found, weight)
            if often and field in _OFTEN and 2 * cases < self.searcher.num_docs:
                yield Query.boost_query(found, weight * _OFTEN[field])


def best(found: Iterable[Query]) -> Query:
    """Return what matches where one of the queries does; the best of them counts, the others less."""
    queries = list(found)
    if len(queries) == 1:
        return queries[0]
    return Query.disjunction_max_query(queries, _OTHERS) if queries else Query.empty_query()


def word(columns: Columns, text: str, fields: Iterable[str], *, parted: bool = True) -> Iterator[Query]:
    """Yield the queries for a word: its forms in every language it may be of, and other spellings of it.

    `parted`: also for its parts, where no text has it.
    """
    own = bare(text)
    if SIGN.search(own):
        yield from _signs(columns, own, fields)
        return
    seen = set()
    for form, weight in ((own, 1.0), *((other, _OTHERWISE) for other in spellings(own))):
        for reader in columns.reading(form):
            if weight < 1 and reader not in _SPELT_OTHERWISE:
                continue
            for words, share in _forms(reader, form):
                if words and (reader, *words) not in seen:
                    seen.add((reader, *words))
                    yield from columns.rows(fields, reader, words, weight * share)
    if parted:
        yield from _parts(columns, own, fields)


def exactly(columns: Columns, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for the very words in a row, letter case and accents aside."""
    reader = SIGNS if SIGN.search(text) else PLAIN
    if words := tokens(reader, text):
        yield from columns.rows(fields, reader, words)


def beginning(columns: Columns, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for words that begin so. What is cut off has no stem, so they are looked for as written."""
    if SIGN.search(text):
        yield from exactly(columns, text, fields)
        return
    words = tokens(PLAIN, text)
    if not words or len(words[-1]) < _SHORTEST_PREFIX:
        return
    for field in fields:
        column = column_of(field, PLAIN)
        if len(words) > 1:
            found = Query.phrase_prefix_query(columns.schema, column, words)
        else:
            found = Query.fuzzy_term_query(columns.schema, column, words[0], distance=0, prefix=True)
        yield Query.boost_query(found, WEIGHTS[field])


def like(columns: Columns, text: str, distance: int) -> Iterator[Query]:
    """Yield the queries for words that differ from a token in so many letters."""
    for field in FIELDS:
        column = column_of(field, PLAIN)
        yield Query.fuzzy_term_query(columns.schema, column, text, distance=distance)


def _parts(columns: Columns, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for the parts of a word: anywhere for one with hyphens, in a row for one that no text has."""
    parts = text.split("-")
    if len(parts) > 1:
        if len(parts) <= _MOST_PARTS and all(len(part) >= _SHORTEST_PART and part.isalpha() for part in parts):
            each = [(Occur.Must, best(word(columns, part, fields))) for part in parts]
            yield Query.boost_query(Query.boolean_query(each), _APART / len(parts))
        return
    found = tokens(PLAIN, text)
    if len(found) != 1 or not 2 * _SHORTEST_PART <= len(found[0]) <= _LONGEST_WHOLE or columns.has(found[0]):
        return
    for at in range(_SHORTEST_PART, len(found[0]) - _SHORTEST_PART + 1):
        halves = [found[0][:at], found[0][at:]]
        if all(half not in LIGHT and columns.has(half) for half in halves):
            yield from columns.rows(fields, PLAIN, halves, _OTHERWISE)


def _forms(reader: str, text: str) -> list[tuple[list[str], float]]:
    words = tokens(reader, text)
    if len(words) != 1 or reader == PLAIN:
        return [(words, 1.0)]
    if reader == ARABIC:
        own, *others = arabic.forms(text)
    else:
        # A stemmer may take `imagen` for `imag` and `imágenes` for `imagen`, `Иванов` for `иван` and `Иванова` for
        # `иванов`: the word as it stands may be another form's stem, and the stem may have one.
        own, others = words[0], [*tokens(PLAIN, text), *tokens(reader, words[0])]
    return [([own], 1.0), *(([other], _OTHERWISE) for other in dict.fromkeys(others) if other != own)]


def _signs(columns: Columns, text: str, fields: Iterable[str]) -> Iterator[Query]:
    """Yield the queries for signs in a row; from four on also for all the signs and half of their pairs, anywhere."""
    fields = tuple(fields)
    signs = tokens(SIGNS, text)
    yield from columns.rows(fields, SIGNS, signs)
    if not _SEVERAL <= len(signs) <= _MOST_PAIRS:
        return

    def anywhere(words: list[str]) -> Query:
        return best(columns.rows(fields, SIGNS, words))

    each = [(Occur.Must, anywhere([sign])) for sign in dict.fromkeys(signs)]
    pairs = [(Occur.Should, anywhere([*pair])) for pair in pairwise(signs)]
    apart = Query.boolean_query([*each, *pairs], minimum_number_should_match=len(signs) // 2)
    yield Query.boost_query(apart, _APART / (len(each) + len(pairs)))
