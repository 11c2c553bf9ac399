"""Roman numerals up to 399: laws have no more books or chapters."""

import re

# Matches the empty text too, unless a letter is seen first: put `(?=[IVXLC])` before it where that matters.
ROMAN = r"(?:C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
_ROMAN = re.compile(ROMAN)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman_number(numeral: str) -> int | None:
    """Return the number that a Roman numeral stands for, in capitals or not; None where it is no such numeral."""
    letters = numeral.upper()
    if not letters or not _ROMAN.fullmatch(letters):
        return None
    values = [_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
