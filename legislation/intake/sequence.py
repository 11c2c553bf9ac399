"""The order in which the provisions of a law are numbered."""

import re

from legislation.numerals import roman_number

_ADVERBS = {
    word: order
    for order, word in enumerate(
        [
            "bis",
            "ter",
            "quater",
            "quinquies",
            "sexies",
            "septies",
            "octies",
            "novies",
            "decies",
            "undecies",
            "duodecies",
        ],
        start=2,
    )
}
_NUMBER = re.compile(r"(?P<letter>[LRDA])?(?P<digits>\d+)(?P<more>(?:[.-]\d+)*)(?P<suffix>[A-Za-z]*)(?P<last>[.-]\d+)?")


def order_of(number: str) -> tuple[int, ...] | None:
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
    return past < order and order[0] <= past[0] + 3
