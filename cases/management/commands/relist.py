"""Write the listings anew."""

from django.core.management.base import BaseCommand
from django.db import transaction

from cases.listing import relist
from cases.models import Listing
from legislation import log
from legislation.again import again
from legislation.locks import locked
from legislation.models import LogEntry


class Command(BaseCommand):
    """What a listing keeps is made of its edition and of today's catalogue and law; a new release may keep more."""

    help = "Write what is kept of every published case anew, from its edition. No edition changes."

    def handle(self, *args, **options) -> None:
        references = Listing.objects.order_by("pk").values_list("reference", flat=True)
        for reference in references:
            self._relist(reference)
        again(transaction.atomic(log.append))(LogEntry.Kind.RELISTED, note=f"{len(references)} cases")
        self.stdout.write(f"{len(references)} cases are listed anew.")

    @again
    @transaction.atomic
    def _relist(self, reference: str) -> None:
        # Whoever publishes it meanwhile lists it anew too.
        listing = locked(Listing.objects.filter(reference=reference)).first()
        if listing:
            # Whoever enters law leaves out a listing that is locked, so what it is tied to is looked for after that.
            log.lock()
            relist(listing.edition)
