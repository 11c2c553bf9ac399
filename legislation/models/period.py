"""Periods of days that must not overlap."""

from typing import TYPE_CHECKING

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_HELP = _("From the first day to the day after the last; leave empty if open.")


def period_of(label: "StrOrPromise") -> DateRangeField:
    """Return the column of a period that may be open at either end, or not known."""
    return DateRangeField(label, null=True, blank=True, help_text=_HELP)


def one_a_day(name: str, *, alike: tuple[str, ...], period: str, message: "StrOrPromise") -> ExclusionConstraint:
    """Return the constraint that of the rows which are `alike` in these columns, no two have a day in common."""
    return ExclusionConstraint(
        name=name,
        expressions=[*((column, RangeOperators.EQUAL) for column in alike), (period, RangeOperators.OVERLAPS)],
        violation_error_message=message,
    )
