"""Links from listings to the law.

A record names law by key, or as written. A name that is not found waits: whenever the law changes, all that wait are
looked for again, for every case and without a new edition.
"""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

from cases.models.published import CitedAsWritten, Listing, ListingProvision
from cases.record.value import CaseRecord
from cases.rendering.rendered_record import RenderedRecord
from core import log
from core.models import LogEntry
from core.redirects import moved_to
from legislation.models import Provision
from legislation.resolution.resolve import Named, Titles, resolve
from legislation.resolution.titles import folded

# More cases than this are one entry of the log, after which the index is rebuilt.
_NAMED_ONE_BY_ONE = 200
# No instrument has a longer title.
_LONGEST = 300


def link_law(listing: Listing, record: CaseRecord, rendered_record: RenderedRecord) -> None:
    """Link the listing to the provisions its record cites, and store what the record names as written."""
    ListingProvision.objects.filter(listing=listing).delete()
    CitedAsWritten.objects.filter(listing=listing).delete()
    waiting = as_written(record, rendered_record)
    named = {_named(record.jurisdiction, row): row for row in waiting}
    for each, provision in resolve(named).items():
        named[each].provision = provision
    for row in waiting:
        row.listing = listing
    CitedAsWritten.objects.bulk_create(waiting)
    said = {
        rendered_record.mentions[place].key: asdict(sentence)
        for place, sentence in rendered_record.sentences.items()
        if rendered_record.mentions[place].key
    }
    now = moved_to("provision", {key for key in (row.provision_key for row in record.citations) if key})
    said = {now.get(key, key): sentence for key, sentence in reversed(said.items())}
    keyed = list(Provision.objects.keyed(now.values()).select_related("instrument"))
    linked = {row.pk: said.get(row.key, {}) for row in keyed}
    for row in waiting:
        if row.applied and row.provision_id:
            linked.setdefault(row.provision_id, row.sentence)
    roles = _roles(record, now, {row.key: row.pk for row in keyed})
    ListingProvision.objects.bulk_create(
        [
            ListingProvision(listing=listing, provision_id=pk, sentence=sentence, roles=roles.get(pk, []))
            for pk, sentence in linked.items()
        ]
    )


def _roles(record: CaseRecord, now: dict[str, str], provisions: dict[str, int]) -> dict[int, list[str]]:
    """Return, by provision, the roles that the court gave it, each once, in the order of the record."""
    roles: dict[int, list[str]] = {}
    for row in record.citations:
        provision = provisions.get(now.get(row.provision_key, ""))
        if row.role and provision and row.role not in roles.setdefault(provision, []):
            roles[provision].append(row.role)
    return roles


def as_written(record: CaseRecord, rendered_record: RenderedRecord) -> list[CitedAsWritten]:
    """Return what the record names without a key, as rows of no listing yet.

    A number without an instrument waits for none.
    """
    applied = {(row.instrument, row.kind, row.provision) for row in record.citations if not row.provision_key}
    return [
        CitedAsWritten(
            instrument=mention.instrument,
            title=folded(mention.instrument)[:_LONGEST],
            kind=mention.kind,
            number=mention.number,
            applied=(mention.instrument, mention.kind, mention.number) in applied,
            sentence=_plain(rendered_record, place),
        )
        for place, mention in enumerate(rendered_record.mentions)
        if mention.instrument and not mention.key
    ]


def link_pending_citations() -> None:
    """Link what published cases name as written and what can be found since, and log the cases that are listed again.

    Called under the log's lock, which entering law and publishing take last: of two at once the second finds what
    both have written. A case that is being published just now is left to its own publication, which waits for this one.
    """
    open_titles = CitedAsWritten.objects.filter(provision=None).values_list("title", flat=True).distinct()
    waiting = set(open_titles)
    titles = Titles.known() if waiting else None
    if titles is None or not (known := {title for title in waiting if title in titles}):
        return
    rows = CitedAsWritten.objects.filter(provision=None, title__in=known)
    named = rows.values_list("listing__jurisdiction_id", "instrument", "kind", "number").distinct()
    changed: set[int] = set()
    for each, provision in resolve(map(Named._make, named), titles).items():
        changed |= _link(each, provision)
    log_relisted(changed, "linked to the law it cites")


def _link(named: Named, provision: Provision) -> set[int]:
    """Link every row that names the provision so, and return the listings that it is linked to."""
    same = CitedAsWritten.objects.filter(
        provision=None,
        listing__jurisdiction_id=named.jurisdiction,
        instrument=named.instrument,
        kind=named.kind,
        number=named.number,
    )
    free = Listing.objects.select_for_update(skip_locked=True, of=("self",), no_key=True)
    mine = list(free.filter(pk__in=same.values("listing")).values_list("pk", flat=True))
    rows = list(same.filter(listing__in=mine))
    CitedAsWritten.objects.filter(pk__in=[row.pk for row in rows]).update(provision=provision)
    linked = set(
        ListingProvision.objects.filter(provision=provision, listing__in=mine).values_list("listing", flat=True)
    )
    ListingProvision.objects.bulk_create(
        [
            ListingProvision(listing_id=row.listing_id, provision=provision, sentence=row.sentence)
            for row in rows
            if row.applied and row.listing_id not in linked
        ]
    )
    return set(mine)


def log_relisted(changed: Collection[int], why: str) -> None:
    """Log that listings are written again, as the last act of a transaction or before its own entry."""
    if len(changed) > _NAMED_ONE_BY_ONE:
        log.append(LogEntry.Kind.RELISTED, note=f"{len(changed)} cases: {why}")
        return
    for reference in Listing.objects.filter(pk__in=changed).order_by("pk").values_list("reference", flat=True):
        log.append(LogEntry.Kind.RELISTED, reference=reference, note=why)


def _named(jurisdiction: str, row: CitedAsWritten) -> Named:
    return Named(jurisdiction, row.instrument, row.kind, row.number)


def _plain(rendered_record: RenderedRecord, place: int) -> dict[str, Any]:
    sentence = rendered_record.sentences.get(place)
    return asdict(sentence) if sentence else {}
