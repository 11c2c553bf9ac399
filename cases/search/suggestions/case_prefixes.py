"""Cases whose number, title or parties begin with typed text."""

from dataclasses import dataclass

from django.db.models import Q
from tantivy import DocAddress, Index, Occur, Query, Searcher

from cases.models.published import Listing
from cases.search.analysis.analyzers import PLAIN, SIGNS, analyzer, possible_analyzers
from cases.search.analysis.numbers import squeezed
from cases.search.analysis.split_parties import sides
from cases.search.index.hits import listing_keys
from cases.search.index.schema import column_of
from cases.search.query.typed_numbers import number_query
from core.text.folding import fold

# Their parties are suggested too.
MOST = 8
_MOST_WORDS = 12
# Too many numbers have a shorter beginning.
_SHORTEST_NUMBER = 4
# A title with this beginning comes before one that has the words elsewhere.
_FIRST = 100.0
# Of a whole word; that of a beginning is one.
_WHOLE = 2.0


@dataclass(frozen=True, slots=True)
class CaseSuggested:
    """A case as a suggestion shows it."""

    reference: str
    title: str
    decision_date: str
    parties: list[str]


def cases_in_index(searcher: Searcher, index: Index, typed: str) -> list[CaseSuggested]:
    """Return up to eight cases that have what was typed, the last word of which may be a beginning."""
    addresses: list[DocAddress] = []
    for query in (*_numbered(index, typed), _named(index, typed)):
        if query is not None and len(addresses) < MOST:
            addresses += [address for _score, address in searcher.search(query, MOST, count=False).hits]
    keys = list(dict.fromkeys(listing_keys(searcher, addresses)))[:MOST] if addresses else []
    return _suggested(Q(pk__in=keys), keys) if keys else []


def cases_in_database(typed: str) -> list[CaseSuggested]:
    """Return up to eight cases whose reference or title begins with what was typed."""
    references = Q(reference__startswith=typed.upper().removesuffix("-J"))
    keys = Listing.objects.filter(references | Q(sort_title__startswith=fold(typed))).by_title()
    found = list(keys.values_list("pk", flat=True)[:MOST])
    return _suggested(Q(pk__in=found), found)


def _suggested(wanted: Q, keys: list[int]) -> list[CaseSuggested]:
    columns = ("pk", "reference", "title", "decision_date", "edition__data__parties")
    rows = {key: rest for key, *rest in Listing.objects.filter(wanted).values_list(*columns)}
    return [
        CaseSuggested(reference, title, decided, [party["name"] for party in parties])
        for reference, title, decided, parties in (rows[key] for key in keys if key in rows)
    ]


def _numbered(index: Index, typed: str) -> list[Query | None]:
    """Return the queries for cases of that very number, and for those whose number begins with it."""
    number = squeezed(typed)
    if not any(sign.isdigit() for sign in number):
        return []
    queries = [number_query(index, typed)]
    if len(number) >= _SHORTEST_NUMBER:
        queries.append(Query.fuzzy_term_query(index.schema, "number", number, distance=0, prefix=True))
    return queries


def _named(index: Index, typed: str) -> Query | None:
    """Return the query for cases that have each word in title or parties; None where no word was typed."""
    words = [word for side in sides(typed) for word in side.split()][:_MOST_WORDS]
    parts = [part for at, word in enumerate(words) if (part := _in_a_name(index, word, last=at == len(words) - 1))]
    if not parts:
        return None
    first = Query.fuzzy_term_query(index.schema, "title_order", fold(typed)[:200], distance=0, prefix=True)
    return Query.boolean_query(
        [*((Occur.Must, part) for part in parts), (Occur.Should, Query.const_score_query(first, _FIRST))]
    )


def _in_a_name(index: Index, word: str, *, last: bool) -> Query | None:
    """Return the query for a word, or for signs in a row; the last word also as a beginning."""
    field_analyzer = SIGNS if possible_analyzers(word) == (SIGNS,) else PLAIN
    columns = [column_of(field, field_analyzer) for field in ("title", "party")]
    tokens = analyzer(field_analyzer).analyze(word)
    if not tokens:
        return None
    found = []
    for column in columns:
        if len(tokens) == 1:
            found.append(Query.const_score_query(Query.term_query(index.schema, column, tokens[0]), _WHOLE))
        if len(tokens) == 1 and last:
            found.append(Query.fuzzy_term_query(index.schema, column, tokens[0], distance=0, prefix=True))
        if len(tokens) > 1 and last and field_analyzer == PLAIN:
            found.append(Query.phrase_prefix_query(index.schema, column, [*tokens]))
        elif len(tokens) > 1:
            found.append(Query.phrase_query(index.schema, column, [*tokens]))
    return Query.disjunction_max_query(found)
