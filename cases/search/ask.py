"""A question as a query of the index."""

from tantivy import Index, Occur, Query

from .documents import squeezed
from .language import Question, Term
from .schema import body_of, names_of
from .text import ANALYZERS, PLAIN, SIGNS, analyzer, analyzers_for, normal

# How much a match weighs: in a name, in the holding, in the facts.
_WEIGHTS = {"title": 6.0, "party": 5.0, "label": 4.0, "held": 2.0, "facts": 1.0}
_IN_FIELD = {"party": ("party",), "title": ("title",), "court": ("label",), "keyword": ("label",)}
_SHORTEST_PREFIX = 2
_SHORTEST_SIMILAR, _LONG_WORD, _LONGEST_SIMILAR = 4, 8, 30


def query_of(index: Index, question: Question, *, similar: bool = False) -> Query:
    """Return the query that matches the cases a question asks for; all cases where it asks nothing.

    `similar`: a word also matches words that differ from it in a letter, or two in a long one.
    """
    asked = [_either(index, group, similar) for group in question.groups]
    refused = [_match(index, term) for term in question.excluded]
    every = Query.const_score_query(Query.term_query(index.schema, "kind", "case", "basic"), 0.0)
    clauses = [(Occur.Must, every), *((Occur.Must, one) for one in asked), *((Occur.MustNot, one) for one in refused)]
    return Query.boolean_query(clauses)


def _either(index: Index, group: tuple[Term, ...], similar: bool) -> Query:
    matches = [_similar(index, term) if similar else _match(index, term) for term in group]
    return matches[0] if len(matches) == 1 else Query.boolean_query([(Occur.Should, one) for one in matches])


def _match(index: Index, term: Term) -> Query:
    """Return the query for one term: in any of its fields, the best one counting most."""
    schema = index.schema
    if term.field == "docket":
        return Query.term_query(schema, "docket", squeezed(term.text), "basic")
    if term.field == "article":
        return _article(index, term.text)
    text = normal(term.text)
    readers = analyzers_for(text)
    columns = [
        (name, name.rsplit("_", 1)[1], _WEIGHTS[field])
        for field in _IN_FIELD.get(term.field, ("title", "party", "label"))
        for name in names_of(field)
        # Between signs without spaces only the signs' reading finds a word of another script.
        if name.endswith(SIGNS) or readers != (SIGNS,)
    ]
    if not term.field:
        columns += [
            (body_of(field, reader), reader, _WEIGHTS[field]) for field in ("held", "facts") for reader in readers
        ]
    found = [
        Query.boost_query(one, weight)
        for name, reader, weight in columns
        if (one := _in_column(index, name, reader, text, term)) is not None
    ]
    if not term.field:
        found.append(Query.boost_query(Query.term_query(schema, "number", squeezed(term.text), "basic"), 20.0))
    return Query.disjunction_max_query(found, 0.1) if found else Query.empty_query()


def _article(index: Index, number: str) -> Query:
    """Return the query for cases that apply a provision of that number, or name it in a text of any language."""
    applied = Query.term_query(index.schema, "article", number.partition("(")[0].lower(), "basic")
    named = [
        Query.phrase_query(index.schema, body_of(field, reader), analyzer(reader).analyze(f"article {number}"))
        for field in ("held", "facts")
        for reader in ANALYZERS
    ]
    return Query.disjunction_max_query([Query.boost_query(applied, 10.0), *named])


def _similar(index: Index, term: Term) -> Query:
    """Return the query for words like a term's; for a phrase, a field or a short word the term itself."""
    words = analyzer(PLAIN).analyze(normal(term.text))
    if term.phrase or term.field or len(words) != 1 or not _SHORTEST_SIMILAR <= len(words[0]) <= _LONGEST_SIMILAR:
        return _match(index, term)
    distance = 1 if len(words[0]) < _LONG_WORD else 2
    columns = [names_of(field)[0] for field in ("title", "party", "label")]
    columns += [body_of(field, reader) for field in ("held", "facts") for reader in analyzers_for(term.text)]
    alike = [Query.fuzzy_term_query(index.schema, name, words[0], distance=distance) for name in columns]
    return Query.disjunction_max_query([_match(index, term), *alike])


def _in_column(index: Index, name: str, reader: str, text: str, term: Term) -> Query | None:
    """Return the query for a word, words in a row, or a beginning, in one column; None where the text has no word."""
    schema = index.schema
    if term.prefix and reader != SIGNS:
        # The plain reading: what is cut off has no stem.
        words = analyzer(PLAIN).analyze(text)
        if not words or len(words[-1]) < _SHORTEST_PREFIX:
            return None
        if len(words) > 1:
            return Query.phrase_prefix_query(schema, name, words)
        return Query.fuzzy_term_query(schema, name, words[0], distance=0, prefix=True)
    words = analyzer(reader).analyze(text)
    if not words:
        return None
    if len(words) == 1:
        return Query.term_query(schema, name, words[0])
    return Query.phrase_query(schema, name, words)
