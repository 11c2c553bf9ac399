"""Provision numbers without sub-units: 10bis, 38B, L111-1, 152.1."""

import re

from core.text.matching import matched
from legislation.numerals import ORDINAL_NUMBER, arabic_ordinal, ordinal_number

from .languages import Label
from .tables import ADVERBS, ARABIC_ADVERBS

ROMAN_BASE = r"(?=[IVXLC])(?:X{0,4}|XL|LX{0,3}|XC|C{1,3}X{0,3})(?:IX|IV|V?I{0,3})"
_CODE = re.compile(r"(?P<letter>[LRDA]|[IVX]{1,5}\.(?=\d))(?:\.[ ]?|[ ])?\*?(?=\d)")
# Of a Dutch code: the book and the article in it.
_BOOK = re.compile(r"\d{1,2}[A-Z]?:\d{1,4}[a-z]{0,2}(?![\w:])")
_DIGITS = re.compile(r"\d{1,5}(?:\.\d{1,3}){0,3}(?!\d)(?!/\d)(?![.,]\d{4})")
SLASHED = re.compile(
    r"(?P<digits>\d{1,4})/(?P<value>\d{1,2}|[\u0620-\u064a])(?:/(?P<deeper>\d{1,2}|[\u0620-\u064a]))?(?![\w/])"
)
_DASHED = re.compile(r"-(\d{1,4})(?!\d)(?:\.\d{1,3}(?![\d.]))?")
_TAIL = re.compile(
    rf"(?:\.?[ºª](?![\w])|(?<=1)(?:er|re|ère|ro|ere)\b)?(?:(?:-|\.(?=[A-Z](?![\w.])))?(?P<letter>[A-Za-z])(?![\w)])"
    rf"|[ ](?P<spaced>[A-Z])(?=,?[ ](?:and|or|of|to)[ ]|[,;(]))?"
    rf"(?:(?:[ -]|\.[ ]?)?(?P<adverb>(?i:{ADVERBS})|مكرر(?:اً|ًا|ا)?)(?!\w)(?![ ]\d)"
    rf"|[ ]?(?P<nth>\((?:{'|'.join(ARABIC_ADVERBS)})ا?\)|(?:{'|'.join(ARABIC_ADVERBS)})ا?(?=[ ]من)))?"
    rf"(?P<part>(?<=[a-z]{{3}})[.-]\d{{1,2}}(?!\w))?"
)
_ROMAN_NUMBER = re.compile(
    rf"({ROMAN_BASE})(?![\w'-])(?!\.\w)(?<!(?<![IVXLC])I(?=[ ](?!of|du|de|del|da|do|der|des|to)[a-z]))"
)
_ORDINAL = re.compile(ORDINAL_NUMBER)


def read_base(text: str, at: int, label: Label) -> tuple[str, int]:
    """Return the number at `at` of a folded text in normal form, and where it ends; empty where there is none."""
    book = _BOOK.match(text, at) if label.kind == "article" else None
    if book:
        return book[0], book.end()
    letter = _CODE.match(text, at) if label.kind == "article" else None
    digits = (SLASHED.match(text, at) if label.arabic else None) or _DIGITS.match(text, letter.end() if letter else at)
    if digits is None:
        return _base_in_words(text, at, label)
    number, end = digits[0], digits.end()
    if label.kind == "article" and re.fullmatch(r"\d{1,2}\.\d{3}", number):
        number = number.replace(".", "")
    for _ in range(2):
        dashed = _DASHED.match(text, end)
        if not dashed or not (letter or _compound(number, int(dashed[1]), label)):
            break
        number, end = number + dashed[0], dashed.end()
    tail = matched(_TAIL, text, end)
    adverb = tail["adverb"] or ""
    adverb = (
        ARABIC_ADVERBS[tail["nth"].strip("()ا")] if tail["nth"] else "bis" if adverb.startswith("م") else adverb.lower()
    )
    number += (tail["letter"] or tail["spaced"] or "") + adverb + (tail["part"] or "")
    return (letter["letter"] if letter else "") + number, tail.end()


def _base_in_words(text: str, at: int, label: Label) -> tuple[str, int]:
    """Return a number that is no digits: Roman, or an ordinal ("article premier", "المادة الخامسة")."""
    if label.arabic:
        counted = arabic_ordinal(text, at)
        return (str(counted[0]), counted[1]) if counted else ("", at)
    ordinal = _ORDINAL.match(text, at) if label.kind == "article" else None
    if ordinal:
        return str(ordinal_number(ordinal[0])), ordinal.end()
    roman = _ROMAN_NUMBER.match(text, at) if not label.needs or not label.kind else None
    return (roman[1], roman.end()) if roman and roman[1] else ("", at)


def _compound(number: str, dashed: int, label: Label) -> bool:
    """Return whether a dash makes one number ("Article 36-2", "§ 2-318"), not a range ("Articles 5-7", "§ 31-33")."""
    last = int(re.split(r"[.-]", number)[-1])
    if last >= dashed or (label.word == "§" and dashed > last + 100):
        return True
    return not label.many and label.word != "§"
