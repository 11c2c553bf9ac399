"""The rows of a case that match the rows of a record. Pure."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

Row = Mapping[str, Any]


def matched(stored: Sequence[Row], wanted: Sequence[Row], alike: Iterable[tuple[str, ...]]) -> dict[int, int]:
    """Return, by the place of a wanted row, the place of the stored one that is the same.

    A row is the same where it is alike in a group of columns. The groups are tried in turn, each for all rows, so that
    what is surely the same row is found first; of several alike, the first one is.
    """
    found: dict[int, int] = {}
    free = dict.fromkeys(range(len(stored)))
    for columns in alike:
        key = itemgetter(*columns)
        places: dict[Any, deque[int]] = defaultdict(deque)
        for place in free:
            places[key(stored[place])].append(place)
        for at, values in enumerate(wanted):
            if at not in found and (same := places.get(key(values))):
                found[at] = same.popleft()
                del free[found[at]]
    return found
