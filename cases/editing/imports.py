"""The import of files into private drafts, with a report.

The admin, the command line and whatever else is given files call this, and nothing else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from time import monotonic

from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.drafts import unresolved_names as pending
from cases.drafts.finding_messages import said
from cases.drafts.from_record import NotStorableError, digest, known, revise, store
from cases.files import Document, documents
from cases.files.limits import FILE_SECONDS
from cases.intake.findings import Reading
from cases.models.editorial import Case, Source
from cases.models.published import Edition
from cases.publication.publish import NotPublishableError, publish_all
from core.again import again
from core.database_errors import is_outage
from core.locks import lock
from legislation.models import Jurisdiction

# The first key of the locks that the digest of a text is the second of.
_TAKING_IN = 3
_NOT_STORED = gettext_lazy(
    "The database could not store what was read. Nothing of this document is stored. Correct it and try again."
)


@dataclass(frozen=True, slots=True)
class Report:
    """What happened to one document. `kind`: of its refusal, `imported_before`, or empty where all went well.

    `message`: for an editor; it is empty only where there is nothing to say. `cases`: the drafts of its records, those
    of an earlier time too. `editions`: the numbers of those published, in the same order.
    """

    document: Document
    kind: str = ""
    message: str = ""
    cases: tuple[Case, ...] = ()
    editions: tuple[int, ...] = ()

    @property
    def failed(self) -> bool:
        """Say whether it was refused, or published in part only where it was to be public."""
        return self.kind not in ("", "imported_before")

    @property
    def findings(self) -> int:
        """Return how many findings an editor should look at."""
        if self.cases:
            return sum(len(case.source.findings) for case in self.cases)
        return sum(len(reading.findings) for reading in self.document.readings)


def read_files(files: Iterable[tuple[str, bytes]], seconds: float = inf) -> Iterator[Report]:
    """Yield a report for each document of the files, given as names and bytes. Nothing is stored.

    `seconds`: how long the caller can wait for all of it; a document not reached by then is `not_reached`.
    """
    names, until = known(), monotonic() + seconds
    for name, raw in files:
        left = min(until - monotonic(), FILE_SECONDS)
        found = documents(name, raw, names, left) if left > 0 else [Document.refused(name, "not_reached")]
        for document in found:
            yield Report(document, document.kind, said(document.refusal) if document.refusal else "")


def import_files(
    files: Iterable[tuple[str, bytes]],
    by: User | None = None,
    jurisdiction: Jurisdiction | None = None,
    publishing: bool = False,
    seconds: float = inf,
) -> Iterator[Report]:
    """Yield a report for each document of the files, stored with all its records or with none of them.

    A document whose text was imported before is left as it is, so files can be given again after an interruption.
    `publishing`: accept all names and publish what can be published. `jurisdiction`: for texts that name none.
    """
    for read in read_files(files, seconds):
        yield read if read.failed else _stored(read.document, by, jurisdiction, publishing)


def already(document: Document) -> tuple[Case, ...]:
    """Return the cases that the same text became before."""
    before = Source.objects.filter(digest=digest(document.text)).select_related("case").order_by("pk")
    return tuple(source.case for source in before)


def _stored(document: Document, by: User | None, jurisdiction: Jurisdiction | None, publishing: bool) -> Report:
    found = document.readings
    if any(finding.kind == "not_a_record" for finding in found[0].findings):
        return Report(document, "not_a_record", said(found[0].findings[-1]))
    try:
        return _store(document, by, jurisdiction, publishing)
    except NotStorableError as missing:
        return Report(document, "not_storable", str(missing))
    except DatabaseError as fault:
        if is_outage(fault):
            raise
        return Report(document, "not_storable", str(_NOT_STORED))


@again
@transaction.atomic
def _store(document: Document, by: User | None, jurisdiction: Jurisdiction | None, publishing: bool) -> Report:
    _wait_for(document, document.readings, jurisdiction)
    if cases := already(document):
        message = _("Already imported as %s.") % ", ".join(case.reference for case in cases)
        return Report(document, "imported_before", message, cases)
    cases = tuple(store(reading, document.text, by, jurisdiction) for reading in document.readings)
    return _published(document, cases, by) if publishing else Report(document, cases=cases)


def _wait_for(document: Document, found: Iterable[Reading], jurisdiction: Jurisdiction | None) -> None:
    """Wait for others who import the same text; then lock the jurisdictions, in one order, for their numbers."""
    with connection.cursor() as cursor:
        key = int(digest(document.text)[:8], 16) - 2**31
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_TAKING_IN, key])
    codes = {reading.record.jurisdiction for reading in found} | ({jurisdiction.pk} if jurisdiction else set())
    lock(Jurisdiction.objects.filter(code__in=codes))


def accept_and_publish(cases: Iterable[Case], by: User | None) -> list[Edition | NotPublishableError]:
    """Enter the names of all cases in the catalogue, then publish them; see `publish_all`."""
    cases = list(cases)
    for case in cases:
        pending.accept(case, [row.key for row in pending.pending(case) if row.acceptable])
        revise(case, by)
    return publish_all(cases, by)


def _published(document: Document, cases: tuple[Case, ...], by: User | None) -> Report:
    """Publish the cases: one that cannot be published stays a draft and is named."""
    editions, refusals = [], []
    for case, made in zip(cases, accept_and_publish(cases, by), strict=True):
        if isinstance(made, NotPublishableError):
            editions.append(0)
            refusals.append(_("%(case)s stays a draft. %(why)s") % {"case": case.reference, "why": made})
        else:
            editions.append(made.number)
    return Report(document, "not_published" if refusals else "", " ".join(refusals), cases, tuple(editions))
