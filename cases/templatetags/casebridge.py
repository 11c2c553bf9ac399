"""Template filters and tags that show records."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from django import template
from django.template import engines
from django.templatetags.static import static
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from cases.models.published import Listing, ListingProvision
from cases.record.fields import FIELDS, PART_LABELS, foot_fields, page_groups
from cases.record.value import CaseRecord
from cases.rendering import excerpt as excerpts
from cases.rendering.card import excerpt_of, law_of
from cases.rendering.excerpt import Excerpt
from cases.rendering.field_values import field_values
from cases.rendering.labels import day_in_words, decided, labelled
from cases.search import CaseSearch
from cases.search.related.related import Related
from cases.search.results.facets import Facet
from cases.search.results.refinements import FacetValue
from core import languages, subjects
from legislation.models import Provision

register = template.Library()

_LINE_BREAK = re.compile(r"\r\n|\n|\r")

register.filter(decided)
register.filter(labelled)
register.filter(field_values)
register.filter(foot_fields)
register.filter(page_groups)


@register.filter
def language_name(code: str) -> str:
    return languages.name(code)


@register.filter
def subject_name(slug: str) -> str:
    return subjects.name(slug)


@register.filter
def grouped(number: int) -> str:
    """Return a number with its digits grouped as in the reader's language: 10,000."""
    return _grouped(number, get_language())


@lru_cache(maxsize=10_000)
def _grouped(number: int, _language: str | None) -> str:
    return number_format(number, force_grouping=True)


@register.filter
def direction(code: str) -> str:
    """Return the writing direction of a language: `rtl` or `ltr`."""
    return languages.direction(code)


@register.filter
def lookup(mapping: dict | str, key: str):
    """Return the mapping's value for a key; nothing where the page gives no mapping."""
    return mapping.get(key) if mapping else None


@register.filter
def at(rows: Sequence, place: int):
    """Return the row at a position, or nothing."""
    return rows[place] if place < len(rows) else None


@register.filter
def day(when: date | str) -> str:
    """Return a date, or its ISO form, as 19 May 2023."""
    return day_in_words(_date(when))


@register.filter
def day_before(when: date | str) -> str:
    """Return the last day of a half-open period that ends with this one."""
    ends = _date(when)
    return day(ends - timedelta(days=1)) if ends > date.min else day(ends)


@register.filter
def field_name(path: str) -> str:
    """Return a field's path in a record, `summaries.1.held`, as a reader can follow it."""
    name, *parts = path.split(".")
    label = gettext(FIELDS[name].label) if name in FIELDS else name
    return " › ".join([label, *(gettext(PART_LABELS[part]) if part in PART_LABELS else part for part in parts)])


@register.filter
def source_lines(text: str) -> list[str]:
    """Return a source's lines as intake counts them."""
    return _LINE_BREAK.split(text)


@register.filter
def printed_page(window, line: int) -> int:
    """Return the printed page of a source's line; 0 where it has none. `window`: the source as a page shows it."""
    return window.printed_page(line)


@register.filter
def excerpt(record: CaseRecord) -> Excerpt | None:
    return excerpts.excerpt(record)


@register.filter
def kept_excerpt(card: dict) -> Excerpt | None:
    """Return the excerpt that a listing keeps for its card."""
    return excerpt_of(card)


@register.filter
def kept_law(card: dict) -> list[tuple[str, list[str]]]:
    """Return the provisions a case applies as (instrument, their labels), from its listing's card."""
    return law_of(card)


@register.simple_tag
def naming(listings: Iterable[Listing], provision: Provision) -> dict[int, dict[str, str]]:
    """Return, by listing, how its summary first names the provision: {text, anchor, language}."""
    tied = ListingProvision.objects.filter(listing__in=list(listings), provision=provision).exclude(sentence={})
    return dict(tied.values_list("listing_id", "sentence"))


@register.simple_tag
def component(name: str, **takes) -> SafeString:
    """Render a component of the faster engine, `templates/components/<name>.jinja`, with what it takes."""
    return SafeString(engines["jinja2"].get_template(f"components/{name}.jinja").render(takes))


@register.simple_tag
def toggled(search: CaseSearch, facet: Facet, value: FacetValue) -> str:
    """Return the query of a list with a value of a facet added, or removed where it is chosen."""
    return search.url(name=facet.name, value=value.value)


@register.filter
def reason(row: Related) -> SafeString:
    """Return why a case is related, in sentences."""
    said = []
    if row.provisions:
        laws = ((", ".join(labels), law) for law, labels in row.provisions)
        applied = format_html_join("; ", "{}, <cite>{}</cite>", laws)
        said.append(format_html(gettext("Also applies {}."), applied))
    if row.keywords:
        shared = ngettext("Shares the keyword {}.", "Shares the keywords {}.", len(row.keywords))
        said.append(format_html(shared, format_html_join(", ", "<bdi>{}</bdi>", ((word,) for word in row.keywords))))
    return format_html_join(" ", "{}", ((sentence,) for sentence in said or [gettext("Similar words.")]))


@register.simple_tag
@cache
def stylesheets(*names: str) -> SafeString:
    """Return links to stylesheets, named as their templates are: `components/card`, `cases/case`."""
    addresses = ((static(f"css/{name}.css"),) for name in names)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', addresses)


def _date(when: date | str) -> date:
    return date.fromisoformat(when) if isinstance(when, str) else when
