"""Withdraw a case from the command line."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cases.models import Case
from cases.publication.publish import withdraw
from core.again import again


class Command(BaseCommand):
    """Takes a case from the public side; its page gives the reason."""

    help = "Withdraw the case with this reference, for a reason that its page will give."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("reference")
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, reference: str, reason: str, **options: Any) -> None:
        case = Case.objects.filter(reference=reference).first()
        if case is None:
            raise CommandError(f"There is no case {reference}.")
        try:
            again(withdraw)(case, None, reason)
        except ValueError as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"{reference} is withdrawn.")
