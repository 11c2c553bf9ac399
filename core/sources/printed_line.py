"""Lines of a printed page and their places."""

import statistics
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a page, and its place, in points from the page's lower left; zeros where that is unknown."""

    text: str
    left: float = 0
    right: float = 0
    bottom: float = 0
    top: float = 0


def step_of(lines: list[Printed]) -> float:
    """Return the usual distance from the bottom of one line to the next; 0 where that is unknown."""
    steps = [above.bottom - below.bottom for above, below in pairwise(lines) if above.bottom > below.bottom]
    return statistics.median(steps) if steps else 0
