"""The alignment of two lists, item by item."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio

# What an item is known by: a part that only its kind has, and the parts that name it; the groups are tried in turn.
_NAMES = (
    ("held", ("language",)),
    ("role", ("name",)),
    ("provision_key", ("provision_key",)),
    ("provision", ("instrument", "provision")),
    ("as_written", ("as_written",)),
    ("url", ("url",)),
    ("topic", ("topic",)),
    ("question", ("question",)),
)
# Percent of the letters of two items that are the same one with other words.
_ALIKE = 50
# Comparing two items costs time in proportion to their lengths, and there are as many pairs as the product of theirs.
_LONGEST = 1_000
_MOST_PAIRS = 2_500
_MOST_ITEMS = 10_000

Aligned = tuple[int, Any, Any]


def aligned(old: Sequence[Any], new: Sequence[Any]) -> Iterator[Aligned]:
    """Yield (place, old item, new item) for each item of both lists, in order.

    None stands for the item that the other list does not have. Places count from 1: in the new list, of what was
    removed in the old one. An item that was moved is removed in one place and added in the other.
    """
    at = new_at = 0
    for end, new_end in [*_equal(old, new), (len(old), len(new))]:
        yield from _gap(old, new, (at, end), (new_at, new_end))
        at, new_at = end + 1, new_end + 1


def _equal(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
    """Return the places of equal items, as many as can be without crossing."""
    before, after = _texts(old), _texts(new)
    if max(len(before), len(after)) > _MOST_ITEMS:
        return [(at, at) for at, (left, right) in enumerate(zip(before, after, strict=False)) if left == right]
    return [
        (block.src_start + step, block.dest_start + step)
        for block in LCSseq.opcodes(before, after)
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    ]


def _gap(old: Sequence[Any], new: Sequence[Any], rows: tuple[int, int], new_rows: tuple[int, int]) -> Iterator[Aligned]:
    """Yield the items between two that are equal: those that are alike side by side, the others alone."""
    left, right = old[slice(*rows)], new[slice(*new_rows)]
    at = new_at = 0
    for pair, new_pair in [*_alike(left, right), (len(left), len(right))]:
        yield from ((rows[0] + place + 1, left[place], None) for place in range(at, pair))
        yield from ((new_rows[0] + place + 1, None, right[place]) for place in range(new_at, new_pair))
        if pair < len(left):
            yield new_rows[0] + new_pair + 1, left[pair], right[new_pair]
        at, new_at = pair + 1, new_pair + 1


def _alike(left: Sequence[Any], right: Sequence[Any]) -> list[tuple[int, int]]:
    """Return the places of items that are alike, so that they are most alike in all and none crosses another."""
    if not left or not right:
        return []
    if len(left) * len(right) > _MOST_PAIRS:
        return [(at, at) for at in range(min(len(left), len(right)))]
    before, after = _texts(left), _texts(right)
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    scores = [
        [_score(*pair, *texts) for pair, texts in zip(pairs, text_pairs, strict=True)]
        for pairs, text_pairs in zip(_grid(left, right), _grid(before, after), strict=True)
    ]
    for at in range(len(left) - 1, -1, -1):
        for to in range(len(right) - 1, -1, -1):
            paired = best[at + 1][to + 1] + scores[at][to] if scores[at][to] else 0.0
            best[at][to] = max(best[at + 1][to], best[at][to + 1], paired)
    return list(_path(best, scores))


def _grid(left: Sequence[Any], right: Sequence[Any]) -> list[list[tuple[Any, Any]]]:
    return [[(one, other) for other in right] for one in left]


def _path(best: list[list[float]], scores: list[list[float]]) -> Iterator[tuple[int, int]]:
    at = to = 0
    while at < len(scores) and to < len(scores[0]):
        if scores[at][to] and best[at][to] == best[at + 1][to + 1] + scores[at][to]:
            yield at, to
            at, to = at + 1, to + 1
        elif best[at][to] == best[at + 1][to]:
            at += 1
        else:
            to += 1


def _score(one: Any, other: Any, text: str, other_text: str) -> float:
    """Return how much alike two items are: 0 where they are two, 200 where they are known by the same name."""
    if isinstance(one, dict) and isinstance(other, dict):
        for _part, names in (group for group in _NAMES if group[0] in one):
            mine, theirs = ([item.get(name) for name in names] for item in (one, other))
            if all(mine) and mine == theirs:
                return 200.0
    return ratio(text[:_LONGEST], other_text[:_LONGEST], score_cutoff=_ALIKE)


def _texts(items: Sequence[Any]) -> list[str]:
    return [_text(item) for item in items]


def _text(item: Any) -> str:
    """Return a text that is the same for equal items alone; of small ones the values first, without their names."""
    values = item.values() if isinstance(item, dict) else item if isinstance(item, list | tuple) else [item]
    return json.dumps(list(values), ensure_ascii=False)
