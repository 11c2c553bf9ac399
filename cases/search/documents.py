"""A listing as a document of the index."""

import re
import unicodedata
from collections.abc import Iterator

from django.db.models import Prefetch
from tantivy import Document

from legislation.models import Provision

from ..models.catalogue import Session
from ..models.published import Listing
from .glimpse import Glimpse
from .schema import FACET_FIELDS, body_of, names_of
from .text import PLAIN, SIGNS, analyzer_of, normal

_TOGETHER = 500
# "No.", "Nr.", "n°" and 号 before or after a number. At the very beginning NO and NR without a sign are letters of it.
_NUMBER = re.compile(r"^n(?:[or]\.|°)|(?<=[\s)\].,])n[or°](?=[\s.]*\d)|[号號]$|第(?=\d)")
_SIGNS_FOR_NUMBER = str.maketrans({"№": "n°", "º": "°"})


def documents(listings) -> Iterator[Document]:
    """Return the documents of a query set of listings, a few hundred rows in memory at a time."""
    rows = listings.select_related("edition", "court").prefetch_related(
        "keywords",
        "collections",
        "subject_matter",
        Prefetch("sessions", Session.objects.select_related("collection")),
        Prefetch("provisions", Provision.objects.select_related("instrument")),
    )
    for listing in rows.order_by("pk").iterator(chunk_size=_TOGETHER):
        yield document(listing)


def document(listing: Listing) -> Document:
    """Return what is found of a listing: its facets as the query string names them, and its texts."""
    shown = listing.edition.record
    made = Document()
    made.add_text("kind", "case")
    made.add_text("reference", listing.reference)
    made.add_bytes("glimpse", Glimpse.of(shown).packed())
    made.add_unsigned("listing", listing.pk)
    made.add_unsigned("newest", newest(listing))
    made.add_unsigned("oldest", (listing.first_day.toordinal() << 32) + listing.pk)
    made.add_text("title_order", f"{listing.sort_title}\x1f{listing.pk:010d}")
    made.add_integer("first_day", listing.first_day.toordinal())
    made.add_integer("last_day", listing.last_day.toordinal())
    for field, values in facets(listing).items():
        for value in values:
            made.add_text(field, value)
    for field, keys in rows(listing).items():
        for key in keys:
            made.add_unsigned(FACET_FIELDS[field], key)
    identifiers = (shown.reference, shown.identifiers.ecli, shown.identifiers.neutral, shown.identifiers.source)
    for number in (*identifiers, *shown.dockets):
        if number:
            made.add_text("number", squeezed(number))
    for docket in shown.dockets:
        made.add_text("docket", squeezed(docket))
    for citation in shown.citations:
        if citation.provision:
            made.add_text("article", citation.provision.partition("(")[0].lower())
    _add_names(made, "title", [shown.title])
    _add_names(made, "party", [party.name for party in shown.parties])
    _add_names(
        made, "label", [shown.court, *shown.keywords, *(row.session.title for row in shown.appearances if row.session)]
    )
    for summary in shown.summaries:
        held = [summary.held, *(f"{holding.topic}\n{holding.text}" for holding in summary.relevant_holdings)]
        texts = {"held": "\n".join(held), "facts": f"{summary.basic_facts}\n{summary.relevant_legislation}"}
        for field, text in texts.items():
            read = normal(text)
            # Plainly too: a name in another script, or a word of another language, has no stem here.
            own = analyzer_of(summary.language)
            for analyzer in {own} if own == SIGNS else {own, PLAIN}:
                made.add_text(body_of(field, analyzer), read)
    return made


def newest(listing: Listing) -> int:
    """Return the number that orders listings newest first, as `newest_first` does, when the greatest comes first."""
    return (listing.last_day.toordinal() << 32) + (0xFFFFFFFF - listing.pk)


def facets(listing: Listing) -> dict[str, list[str]]:
    """Return the listing's value, or values, of each facet."""
    return {
        "jurisdiction": [listing.jurisdiction_id],
        "court": [listing.court.slug],
        "keyword": [row.slug for row in listing.keywords.all()],
        "collection": [row.slug for row in listing.collections.all()],
        "session": [row.key for row in listing.sessions.all()],
        "subject": [row.slug for row in listing.subject_matter.all()],
        "level": [listing.level] if listing.level else [],
        "procedure": [listing.procedure] if listing.procedure else [],
        "language": list(dict.fromkeys(listing.languages)),
        "year": [str(listing.first_day.year)],
        "provision": [row.key for row in listing.provisions.all()],
    }


def rows(listing: Listing) -> dict[str, list[int]]:
    """Return the primary keys of the rows that the listing is counted by, of each facet that counts rows."""
    return {
        "court": [listing.court_id],
        "keyword": [row.pk for row in listing.keywords.all()],
        "collection": [row.pk for row in listing.collections.all()],
        "session": [row.pk for row in listing.sessions.all()],
        "subject": [row.pk for row in listing.subject_matter.all()],
        "provision": [row.pk for row in listing.provisions.all()],
    }


def squeezed(number: str) -> str:
    """Return a number as compared: letters and digits alone, in small letters, without words for "number"."""
    written = unicodedata.normalize("NFKC", normal(number).translate(_SIGNS_FOR_NUMBER)).casefold().strip()
    return "".join(sign for sign in _NUMBER.sub("", written) if sign.isalnum())


def _add_names(made: Document, field: str, names: list[str]) -> None:
    text = normal("\n".join(name for name in names if name))
    for name in names_of(field):
        made.add_text(name, text)
