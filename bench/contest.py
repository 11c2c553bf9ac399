"""The contestants that are measured, by column of the table."""

import gzip
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from django.test import RequestFactory
from django.urls import resolve

from . import datasette
from .measure import Samples, Visitor
from .register import Address

SITE = "Casebridge"
SERVER_TIME = "of it, in the server"
FLOOR = "the same bytes as a file"
DATASETTE = "Datasette, 7 facets"
DATASETTE_ALL = "Datasette, all facets"
POSTGRESQL = "PostgreSQL full text"
DJANGO_FILTER = "django-filter"
COLUMNS = (SITE, SERVER_TIME, FLOOR, POSTGRESQL, DJANGO_FILTER, DATASETTE, DATASETTE_ALL)

# How each says how many cases it has found.
_FOUND = {
    SERVER_TIME: re.compile(rb'role="status">\s*([\d,]+)'),
    POSTGRESQL: re.compile(rb"<h1>(\d+) cases"),
    DJANGO_FILTER: re.compile(rb"<h1>(\d+) cases"),
    DATASETTE: re.compile(rb"<h3>\s*([\d,]+) rows?"),
}

Calls = dict[tuple[str, str], Callable[[], bytes]]

Measured = dict[tuple[str, str], Samples]


def write_floor(addresses: list[Address], directory: Path) -> None:
    """Keep the page of each address as a file that the site's own server sends, compressed in advance."""
    directory.mkdir(parents=True, exist_ok=True)
    for number, address in enumerate(addresses):
        body = in_process(address)()
        (directory / f"{number}.html").write_bytes(body)
        (directory / f"{number}.html.gz").write_bytes(gzip.compress(body, 6))


def in_process(address: Address) -> Callable[[], bytes]:
    """Return what calls the view of an address in this process, without middleware, and gives the page's bytes."""
    request = RequestFactory(SERVER_NAME="127.0.0.1").get(address.url)
    found = resolve(address.path)
    return lambda: found.func(request, *found.args, **found.kwargs).content


def calls(addresses: list[Address], site: int, peer: int | None, *, lists: bool) -> Calls:
    """Return every request to measure, by address and column. `site`, `peer`: ports of the site and of Datasette.

    `lists`: whether Datasette is asked for the facets that are lists, too.
    """
    reader, stranger = Visitor(site), Visitor(peer or 0)
    made: Calls = {}
    for number, address in enumerate(addresses):
        asked = {
            SITE: (reader, address.url),
            FLOOR: (reader, f"/{number}.html"),
            **({POSTGRESQL: (reader, f"/bench/postgresql/?{address.query}")} if address.kind == "list" else {}),
            **({DJANGO_FILTER: (reader, f"/bench/django-filter/?{address.query}")} if address.kind == "list" else {}),
        }
        if peer:
            one, other = (datasette.url(address, arrays=arrays) for arrays in (False, True))
            asked |= {DATASETTE: (stranger, one)} if one else {}
            asked |= {DATASETTE_ALL: (stranger, other)} if lists and other and other != one else {}
        made[address.name, SERVER_TIME] = in_process(address)
        for column, (visitor, url) in asked.items():
            made[address.name, column] = partial(visitor.get, url)
    return made


def agreement(measured: Measured) -> str:
    """Say whether the contestants find as many cases as each other, and if not, who finds how many for what."""
    numbers: dict[str, dict[str, int]] = {}
    for (row, column), samples in measured.items():
        if column in _FOUND:
            body = samples.first
            found = _FOUND[column].search(gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body)
            if found:
                numbers.setdefault(row, {})[column] = int(found[1].replace(b",", b""))
    compared = {row: by_column for row, by_column in numbers.items() if len(by_column) > 1}
    unlike = [f"{row}: {by_column}" for row, by_column in compared.items() if len(set(by_column.values())) > 1]
    if unlike:
        return "no: " + "; ".join(unlike).replace("{", "").replace("}", "").replace("'", "")
    return f"yes, for {len(compared)} of the pages above"
