"""Partial dates: a year, a month or a day."""

import calendar
import re
from datetime import date, timedelta

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


EARLIEST_YEAR = 1600


def is_plausible(decision_date: str, today: date | None) -> bool:
    """Return whether a decision can have been given then: from 1600 to tomorrow, which has begun somewhere.

    Without a day for today, none is too late.
    """
    days = span(decision_date)
    if days is None or days[0].year < EARLIEST_YEAR:
        return False
    return today is None or days[0] <= today + timedelta(days=1)


def span(decision_date: str) -> tuple[date, date] | None:
    """Return the first and last day that `2023`, `2023-05` or `2023-05-19` may mean; None for anything else."""
    match = _DATE.fullmatch(decision_date)
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, calendar.monthrange(year, last_month)[1])
