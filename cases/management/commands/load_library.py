"""Load what every installation starts with."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from cases.groups import write_groups
from cases.models import SubjectMatter
from legislation import log
from legislation.models import Jurisdiction, LogEntry

_JURISDICTIONS = Path(settings.BASE_DIR, "legislation/data/jurisdictions.json")
_SUBJECT_MATTER = Path(settings.BASE_DIR, "cases/data/subject_matter.json")
_LIBRARY = Path(settings.BASE_DIR, "fixtures")


class Command(BaseCommand):
    """Jurisdictions and vocabulary as the files have them, the groups of editors, and the library, through intake."""

    help = "Load jurisdictions, vocabulary, groups and the library of cases. Doing it again changes nothing."

    def handle(self, *args, **options) -> None:
        with transaction.atomic():
            load_vocabulary()
            write_groups()
        sources = sorted(str(path) for path in _LIBRARY.glob("*/*.txt"))
        call_command(
            "intake", *sources, publish=True, skip_known=True, stdout=self.stdout, verbosity=options["verbosity"]
        )


@transaction.atomic
def load_vocabulary() -> None:
    """Make the jurisdictions and the subject matter those of the files, and log that where they were others.

    Other rows stay as they are.
    """
    before = _vocabulary()
    Jurisdiction.objects.bulk_create(
        [Jurisdiction(**row) for row in json.loads(_JURISDICTIONS.read_text("utf-8"))],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["kind", "names"],
    )
    SubjectMatter.objects.bulk_create(
        [
            SubjectMatter(position=position, **row)
            for position, row in enumerate(json.loads(_SUBJECT_MATTER.read_text("utf-8")), start=1)
        ],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["names", "position"],
    )
    if _vocabulary() != before:
        log.append(LogEntry.Kind.CATALOGUE, note="Jurisdictions and subject matter, as the files have them")


def _vocabulary() -> list[list[tuple]]:
    return [
        list(Jurisdiction.objects.order_by("pk").values_list("pk", "kind", "names")),
        list(SubjectMatter.objects.order_by("slug").values_list("slug", "position", "names")),
    ]
