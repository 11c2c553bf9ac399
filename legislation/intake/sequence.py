"""The order in which the provisions of a law are numbered."""

import re
from collections.abc import Sequence

from legislation.numerals import roman_number

_ADVERBS = {
    word: order
    for order, word in enumerate(
        re.findall(r"\w+", "bis ter quater quinquies sexies septies octies novies decies undecies duodecies"), start=2
    )
}
_NUMBER = re.compile(r"(?P<letter>[LRDA])?(?P<digits>\d+)(?P<more>(?:[.-]\d+)*)(?P<suffix>[A-Za-z]*)(?P<last>[.-]\d+)?")
_STEP = 3  # Numbers that a law may leave out between two provisions before the second one is in doubt.

Order = tuple[int, ...]


def order_of(number: str) -> Order | None:
    """Return a key that sorts numbers in normal form as a law counts them: 9, 10, 10bis, 10ter, 10A, 11.

    None for what counts in no such way. The first member is the whole number.
    """
    found = _NUMBER.fullmatch(number)
    if not found:
        roman = roman_number(number)
        return (roman,) if roman else None
    more = [int(part) for part in re.findall(r"\d+", found["more"])]
    suffix = found["suffix"]
    after = [_ADVERBS[suffix]] if suffix in _ADVERBS else [ord(letter.upper()) - 63 for letter in suffix]
    last = [int(found["last"][1:])] if found["last"] else []
    return (int(found["digits"]), *more, *after, *last)


def may_follow(before: str, number: str) -> bool:
    """Return whether a line may open the provision `number` after `before`, where the line alone leaves a doubt."""
    order, past = order_of(number), order_of(before) if before else (0,)
    if order is None or past is None:
        return False
    return past < order and order[0] <= past[0] + _STEP


def directly_follows(before: str, number: str) -> bool:
    """Return whether `number` is the next whole number behind `before`, or one inserted there."""
    order, past = order_of(number), order_of(before) if before else (0,)
    if order is None or past is None or order[0] == 0:
        return False
    return order == (past[0] + 1,) or (order[0] == past[0] and order > past)


def heaviest_count(counted: Sequence[tuple[Order, int]]) -> list[int]:
    """Return the indexes of the orders that count up and weigh most together; each comes with its weight.

    Of two that weigh the same, the later one; a number directly after the one before weighs one more. Takes
    n log n steps.
    """
    ranks = {order: rank for rank, order in enumerate(sorted({order for order, _ in counted}), start=1)}
    best = _Heaviest(len(ranks))
    whole: dict[int, tuple[int, int]] = {}
    before: list[int] = []
    for index, (order, weight) in enumerate(counted):
        score, previous = best.below(ranks[order])
        near, neighbour = whole.get(order[0] - 1, (0, -1))
        if near and near + 1 >= score:
            score, previous = near + 1, neighbour
        before.append(previous)
        best.add(ranks[order], (score + weight, index))
        whole[order[0]] = max(whole.get(order[0], (0, -1)), (score + weight, index))
    chain, index = [], best.below(len(ranks) + 1)[1]
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]


def without_strays(chain: list[int], counted: Sequence[tuple[Order, int]]) -> list[int]:
    """Return a chain of indexes without the orders that jump far ahead and have none close behind them."""
    kept, past = [], 0
    for place, index in enumerate(chain):
        first = counted[index][0][0]
        after = counted[chain[place + 1]][0][0] if place + 1 < len(chain) else first + _STEP + 1
        if first <= past + _STEP or after <= first + _STEP:
            kept.append(index)
            past = first
    return kept


class _Heaviest:
    """The greatest pair below a rank (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self.pairs = [(0, -1)] * (size + 1)

    def below(self, rank: int) -> tuple[int, int]:
        greatest = (0, -1)
        rank -= 1
        while rank > 0:
            greatest = max(greatest, self.pairs[rank])
            rank -= rank & -rank
        return greatest

    def add(self, rank: int, pair: tuple[int, int]) -> None:
        while rank < len(self.pairs):
            self.pairs[rank] = max(self.pairs[rank], pair)
            rank += rank & -rank
