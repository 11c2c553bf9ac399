"""What memory a long text takes while it is read, and what of it stays."""

import gc
import tracemalloc
from collections.abc import Callable

from cases.rendering.markdown import clean
from cases.rendering.text_offsets import TextOffsets

MEGABYTE = 1024 * 1024


def memory(act: Callable[[], object]) -> tuple[int, int]:
    """Return the bytes that stay after the act, and the most that it takes meanwhile."""
    gc.collect()
    tracemalloc.start()
    try:
        act()
        gc.collect()
        return tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()


def test_the_places_of_the_letters_of_a_megabyte_take_a_few_megabytes():
    html = "".join(f"<p>{'a' * 1000}</p>" for _paragraph in range(1000))

    _stays, most = memory(lambda: TextOffsets(html))

    assert most < 5 * MEGABYTE


def test_nothing_of_a_text_stays_after_it_is_read():
    clean("It stands.", "held")

    stays, most = memory(lambda: clean("*one* and **another**\n\n" * 2500, "held"))

    assert most > 3 * MEGABYTE
    assert stays < 100_000
