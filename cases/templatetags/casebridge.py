"""Template filters and tags that show records."""

import re
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from cases.record.fields import FIELDS, ITEM_LABELS, PART_LABELS, foot_fields, page_groups
from cases.record.value import CaseRecord
from cases.rendering import excerpt as excerpts
from cases.rendering.card import excerpt_of, law_of
from cases.rendering.citation_styles import styled_citations
from cases.rendering.excerpt import Excerpt
from cases.rendering.field_values import field_values, remedy_text
from cases.rendering.labels import decided, labelled
from cases.search.related.related import Related

register = template.Library()

_LINE_BREAK = re.compile(r"\r\n|\n|\r")

register.filter(decided)
register.filter(labelled)
register.filter(field_values)
register.filter(foot_fields)
register.filter(page_groups)
register.filter(styled_citations)
register.filter(remedy_text)


@register.filter
def field_name(path: str) -> str:
    """Return a field's path in a record, `summaries.1.held`, as a reader says it: Summary 1, held."""
    name, *parts = path.split(".")
    said = [_numbered(name, FIELDS[name].label if name in FIELDS else name, parts)]
    while parts:
        part = parts.pop(0)
        label = _numbered(part, PART_LABELS.get(part, part), parts)
        said.append(label[:1].lower() + label[1:])
    return ", ".join(said)


def _numbered(name: str, label: str, parts: list[str]) -> str:
    """Return a label, with the number of the item where the next part of the path is one, which is taken off."""
    if not parts or not parts[0].isdigit():
        return gettext(label)
    return gettext("%(item)s %(number)s") % {"item": gettext(ITEM_LABELS.get(name, label)), "number": parts.pop(0)}


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
def kept_excerpt(card: dict[str, Any]) -> Excerpt | None:
    """Return the excerpt that a listing keeps for its card."""
    return excerpt_of(card)


@register.filter
def kept_law(card: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Return the provisions a case applies as (instrument, their labels), from its listing's card."""
    return law_of(card)


@register.simple_tag
@register.filter
def reason(row: Related) -> SafeString:
    """Return why a case is related, in sentences."""
    said: list[str] = []
    if row.provisions:
        laws = ((", ".join(labels), law) for law, labels in row.provisions)
        applied = format_html_join("; ", "{}, <cite>{}</cite>", laws)
        said.append(format_html(gettext("Also applies {}."), applied))
    if row.keywords:
        shared = ngettext("Shares the keyword {}.", "Shares the keywords {}.", len(row.keywords))
        said.append(format_html(shared, format_html_join(", ", "<bdi>{}</bdi>", ((word,) for word in row.keywords))))
    return format_html_join(" ", "{}", ((sentence,) for sentence in said or [gettext("Uses similar words.")]))
