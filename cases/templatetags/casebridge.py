"""What templates need to show a record: dates of any precision, labels of codes, languages, the law it applies."""

from collections.abc import Sequence
from datetime import date, timedelta

from django import template
from django.templatetags.static import static
from django.utils.dates import MONTHS
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from legislation import languages

from ..page import Lead, glosses
from ..page import lead as lead_of
from ..record import CaseRecord, span
from ..vocabulary import Level, Procedure, Role, SummaryStatus

register = template.Library()

_LABELS = {code: label for choices in (Level, Procedure, Role, SummaryStatus) for code, label in choices.choices}


@register.filter
def decided(decision_date: str) -> str:
    """`2023-05-19` as 19 May 2023, `2023-05` as May 2023, `2023` as it is; anything else as it is."""
    days = span(decision_date)
    if not days or len(decision_date) == 4:
        return decision_date
    if len(decision_date) == 7:
        return f"{MONTHS[days[0].month]} {days[0].year}"
    return date_format(days[0], "j F Y")


@register.filter
def labelled(code: str) -> str:
    """The label of a level, procedure, role or status; the code itself where it has none."""
    return _LABELS.get(code, code)


@register.filter
def language_name(code: str) -> str:
    return languages.name(code)


@register.filter
def direction(code: str) -> str:
    """The writing direction of a language: `rtl` or `ltr`."""
    return languages.direction(code)


@register.filter
def lookup(mapping: dict, key: str):
    """The mapping's value for a key, or nothing."""
    return mapping.get(key)


@register.filter
def at(rows: Sequence, place: int):
    """The row at a place, or nothing."""
    return rows[place] if place < len(rows) else None


@register.filter
def day(when: date | str) -> str:
    """A date, given as itself or in ISO form, as 19 May 2023."""
    return date_format(_date(when), "j F Y")


@register.filter
def day_before(when: date | str) -> str:
    """The last day of a half-open period that ends with this one."""
    return day(_date(when) - timedelta(days=1))


@register.filter
def field_name(path: str) -> str:
    """A field's path in a record, `summaries.1.held`, as a reader can follow it."""
    return " › ".join(path.split(".")).replace("_", " ")


@register.filter
def lead(record: CaseRecord) -> Lead | None:
    return lead_of(record)


@register.filter
def applied_law(record: CaseRecord) -> list[tuple[str, list[str]]]:
    """The provisions a case applies as (instrument, their labels), in order."""
    by_instrument: dict[str, list[str]] = {}
    for gloss in glosses(record):
        by_instrument.setdefault(gloss.instrument, []).append(gloss.label)
    return list(by_instrument.items())


@register.simple_tag
def stylesheets(*names: str) -> SafeString:
    """Links to stylesheets, named as their templates are: `components/card`, `cases/case`."""
    addresses = ((static(f"css/{name}.css"),) for name in names)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', addresses)


def _date(when: date | str) -> date:
    return date.fromisoformat(when) if isinstance(when, str) else when
