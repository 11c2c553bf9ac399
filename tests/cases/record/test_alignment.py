"""The alignment of two lists: which items are the same one, alike, moved, added or removed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.record.alignment import aligned
from tests.examples import examples

WORDS = st.lists(st.sampled_from(["privacy", "portrait", "name", "voice", "trade mark", "x"]), max_size=8)


def pairs(old: list, new: list) -> list[tuple]:
    return list(aligned(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [], []),
        (["a"], ["a"], []),
        ([], ["a"], [(1, None, "a")]),
        (["a"], [], [(1, "a", None)]),
        (["a", "b"], ["a"], [(2, "b", None)]),
        (["a", "b"], ["b"], [(1, "a", None)]),
        (["a", "c"], ["a", "b", "c"], [(2, None, "b")]),
        (["a", "b", "c"], ["a", "c"], [(2, "b", None)]),
        (["privacy"], ["trade mark"], [(1, "privacy", None), (1, None, "trade mark")]),
        (["a", "b"], ["b", "a"], [(1, None, "b"), (2, "b", None)]),
        (["portrait right"], ["portrait rights"], [(1, "portrait right", "portrait rights")]),
        (["a", "portrait right"], ["portrait rights"], [(1, "a", None), (1, "portrait right", "portrait rights")]),
        (["portrait right"], ["a", "portrait rights"], [(1, None, "a"), (2, "portrait right", "portrait rights")]),
        (["portrait right", "a"], ["portrait rights"], [(1, "portrait right", "portrait rights"), (2, "a", None)]),
        (
            ["portrait right", "name right"],
            ["portrait rights", "name rights"],
            [(1, "portrait right", "portrait rights"), (2, "name right", "name rights")],
        ),
        (
            ["name right", "k", "portrait right"],
            ["k", "portrait rights", "q"],
            [(1, "name right", None), (2, "portrait right", "portrait rights"), (3, None, "q")],
        ),
    ],
)
def test_items_are_beside_those_that_they_became(old, new, expected):
    assert sorted(pairs(old, new), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"role": "other", "name": "Peng"}, {"role": "plaintiff", "name": "Peng"}),
        (
            {"provision_key": "cn/civil-code/art-1", "quoted": "All."},
            {"provision_key": "cn/civil-code/art-1", "quoted": ""},
        ),
        (
            {"provision": "7", "instrument": "Act"},
            {"provision": "7", "instrument": "Act", "quoted": "Nobody may do so."},
        ),
        ({"as_written": "Article 7", "provision": "7"}, {"as_written": "Article 7", "provision": "1007"}),
        ({"url": "https://a.example/"}, {"url": "https://a.example/", "title": "Quite another title of the page"}),
        ({"topic": "Fair use", "text": "No."}, {"topic": "Fair use", "text": "Of a long text nothing is left."}),
        ({"language": "en", "held": "One."}, {"language": "en", "held": "Quelque chose de tout autre."}),
    ],
)
def test_an_item_is_known_by_what_names_it_in_whatever_words_it_is(old, new):
    assert pairs([old], [new]) == [(1, old, new)]
    assert pairs([{"x": 1}, old], [new]) == [(1, {"x": 1}, None), (1, old, new)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"url": "", "title": "a" * 20}, {"url": "", "title": "z" * 20}),
        ({"topic": "Fair use", "text": "xxxxxxxxxxxxxxxxxxxx"}, {"topic": "Privacy", "text": "yyyyyyyyyyyyyyyyyyyyyy"}),
        (
            {"provision": "7", "instrument": ""},
            {"provision": "7", "instrument": "", "quoted": "Nobody may do so at all."},
        ),
    ],
)
def test_an_empty_name_is_none_and_other_items_are_two(old, new):
    assert pairs([old], [new]) == [(1, old, None), (1, None, new)]


def test_the_name_counts_more_than_the_words_around_it():
    peng, wei = {"role": "plaintiff", "name": "Peng"}, {"role": "plaintiff", "name": "Penn"}
    moved = {"role": "third_party", "name": "Peng"}

    assert pairs([peng], [wei, moved]) == [(1, None, wei), (2, peng, moved)]


@examples(200)
@given(WORDS, WORDS)
def test_what_is_removed_and_added_makes_the_one_list_of_the_other(old, new):
    found = pairs(old, new)

    removed = [item for _, item, _ in found if item is not None]
    added = [item for _, _, item in found if item is not None]
    kept = list(old)
    for item in removed:
        kept.remove(item)
    assert sorted([*kept, *added]) == sorted(new)
    assert [new[place - 1] for place, _, item in found if item is not None] == added
    assert all(old[place - 1] == item for place, item, other in found if other is None)


@given(WORDS, WORDS)
def test_no_pair_crosses_another(old, new):
    places = [place for place, _, item in pairs(old, new) if item is not None]

    assert places == sorted(places)


def test_lists_with_too_many_different_items_are_compared_place_by_place():
    old, new = [f"{number:04d}" for number in range(51)], [f"x{number:04d}" for number in range(51)]

    assert pairs(old, new) == [(place, one, other) for place, (one, other) in enumerate(zip(old, new, strict=True), 1)]


def test_what_is_over_of_the_longer_of_two_such_lists_is_alone():
    old, new = [f"{number:04d}" for number in range(60)], [f"x{number:04d}" for number in range(50)]

    assert pairs(old, new)[-1] == (60, "0059", None)
    assert pairs(new, old)[-1] == (60, None, "0059")


def test_very_long_lists_are_compared_place_by_place():
    old = [str(number) for number in range(10_001)]

    assert pairs(old, [*old[:-1], "10000a"]) == [(10_001, "10000", "10000a")]
    assert len(pairs(old, old[1:])) == 10_001
    assert pairs(old[:-1], old[1:-1]) == [(1, "0", None)]
