"""Render the published editions and write the listings anew."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from cases.listing import relist
from cases.models import Edition, Listing
from cases.rendered import render
from cases.typeset import SCHEMA_VERSION
from legislation import log
from legislation.again import again
from legislation.locks import locked
from legislation.models import LogEntry


class Command(BaseCommand):
    """A listing and a rendered edition are derived from the edition; a new release may derive more or other things."""

    help = "Write what is kept of every published case anew, from its editions. No edition changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--outdated", action="store_true", help="only cases with an edition that this release has not rendered"
        )

    def handle(self, *args, outdated: bool, **options) -> None:
        cases = Listing.objects.order_by("pk")
        if outdated:
            cases = cases.filter(Exists(_outdated().filter(reference=OuterRef("reference"))))
        references = list(cases.values_list("reference", flat=True))
        for reference in references:
            self._relist(reference, outdated)
        if references or not outdated:
            again(transaction.atomic(log.append))(LogEntry.Kind.RELISTED, note=f"{len(references)} cases")
            self.stdout.write(f"{len(references)} cases are listed anew.")

    @again
    @transaction.atomic
    def _relist(self, reference: str, outdated: bool) -> None:
        # Whoever publishes it meanwhile lists it anew too.
        listing = locked(Listing.objects.filter(reference=reference)).first()
        if listing is None:
            return
        # Whoever enters law leaves out a listing that is locked, so what it is tied to is looked for after that.
        log.lock()
        relist(listing.edition)
        editions = _outdated() if outdated else Edition.objects
        for edition in editions.filter(reference=reference).exclude(pk=listing.edition_id):
            render(edition)


def _outdated():
    """Return the editions that have no rendered content, or content of another release."""
    return Edition.objects.filter(Q(rendered=None) | ~Q(rendered__version=SCHEMA_VERSION))
