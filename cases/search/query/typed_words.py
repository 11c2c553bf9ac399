"""The words of typed names, as lawyers shorten them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tantivy import Index, Query

from cases.search.analysis.analyzers import PLAIN, SIGN, SIGNS, analyzer, normal
from cases.search.analysis.company_forms import form_of
from cases.search.analysis.spelling import LIGHT
from cases.search.index.schema import column_of

# Words for parties that are not named.
_OTHERS = re.compile(
    r"[\s,]+(?:(?:and|&)\s+(?:others?|another|ors\.?|anor\.?)|et\s+al\.?|u\.\s?a\.|и\s+др\.)\s*$", re.IGNORECASE
)
_HONORIFICS = re.compile(
    r"(?<!\S)(?:M/s|Messrs|Mr|Mrs|Ms|Dr|Prof|Shri|Smt|Hon|Herr|Frau|Mme|Mlle)\b\.?\s+", re.IGNORECASE
)
# "Elecs." and "Comm'n" of the American reports; not the possessive of "Daniel's".
_ABBREVIATED = re.compile(r"(?P<beginning>[^\W\d_]+)\.")
_CONTRACTED = re.compile(r"(?P<beginning>[^\W\d_]{3,})'(?P<end>(?!s\b)[^\W\d_]{1,2})\.?")
# Forms of two letters that are no letters of a name.
_ORDINARY = frozenset({"co", "ev"})


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A word as it is compared, or its signs. `shortened`: it is the beginning of one word, which may have an `end`."""

    tokens: tuple[str, ...]
    shortened: bool = False
    end: str = ""

    def is_in(self, names: Iterable[str]) -> bool:
        """Return whether the words of a name have it."""
        if not self.shortened:
            return set(self.tokens) <= set(names)
        return any(name.startswith(self.tokens[0]) and name.endswith(self.end) for name in names)

    def query(self, index: Index) -> Query:
        """Return the query for cases that have it in title or parties."""
        field_analyzer = SIGNS if any(SIGN.search(token) for token in self.tokens) else PLAIN
        columns = [column_of(field, field_analyzer) for field in ("title", "party")]
        if self.shortened:
            found = [Query.fuzzy_term_query(index.schema, column, self.tokens[0], 0, prefix=True) for column in columns]
        elif len(self.tokens) == 1:
            found = [Query.term_query(index.schema, column, self.tokens[0]) for column in columns]
        else:
            found = [Query.phrase_query(index.schema, column, [*self.tokens]) for column in columns]
        return Query.disjunction_max_query(found)


def tokens(text: str) -> list[str]:
    """Return the words, or signs, of a name as they are compared."""
    return analyzer(SIGNS).analyze(normal(text))


def words_of_side(side: str) -> list[TypedWord]:
    """Return the words of a side that tell: no forms of companies, titles of persons, articles, or initials of names.

    Two letters alone are a party without a name ("AB v CD"), though also a form of companies.
    """
    typed = normal(_HONORIFICS.sub("", _OTHERS.sub("", side)))
    # "Huawei/ZTE" is two words.
    words = [word for part in re.split(r"[\s/]+", typed) if (word := _word(part)).tokens]
    telling = [word for word in words if not _says_nothing(word)]
    long = [word for word in telling if not (word.shortened and len(word.tokens[0]) == 1)]
    return long or [TypedWord(word.tokens) for word in telling or words if not _is_ordinary_form(word)]


def _word(part: str) -> TypedWord:
    part = part.strip(",;:")
    contracted = _CONTRACTED.fullmatch(part)
    if found := contracted or _ABBREVIATED.fullmatch(part):
        [beginning] = tokens(found["beginning"]) or [""]
        if not form_of(beginning):
            # "Elecs." is Electronics: its plural is not the word's.
            shortest = beginning.removesuffix("s") if len(beginning) > 3 else beginning
            return TypedWord((shortest,) if shortest else (), True, contracted["end"].lower() if contracted else "")
    return TypedWord(tuple(tokens(part)))


def _says_nothing(word: TypedWord) -> bool:
    return all(form_of(token) or token in LIGHT for token in word.tokens)


def _is_ordinary_form(word: TypedWord) -> bool:
    return any(form_of(each) and (len(each) > 2 or each in _ORDINARY) for each in word.tokens)
