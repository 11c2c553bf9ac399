"""Filters and tags that every template has."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from django import template
from django.template import engines
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core import dates, languages, subjects

register = template.Library()


@register.filter
def day(when: date | str) -> str:
    """Return a date, given as itself or in ISO form, as text: 19 May 2023."""
    return dates.day(_date(when))


@register.filter
def day_before(when: date | str) -> str:
    """Return the last day of a half-open period that ends with this one, as text."""
    ends = _date(when)
    return day(ends - timedelta(days=1)) if ends > date.min else day(ends)


@register.filter
def moment(when: datetime) -> str:
    """Return a day and time of day as text: 19 May 2023, 14:05."""
    return dates.moment(when)


@register.filter
def year(when: date) -> str:
    """Return the year of a date as text."""
    return dates.year(when.year)


@register.filter
def language_name(code: str) -> str:
    """Return the name of a language in the reader's language."""
    return languages.name(code)


@register.filter
def direction(code: str) -> str:
    """Return the writing direction of a language: `rtl` or `ltr`."""
    return languages.direction(code)


@register.filter
def subject_name(slug: str) -> str:
    """Return the name of a subject matter in the reader's language."""
    return subjects.name(slug)


@register.filter
def grouped(number: int) -> str:
    """Return a number with its digits grouped as in the reader's language: 10,000."""
    return _grouped(number, get_language())


@lru_cache(maxsize=10_000)
def _grouped(number: int, _language: str | None) -> str:
    return number_format(number, force_grouping=True)


@register.filter
def lookup(mapping: dict[Any, Any] | str, key: Any) -> Any:
    """Return the mapping's value for a key, or nothing; of a mapping that a page does not give, nothing."""
    return mapping.get(key) if isinstance(mapping, dict) else None


@register.filter
def at(rows: Sequence[Any], position: int) -> Any:
    """Return the row at a position, or nothing."""
    return rows[position] if position < len(rows) else None


@register.simple_tag
def component(name: str, **takes: Any) -> SafeString:
    """Return a component of the faster engine, `templates/components/<name>.jinja`, with what it takes."""
    return SafeString(engines["jinja2"].get_template(f"components/{name}.jinja").render(takes))


def _date(when: date | str) -> date:
    return date.fromisoformat(when) if isinstance(when, str) else when
