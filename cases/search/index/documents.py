"""A listing as a document of the index."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from django.db.models import F, QuerySet
from tantivy import Document

from cases.models.published import Listing
from cases.search.analysis.analyzers import (
    ARABIC,
    PLAIN,
    SIGN,
    SIGNS,
    analyzer_of,
    index_analyzers,
    joined,
    normal,
    prepared,
)
from cases.search.analysis.case_numbers import docket_keys, ecli_keys, neutral_keys, reference_keys
from cases.search.analysis.initials import initials
from cases.search.analysis.numbers import named, provision_number, squeezed
from cases.search.facets.register import FACETS
from core.redirects import moved_to

from .names import Names
from .schema import column_of
from .stored_case import StoredCase, keys_of

_TOGETHER = 500
_APOSTROPHE = "'"
_COLUMNS = ("pk", "reference", "sort_title", "first_day", "last_day", "languages")


def documents(listings: QuerySet[Listing]) -> Iterator[Document]:
    """Yield the documents of a query set of listings, a few hundred rows in memory at a time."""
    columns = {name: column for facet in FACETS for name, column in facet.columns().items()}
    columns |= {"data": F("edition__data"), "published": F("edition__published_at")}
    rows = listings.order_by("pk").annotate(**columns).values(*_COLUMNS, *columns)
    names = Names()
    last = 0
    while some := list(rows.filter(pk__gt=last)[:_TOGETHER]):
        facets = [{facet.name: facet.values_in(row) for facet in FACETS} for row in some]
        for kind in ("keyword", "court", "jurisdiction", "collection", "session", "subject"):
            names.learn(kind, {key for values in facets for key in values[kind]})
        names.learn("instrument", {key for values in facets for key in _instruments(values)})
        moved = _moved(some)
        for row, values in zip(some, facets, strict=True):
            yield _document(row, values, names, moved)
        last = some[-1]["pk"]


def _moved(rows: list[dict[str, Any]]) -> dict[str, str]:
    """Return the keys in the rows' records whose rows were merged into others, each with the surviving row's key."""
    keywords, provisions = zip(*(keys_of(row["data"]) for row in rows), strict=True)
    now = moved_to("keyword", chain(*keywords)) | moved_to("provision", chain(*provisions))
    return {key: current for key, current in now.items() if key != current}


def _instruments(facets: dict[str, list[str]]) -> list[str]:
    return list(dict.fromkeys(key.rpartition("/")[0] for key in facets["provision"]))


def _document(row: dict[str, Any], facets: dict[str, list[str]], names: Names, moved: dict[str, str]) -> Document:
    """Return the document of a listing: its order, its facets, its numbers, its names and its texts."""
    made = Document()
    made.add_text("kind", "case")
    made.add_text("reference", row["reference"])
    _add_order(made, row["pk"], row["first_day"], row["last_day"], row["sort_title"])
    made.add_unsigned("published", (max(0, int(row["published"].timestamp())) << 32) + row["pk"])
    for field, values in facets.items():
        for value in values:
            made.add_text(field, value)
    for facet in FACETS:
        if facet.counts_rows:
            for key in facet.keys_in(row):
                made.add_unsigned(facet.counted_field, key)
    shown = row["data"]
    made.add_bytes("stored_case", StoredCase.of(shown, moved).packed())
    _add_numbers(made, shown)
    _add_text(made, "title", shown["title"], row["languages"])
    parties = [party["name"] for party in shown["parties"]]
    _add_text(made, "party", "\n".join([*parties, *filter(None, map(initials, parties))]), row["languages"])
    _add_catalogue(made, facets, names)
    made.add_text(column_of("filed", PLAIN), shown["decision_date"])
    identifiers = shown["identifiers"]
    made.add_text("docket_words", normal("\n".join([*shown["dockets"], identifiers["neutral"], identifiers["ecli"]])))
    _add_summaries(made, shown["summaries"])
    return made


def _add_catalogue(made: Document, facets: dict[str, list[str]], names: Names) -> None:
    """Add the names of what the case is filed under, in every language; those in other languages than its own apart."""
    shown = {"", "en", *facets["language"]}
    for kind in ("keyword", "court"):
        for language, analyzer, text in names.of(kind, facets[kind]):
            made.add_text(column_of(kind if language in shown else "translated", analyzer), text)
    filed = {kind: facets[kind] for kind in ("jurisdiction", "session", "collection", "subject")}
    for kind, keys in (*filed.items(), ("instrument", _instruments(facets))):
        for _language, analyzer, text in names.of(kind, keys):
            made.add_text(column_of("filed", analyzer), text)


def _add_order(made: Document, key: int, first: date, last: date, title: str) -> None:
    made.add_unsigned("listing", key)
    made.add_unsigned("newest", newest(last, key))
    made.add_unsigned("oldest", (first.toordinal() << 32) + key)
    made.add_text("title_order", f"{title}\x1f{key:010d}")
    made.add_integer("first_day", first.toordinal())
    made.add_integer("last_day", last.toordinal())


def newest(last: date, key: int) -> int:
    """Return the number that orders listings newest first, as `newest_first` does, the greatest first."""
    return (last.toordinal() << 32) + (0xFFFFFFFF - key)


def _add_numbers(made: Document, shown: dict[str, Any]) -> None:
    reference = shown["reference"]
    numbers = {reference, reference.removesuffix("-j"), shown["decision_date"], *shown["identifiers"].values()}
    for number in {squeezed(number) for number in (*numbers, *shown["dockets"])} - {""}:
        made.add_text("number", number)
    for key in case_keys(shown):
        made.add_text("case_number", key)
    for docket in shown["dockets"]:
        made.add_text("docket", squeezed(docket))
    cited = {citation["provision"] for citation in shown["citations"]} - {""}
    for number in {provision_number(form) for whole in cited for form in (whole, whole.partition("(")[0])}:
        made.add_text("article", number)


def case_keys(shown: dict[str, Any]) -> set[str]:
    """Return the numbers of a record as JSON, in every form that names the case."""
    identifiers = shown["identifiers"]
    keys = reference_keys(shown["reference"]) | ecli_keys(identifiers["ecli"]) | neutral_keys(identifiers["neutral"])
    return keys.union(*map(docket_keys, shown["dockets"]))


def _add_text(made: Document, field: str, text: str, languages: list[str] | tuple[str, ...]) -> None:
    compared = normal(text)
    compared = f"{compared}\n{joined(compared, '-')}\n{joined(compared, _APOSTROPHE)}"
    for analyzer in index_analyzers(compared, languages):
        made.add_text(column_of(field, analyzer), prepared(analyzer, compared))


def _add_summaries(made: Document, summaries: list[dict[str, Any]]) -> None:
    numbers: set[str] = set()
    for summary in summaries:
        holdings = "\n".join(f"{holding['topic']}\n{holding['text']}" for holding in summary["relevant_holdings"])
        own = analyzer_of(summary["language"])
        for field, text in (
            ("held", f"{summary['held']}\n{holdings}"),
            ("facts", f"{summary['basic_facts']}\n{summary['relevant_legislation']}"),
        ):
            compared = normal(text)
            numbers |= named(compared)
            compared = f"{compared}\n{joined(compared, '-')}"
            # Plainly too: a name in another script, or a word of another language, has no stem here.
            signs = not compared.isascii() and SIGN.search(compared) is not None
            for analyzer in {own, PLAIN, SIGNS if signs else own}:
                made.add_text(
                    column_of(field, analyzer), prepared(analyzer, compared) if signs or own == ARABIC else compared
                )
    for number in numbers:
        made.add_text("named", number)
