"""Publish cases from the command line."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cases.models import Case
from cases.publication.publish import NotPublishableError, publish
from core.again import again


class Command(BaseCommand):
    """Makes an edition of each case as its editors have it now."""

    help = "Publish the cases with these references."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("references", nargs="+", metavar="REFERENCE")

    def handle(self, *args: Any, references: list[str], **options: Any) -> None:
        for reference in references:
            case = Case.objects.filter(reference=reference).first()
            if case is None:
                raise CommandError(f"There is no case {reference}.")
            try:
                edition = again(publish)(case, None)
            except NotPublishableError as refusal:
                raise CommandError(f"{reference} is not published. {refusal}") from None
            self.stdout.write(f"{reference}: edition {edition.number}.")
