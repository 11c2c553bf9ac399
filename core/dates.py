"""Dates as the reader's language writes them, after Unicode's CLDR."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date, format_skeleton, format_time, get_datetime_format
from django.utils.translation import get_language

from .site_languages import locale


def day(when: date) -> str:
    """Return a day as text: 19 May 2023, 19 мая 2023 г., 2023年5月19日."""
    return _day(when.year, when.month, when.day, get_language())


def month(year: int, number: int) -> str:
    """Return a month of a year as text: May 2023, май 2023 г., 2023年5月."""
    return _month(year, number, get_language())


def year(number: int) -> str:
    """Return a year as text: 2023, 2023年."""
    return _year(number, get_language())


def moment(when: datetime) -> str:
    """Return a day and the time of day as text, in the time zone that `when` is in: 19 May 2023, 14:05."""
    return str(get_datetime_format("medium", locale=locale(get_language()))).format(time(when), day(when))


def time(when: datetime) -> str:
    """Return the time of day as text: 14:05."""
    return format_time(when.time(), "HH:mm", locale=locale(get_language()))


@lru_cache(maxsize=10_000)
def _day(year: int, month: int, day: int, language: str | None) -> str:
    return format_date(date(year, month, day), "long", locale=locale(language))


@lru_cache(maxsize=10_000)
def _month(year: int, month: int, language: str | None) -> str:
    return format_skeleton("yMMMM", date(year, month, 1), locale=locale(language))


@lru_cache(maxsize=10_000)
def _year(year: int, language: str | None) -> str:
    return format_skeleton("y", date(year, 1, 1), locale=locale(language))
