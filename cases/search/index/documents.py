"""A listing as a document of the index."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat, Lower
from tantivy import Document

from cases.models.published import ListingCollection, ListingKeyword, ListingProvision, ListingSession, ListingSubject
from cases.search.analysis.analyzers import (
    ARABIC,
    PLAIN,
    SIGN,
    SIGNS,
    analyzer_of,
    joined,
    normal,
    prepared,
    readers_of,
)
from cases.search.analysis.numbers import named, provision_number, squeezed
from core.redirects import moved_to

from .names import Names
from .schema import FACET_FIELDS, column_of
from .stored_case import StoredCase, keys_of

_TOGETHER = 500
_APOSTROPHE = "'"
_SESSION_KEY = Concat(
    "session__collection__slug", Value(":"), Cast("session__number", CharField()), output_field=CharField()
)
_PROVISION_KEY = Concat(
    Lower("provision__instrument__jurisdiction_id"),
    *(Value("/"), "provision__instrument__slug", Value("/"), "provision__slug"),
    output_field=CharField(),
)
# The facets of several values: whose rows tie a listing to them, by which column, and what gives a value.
_TIES = {
    "keyword": (ListingKeyword, "keyword_id", "keyword__slug"),
    "collection": (ListingCollection, "collection_id", "collection__slug"),
    "session": (ListingSession, "session_id", _SESSION_KEY),
    "subject": (ListingSubject, "subject_matter_id", "subject_matter__slug"),
    "provision": (ListingProvision, "provision_id", _PROVISION_KEY),
}
_COLUMNS = ("pk", "reference", "sort_title", "first_day", "last_day", "languages", "level", "procedure", "court_id")


def documents(listings: QuerySet) -> Iterator[Document]:
    """Return the documents of a query set of listings, a few hundred rows in memory at a time."""
    tied = {}
    for facet, (ties, key, value) in _TIES.items():
        own = ties.objects.filter(listing=OuterRef("pk"))
        tied[f"each_{facet}"] = ArraySubquery(own.values_list(value, flat=True))
        tied[f"keys_{facet}"] = ArraySubquery(own.values_list(key, flat=True))
    links = {"data": F("edition__data"), "in_court": F("court__slug"), "at": F("jurisdiction_id")}
    links["published"] = F("edition__published_at")
    rows = listings.order_by("pk").annotate(**tied).values(*_COLUMNS, *tied, **links)
    names = Names()
    last = 0
    while some := list(rows.filter(pk__gt=last)[:_TOGETHER]):
        facets = [_facets(row) for row in some]
        for kind in ("keyword", "court", "jurisdiction", "collection", "session", "subject"):
            names.learn(kind, {key for found in facets for key in found[kind]})
        names.learn("instrument", {key for found in facets for key in _instruments(found)})
        moved = _moved(some)
        for row, found in zip(some, facets, strict=True):
            yield _document(row, found, names, moved)
        last = some[-1]["pk"]


def _moved(rows: list[dict[str, Any]]) -> dict[str, str]:
    """Return, of the keys in the rows' records, those that rows were merged away from, with the keys of today."""
    keywords, provisions = zip(*(keys_of(row["data"]) for row in rows), strict=True)
    now = moved_to("keyword", chain(*keywords)) | moved_to("provision", chain(*provisions))
    return {key: current for key, current in now.items() if key != current}


def _facets(row: dict[str, Any]) -> dict[str, list[str]]:
    """Return the listing's value, or values, of each facet, as the query string names them."""
    return {
        "jurisdiction": [row["at"]],
        "court": [row["in_court"]],
        **{facet: row[f"each_{facet}"] for facet in _TIES},
        "level": [row["level"]] if row["level"] else [],
        "procedure": [row["procedure"]] if row["procedure"] else [],
        "language": list(dict.fromkeys(row["languages"])),
        "year": [str(row["first_day"].year)],
    }


def _instruments(facets: dict[str, list[str]]) -> list[str]:
    return list(dict.fromkeys(key.rpartition("/")[0] for key in facets["provision"]))


def _document(row: dict[str, Any], facets: dict[str, list[str]], names: Names, moved: dict[str, str]) -> Document:
    """Return what is found of a listing: its order, its facets, its numbers, its names and its texts."""
    made = Document()
    made.add_text("kind", "case")
    made.add_text("reference", row["reference"])
    _add_order(made, row["pk"], row["first_day"], row["last_day"], row["sort_title"])
    made.add_unsigned("published", (max(0, int(row["published"].timestamp())) << 32) + row["pk"])
    for field, values in facets.items():
        for value in values:
            made.add_text(field, value)
    for facet in _TIES:
        for key in row[f"keys_{facet}"]:
            made.add_unsigned(FACET_FIELDS[facet], key)
    made.add_unsigned(FACET_FIELDS["court"], row["court_id"])
    shown = row["data"]
    made.add_bytes("glimpse", StoredCase.of(shown, moved).packed())
    _add_numbers(made, shown)
    _add_text(made, "title", shown["title"], row["languages"])
    _add_text(made, "party", "\n".join(party["name"] for party in shown["parties"]), row["languages"])
    _add_catalogue(made, facets, names)
    made.add_text(column_of("filed", PLAIN), shown["decision_date"])
    made.add_text("docket_words", normal("\n".join(shown["dockets"])))
    _add_summaries(made, shown["summaries"])
    return made


def _add_catalogue(made: Document, facets: dict[str, list[str]], names: Names) -> None:
    """Add what the case is filed under by its names in every language, apart from those in languages it is not in."""
    shown = {"", "en", *facets["language"]}
    for kind in ("keyword", "court"):
        for language, reader, text in names.of(kind, facets[kind]):
            made.add_text(column_of(kind if language in shown else "translated", reader), text)
    filed = {kind: facets[kind] for kind in ("jurisdiction", "session", "collection", "subject")}
    for kind, keys in (*filed.items(), ("instrument", _instruments(facets))):
        for _language, reader, text in names.of(kind, keys):
            made.add_text(column_of("filed", reader), text)


def _add_order(made: Document, key: int, first: date, last: date, title: str) -> None:
    made.add_unsigned("listing", key)
    made.add_unsigned("newest", newest(last, key))
    made.add_unsigned("oldest", (first.toordinal() << 32) + key)
    made.add_text("title_order", f"{title}\x1f{key:010d}")
    made.add_integer("first_day", first.toordinal())
    made.add_integer("last_day", last.toordinal())


def newest(last: date, key: int) -> int:
    """Return the number that orders listings newest first, as `newest_first` does, when the greatest comes first."""
    return (last.toordinal() << 32) + (0xFFFFFFFF - key)


def _add_numbers(made: Document, shown: dict[str, Any]) -> None:
    reference = shown["reference"]
    numbers = {reference, reference.removesuffix("-j"), shown["decision_date"], *shown["identifiers"].values()}
    for number in {squeezed(number) for number in (*numbers, *shown["dockets"])} - {""}:
        made.add_text("number", number)
    for docket in shown["dockets"]:
        made.add_text("docket", squeezed(docket))
    cited = {citation["provision"] for citation in shown["citations"]} - {""}
    for number in {provision_number(form) for whole in cited for form in (whole, whole.partition("(")[0])}:
        made.add_text("article", number)


def _add_text(made: Document, field: str, text: str, languages: list[str] | tuple[str, ...]) -> None:
    read = normal(text)
    read = f"{read}\n{joined(read, '-')}\n{joined(read, _APOSTROPHE)}"
    for reader in readers_of(read, languages):
        made.add_text(column_of(field, reader), prepared(reader, read))


def _add_summaries(made: Document, summaries: list[dict[str, Any]]) -> None:
    numbers: set[str] = set()
    for summary in summaries:
        holdings = "\n".join(f"{holding['topic']}\n{holding['text']}" for holding in summary["relevant_holdings"])
        own = analyzer_of(summary["language"])
        for field, text in (
            ("held", f"{summary['held']}\n{holdings}"),
            ("facts", f"{summary['basic_facts']}\n{summary['relevant_legislation']}"),
        ):
            read = normal(text)
            numbers |= named(read)
            read = f"{read}\n{joined(read, '-')}"
            # Plainly too: a name in another script, or a word of another language, has no stem here.
            signs = not read.isascii() and SIGN.search(read) is not None
            for reader in {own, PLAIN, SIGNS if signs else own}:
                made.add_text(column_of(field, reader), prepared(reader, read) if signs or own == ARABIC else read)
    for number in numbers:
        made.add_text("named", number)
