"""The publishing and withdrawing of cases."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Max

from cases.drafts.to_record import assemble
from cases.models.editorial import Case
from cases.models.published import Edition, Listing
from cases.record.json import to_json
from cases.record.value import CaseRecord
from cases.rendering.rendered_edition import render, render_outdated
from cases.rendering.rendered_record import RenderedRecord
from core import log
from core.locks import lock, locked
from core.models import LogEntry
from legislation.models import Provision, ProvisionText

from .listing import relist
from .requirements import missing


class NotPublishableError(Exception):
    """The case lacks something; `missing` are sentences that say what, for the editor."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__(" ".join(missing))
        self.missing = missing


@transaction.atomic
def publish(case: Case, by: User | None) -> Edition:
    """Publish the case as its rows have it now and return the edition; the present one where nothing has changed.

    Raises NotPublishableError, and changes nothing, where something is missing.
    """
    return _list(*_prepare(case), by)


@transaction.atomic
def publish_all(cases: Iterable[Case], by: User | None) -> list[Edition | NotPublishableError]:
    """Publish each case that can be published; in the place of another one, return why it cannot.

    All are rendered before the first entry of the log is written: from then on everybody else who publishes waits.
    """
    prepared: list[tuple[Edition, RenderedRecord | None] | NotPublishableError] = []
    for case in cases:
        try:
            prepared.append(_prepare(case))
        except NotPublishableError as refusal:
            prepared.append(refusal)
    return [each if isinstance(each, NotPublishableError) else _list(*each, by) for each in prepared]


def _prepare(case: Case) -> tuple[Edition, RenderedRecord | None]:
    """Return the next edition of a case, rendered; the present one and None where nothing has changed."""
    case = locked(Case.objects.all()).get(pk=case.pk)
    shown = assemble(case)
    if lacking := missing(shown):
        raise NotPublishableError(lacking)
    digest = digest_of(shown)
    case.published_revision = case.revisions.aggregate(newest=Max("number"))["newest"] or 0
    case.save(update_fields=["published_revision"])
    newest = Edition.objects.of(shown.reference).first()
    if newest and newest.digest == digest and Listing.objects.filter(edition=newest).exists():
        return newest, None
    # Locked before its links to the law and the wordings it quotes, as everybody does who writes them.
    lock(Listing.objects.filter(reference=case.reference))
    edition = Edition.objects.create(
        reference=shown.reference, number=newest.number + 1 if newest else 1, data=to_json(shown), digest=digest
    )
    _attest(shown)
    rendered_record = render(edition)
    render_outdated(shown.reference)
    return edition, rendered_record


def _list(edition: Edition, rendered_record: RenderedRecord | None, by: User | None) -> Edition:
    """Show a new edition to readers, and return it."""
    if rendered_record:
        relist(edition, rendered_record)
        log.append(LogEntry.Kind.PUBLISHED, reference=edition.reference, by=by)
    return edition


@transaction.atomic
def withdraw(case: Case, by: User | None, reason: str) -> None:
    """Take the case from the public side, with the reason that its page will give. Its editions stay.

    Raises ValueError without a reason, or where the case is not published.
    """
    if not reason.strip():
        raise ValueError("a case is withdrawn for a reason")
    case = locked(Case.objects.all()).get(pk=case.pk)
    # The listing is locked before its links to the law, as by every act that writes them.
    lock(Listing.objects.filter(reference=case.reference))
    listed, _rows = Listing.objects.filter(reference=case.reference).delete()
    if not listed:
        raise ValueError(f"{case.reference} is not published")
    ProvisionText.objects.filter(attested_in=case.reference).delete()
    case.published_revision = None
    case.save(update_fields=["published_revision"])
    log.append(LogEntry.Kind.WITHDRAWN, reference=case.reference, note=reason.strip(), by=by)


def _attest(shown: CaseRecord) -> None:
    """Keep each article's wording as the case quotes it: attested on the decision date, its period unknown."""
    ProvisionText.objects.filter(attested_in=shown.reference).delete()
    quoted = [citation for citation in shown.citations if citation.quoted and citation.provision_key]
    keyed = Provision.objects.keyed({citation.provision_key for citation in quoted}).select_related("instrument")
    provisions = {provision.key: provision for provision in keyed} if quoted else {}
    days = shown.decided_between()
    if days is None:
        raise ValueError("a published case has a decision date")
    ProvisionText.objects.bulk_create(
        ProvisionText(
            provision=provisions[citation.provision_key],
            pinpoint=citation.provision.removeprefix(provisions[citation.provision_key].number),
            language=citation.quoted_language or shown.summaries[0].language,
            text=citation.quoted,
            attested_in=shown.reference,
            attested_on=DateRange(*days, "[]"),
            public=True,
        )
        for citation in quoted
    )


def digest_of(shown: CaseRecord) -> str:
    """Return the SHA-256 of the record as JSON."""
    return digest_of_json(to_json(shown))


def digest_of_json(record: Any) -> str:
    """Return the SHA-256 of a record's JSON: keys sorted, no spaces, UTF-8.

    An edition is proved by its JSON as stored: a record that is read from that has the fields of later releases too.
    """
    canonical = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
