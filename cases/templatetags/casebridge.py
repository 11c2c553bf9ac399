"""Filters and tags of templates that show a record or a search."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.models.choices import Level, Procedure, Role, SummaryStatus
from cases.record.partial_dates import span
from cases.record.value import CaseRecord
from cases.rendering import excerpt as leads
from cases.rendering.card import law_of, lead_of
from cases.rendering.excerpt import Lead
from cases.search import CaseSearch
from cases.search.related.related import Related
from cases.search.results.facets import Facet
from cases.search.results.refinements import FacetValue
from core import dates

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


@register.filter
def labelled(code: str) -> str:
    """The label of a level, procedure, role or status; the code itself where it has none."""
    return str(_LABELS.get(code, code))


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
def toggled(search: CaseSearch, facet: Facet, value: FacetValue) -> str:
    """The query of a list with a value of a facet added, or taken away where it is chosen."""
    return search.url(name=facet.name, value=value.value)


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
    return format_html_join(" ", "{}", ((sentence,) for sentence in said or [gettext("Similar words.")]))
