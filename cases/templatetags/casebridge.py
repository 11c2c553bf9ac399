"""What templates need to show a record: dates of any precision, labels of codes, languages, the law it applies."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from django import template
from django.template import engines
from django.templatetags.static import static
from django.utils.dates import MONTHS
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.models.choices import Level, Procedure, Role, SummaryStatus
from cases.models.published import Listing, ListingProvision
from cases.record.partial_dates import span
from cases.record.value import CaseRecord
from cases.rendering import excerpt as leads
from cases.rendering.card import law_of, lead_of
from cases.rendering.excerpt import Lead
from cases.search.related.related import Related
from core import languages, subjects
from legislation.models import Provision

register = template.Library()

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_FIELD_LABELS = {
    "reference": _("Reference"),
    "jurisdiction": _("Jurisdiction"),
    "jurisdiction_name": _("Jurisdiction, name"),
    "court": _("Court"),
    "title": _("Title"),
    "decision_date": _("Decision date"),
    "level": _("Level"),
    "procedure": _("Procedure"),
    "subject_matter": _("Subject matter"),
    "dockets": _("Docket"),
    "identifiers": _("Numbers"),
    "parties": _("Parties"),
    "role": _("Role"),
    "name": _("Name"),
    "keywords": _("Keywords"),
    "appearances": _("Collections"),
    "collection": _("Collection"),
    "session": _("Session"),
    "number": _("Number"),
    "outcome": _("Outcome"),
    "judgments": _("Judgment"),
    "documents": _("Documents"),
    "languages": _("Languages"),
    "summaries": _("Summary"),
    "language": _("Language"),
    "status": _("Status"),
    "translator": _("Translator"),
    "basic_facts": _("Basic facts"),
    "held": _("Held"),
    "relevant_holdings": _("Relevant holdings"),
    "topic": _("Topic"),
    "text": _("Text"),
    "relevant_legislation": _("Relevant legislation"),
    "note": _("Note to readers"),
    "citations": _("Citations"),
    "as_written": _("As written"),
    "instrument": _("Instrument"),
    "kind": _("Kind"),
    "provision": _("Provision"),
    "quoted": _("Wording quoted"),
    "quoted_language": _("Language of the quotation"),
    "wordings": _("Wording in force"),
    "sources": _("Sources"),
    "url": _("Address"),
    "source": _("Number at the source"),
    "neutral": _("Neutral citation"),
    "ecli": _("ECLI"),
    "key": _("Key"),
    "court_key": _("Court, key"),
    "keyword_keys": _("Keywords, keys"),
    "subject_matter_keys": _("Subject matter, keys"),
    "collection_key": _("Collection, key"),
    "instrument_key": _("Instrument, key"),
    "provision_key": _("Provision, key"),
    "since": _("In force since"),
    "until": _("In force until"),
    "official": _("Official text"),
}

_LABELS = {code: label for choices in (Level, Procedure, Role, SummaryStatus) for code, label in choices.choices}


@register.filter
def decided(decision_date: str) -> str:
    """`2023-05-19` as 19 May 2023, `2023-05` as May 2023, `2023` as it is; anything else as it is."""
    days = span(decision_date)
    if not days or len(decision_date) == 4:
        return decision_date
    if len(decision_date) == 7:
        return f"{MONTHS[days[0].month]} {days[0].year}"
    return _written(days[0])


@register.filter
def labelled(code: str) -> str:
    """The label of a level, procedure, role or status; the code itself where it has none."""
    return str(_LABELS.get(code, code))


@register.filter
def language_name(code: str) -> str:
    return languages.name(code)


@register.filter
def subject_name(slug: str) -> str:
    return subjects.name(slug)


@register.filter
def grouped(number: int) -> str:
    """A number as the reader's language groups its digits: 10,000."""
    return _grouped(number, get_language())


@lru_cache(maxsize=10_000)
def _grouped(number: int, _language: str | None) -> str:
    return number_format(number, force_grouping=True)


@register.filter
def direction(code: str) -> str:
    """The writing direction of a language: `rtl` or `ltr`."""
    return languages.direction(code)


@register.filter
def lookup(mapping: dict | str, key: str):
    """The mapping's value for a key, or nothing; of a mapping that a page does not give, nothing."""
    return mapping.get(key) if mapping else None


@register.filter
def at(rows: Sequence, place: int):
    """The row at a place, or nothing."""
    return rows[place] if place < len(rows) else None


@register.filter
def day(when: date | str) -> str:
    """A date, given as itself or in ISO form, as 19 May 2023."""
    return _written(_date(when))


@register.filter
def day_before(when: date | str) -> str:
    """The last day of a half-open period that ends with this one."""
    ends = _date(when)
    return day(ends - timedelta(days=1)) if ends > date.min else day(ends)


@register.filter
def field_name(path: str) -> str:
    """A field's path in a record, `summaries.1.held`, as a reader can follow it."""
    return " › ".join(str(_FIELD_LABELS.get(part, part)) for part in path.split("."))


@register.filter
def source_lines(text: str) -> list[str]:
    """A source's lines as intake counts them."""
    return _LINE_BREAK.split(text)


@register.filter
def printed_page(window, line: int) -> int:
    """The printed page that a line of a source is on; 0 where it has none. `window`: the source as a page shows it."""
    return window.printed_page(line)


@register.filter
def lead(record: CaseRecord) -> Lead | None:
    return leads.lead(record)


@register.filter
def kept_lead(card: dict) -> Lead | None:
    """How the holding begins, of what a listing keeps for its card."""
    return lead_of(card)


@register.filter
def kept_law(card: dict) -> list[tuple[str, list[str]]]:
    """The provisions a case applies as (instrument, their labels), of what a listing keeps for its card."""
    return law_of(card)


@register.simple_tag
def naming(listings: Iterable[Listing], provision: Provision) -> dict[int, dict[str, str]]:
    """How each listing's summary first names the provision, by the listing's key: {text, anchor, language}."""
    tied = ListingProvision.objects.filter(listing__in=list(listings), provision=provision).exclude(sentence={})
    return dict(tied.values_list("listing_id", "sentence"))


@register.simple_tag
def component(name: str, **takes) -> SafeString:
    """A component of the faster engine, `templates/components/<name>.jinja`, with what it takes."""
    return SafeString(engines["jinja2"].get_template(f"components/{name}.jinja").render(takes))


@register.filter
def reason(row: Related) -> SafeString:
    """Why a case is related, in sentences."""
    said = []
    if row.provisions:
        laws = ((", ".join(labels), law) for law, labels in row.provisions)
        applied = format_html_join("; ", "{}, <cite>{}</cite>", laws)
        said.append(format_html(gettext("Also applies {}."), applied))
    if row.keywords:
        shared = ngettext("Shares the keyword {}.", "Shares the keywords {}.", len(row.keywords))
        said.append(format_html(shared, format_html_join(", ", "<bdi>{}</bdi>", ((word,) for word in row.keywords))))
    return format_html_join(" ", "{}", ((sentence,) for sentence in said or [gettext("Uses similar words.")]))


@register.simple_tag
@cache
def stylesheets(*names: str) -> SafeString:
    """Links to stylesheets, named as their templates are: `components/card`, `cases/case`."""
    addresses = ((static(f"css/{name}.css"),) for name in names)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', addresses)


def _written(when: date) -> str:
    return f"{when.day} {MONTHS[when.month]} {when.year:04d}"


def _date(when: date | str) -> date:
    return date.fromisoformat(when) if isinstance(when, str) else when
