"""The counts of facets, made in threads beside the search."""

import heapq
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

from tantivy import Query, Searcher

from cases.search.index.schema import FACET_FIELDS

Key = int | str
Counted = Mapping[Key, int]

# More values than a facet ever has: with fewer from each part of the index the counts would not be exact.
_ALL_VALUES = 200_000
# Those with several rows for each case take by far the longest. Counting leaves Python's lock free.
_TOGETHER = (("keyword", "subject"), tuple(name for name in FACET_FIELDS if name not in ("keyword", "subject")))
_THREADS = 2
_counters: tuple[int, ThreadPoolExecutor] | None = None


class Counts(Mapping[str, Counted]):
    """Facet to key to cases. Reading a facet waits until it is counted."""

    def __init__(self, counting: Mapping[str, Future[dict[str, Counted]]]) -> None:
        self._counting = counting

    def __getitem__(self, name: str) -> Counted:
        return self._counting[name].result()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._counting)

    def __len__(self) -> int:
        return len(self._counting)


def counts(searcher: Searcher, chosen: Mapping[str, object], query: Callable[[str], Query], most: int | None) -> Counts:
    """Begin to count every facet. `chosen`: facet to its chosen values, if any; it is counted without its own filter.

    `query`: gives the query to count by, without the filter of a facet. `most`: count only so many keys, those with
    most cases, of a facet that counts rows and has nothing chosen.
    """
    counting: dict[str, Future[dict[str, Counted]]] = {}
    for together in _TOGETHER:
        if free := [name for name in together if not chosen.get(name)]:
            counting |= dict.fromkeys(free, _pool().submit(_count, searcher, query(""), free, most))
    for name in FACET_FIELDS:
        if name not in counting:
            counting[name] = _pool().submit(_count, searcher, query(name), [name], None)
    return Counts(counting)


def counts_without(searcher: Searcher, others: Query, of_all: Mapping[str, Counted], most: int | None) -> Counts:
    """Begin to count every facet of all cases but the others: the shorter way where these are few.

    `of_all`: the counts of all cases, of every key. `most`: as for `counts`.
    """
    every = {name: of_all[name] for name in of_all}
    counting = _pool().submit(_less, searcher, others, every, most)
    return Counts(dict.fromkeys(FACET_FIELDS, counting))


def _pool() -> ThreadPoolExecutor:
    """Return this process's own threads: those of the process it was forked from are not its."""
    global _counters
    if _counters is None or _counters[0] != os.getpid():
        _counters = (os.getpid(), ThreadPoolExecutor(_THREADS, "counting"))
    return _counters[1]


def _count(searcher: Searcher, found: Query, names: list[str], most: int | None) -> dict[str, Counted]:
    counted = searcher.aggregate(found, {name: {"terms": _terms(name, most)} for name in names})
    made: dict[str, Counted] = {}
    for name in names:
        if counted[name].get("doc_count_error_upper_bound"):
            raise ArithmeticError(f"the counts of {name} are not exact")
        made[name] = {bucket["key"]: bucket["doc_count"] for bucket in counted[name]["buckets"]}
    return made


def _less(searcher: Searcher, others: Query, of_all: dict[str, Counted], most: int | None) -> dict[str, Counted]:
    taken = _count(searcher, others, list(FACET_FIELDS), None)
    return {name: _left(of_all[name], taken[name], most if _of_rows(name) else None) for name in FACET_FIELDS}


def _left(of_all: Counted, taken: Counted, most: int | None) -> Counted:
    """Return all counts less those taken, those with most cases first. `most`: only of so many keys."""
    if most is None:
        return {key: left for key, cases in of_all.items() if (left := cases - taken.get(key, 0))}
    first: list[tuple[int, Key]] = []
    for key, cases in of_all.items():
        if len(first) == most and cases < first[0][0]:
            break
        counted = (cases - taken.get(key, 0), key)
        if len(first) < most:
            heapq.heappush(first, counted)
        else:
            heapq.heappushpop(first, counted)
    return {key: left for left, key in first if left}


def _of_rows(name: str) -> bool:
    return FACET_FIELDS[name] != name


def _terms(name: str, most: int | None) -> dict[str, str | int]:
    size = most if most is not None and _of_rows(name) else _ALL_VALUES
    return {"field": FACET_FIELDS[name], "size": size, "segment_size": _ALL_VALUES}
