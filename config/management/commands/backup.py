"""`manage.py backup FILE`: the whole site in one archive."""

import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from config.backup.dump import dump
from config.backup.files import new_file
from config.backup.manifest import BackupError, Manifest, first_line
from config.backup.progress import ProgressLines

STDOUT = "-"


class Command(BaseCommand):
    """Editors may go on working. The archive has password hashes, so its file is for its owner alone."""

    help = "Write the whole site, as it is at this moment, into an archive that `restore` reads."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a new file, or - for the standard output")
        parser.add_argument("--overwrite", action="store_true", help="replace FILE if it exists")

    def handle(self, *args: Any, file: str, overwrite: bool, **options: Any) -> None:
        # Python would end at SIGTERM on the spot, and leave the half-written file behind.
        with suppress(ValueError):
            signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
        lines = ProgressLines(self.say if options["verbosity"] else lambda line: None, "written")
        try:
            if file == STDOUT:
                manifest = dump(sys.stdout.buffer, lines.table)
            else:
                with new_file(Path(file), overwrite=overwrite) as out:
                    manifest = dump(out, lines.table)
        except BackupError as refusal:
            raise CommandError(str(refusal)) from refusal
        except FileExistsError as fault:
            raise CommandError(f"{file} exists. Choose another name, or add --overwrite.") from fault
        except OSError as fault:
            raise CommandError(f"The backup could not be written: {fault.strerror or fault}.") from fault
        except DatabaseError as fault:
            raise CommandError(f"The database could not be read: {first_line(fault)}.") from fault
        self.finish(file, manifest)

    def finish(self, file: str, manifest: Manifest) -> None:
        written = "" if file == STDOUT else f", {Path(file).stat().st_size / 1e6:,.1f} MB"
        self.say(f"The backup is complete: {len(manifest.tables)} tables, {manifest.rows:,} rows{written}.")
        self.say("It has the accounts with their password hashes: keep it where only administrators can read it.")

    def say(self, line: str) -> None:
        """Print a line at once; to the error output, as the archive may be on the other one."""
        self.stderr.write(line, self.style.SUCCESS)
        self.stderr.flush()
