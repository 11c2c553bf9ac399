"""Dates of decisions, read into `2023-05-19`, `2023-05` or `2023`."""

import re
from dataclasses import dataclass
from datetime import date

from legislation.citations.text import fold
from legislation.numerals import chinese_number

from . import spelled_dates
from .months import MONTHS

_NAME = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_OF = r"(?:[ ]?(?:de|del|of|d'|من|سنة|عام|لسنة)[ ]?|[ .,/-]{1,3})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?:T[\d:.]+Z?)?(?!\d)",
        r"(?P<year>\d{4})\.[ ]?(?P<month>\d{1,2})\.[ ]?(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})-(?P<month>\d{2})(?![\d-])",
        r"(?P<year>\d{4})[ ]?[年년][ ]?(?P<month>\d{1,2})[ ]?[月월](?:[ ]?(?P<day>\d{1,2})[ ]?[日号號일])?",
        r"(?P<year>\d{4})[ ]?年",
        r"(?P<era>令和|平成|昭和)[ ]?(?P<nth>\d{1,2}|元)[ ]?年[ ]?(?P<month>\d{1,2})[ ]?月[ ]?(?P<day>\d{1,2})[ ]?日",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ ]day[ ]of[ ](?P<name>{_NAME}),?[ ](?P<year>\d{{4}})(?!\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|re|º|ª|\.)?{_OF}(?P<name>{_NAME})\.?{_OF}(?P<year>\d{{4}})(?!\d)",
        rf"(?P<name>{_NAME})\.?[ ](?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?(?:[ ]del?)?[ ](?P<year>\d{{4}})(?!\d)",
        rf"(?P<name>{_NAME})\.?{_OF}(?P<year>\d{{4}})(?!\d)",
        r"(?P<first>\d{1,2})[ ]?([-/.])[ ]?(?P<second>\d{1,2})[ ]?\2[ ]?(?P<year>\d{4})(?!\d)",
        r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d/.-])",
    )
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}  # The year before the first of each.
_START = re.compile(rf"(?<![\w/.-])(?:\d|(?:{_NAME})(?!\w))|令和|平成|昭和", re.IGNORECASE)
_CHINESE_YEAR = re.compile("[〇零○一二三四五六七八九]{4}(?=年)")
_CHINESE_NUMBER = re.compile("[一二三四五六七八九十]{1,3}(?=[月日])")
# As Canadian courts write it, and alone: elsewhere eight digits may be any number.
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)")
_LONGEST_WORDS = 80  # Signs of a date in words.
_BEFORE = re.compile(r"[^\W\d_]{2,12}\.?,?(?: (?:the|le|el|den))?", re.IGNORECASE)
_AFTER = re.compile(r"(?:года|г)?[ .,;]*")


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date read. `iso`: `2023-05-19`, `2023-05`, `2023`, or empty. `ambiguous`: day and month could be exchanged.

    `start`, `end`: its offsets in the text, half open.
    """

    iso: str = ""
    ambiguous: bool = False
    start: int = 0
    end: int = 0


def read_date(text: str) -> ReadDate:
    """Return the date that `text` is; its `iso` is empty where it is something else or no day of the calendar.

    `06/10/2020` is read day first, whatever the language, and marked ambiguous. A weekday before it is passed over.
    """
    dates = find_dates(text[:200])
    if len(dates) != 1:
        return ReadDate()
    (found,) = dates
    before, after = text[: found.start].strip(), text[found.end :].strip()
    if (before and not _BEFORE.fullmatch(before)) or not _AFTER.fullmatch(after):
        return ReadDate()
    return found


def find_dates(text: str) -> list[ReadDate]:
    """Return the dates in a short text, in order."""
    if compact := _COMPACT.fullmatch(text.strip()):
        iso = _value(compact)
        return [ReadDate(iso, start=0, end=len(text))] if iso else []
    plain = spelled_dates.in_digits(_western(fold(text)))
    found, at = [], 0
    while start := _START.search(plain, at):
        match = next((match for form in _FORMS if (match := form.match(plain, start.start()))), None)
        value = _value(match) if match else None
        if match and value:
            rest = plain[match.end() : match.end() + _LONGEST_WORDS]
            padding = len(rest) - len(rest.lstrip(spelled_dates.PADDING))
            found.append(ReadDate(value, _ambiguous(match), match.start(), match.end() + padding))
        at = match.end() if match and value else _skip(plain, start.start())
    return found


def _western(text: str) -> str:
    """Return `text` with Chinese numerals of dates as digits, padded so that offsets stay."""

    def digits(match: re.Match[str]) -> str:
        return str(chinese_number(match[0])).rjust(len(match[0]), " ")

    return _CHINESE_NUMBER.sub(digits, _CHINESE_YEAR.sub(digits, text)) if "年" in text else text


def _skip(text: str, at: int) -> int:
    """Return the offset after the word that begins at `at`, or the next offset where none does."""
    word = re.compile(r"\w+").match(text, at)
    return word.end() if word else at + 1


def _ambiguous(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    return (
        "first" in parts
        and int(parts["first"]) <= 12
        and int(parts["second"]) <= 12
        and parts["first"] != parts["second"]
    )


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month, day = parts.get("month"), parts.get("day")
    if parts.get("name"):
        month = MONTHS[parts["name"].casefold()]
    if "first" in parts:
        day, month = parts["first"], parts["second"]
        if int(month) > 12:
            day, month = month, day
    if parts.get("era"):
        parts["year"] = str(_ERAS[parts["era"]] + int(parts["nth"].replace("元", "1")))
    year = int(parts["year"])
    try:
        whole = date(year, int(month or 1), int(day or 1))
    except ValueError:
        return None
    return whole.isoformat()[: 10 if day else 7 if month else 4]
