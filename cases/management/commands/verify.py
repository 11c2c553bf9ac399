"""`manage.py verify`: prove every edition."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.models import Edition
from cases.publication.verification import faults
from core.progress import Pace
from core.snapshot import snapshot


class Command(BaseCommand):
    """One line for each fault. Editors may go on working: everything is read as it is at one moment."""

    help = (
        "Prove every edition against its SHA-256, and that editions are numbered without gaps, that each listing shows "
        "the newest edition, and that the publication log is in order."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.pace, self.verbosity = Pace(), options["verbosity"]
        found = 0
        with snapshot():
            for fault in faults(self.progress):
                found += 1
                self.stdout.write(fault)
            editions = Edition.objects.count()
        if found:
            raise CommandError(f"{found:,} faults were found in {editions:,} editions and the publication log.")
        if self.verbosity:
            self.stdout.write(f"{editions:,} editions and the publication log are as they were published.")

    def progress(self, editions: int) -> None:
        """Say every five seconds how many editions have been read."""
        if self.verbosity and self.pace.is_due():
            self.stdout.write(f"{editions:,} editions …")
            self.stdout.flush()
