"""The tree of a law for its page. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

# More provisions than this that are in no division are parted into spans of so many.
SPAN = 100


@dataclass(frozen=True, slots=True)
class Branch:
    """A division with what is directly in it; without a division, the `provisions` that are in none.

    `count`: the provisions in it and in all branches below it.
    """

    division: Any
    provisions: Sequence[Any]
    branches: tuple["Branch", ...]
    count: int

    @property
    def first(self) -> Any:
        return self.provisions[0]

    @property
    def last(self) -> Any:
        return self.provisions[-1]


def outline(divisions: Iterable[Any], provisions: Iterable[Any]) -> tuple[Branch, ...]:
    """Return the tree, each provision in it once, in the order given; a division without provisions is left out.

    A division has `pk` and `parent_id`, a provision `division_id`. Those of no division that can be reached come first.
    """
    below: dict[int | None, list[Any]] = defaultdict(list)
    for division in divisions:
        below[division.parent_id].append(division)
    reached = _reachable(below)
    within: dict[int | None, list[Any]] = defaultdict(list)
    for provision in provisions:
        within[provision.division_id if provision.division_id in reached else None].append(provision)
    return (*_spans(within[None]), *_branches(below, within, None))


def way_to(division_id: int | None, divisions: Iterable[Any]) -> list[Any]:
    """Return the divisions around a place, the widest first."""
    known = {division.pk: division for division in divisions}
    way: list[Any] = []
    while (division := known.pop(division_id, None)) is not None:
        way.insert(0, division)
        division_id = division.parent_id
    return way


def _reachable(below: dict[int | None, list[Any]]) -> set[int]:
    """Return the divisions that hang on the tree: parts that are said to be within each other do not."""
    found: set[int] = set()
    waiting = list(below[None])
    while waiting:
        division = waiting.pop()
        found.add(division.pk)
        waiting += below.get(division.pk, [])
    return found


def _spans(provisions: list[Any]) -> Iterator[Branch]:
    for start in range(0, len(provisions), SPAN):
        span = provisions[start : start + SPAN]
        yield Branch(None, span, (), len(span))


def _branches(
    below: dict[int | None, list[Any]], within: dict[int | None, list[Any]], parent: int | None
) -> Iterator[Branch]:
    for division in below.get(parent, []):
        branches = tuple(_branches(below, within, division.pk))
        own = within.get(division.pk, [])
        if count := len(own) + sum(branch.count for branch in branches):
            yield Branch(division, own, branches, count)
