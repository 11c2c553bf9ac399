"""Make the index of this host anew."""

from django.core.management.base import BaseCommand

from cases.search.index import sync as follow


class Command(BaseCommand):
    """The index follows the log by itself; this is for who wants it done now, and to see that it can be."""

    help = "Make the search index of this host anew from the published cases."

    def handle(self, *args, **options) -> None:
        done = follow.rebuild(lambda done: self.stdout.write(f"{done} cases …"))
        self.stdout.write(f"{done} cases are indexed.")
