"""Which mutants a run draws, what it counts, and how it shows one that no test noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.mutants.__main__ import difference, draw, score, survivors

MUTANTS = {f"room.x_read__mutmut_{number}": "room.py" for number in range(1, 101)}


@given(st.integers(1, 100), st.integers())
def test_a_sample_has_its_size_and_is_the_same_for_the_same_seed(size, seed):
    sample = draw(MUTANTS, size, seed)

    assert len(set(sample)) == size
    assert set(sample) <= set(MUTANTS)
    assert draw(dict(reversed(MUTANTS.items())), size, seed) == sample
    assert draw(MUTANTS, 100, seed)[:size] == sample


def test_another_seed_draws_another_sample():
    assert draw(MUTANTS, 50, seed=1) != draw(MUTANTS, 50, seed=2)


@pytest.mark.parametrize("size", [0, 100, 101])
def test_a_sample_of_no_size_or_a_larger_one_has_all_mutants(size):
    assert sorted(draw(MUTANTS, size, seed=1)) == sorted(MUTANTS)


def test_a_mutant_that_no_test_reaches_is_a_survivor_and_one_that_ran_too_long_is_not():
    results = {"a": "killed", "b": "survived", "c": "no test", "d": "time limit"}

    assert survivors(results) == ["b", "c"]
    assert score(results, 90) == "2 of 4 sampled of 90 mutants killed (1 by the time limit; no test reaches 1)."


def test_a_survivor_is_shown_by_the_lines_it_changes(tmp_path):
    (tmp_path / "room.py").write_text(
        "def x_read__mutmut_orig(text: str) -> int:\n    at = 1\n\n    return len(text) + at\n\n\n"
        "def x_read__mutmut_1(text: str) -> int:\n    at = 2\n\n    return len(text) + at\n\n\n"
        "def x_read__mutmut_12(text: str) -> int:\n    at = 1\n\n    return len(text) - at\n"
    )

    assert difference(tmp_path, "room.x_read__mutmut_1", "room.py").splitlines() == [
        "--- room.x_read__mutmut_1 (room.py)",
        "-    at = 1",
        "+    at = 2",
    ]
    assert "+    return len(text) - at" in difference(tmp_path, "room.x_read__mutmut_12", "room.py")
