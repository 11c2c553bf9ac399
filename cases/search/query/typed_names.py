"""The names of parties, or the title, that words are."""

from collections.abc import Iterator
from itertools import combinations

from tantivy import Index, Occur, Query

from cases.search.analysis.analyzers import joined, normal
from cases.search.analysis.company_forms import form_of
from cases.search.analysis.initials import initials
from cases.search.analysis.split_parties import sides
from cases.search.index.stored_case import StoredCase

from .typed_words import TypedWord, tokens, words_of_side

_MOST_WORDS = 20
# A role that does not tell the side of a party.
_UNKNOWN = "other"


def words_of(written: str) -> list[TypedWord]:
    """Return the words of names that tell; none where they are more than names have."""
    words = [word for side in sides(written) for word in words_of_side(side)]
    return words if len(words) <= _MOST_WORDS else []


def in_names(index: Index, words: list[TypedWord]) -> Query:
    """Return the query for cases that have all of the words in title or parties."""
    return Query.boolean_query([(Occur.Must, word.query(index)) for word in words])


def named_whole(written: str, found: list[StoredCase]) -> list[StoredCase]:
    """Return the cases whose whole title was written; else of those whose two sides were.

    Names that a title opposes come before those of parties in different roles. Where several cases have the names, the
    forms of companies tell: "Samsung v Apple Inc" is not Samsung v Apple Japan.
    """
    sides_typed = sides(written)
    titled = [case for case in found if list(map(tokens, sides(case.title))) == list(map(tokens, sides_typed))]
    typed = [words_of_side(side) for side in sides_typed]
    # One word is no pair, and no case's whole title where others have it in their names: "DABUS".
    if sum(map(len, typed)) < 2:
        return titled if len(found) == 1 else []
    if titled:
        return titled
    opposed = [case for case in found if len(sides(case.title)) == 2 and _are(typed, *map(_called, sides(case.title)))]
    named = opposed or [case for case in found if any(_are(typed, *pair) for pair in _in_different_roles(case))]
    forms = {form for side in sides_typed for form in map(form_of, tokens(side)) if form}
    return [case for case in named if forms <= _forms(case)] or named


def _are(typed: list[list[TypedWord]], one: set[str], other: set[str]) -> bool:
    """Return whether the words name both: one each, or, written without a word between, some of both."""
    if len(typed) == 2:
        first, second = typed
        return (_all_in(first, one) and _all_in(second, other)) or (_all_in(first, other) and _all_in(second, one))
    (words,) = typed
    return _all_in(words, one | other) and not _all_in(words, one) and not _all_in(words, other)


def _all_in(words: list[TypedWord], name: set[str]) -> bool:
    return bool(words) and all(word.is_in(name) for word in words)


def _called(name: str) -> set[str]:
    """Return the words of a name, those with an apostrophe also as one ("Daniels"), and its abbreviation."""
    compared = normal(name)
    return {*tokens(compared), *tokens(joined(compared, "'")), initials(name).casefold()}


def _in_different_roles(case: StoredCase) -> Iterator[tuple[set[str], set[str]]]:
    """Yield the words of each two parties of a case that may be on different sides of it."""
    parties = [(role, _called(name)) for role, name in zip(case.roles, case.parties, strict=True)]
    for (role, one), (role_of_other, other) in combinations(parties, 2):
        if role != role_of_other or role == _UNKNOWN:
            yield one, other


def _forms(case: StoredCase) -> set[str]:
    return {form for name in (case.title, *case.parties) for form in map(form_of, tokens(name)) if form}
