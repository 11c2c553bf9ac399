"""A histogram of cases by year. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

WIDTH, HEIGHT = 240, 48
# A reader could not distinguish more bars than this, so that each then stands for several years.
_MOST_BARS = 40
_STEPS = (1, 5, 10, 25, 50, 100, 250)
_LOWEST = 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The years from `first` to `last`, both included; `x`, `width` and `height` in units of the drawing."""

    first: int
    last: int
    cases: int
    x: float
    width: float
    height: float

    @property
    def y(self) -> float:
        return HEIGHT - self.height

    @property
    def years(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class YearBar:
    """A bar of the histogram, and the address of the list of its years alone."""

    bar: Bar
    chosen: bool
    url: str


def bars(cases: Mapping[int, int]) -> list[Bar]:
    """Return a bar for each year, or each few years, from the first that has cases to the last; none for one year."""
    if len(cases) < 2:
        return []
    first, last = min(cases), max(cases)
    step = next((step for step in _STEPS if last // step - first // step < _MOST_BARS), _STEPS[-1])
    spans = [(start, start + step - 1) for start in range(first // step * step, last + 1, step)]
    found = dict.fromkeys(spans, 0)
    for year, number in cases.items():
        start = year // step * step
        found[start, start + step - 1] += number
    tallest, width = max(found.values()), WIDTH / len(spans)
    return [
        Bar(*span, number, round(position * width, 2), round(width, 2), _height(number, tallest))
        for position, (span, number) in enumerate(found.items())
    ]


def _height(number: int, tallest: int) -> float:
    return round(max(_LOWEST, HEIGHT * number / tallest), 2) if number else 0.0
