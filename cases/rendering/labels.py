"""Codes and dates of a record as readers see them."""

from datetime import date

from django.utils.dates import MONTHS

from cases.models.choices import Level, Procedure, Role, SummaryStatus
from cases.record.partial_dates import span

_LABELS = {code: label for choices in (Level, Procedure, Role, SummaryStatus) for code, label in choices.choices}


def labelled(code: str) -> str:
    """Return the label of a level, procedure, role or status; the code itself where it has none."""
    return str(_LABELS.get(code, code))


def decided(decision_date: str) -> str:
    """Return `2023-05-19` as 19 May 2023, `2023-05` as May 2023, `2023` as it is; anything else as it is."""
    days = span(decision_date)
    if not days or len(decision_date) == 4:
        return decision_date
    if len(decision_date) == 7:
        return f"{MONTHS[days[0].month]} {days[0].year}"
    return day_in_words(days[0])


def day_in_words(when: date) -> str:
    """Return a day as 19 May 2023."""
    return f"{when.day} {MONTHS[when.month]} {when.year:04d}"
