"""Several cases as one document to print: contents, a table, and each case as its own page has it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from cases.models.published import Listing
from cases.rendering.case_page import expressions
from cases.rendering.current_law import LawToday
from cases.rendering.rendered_edition import rendered
from cases.rendering.rendered_record import RenderedRecord
from core.templatetags.display import component

MOST = 50
_ANCHOR = re.compile(r'(?<= )(id|for|aria-labelledby|aria-details)="([^"]+)"|(?<= )href="#([^"]*)"')
# Within a page of many cases these would be landmarks of one name.
_NAVIGATION = re.compile(r"<nav .*?</nav>", re.DOTALL)
_NAMED_SECTION = re.compile(r'<section aria-labelledby="[^"]*">')
_HEADING = re.compile(r"(</?h)([1-5])(?=[ >])")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One case of a dossier. `complete`: its texts are as its own page has them."""

    listing: Listing
    html: SafeString
    complete: bool


def chapters(listings: Sequence[Listing], site: str) -> list[Chapter]:
    """Return the cases as chapters, in order. `site`: the address of the site, for those of the editions."""
    return [_chapter(listing, site) for listing in listings]


def _chapter(listing: Listing, site: str) -> Chapter:
    edition, kept = listing.edition, rendered(listing.edition)
    record = edition.record
    rendered_record = kept or RenderedRecord.plain(record)
    law = LawToday.of(listing, record, rendered_record.mentions)
    html = component(
        "case",
        record=record,
        lead=rendered_record.lead,
        expressions=expressions(record, rendered_record, law),
        links=law.links,
        listing=listing,
        edition=edition,
        in_dossier=True,
        address=site + edition.get_absolute_url(),
        canonical=site + listing.get_absolute_url(),
    )
    return Chapter(listing, embedded(html, listing.reference), complete=kept is not None)


def embedded(html: str, name: str) -> SafeString:
    """Return a page's article as a part of another page.

    Its anchors begin with `name`, its headings are one lower, and it has no navigation of its own.
    """

    def anchor(found: re.Match[str]) -> str:
        if found[1] is None:
            return f'href="#{name}-{found[3]}"'
        return f'{found[1]}="{" ".join(f"{name}-{each}" for each in found[2].split())}"'

    part = _NAMED_SECTION.sub("<section>", _NAVIGATION.sub("", html))
    lower = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", part)
    return SafeString(_ANCHOR.sub(anchor, lower))
