"""`manage.py restore FILE`: a site out of an archive."""

from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, Error

from config.backup.archive import Archive
from config.backup.load import check_known, prepare_statistics, restore
from config.backup.manifest import BackupError, first_line
from config.backup.progress import ProgressLines


class Command(BaseCommand):
    """The whole archive is checked first. Everything is restored, or nothing is changed."""

    help = "Make the database what an archive of `backup` has. Stop the site first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--replace", action="store_true", help="replace everything that the database has")
        parser.add_argument("--dry-run", action="store_true", help="check the archive to its last byte, change nothing")

    def handle(self, *args: Any, file: str, replace: bool, dry_run: bool, **options: Any) -> None:
        self.lines = ProgressLines(self.say if options["verbosity"] else lambda line: None, "restored")
        try:
            with Path(file).open("rb") as opened:
                self.read(opened, file, replace=replace, dry_run=dry_run)
        except BackupError as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as fault:
            raise CommandError(f"{file} could not be read: {fault.strerror or fault}.") from fault
        except DatabaseError as fault:
            reason = first_line(fault)
            raise CommandError(f"The database refused the archive, and nothing was changed: {reason}") from fault
        if not dry_run:
            self.finish()

    def read(self, opened: BinaryIO, file: str, *, replace: bool, dry_run: bool) -> None:
        archive = Archive(opened, self.lines.checked)
        manifest = archive.manifest
        self.say(
            f"{file}: made on {manifest.made_at} by Casebridge {manifest.casebridge} on PostgreSQL"
            f" {manifest.postgresql}; {manifest.rows:,} rows, publication log up to {manifest.log}."
        )
        if dry_run:
            check_known(manifest)
            archive.check_rows(lambda table, rows: self.lines.table(table.name, rows, None))
            self.say("The archive is whole. Nothing was changed.")
            return
        self.check(databases=["default"])
        restore(archive, self.lines.table, replace=replace)
        self.say("The site is restored. Everybody logs in again, with the passwords of the archive.")

    def finish(self) -> None:
        """Prepare the statistics of the restored site. Raises CommandError if that fails."""
        self.say("Preparing the statistics.")
        try:
            prepare_statistics()
        except Error as fault:
            raise CommandError(
                f"The site is restored, but its statistics are not: {first_line(fault)}. Run VACUUM ANALYZE."
            ) from fault

    def say(self, line: str) -> None:
        """Print a line at once."""
        self.stdout.write(line)
        self.stdout.flush()
