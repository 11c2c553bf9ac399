"""What it takes to answer again: requests a second for kept pages and for readers who have the page, beside an empty
view.
"""

import statistics

from .measure import requests_per_second
from .servers import site

# The site's own view that does nothing: every middleware, three bytes, no database.
EMPTY = "/healthz"
KEPT_BYTES = 64 * 1024 * 1024
# Each is loaded in turns, so that whatever else the machine does falls on all alike.
_TURNS = 5
_LOADED = 2.0


def beside_empty(workers: int, pages: dict[str, str]) -> str:
    """Return requests a second of the empty view, and for each page those that have it and those that get it kept.

    `pages`: addresses by name. Each figure is the median of some turns; its share of the empty view comes beside it.
    """
    asked = {"an empty view": (EMPTY, False)}
    for name, url in pages.items():
        asked |= {f"{name} that the reader has (304)": (url, True), f"{name}, kept": (url, False)}
    rates: dict[str, list[float]] = {name: [] for name in asked}
    with site(workers, BENCH_PAGE_CACHE_BYTES=str(KEPT_BYTES)) as server:
        for _turn in range(_TURNS):
            for name, (url, conditional) in asked.items():
                rates[name].append(requests_per_second(server.port, url, _LOADED, conditional=conditional))
    medians = {name: statistics.median(found) for name, found in rates.items()}
    empty = medians.pop("an empty view")
    shares = (f"{name} {rate:,.0f} ({rate / empty:.0%})" for name, rate in medians.items())
    return ", ".join([f"an empty view {empty:,.0f}", *shares])
