"""The numbers of cases among typed words."""

import re
from dataclasses import dataclass

from tantivy import Index, Query, Searcher

from cases.intake.lexicon.dates import find_dates
from cases.search.analysis.case_numbers import typed_keys

# Words and numbers typed in a row of which one number may be made.
_MOST_WORDS, _LONGEST = 24, 9
# Words before a number, and around it in a citation, that say nothing of the case.
_WORDS_AROUND = """
az aktenzeichen geschäftszeichen rs rechtssache rechtssachen urt urteil beschl beschluss vom entscheidung
in re ex parte case cases no nos number docket file record matter appeal judgment judgement decision order ruling of
dated ecli
affaire affaires arrêt jugement décision ordonnance dossier pourvoi n° nº nr n du
asunto asuntos sentencia expediente exp auto recurso núm rad radicado proceso causa caso
processo acórdão ricorso sentenza ordinanza zaak zaken uitspraak arrest
дело дела делу решение постановление определение от 案 案件 案号 判决 قضية القضية رقم حكم الحكم
"""
_AROUND = frozenset(_WORDS_AROUND.split())
_MARKS = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class TypedNumbers:
    """The cases that numbers among the words name. `rest`: the other words; `days`: dates among them, in ISO form."""

    queries: tuple[Query, ...]
    rest: str
    days: tuple[str, ...] = ()


def number_query(index: Index, written: str) -> Query:
    """Return the query for the cases of which the words are the number."""
    return Query.term_set_query(index.schema, "case_number", list(typed_keys(written)))


def typed_numbers(searcher: Searcher, index: Index, written: str) -> TypedNumbers:
    """Return the longest numbers among the words that cases have, and the words around them."""
    words, queries = written.split()[:_MOST_WORDS], []
    for length in range(min(_LONGEST, len(words)), 0, -1):
        at = 0
        while at + length <= len(words):
            run = words[at : at + length]
            if _may_name(run) and _known(searcher, " ".join(run)):
                queries.append(number_query(index, " ".join(run)))
                words[at : at + length] = [""]
            at += 1
    if not queries:
        return TypedNumbers((), written)
    return _around(tuple(queries), " ".join(words))


def _may_name(run: list[str]) -> bool:
    """Return whether words may be a number within others: not a short one that a sentence may have anywhere."""
    text = " ".join(run)
    digits = re.findall(r"\d+", text)
    ends = all(re.search(r"\w", word) for word in (run[0], run[-1]))
    return ends and (len(digits) > 1 or (bool(digits) and (len(digits[0]) > 2 or any(map(str.isupper, text)))))


def _known(searcher: Searcher, run: str) -> bool:
    return any(searcher.doc_freq("case_number", key) for key in typed_keys(run))


def _around(queries: tuple[Query, ...], words: str) -> TypedNumbers:
    """Return numbers with the words around them, without those that only introduce a number or a date."""
    days = find_dates(words)
    for day in reversed(days):
        words = f"{words[: day.start]} {words[day.end :]}"
    rest = [word for word in words.split() if _MARKS.sub("", word).casefold() not in _AROUND]
    named = " ".join(word for word in rest if _MARKS.sub("", word))
    return TypedNumbers(queries, named, tuple(day.iso for day in days))
