"""The numbers of cases among typed words."""

import re
from dataclasses import dataclass

from tantivy import Index, Query, Searcher

from cases.intake.lexicon.dates import find_dates
from cases.search.analysis.case_numbers import keys_of_part, typed_keys

# Words and numbers typed in a row of which one number may be made.
_MOST_WORDS, _LONGEST = 24, 9
# Words before a number, and around it in a citation, that say nothing of the case.
_WORDS_AROUND = """
az aktenzeichen geschäftszeichen rs rechtssache rechtssachen urt urteil beschl beschluss vom entscheidung
in re ex parte case cases no nos number docket file record matter appeal judgment judgement decision order ruling of
dated ecli
affaire affaires arrêt jugement décision ordonnance dossier pourvoi n° nº nr n du
asunto asuntos sentencia expediente exp auto recurso núm rad radicado proceso causa caso
processo proc acórdão ricorso sentenza ordinanza zaak zaken uitspraak arrest
дело дела делу решение постановление определение от 案 案件 案号 判决 قضية القضية رقم حكم الحكم
"""
_AROUND = frozenset(_WORDS_AROUND.split())
_DIGITS, _HAS_WORD = re.compile(r"\d+"), re.compile(r"\w")
_MARKS = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class TypedNumbers:
    """The cases that numbers among the words name. `rest`: the other words; `days`: dates among them, in ISO form."""

    queries: tuple[Query, ...]
    rest: str
    days: tuple[str, ...] = ()


def number_query(index: Index, written: str) -> Query | None:
    """Return the query for the cases of which the words are the number; None where they are no number."""
    keys = typed_keys(written)
    return Query.term_set_query(index.schema, "case_number", list(keys)) if keys else None


def typed_numbers(searcher: Searcher, index: Index, written: str) -> TypedNumbers:
    """Return the longest numbers among the words that cases have, and the words around them."""
    words, queries = written.split(), []
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for at in range(min(_MOST_WORDS, len(words)) - length + 1):
            run = words[at : at + length]
            if _may_name(run) and (keys := _keys_of_cases(searcher, " ".join(run))):
                queries.append(Query.term_set_query(index.schema, "case_number", keys))
                words[at : at + length] = [""] * length
    return _around(tuple(queries), " ".join(words)) if queries else TypedNumbers((), written)


def _may_name(run: list[str]) -> bool:
    """Return whether words may be a number within others: not a short one that a sentence may have anywhere."""
    digits = [digits for word in run for digits in _DIGITS.findall(word)]
    if not digits or not all(map(_HAS_WORD.search, run)):
        return False
    return len(digits) > 1 or len(digits[0]) > 2 or any(letter.isupper() for word in run for letter in word)


def _keys_of_cases(searcher: Searcher, run: str) -> list[str]:
    return [key for key in keys_of_part(run) if searcher.doc_freq("case_number", key)]


def _around(queries: tuple[Query, ...], words: str) -> TypedNumbers:
    """Return numbers with the words around them, without those that only introduce a number or a date."""
    days = find_dates(words)
    for day in reversed(days):
        words = f"{words[: day.start]} {words[day.end :]}"
    rest = [word for word in words.split() if _MARKS.sub("", word).casefold() not in _AROUND]
    named = " ".join(word for word in rest if _MARKS.sub("", word))
    return TypedNumbers(queries, named, tuple(day.iso for day in days))
