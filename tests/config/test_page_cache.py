"""Kept pages take no more memory than they may, and are of one state."""

import threading
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.page_cache import KeptPage, PageCache

BEFORE, NOW = ("1", "2026-01-01"), ("2", "2026-01-01")
HEADERS = {"Content-Type": "text/html; charset=utf-8", "ETag": "", "Vary": "Accept-Encoding", "Content-Length": "9"}


def page(size: int = 10) -> KeptPage:
    return KeptPage(b"x" * size, HEADERS)


def test_a_page_is_kept_as_of_its_state_alone():
    cache, kept = PageCache(100_000), page()

    cache.put(NOW, ("/cases/",), kept)

    assert cache.get(NOW, ("/cases/",)) is kept
    assert cache.get(BEFORE, ("/cases/",)) is None
    assert cache.get(NOW, ("/courts/",)) is None


def test_the_first_page_of_another_state_drops_all_others():
    cache = PageCache(100_000)
    cache.put(BEFORE, ("/cases/",), page())
    cache.put(BEFORE, ("/courts/",), page())

    cache.put(NOW, ("/cases/",), page())

    assert len(cache) == 1
    assert cache.get(BEFORE, ("/courts/",)) is None


def test_the_page_that_was_not_asked_for_longest_goes_first():
    cache = PageCache(3 * 40_000)
    for name in ("first", "second"):
        cache.put(NOW, (name,), page(35_000))
    cache.get(NOW, ("first",))

    for name in ("third", "fourth"):
        cache.put(NOW, (name,), page(35_000))

    assert [bool(cache.get(NOW, (name,))) for name in ("first", "second", "third", "fourth")] == [
        True, False, True, True,
    ]  # fmt: skip


def test_a_page_larger_than_all_leaves_the_others():
    cache, small = PageCache(10_000), page()
    cache.put(NOW, ("small",), small)

    cache.put(NOW, ("large",), page(10_000))

    assert cache.get(NOW, ("small",)) is small
    assert cache.get(NOW, ("large",)) is None


def test_a_limit_of_nothing_keeps_nothing():
    cache = PageCache(0)

    cache.put(NOW, ("/cases/",), page(0))

    assert len(cache) == 0


@given(st.lists(st.tuples(st.sampled_from([BEFORE, NOW]), st.integers(0, 9), st.integers(0, 9000)), max_size=40))
def test_what_is_counted_is_what_is_kept(puts):
    cache = PageCache(20_000)

    for state, name, size in puts:
        cache.put(state, (str(name),), page(size))
        assert cache.size <= cache.limit
        assert (cache.size > 0) == (len(cache) > 0)

    cache.put(("3", ""), ("last",), page())
    assert len(cache) == 1
    assert cache.size < 3000


@pytest.mark.parametrize(("size", "query"), [(0, ""), (500, "q=" + "ж" * 1000), (9_000, "q=peng"), (60_000, "")])
def test_python_takes_no_more_for_the_pages_than_the_limit(size, query):
    limit = 2_000_000
    tracemalloc.start()
    cache = PageCache(limit)
    before, _peak = tracemalloc.get_traced_memory()

    for number in range(1500):
        key = ("https", "cases.example" + "", f"/cases/CN{number}-j/", f"{query}&page={number}", "en", "gzip")
        headers = {f"{name}": f"{value}{number}" for name, value in HEADERS.items()}
        cache.put(NOW, key, KeptPage(b"%d" % number + b"x" * size, headers))
    taken = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()

    assert 0 < taken <= limit


def test_threads_that_put_and_get_at_once_leave_the_count_right():
    cache, faults = PageCache(30_000), []

    def work(seed: int) -> None:
        try:
            for step in range(2000):
                cache.put((str((seed + step) % 500 // 400), ""), (str(step % 20),), page(step % 3000))
                cache.get(NOW, (str(step % 20),))
        except Exception as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=[seed]) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cache.put(("last", ""), ("last",), page(0))

    assert faults == []
    assert (len(cache), cache.size < 3000) == (1, True)
