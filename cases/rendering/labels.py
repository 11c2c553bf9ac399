"""Codes and dates of a record as readers see them."""

from typing import Any

from cases.models.choices import (
    PASSAGES,
    Direction,
    Effect,
    Level,
    Order,
    Procedure,
    ProvisionRole,
    RemedyKind,
    Response,
    Role,
    SummaryStatus,
)
from cases.record.partial_dates import span
from core import dates

_CHOICES = (
    Level, Procedure, Role, SummaryStatus, ProvisionRole, Response, Direction, RemedyKind, Order, Effect,
)  # fmt: skip
_LABELS: dict[str, Any] = dict(PASSAGES) | {code: label for choices in _CHOICES for code, label in choices.choices}


def labelled(code: str) -> str:
    """Return the label of a code of one of the fixed lists; the code itself where it has none."""
    return str(_LABELS.get(code, code))


def decided(decision_date: str) -> str:
    """Return `2023-05-19`, `2023-05` or `2023` as the reader's language writes it; anything else as it is."""
    days = span(decision_date)
    if not days:
        return decision_date
    first = days[0]
    if len(decision_date) == 4:
        return dates.year(first.year)
    if len(decision_date) == 7:
        return dates.month(first.year, first.month)
    return dates.day(first)
