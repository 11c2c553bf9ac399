"""What it takes to be searchable: each index's size, the time to build it, and the time from publishing to a hit."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from cases.models import Case, Court, Summary
from cases.publication.publish import publish, withdraw

from . import datasette, peers
from .measure import Visitor

_TIMES = 5
_LONGEST = 30


def build(sqlite: Path) -> dict[str, tuple[float, int]]:
    """Build the indexes of all contestants again; return the seconds and the bytes of each, by what it is."""
    return {
        "Casebridge": _timed(_own_index()),
        "PostgreSQL full text: vectors and GIN": _timed(peers.build_vectors),
        "Datasette: the SQLite file with FTS5": _timed(lambda: datasette.export(sqlite)),
    }


def publish_to_searchable(port: int) -> list[float]:
    """Publish a case a few times; return the seconds from each act to the first list that has it. Withdraws them."""
    spent = []
    for number in range(_TIMES):
        word = f"zyx{time.time_ns()}{number}"
        case = _draft(word)
        # A connection of its own: the server closes one that was idle while the case was drafted.
        visitor = Visitor(port)
        publish(case, None)
        started = time.perf_counter()
        while case.reference.encode() not in _list(visitor, word):
            if time.perf_counter() - started > _LONGEST:
                raise RuntimeError(f"not found within {_LONGEST} s")
        spent.append(time.perf_counter() - started)
        withdraw(case, None, "It was published to measure how soon it is found.")
    return spent


def median_of(seconds: list[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.0f} ms (longest {max(seconds) * 1000:.0f} ms)"


@transaction.atomic
def _draft(word: str) -> Case:
    court = Court.objects.order_by("pk").filter(slug__startswith="synthetic-")[0]
    case = Case.objects.create(
        jurisdiction=court.jurisdiction,
        serial=Case.objects.next_serial(court.jurisdiction),
        title=f"Synthetic case, published and withdrawn: {word}",
        court=court,
        decision_date="2024-01-01",
        level="first",
        procedure="civil",
    )
    Summary.objects.create(case=case, language="en", held="Synthetic: published to measure how soon it is found.")
    case.refresh_from_db()
    return case


def _list(visitor: Visitor, word: str) -> bytes:
    return visitor.get(f"/cases/?q={word}", compressed=False)


def _own_index() -> Callable[[], int]:
    """Return what builds Casebridge's index and says its size: the one in files, else that of PostgreSQL."""
    try:
        from cases.search.index.sync import rebuild
    except ImportError:
        return _rebuild_trigrams

    def rebuild_files() -> int:
        rebuild()
        return sum(file.stat().st_size for file in Path(settings.SEARCH_DIRECTORY).rglob("*") if file.is_file())

    return rebuild_files


def _rebuild_trigrams() -> int:
    with connection.cursor() as cursor:
        cursor.execute("REINDEX INDEX cases_listing_text")
        cursor.execute("SELECT pg_relation_size('cases_listing_text')")
        return cursor.fetchone()[0]


def _timed(make: Callable[[], int]) -> tuple[float, int]:
    started = time.perf_counter()
    size = make()
    return time.perf_counter() - started, size
