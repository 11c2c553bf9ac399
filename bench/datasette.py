"""The peer Datasette: the same listings in SQLite, with FTS5 and the same facets."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

from cases.models import Listing
from cases.synthetic.records import NOTE

from .register import PAGE_SIZE, Address

FACETS = ("jurisdiction", "court", "level", "procedure", "year", "collection", "language")
# Their values are lists; counting them is much dearer.
ARRAY_FACETS = ("keywords", "subject_matter", "provisions")
_COLUMNS = ("reference", "title", *FACETS, "session", *ARRAY_FACETS, "last_day", "parties", "text", "note")
_FILTERS = {"jurisdiction": "jurisdiction", "keyword": "keywords__arraycontains", "q": "_search"}
_SEARCHED = "title, parties, text"


def export(path: Path) -> int:
    """Write the listings to a new SQLite database at `path`, with an index for each facet; return its size in bytes."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    columns = ", ".join(f"{name} PRIMARY KEY" if name == "reference" else name for name in _COLUMNS)
    database.execute(f"CREATE TABLE cases ({columns})")
    marks = ", ".join("?" * len(_COLUMNS))
    database.executemany(f"INSERT INTO cases VALUES ({marks})", _rows())  # noqa: S608 (constants)
    for name in (*FACETS, "last_day"):
        database.execute(f"CREATE INDEX cases_{name} ON cases ({name})")
    # In these quotation marks, or Datasette does not take it for the table's search.
    database.execute(f'CREATE VIRTUAL TABLE cases_fts USING fts5({_SEARCHED}, content="cases")')
    insert = f"INSERT INTO cases_fts (rowid, {_SEARCHED}) SELECT rowid, {_SEARCHED} FROM cases"  # noqa: S608 (constants)
    database.execute(insert)
    database.execute("ANALYZE")
    database.commit()
    database.close()
    return path.stat().st_size


def command(path: Path, port: int) -> list[str]:
    """Return how Datasette serves the file: as one that never changes, which is its fastest way."""
    settings = {"sql_time_limit_ms": 60_000, "facet_time_limit_ms": 60_000, "default_page_size": PAGE_SIZE}
    options = [word for name, value in settings.items() for word in ("--setting", name, str(value))]
    return ["-m", "datasette", "serve", "--immutable", str(path), "--host", "127.0.0.1", "--port", str(port), *options]


def url(address: Address, *, arrays: bool) -> str | None:
    """Return Datasette's address for the same question, or None where it has no such page."""
    if address.kind == "case":
        return f"/cases/cases/{address.key}"
    if address.kind == "suggestions":
        return None
    asked = parse_qs(address.query)
    words = [(_FILTERS[name], value) for name, values in asked.items() if name in _FILTERS for value in values]
    if address.kind == "provision":
        return f"/cases/cases?{urlencode([('provisions__arraycontains', address.key), ('_size', PAGE_SIZE)])}"
    words += [("_facet", name) for name in FACETS] + [("_facet_array", name) for name in ARRAY_FACETS if arrays]
    words += [("_size", str(PAGE_SIZE)), ("_sort_desc", "last_day")]
    if "page" in asked:
        words.append(("_next", _token(int(asked["page"][0]))))
    return f"/cases/cases?{urlencode(words)}"


def _token(page: int) -> str:
    """Return Datasette's mark of the place where a page begins: the last row before it."""
    before = Listing.objects.newest_first()[(page - 1) * PAGE_SIZE - 1]
    return f"{before.last_day.isoformat()},{before.reference}"


def _rows() -> Iterator[tuple[Any, ...]]:
    listings = Listing.objects.select_related("edition", "court").order_by("pk")
    for listing in listings.iterator(chunk_size=500):
        record = listing.edition.record
        place = record.appearances[0] if record.appearances else None
        yield (
            listing.reference,
            listing.title,
            listing.jurisdiction_id,
            record.court_key,
            listing.level,
            listing.procedure,
            listing.first_day.year,
            place.collection_key if place else "",
            listing.languages[0],
            place.session.key if place and place.session else "",
            json.dumps(record.keyword_keys),
            json.dumps(record.subject_matter_keys),
            json.dumps([citation.provision_key for citation in record.citations]),
            listing.last_day.isoformat(),
            "; ".join(party.name for party in record.parties),
            listing.text,
            NOTE,
        )
