"""Numbers that name a case, in the forms in which lawyers write them. Pure."""

import re
from collections.abc import Iterator

from cases.intake.lexicon.dockets import docket as without_introduction

from .analyzers import SIGN
from .east_asian_dockets import in_latin
from .numbers import in_one_print, without_word_for_number

_GROUP = re.compile(r"(?P<digits>\d+)|[^\W\d_]+")
# "Civil Appeal E083 of 2021" is E083/2021.
_OF = re.compile(r"(?<=\d)\s+(?:of|de|del|von|от|لسنه)\s+(?=\d)")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d{3})+(?!\d)")
_CLOSED = re.compile(r"(?P<before>.*\d.*)\((?P<inside>[^()]*\d[^()]*)\)\s*$")
_RANGE = re.compile(r"(?P<first>\d{1,6})\s?[-–]\s?(?P<last>\d{1,6})(?= of \d{4}$)")
_MOST_IN_A_RANGE = 20
_DOCUMENT = re.compile(r"(?<=/(?:19|20)\d\d)-\d+$")
_YEAR = re.compile(r"(?:19|20)\d\d")
# A number of so many digits that is no year is hardly in two dockets of the same year.
_SERIAL, _LONG_SERIAL = 4, 6
_NEUTRAL = re.compile(
    r"[\[(]?(?P<year>(?:19|20)\d\d)[\])]?\s*(?P<court>[A-Z][A-Za-z ]*?)\s*(?P<number>\d+)"
    r"\s*(?P<division>\([A-Za-z ]+\))?"
)
_LONGEST = 200
# Marks that no number has: before the Latin form of a docket in other signs, which several others may share, and
# before a reference, which is nobody else's number.
_LATIN, _REFERENCE = "latin:", "reference:"
# With a blank in it and without a `-j`, words like "in 4" and "in 2023" would be one.
_AS_REFERENCE = re.compile(r"[a-z]{2,6}(?:-?\d{1,9}|[ -]?\d{3})|[a-z]{2,6}[ -]?\d{1,9}[ -]?j")


def key(number: str) -> str:
    """Return a number as compared: its groups of digits, without zeros before them, and of letters: `c 170 13`.

    Signs between groups do not matter, nor do spaces within a group of letters: `X ZB 5/22` is `xzb 5 22`.
    """
    return " ".join(_groups(number))


def reference_keys(reference: str) -> set[str]:
    """Return the form of one of our references."""
    return {_REFERENCE + key(reference.casefold().removesuffix("-j"))}


def ecli_keys(ecli: str) -> set[str]:
    """Return the forms of an ECLI, with its beginning and without."""
    return {key(ecli), key(ecli.removeprefix("ECLI:"))} - {""}


def neutral_keys(citation: str) -> set[str]:
    """Return the forms of a neutral citation: its year before, within or after the rest, or left out; without its
    division.
    """
    found = _NEUTRAL.fullmatch(citation[:_LONGEST])
    if not found:
        return {key(citation)} if _names(key(citation)) else set()
    year, court, number = found["year"], found["court"], found["number"]
    division = found["division"] or ""
    rest = (f"{court} {number} {division}", f"{court} {division} {number}", f"{court} {number}")
    forms = {form for each in rest for form in (f"{year} {each}", f"{each} {year}", each)}
    return {key(form) for form in (*forms, f"{court} {year}/{number}")}


def docket_keys(docket: str) -> set[str]:
    """Return the forms of a docket number: whole, and without the parts that lawyers leave out."""
    docket = docket[:_LONGEST]
    forms = {form for part in _parts(docket) for form in (part, without_introduction(part))}
    forms |= {shorter for form in forms for shorter in _without_end(form)}
    forms |= {shorter for form in forms for shorter in _without_lead(form)}
    keys = {key(form) for form in forms}
    if latin := in_latin(docket):
        keys.add(f"{_LATIN if SIGN.search(docket) else ''}{key(latin)}")
    return {each for each in keys if _names(each)}


def typed_keys(written: str) -> set[str]:
    """Return the forms in which the index may have a number that a reader typed, with or without a word before it."""
    short = written[: _LONGEST + 1]
    return keys_of_part(short) | keys_of_part(without_introduction(short))


def keys_of_part(words: str) -> set[str]:
    """Return the forms in which the index may have the very number that words are; none of a long text."""
    if len(words) > _LONGEST or not any(map(str.isdigit, words)):
        return set()
    small = in_one_print(words)
    reference = reference_keys(small.removesuffix("j")) if _AS_REFERENCE.fullmatch(small) else set()
    forms = {key(words), key(in_latin(words))}
    if not SIGN.search(words):
        forms |= {_LATIN + form for form in forms}
    return reference | {form for form in forms if _names(form)}


def _groups(number: str) -> list[str]:
    written = without_word_for_number(number)
    written = _THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), _OF.sub(" ", written))
    groups: list[str] = []
    for found in _GROUP.finditer(written):
        if found["digits"]:
            groups.append(found[0].lstrip("0") or "0")
        elif groups and not groups[-1].isdecimal():
            groups[-1] += found[0]
        else:
            groups.append(found[0])
    return groups


def _names(number: str) -> bool:
    """Return whether a number, as compared, can name a case: it has digits, and more of them than a year."""
    digits = [group for group in number.split() if group.isdecimal()]
    return bool(digits) and not (len(digits) == 1 and _YEAR.fullmatch(digits[0]))


def _parts(docket: str) -> Iterator[str]:
    """Yield a docket, what is before and in brackets at its end, and each number of a range: "Nos. 5-7 of 2017"."""
    yield docket
    if closed := _CLOSED.fullmatch(docket):
        yield from (closed["before"].strip(), closed["inside"])
    if numbers := _RANGE.search(docket):
        first, last = int(numbers["first"]), int(numbers["last"])
        for number in range(first, min(last, first + _MOST_IN_A_RANGE) + 1):
            yield f"{docket[: numbers.start()].replace('Nos.', 'No.')}{number}{docket[numbers.end() :]}"


def _without_end(docket: str) -> Iterator[str]:
    """Yield a docket without a state, or the number of a document, at its end: "10 C 13/2023-16" is 10 C 13/2023."""
    if found := _DOCUMENT.search(docket):
        yield docket[: found.start()]
    shorter, _sign, end = docket.rpartition("/")
    serials = re.findall(r"\d+", shorter.replace(".", ""))
    if end.isalpha() and serials and len(serials[-1]) >= _LONG_SERIAL:
        yield shorter


def _without_lead(docket: str) -> Iterator[str]:
    """Yield a docket without the words before its number, where that is long, or has a letter: "E083 of 2021"."""
    words = docket.split()
    at = next((at for at, word in enumerate(words) if re.search(r"\d", word)), 0)
    rest = " ".join(words[at:])
    serials = [digits for digits in re.findall(r"\d+", rest.replace(".", "")) if not _YEAR.fullmatch(digits)]
    if at and (re.match(r"[A-Z]{1,3}\d", rest) or any(len(digits.lstrip("0")) >= _SERIAL for digits in serials)):
        yield rest
