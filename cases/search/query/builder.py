"""A question as a query of the index."""

from collections.abc import Sequence
from itertools import pairwise

from tantivy import Index, Occur, Query

from cases.search.analysis.analyzers import PLAIN, SIGN, normal, tokens
from cases.search.analysis.numbers import provision_number, squeezed
from cases.search.analysis.spelling import LIGHT
from cases.search.index.schema import BODY_FIELDS

from .parser import Question, Term
from .terms import FIELDS, IndexFields, beginning, best, exactly, like, word

# The weight of a number that names the case, its docket, a provision it applies, and one that its texts name.
_NUMBER, _DOCKET, _APPLIED, _NAMED, _SUB_UNIT = 40.0, 4.0, 20.0, 8.0, 4.0
# All the words in a row, or near each other, beside what each of them weighs.
_IN_A_ROW, _NEAR, _APART, _MOST_IN_A_ROW, _MOST_JOINED = 1.5, 0.75, 3, 12, 8
_IN_FIELD = {"keyword": ("keyword", "translated"), "court": ("court", "translated")}
# From this share of all cases on, we say that most have a word.
_MOST_CASES = 0.75
_SHORTEST_SIMILAR, _LONG_WORD, _LONGEST_SIMILAR, _MOST_SIMILAR = 4, 8, 30, 8


def query_of(index: Index, question: Question, *, similar: bool = False) -> Query:
    """Return the query for the cases that match a question; for all cases where the question is empty.

    `similar`: a word also matches words that differ from it in a letter, or two in a long one.
    """
    index_fields = IndexFields.of(index)
    excluded = [(Occur.MustNot, _match(index_fields, term)) for term in question.excluded]
    alike = frozenset(question.terms[:_MOST_SIMILAR] if similar else ())
    wanted = _matching(index_fields, question, alike)
    if not wanted:
        every = Query.term_query(index.schema, "kind", "case", "basic")
        wanted = [(Occur.Must, Query.const_score_query(every, 0.0))]
    return Query.boolean_query([*wanted, *excluded])


def have_most(index: Index, question: Question) -> bool:
    """Return whether the question is of words alone, each of which most cases have as it is written."""
    index_fields = IndexFields.of(index)
    only_words = question.groups and not question.excluded
    return bool(only_words) and all(any(_has_most(index_fields, term) for term in group) for group in question.groups)


def _has_most(index_fields: IndexFields, term: Term) -> bool:
    words = tokens(PLAIN, normal(term.text))
    alone = term == Term(term.text) and len(words) == 1
    return alone and index_fields.cases_with(words[0]) > _MOST_CASES * index_fields.searcher.num_docs


def _matching(index_fields: IndexFields, question: Question, alike: frozenset[Term]) -> list[tuple[Occur, Query]]:
    heavy = [group for group in question.groups if not _light(group)] or question.groups
    joined = _joined(index_fields, heavy)
    groups = [best([_either(index_fields, group, alike), *joined.get(at, ())]) for at, group in enumerate(heavy)]
    if len(question.groups) < 2:
        return [(Occur.Must, one) for one in groups]
    together = Query.boolean_query([(Occur.Must, one) for one in groups])
    # A number with spaces in it, `(2023) No. 12142`, is read as words.
    whole = squeezed("".join(term.text for term in question.terms))
    return [
        (Occur.Must, best([together, *index_fields.number("number", whole, _NUMBER)])),
        *_near_each_other(index_fields, question),
    ]


def _joined(index_fields: IndexFields, groups: Sequence[tuple[Term, ...]]) -> dict[int, list[Query]]:
    """Return group number to the queries for it and its neighbour written as one word: `trade mark`."""
    found: dict[int, list[Query]] = {}
    if len(groups) > _MOST_JOINED:
        return found
    for at, (one, other) in enumerate(pairwise(groups)):
        if _is_word(one) and _is_word(other):
            as_one = list(word(index_fields, one[0].text + other[0].text, FIELDS, parted=False))
            for position in (at, at + 1):
                found.setdefault(position, []).extend(as_one)
    return found


def _is_word(group: tuple[Term, ...]) -> bool:
    return len(group) == 1 and group[0] == Term(group[0].text) and group[0].text.isalpha()


def _light(group: tuple[Term, ...]) -> bool:
    """Return whether a question means the same without a group."""
    (term, *others) = group
    if others or term.field or term.phrase or term.prefix:
        return False
    small = term.text.lower()
    return small in LIGHT or (len(small) == 1 and not small.isdecimal() and not SIGN.match(small))


def _either(index_fields: IndexFields, group: tuple[Term, ...], alike: frozenset[Term]) -> Query:
    matches = [_similar(index_fields, term) if term in alike else _match(index_fields, term) for term in group]
    return matches[0] if len(matches) == 1 else Query.boolean_query([(Occur.Should, one) for one in matches])


def _match(index_fields: IndexFields, term: Term) -> Query:
    """Return the query for one term: in any of its fields, the best one counting most."""
    if term.field == "docket":
        return best([*index_fields.number("docket", squeezed(term.text), _DOCKET), *_docket(index_fields, term.text)])
    if term.field == "article":
        return _article(index_fields, term.text)
    text = normal(term.text)
    fields = _IN_FIELD.get(term.field, (term.field,)) if term.field else FIELDS
    if term.prefix:
        return best(beginning(index_fields, text, fields))
    found = list((exactly if term.phrase else word)(index_fields, text, fields))
    if not term.field:
        found += [*index_fields.number("number", squeezed(term.text), _NUMBER), *_docket(index_fields, term.text)]
    return best(found)


def _docket(index_fields: IndexFields, text: str) -> list[Query]:
    """Return the query for part of a docket number, as its words are written."""
    words = tokens(PLAIN, normal(text))
    if not words:
        return []
    if not all(index_fields.searcher.doc_freq("docket_words", word) for word in words):
        return []
    if len(words) == 1:
        found = Query.term_query(index_fields.schema, "docket_words", words[0])
    else:
        found = Query.phrase_query(index_fields.schema, "docket_words", [*words])
    return [Query.const_score_query(found, _DOCKET)]


def _article(index_fields: IndexFields, number: str) -> Query:
    """Return the query for cases that apply a provision of that number, or name it in a text of any language.

    Its sub-units only say what comes first; so does a text that has the very number.
    """
    base, whole = provision_number(number.partition("(")[0]), provision_number(number)
    matches = [*index_fields.number("article", base, _APPLIED), *index_fields.number("named", base, _NAMED)]
    written = dict.fromkeys(tuple(tokens(PLAIN, form)) for form in (base, base.strip("lrda"), whole))
    rows = [one for words in written if words for one in index_fields.in_a_row(BODY_FIELDS, PLAIN, [*words], slop=1)]
    first = index_fields.number("article", whole, _SUB_UNIT) if whole != base else ()
    return Query.boolean_query([(Occur.Must, best(matches)), *((Occur.Should, one) for one in (*first, best(rows)))])


def _similar(index_fields: IndexFields, term: Term) -> Query:
    """Return the query for words like a term's; for a phrase, a field or a short word the term itself."""
    itself = _match(index_fields, term)
    words = tokens(PLAIN, normal(term.text))
    if term.phrase or term.prefix or term.field or len(words) != 1:
        return itself
    if not _SHORTEST_SIMILAR <= len(words[0]) <= _LONGEST_SIMILAR:
        return itself
    return best([itself, *like(index_fields, words[0], 1 if len(words[0]) < _LONG_WORD else 2)])


def _near_each_other(index_fields: IndexFields, question: Question) -> list[tuple[Occur, Query]]:
    """Return the query that ranks cases higher that have all the words in a row, or at least near each other."""
    words = [group[0].text for group in question.groups if len(group) == 1 and not group[0].field]
    text = normal(" ".join(words))
    found: list[Query] = []
    for analyzer in index_fields.analyzers_for(text):
        row = tokens(analyzer, text)
        if 2 <= len(row) <= _MOST_IN_A_ROW:
            found += index_fields.in_a_row(FIELDS, analyzer, row, _IN_A_ROW, count_frequency=False)
            found += index_fields.in_a_row(FIELDS, analyzer, row, _NEAR, slop=_APART, count_frequency=False)
    return [(Occur.Should, best(found))] if found else []
