"""Render the published editions and write the listings again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import Exists, OuterRef

from cases.models import Edition, Listing
from cases.publication.listing import relist
from cases.rendering.rendered_edition import outdated as outdated_editions
from cases.rendering.rendered_edition import render
from core import log
from core.again import again
from core.locks import locked
from core.models import LogEntry
from core.progress import Pace


class Command(BaseCommand):
    """A listing and a rendered edition are derived from the edition; a new release may derive more or other things."""

    help = "Write what is kept of every published case again, from its editions. No edition changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--outdated", action="store_true", help="only cases with an edition that this release has not rendered"
        )

    def handle(self, *args: Any, outdated: bool, **options: Any) -> None:
        cases, pace = Listing.objects.order_by("pk"), Pace()
        if outdated:
            cases = cases.filter(Exists(outdated_editions().filter(reference=OuterRef("reference"))))
        references = list(cases.values_list("reference", flat=True))
        for done, reference in enumerate(references, start=1):
            self._relist(reference, outdated)
            if pace.is_due():
                self._say(f"{done:,} of {len(references):,} cases …")
        if references or not outdated:
            again(transaction.atomic(log.append))(LogEntry.Kind.RELISTED, note=f"{len(references)} cases")
            self._say(f"{len(references):,} {'case is' if len(references) == 1 else 'cases are'} listed again.")

    @again
    @transaction.atomic
    def _relist(self, reference: str, outdated: bool = False) -> None:
        # Someone who publishes it meanwhile lists it again too.
        listing = locked(Listing.objects.filter(reference=reference)).first()
        if listing is None:
            return
        rendered_record = render(listing.edition)
        editions = outdated_editions() if outdated else Edition.objects
        for edition in editions.filter(reference=reference).exclude(pk=listing.edition_id):
            render(edition)
        # Entering law leaves out a listing that is locked, so its links to law are looked for after that. Slow work
        # comes first: everybody who publishes waits for this lock.
        log.lock()
        relist(listing.edition, rendered_record)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
