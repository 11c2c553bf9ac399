"""Publish synthetic cases, to measure with."""

from argparse import ArgumentTypeError
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cases.synthetic.store import store_cases, store_catalogue

from .load_library import load_vocabulary


class Command(BaseCommand):
    """The same seed gives the same cases, in any database, except for references: those are the next free ones."""

    help = "Publish COUNT synthetic cases, marked as such, for measurements. Not for a site that has readers."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--count", type=_positive, required=True, help="how many cases")
        parser.add_argument("--seed", type=int, default=1, help="another seed, other cases (1 if not given)")

    def handle(self, *args: Any, count: int, seed: int, **options: Any) -> None:
        started = monotonic()
        load_vocabulary()
        keys = store_catalogue()
        for stored in store_cases(seed, count, keys):
            self.stdout.write(f"{stored:,} of {count:,} cases, {monotonic() - started:.0f} s.")
            self.stdout.flush()


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) == 0:
        raise ArgumentTypeError("give a number of cases, 1 or more")
    return int(text)
