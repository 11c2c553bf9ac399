"""Ranges of provisions: the numbers between two, and texts that are no range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.citations.ranges import LIMIT, RangeError, between, same_sort


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        ("5", "7", ["5", "6", "7"]),
        ("5", "6", ["5", "6"]),
        ("9", "11", ["9", "10", "11"]),
        ("44a", "44c", ["44a", "44b", "44c"]),
        ("44A", "44C", ["44A", "44B", "44C"]),
        ("44", "44c", ["44", "44c"]),
        ("44bis", "44quater", ["44bis", "44quater"]),
        ("5a", "7", ["5a", "6", "7"]),
        ("5", "7a", ["5", "6", "7", "7a"]),
        ("L111-1", "L111-3", ["L111-1", "L111-2", "L111-3"]),
        ("14.1", "14.3", ["14.1", "14.2", "14.3"]),
        ("IV", "VI", ["IV", "VI"]),
    ],
)
def test_a_range_of_provisions_holds_both_ends_and_what_is_counted_between(first, last, numbers):
    assert between(first, (), last, ()) == numbers


@pytest.mark.parametrize(
    ("first", "last", "values"),
    [
        ("1", "3", ["1", "2", "3"]),
        ("a", "d", ["a", "b", "c", "d"]),
        ("A", "C", ["A", "B", "C"]),
        ("i", "iv", ["i", "ii", "iii", "iv"]),
        ("I", "III", ["I", "II", "III"]),
        ("iv", "vi", ["iv", "v", "vi"]),
        ("i", "v", ["i", "ii", "iii", "iv", "v"]),
        ("v", "x", ["v", "w", "x"]),
        ("c", "d", ["c", "d"]),
        ("xix", "xxi", ["xix", "xx", "xxi"]),
        ("xxxix", "xli", ["xxxix", "xl", "xli"]),
        ("1a", "1c", ["1a", "1c"]),
    ],
)
def test_a_range_of_sub_units_counts_digits_letters_and_roman_numbers(first, last, values):
    assert between("5", (first,), "5", (last,)) == [f"5({value})" for value in values]
    assert between("5", ("2", first), "5", ("2", last)) == [f"5(2)({value})" for value in values]


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        (("5", ("2",)), ("7", ()), ["5(2)", "6", "7"]),
        (("5", ()), ("7", ("1",)), ["5", "6", "7(1)"]),
        (("5", ("2", "a")), ("7", ("1",)), ["5(2)(a)", "6", "7(1)"]),
        (("5", ("2",)), ("6", ("2",)), ["5(2)", "6(2)"]),
    ],
)
def test_the_ends_of_a_range_keep_their_sub_units_and_what_is_between_has_none(first, last, numbers):
    assert between(*first, *last) == numbers


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (("7", ()), ("5", ())),
        (("5", ("3",)), ("5", ("1",))),
        (("5", ("3",)), ("5", ("3",))),
        (("5", ("c",)), ("5", ("a",))),
        (("5", ("iv",)), ("5", ("ii",))),
        (("44c", ()), ("44a", ())),
        (("L5", ()), ("R7", ())),
        (("L111-1", ()), ("L112-3", ())),
        (("14.1", ()), ("15.1", ())),
    ],
)
def test_what_does_not_run_upwards_is_no_range(first, last):
    with pytest.raises(RangeError):
        between(*first, *last)


@given(st.integers(0, 5000), st.integers(1, 400))
def test_a_range_has_at_most_its_limit_of_provisions(first, more):
    if more < LIMIT:
        assert between(str(first), (), str(first + more), ()) == [str(each) for each in range(first, first + more + 1)]
    else:
        with pytest.raises(RangeError):
            between(str(first), (), str(first + more), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [("1", "23"), ("a", "b"), ("A", "B"), ("aa", "bb"), ("i", "iv"), ("I", "IV"), ("v", "w"), ("c", "d"), ("1a", "2")],
)
def test_sub_units_of_one_sort_can_be_in_one_list(one, other):
    assert same_sort(one, other)
    assert same_sort(other, one)


@pytest.mark.parametrize(("one", "other"), [("1", "a"), ("a", "B"), ("ab", "c"), ("iv", "IV"), ("ii", "1")])
def test_sub_units_of_two_sorts_cannot_be_in_one_list(one, other):
    assert not same_sort(one, other)
    assert not same_sort(other, one)
