"""Rebuild the search index of this host."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.search.index import sync as follow


class Command(BaseCommand):
    """The index follows the log by itself; use this to rebuild it now, or to check that it can be rebuilt."""

    help = "Rebuild the search index of this host from the published cases."

    def handle(self, *args: Any, **options: Any) -> None:
        done = follow.rebuild(lambda done: self.stdout.write(f"{done} cases …"))
        self.stdout.write(f"{done} cases are indexed.")
