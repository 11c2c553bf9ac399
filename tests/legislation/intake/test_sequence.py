"""How the numbers of provisions are counted: which comes before which, and which may come next."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.intake.sequence import heaviest_count, may_follow, order_of, without_strays

# A law of each habit, in the order in which it prints its provisions.
COUNTED = [
    ["1", "2", "9", "10", "11", "99", "100", "1000"],
    ["10", "10bis", "10ter", "10quater", "10quinquies", "10sexies", "10septies", "10octies", "10novies", "10decies"],
    ["10decies", "10undecies", "10duodecies", "11"],
    ["29", "29A", "29B", "29C", "29Z", "30"],
    ["29", "29a", "29b", "30"],
    ["8", "8A", "8AA", "8AB", "8B", "9"],
    ["44", "44-2", "44-3", "44-10", "45"],
    ["14", "14.1", "14.2", "14.10", "15"],
    ["L111-1", "L111-2", "L111-10", "L112-1", "L211-1"],
    ["L121-7", "L121-7-1", "L121-8"],
    ["6quinquies", "6quinquies.1", "6quinquies.2", "6sexies"],
    ["I", "II", "III", "IV", "IX", "X", "XI", "XX", "XL"],
]


@pytest.mark.parametrize("law", COUNTED, ids=lambda law: law[1])
def test_numbers_sort_as_their_law_counts_them(law):
    assert all(order_of(one) < order_of(other) for one, other in pairwise(law))


@pytest.mark.parametrize("number", ["", "A", "bis", "first", "5/2", "1-", "1.a", "-1", "X1", "１a-"])
def test_what_counts_in_no_such_way_has_no_order(number):
    assert order_of(number) is None


def test_letter_case_makes_no_difference_to_the_order():
    assert order_of("29a") == order_of("29A")


def test_the_order_of_a_number_begins_with_the_whole_number():
    assert [order_of(number)[0] for number in ("7", "10bis", "29A", "L111-1", "14.10", "IV")] == [7, 10, 29, 111, 14, 4]


def test_a_first_letter_comes_where_the_adverb_for_twice_comes():
    assert order_of("10A") == order_of("10bis") == (10, 2)


@pytest.mark.parametrize(
    ("before", "number"),
    [
        ("", "1"),
        ("", "3"),
        ("", "I"),
        ("1", "2"),
        ("1", "1bis"),
        ("1bis", "2"),
        ("5", "8"),
        ("5", "5A"),
        ("4-2", "4-3"),
    ],
)
def test_a_number_may_follow_a_little_after_the_one_before(before, number):
    assert may_follow(before, number)


@pytest.mark.parametrize(
    ("before", "number"),
    [("", "4"), ("", "0"), ("1", "1"), ("2", "1"), ("5", "9"), ("2bis", "2"), ("5", "x"), ("x", "5"), ("29B", "29A")],
)
def test_a_number_may_not_follow_itself_nor_one_after_it_nor_one_far_before(before, number):
    assert not may_follow(before, number)


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_whole_number_may_follow_those_up_to_three_below_it(before, number):
    assert may_follow(str(before), str(number)) == (before < number <= before + 3)


@pytest.mark.parametrize(
    ("numbers", "kept"),
    [
        ([1, 2, 3], [0, 1, 2]),
        ([1, 3, 2, 3], [0, 2, 3]),
        ([1, 2, 1, 2, 3], [2, 3, 4]),
        ([1, 90, 2], [0, 2]),
        ([], []),
    ],
)
def test_the_count_that_goes_farthest_is_kept_and_of_two_the_later_one(numbers, kept):
    assert heaviest_count([((number,), 1) for number in numbers]) == kept


def test_a_heavier_line_wins_over_another_with_the_same_number():
    assert heaviest_count([((1,), 3), ((1,), 1), ((2,), 1)]) == [0, 2]


def test_a_number_far_from_all_others_is_a_stray_and_a_gap_is_none():
    counted = [((number,), 1) for number in (1, 2, 9, 10, 99)]

    assert without_strays(heaviest_count(counted), counted) == [0, 1, 2, 3]


@given(st.lists(st.integers(1, 30), max_size=60))
def test_what_is_kept_always_counts_up(numbers):
    kept = [numbers[index] for index in heaviest_count([((number,), 1) for number in numbers])]

    assert kept == sorted(set(kept))
