"""The check that editions are as they were published."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, Subquery

from cases.models.published import Edition, Listing
from cases.record.json import RecordError
from cases.record.value import CaseRecord
from cases.rendering.rendered_edition import rendered
from cases.rendering.rendered_record import RenderedRecord
from core.models import LogEntry

from .listing import columns
from .publish import digest_of_json

# Hosts of one site may have clocks that differ by less.
CLOCKS_DIFFER = timedelta(minutes=1)
_ROWS = 200
_LISTED = LogEntry.Kind.PUBLISHED


def faults(progress: Callable[[int], None] = lambda editions: None) -> Iterator[str]:
    """Yield a sentence for each fault of editions, listings and the publication log; none where all is well.

    `progress` is given the number of editions read so far. Memory does not grow with their number within a transaction.
    """
    yield from _editions(progress)
    yield from _numbers()
    yield from _listings()
    yield from _gone()
    yield from _acts()
    yield from _log()


def _editions(progress: Callable[[int], None]) -> Iterator[str]:
    editions = Edition.objects.select_related("rendered", "listing").order_by("reference", "number")
    for done, edition in enumerate(editions.iterator(chunk_size=_ROWS), start=1):
        if fault := _fault_of(edition):
            yield f"{edition.reference}, edition {edition.number}: {fault}."
        progress(done)


def _fault_of(edition: Edition) -> str:
    if digest_of_json(edition.data) != edition.digest:
        return "the record does not match its SHA-256"
    try:
        shown = edition.record
    except RecordError as fault:
        return f"the record cannot be read ({fault})"
    if shown.reference != edition.reference:
        return f"the record is that of {shown.reference or 'no case'}"
    return _fault_of_derived(edition, shown)


def _fault_of_derived(edition: Edition, shown: CaseRecord) -> str:
    """Say what readers are shown that the record does not say; what another release derived is not looked at."""
    if (kept := rendered(edition)) is None:
        return ""
    made = RenderedRecord.of(shown)
    if _plain(kept.to_json()) != _plain(made.to_json()):
        return "the text that readers are shown is not that of the record"
    listing = getattr(edition, "listing", None)
    if listing is None:
        return ""
    wrong = [name for name, value in columns(shown, made).items() if _plain(getattr(listing, name)) != _plain(value)]
    return f"the listing does not say what the record says: {', '.join(wrong)}" if wrong else ""


def _plain(value: Any) -> Any:
    """Return the value as the database gives it back."""
    return json.loads(json.dumps(value, default=str))


def _numbers() -> Iterator[str]:
    grouped = Edition.objects.values("reference").annotate(first=Min("number"), last=Max("number"), count=Count("pk"))
    for row in grouped.exclude(first=1, last=F("count")).order_by("reference").iterator(chunk_size=_ROWS):
        yield f"{row['reference']}: {row['count']} editions have numbers from {row['first']} to {row['last']}."


def _listings() -> Iterator[str]:
    newest = Edition.objects.filter(reference=OuterRef("reference")).order_by("-number").values("pk")[:1]
    wrong = Listing.objects.annotate(newest=Subquery(newest)).filter(~Q(edition=F("newest")) | Q(newest=None))
    rows = wrong.order_by("reference").values_list("reference", "edition__reference", "edition__number")
    for reference, other, number in rows.iterator(chunk_size=_ROWS):
        yield f"{reference}: the listing shows edition {number} of {other}, not the newest edition of the case."


def _gone() -> Iterator[str]:
    """Yield where the log names more publications of a case than there are editions."""
    published = (
        LogEntry.objects.filter(kind=_LISTED).exclude(reference="").values("reference").annotate(count=Count("pk"))
    )
    there = dict(Edition.objects.values_list("reference").annotate(count=Count("pk")).iterator(chunk_size=_ROWS))
    for row in published.order_by("reference").iterator(chunk_size=_ROWS):
        found = there.get(row["reference"], 0)
        if found < row["count"]:
            yield f"{row['reference']}: the log names {row['count']} publications, and there are {found} editions."


def _acts() -> Iterator[str]:
    """Yield where the log says of a case that it is public, or is not, and the listings do not agree."""
    acts = LogEntry.objects.filter(kind__in=[_LISTED, LogEntry.Kind.WITHDRAWN])
    last = acts.order_by("reference", "-number").distinct("reference")
    listed = Exists(Listing.objects.filter(reference=OuterRef("reference")))
    for entry in last.annotate(listed=listed).iterator(chunk_size=_ROWS):
        if entry.listed != (entry.kind == _LISTED):
            state = "listed" if entry.listed else "not listed"
            yield f"{entry.reference}: the case is {state}, but entry {entry.number} of the log says {entry.kind}."


def _log() -> Iterator[str]:
    """Yield where a number of the log is missing, and where a later entry is of an earlier moment."""
    entries = LogEntry.objects.order_by("number").values_list("number", "at").iterator(chunk_size=1000)
    before = 0
    at_before: datetime | None = None
    for number, at in entries:
        if number != before + 1:
            yield f"Publication log: entry {number} follows entry {before}."
        if at_before and at < at_before - CLOCKS_DIFFER:
            yield f"Publication log: entry {number} is dated before entry {before}."
        before, at_before = number, at
