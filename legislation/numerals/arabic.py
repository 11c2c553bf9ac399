"""Arabic ordinals: المادة الخامسة والعشرون بعد المائة is the 125th article."""

import re

_PRINTS = str.maketrans("أإآٱى", "اااا" + "ي")
_UNITS = {
    word: number
    for number, words in enumerate(
        (
            "الاولي الاول الحادية الحادي اولا اولي",
            "الثانية الثاني ثانيا ثانية",
            "الثالثة الثالث ثالثا ثالثة",
            "الرابعة الرابع رابعا رابعة",
            "الخامسة الخامس خامسا خامسة",
            "السادسة السادس سادسا سادسة",
            "السابعة السابع سابعا سابعة",
            "الثامنة الثامن ثامنا ثامنة",
            "التاسعة التاسع تاسعا تاسعة",
            "العاشرة العاشر عاشرا عاشرة",
        ),
        start=1,
    )
    for word in words.split()
}
_TENS = {
    stem + ending: number
    for number, stem in zip(
        range(20, 100, 10),
        ("العشر", "الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثمان", "التسع"),
        strict=True,
    )
    for ending in ("ون", "ين")
}
_HUNDREDS = {
    word: 100 * number
    for number, words in enumerate(
        (
            "المائة المئة",
            "المائتين المئتين المائتان",
            "الثلاثمائة",
            "الاربعمائة",
            "الخمسمائة",
            "الستمائة",
            "السبعمائة",
            "الثمانمائة",
            "التسعمائة",
            "الالف",
        ),
        start=1,
    )
    for word in words.split()
}
_WORD = re.compile(r"[ ]?([\u0620-\u064a\u0671]+)(?!\w)")


def arabic_ordinal(text: str, at: int) -> tuple[int, int] | None:
    """Return the number of the ordinal that begins at `at`, and where it ends; None where there is none."""
    words = _words(text, at)
    number, taken = _below_hundred([word for word, _ in words])
    rest = [word for word, _ in words[taken:]]
    if not taken and rest and rest[0] in _HUNDREDS:
        number, taken = _HUNDREDS[rest[0]], 1
    elif taken and len(rest) > 1 and rest[0] == "بعد" and rest[1] in _HUNDREDS:
        number, taken = number + _HUNDREDS[rest[1]], taken + 2
    return (number, words[taken - 1][1]) if taken else None


def _words(text: str, at: int) -> list[tuple[str, int]]:
    words: list[tuple[str, int]] = []
    while len(words) < 5 and (word := _WORD.match(text, at)):
        words.append((word[1].translate(_PRINTS), word.end()))
        at = word.end()
    return words


def _below_hundred(words: list[str]) -> tuple[int, int]:
    """Return the number that the first words make, and how many they are: (0, 0) where they make none."""
    first, second = ([*words, "", ""])[:2]
    if first in _TENS:
        return _TENS[first], 1
    if first not in _UNITS:
        return 0, 0
    unit = _UNITS[first]
    if second in ("عشرة", "عشر") and unit < 10:
        return 10 + unit, 2
    if second.startswith("و") and second[1:] in _TENS and unit < 10:
        return _TENS[second[1:]] + unit, 2
    return unit, 1
