"""Take source texts in from the command line."""

import json
from dataclasses import asdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, transaction

from cases import intake, pending
from cases.intake.compared import compared
from cases.intake.store import MOST_RECORDS, NotStorable, digest, known, revise, store
from cases.models import Source
from cases.publish import NotPublishable, publish
from cases.record import to_json


class Command(BaseCommand):
    """Each record found in the files becomes a draft; with --publish, its unknown names enter the catalogue."""

    help = "Read case summaries from text files and store each as a draft, with a report per file."

    def add_arguments(self, parser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--publish", action="store_true", help="accept all names and publish what can be published")
        parser.add_argument("--dry-run", action="store_true", help="read and report, store nothing")
        parser.add_argument("--json", action="store_true", help="with --dry-run: one JSON line per reading")
        parser.add_argument("--skip-known", action="store_true", help="say nothing of texts that were taken in before")

    def handle(self, *args, files: list[str], **options) -> None:
        self.known = known()
        failed = [name for name in files if not self._take_in(name, options)]
        if failed:
            raise CommandError(f"{len(failed)} of {len(files)} files could not be taken in whole: {', '.join(failed)}")

    def _take_in(self, name: str, options: dict) -> bool:
        try:
            text = Path(name).read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as fault:
            self.stderr.write(f"{name}: {fault}")
            return False
        already = (
            None if options["dry_run"] else Source.objects.filter(digest=digest(text)).select_related("case").first()
        )
        if already:
            if not options["skip_known"]:
                self.stdout.write(f"{name}: taken in before as {already.case.reference}.")
            return True
        readings = intake.read(text, self.known)
        if len(readings) > MOST_RECORDS:
            self.stderr.write(
                f"{name}: {len(readings)} records in one file; part it into files of {MOST_RECORDS} at most."
            )
            return False
        # Every reading is reported, whatever became of those before it.
        reported = [self._report(name, text, reading, options) for reading in readings]
        return all(reported)

    @transaction.atomic
    def _report(self, name: str, text: str, reading: intake.Reading, options: dict) -> bool:
        if options["dry_run"]:
            self._show(name, compared(reading), as_json=options["json"])
            return True
        try:
            case = store(reading, text)
        except (NotStorable, DatabaseError) as missing:
            self.stderr.write(f"{name}: {missing}")
            return False
        outcome = "draft"
        if options["publish"]:
            pending.accept(case, [row.key for row in pending.pending(case) if row.acceptable])
            revise(case, None)
            try:
                outcome = f"edition {publish(case, None).number}"
            except NotPublishable as refusal:
                self.stderr.write(f"{name}: {case.reference} stays a draft. {refusal}")
                return False
        if options["verbosity"]:
            self.stdout.write(f"{name}: {case.reference}, {outcome}, {len(case.source.findings)} findings.")
        return True

    def _show(self, name: str, reading: intake.Reading, *, as_json: bool) -> None:
        if as_json:
            findings = [asdict(finding) for finding in reading.findings]
            line = {"source": name, "record": to_json(reading.record), "findings": findings}
            line["places"] = dict(reading.places)
            self.stdout.write(json.dumps(line, ensure_ascii=False))
            return
        self.stdout.write(f"{name}: {reading.record.reference or '(no reference)'} {reading.record.title}")
        for finding in reading.findings:
            first, last = finding.lines
            self.stdout.write(f"  lines {first}-{last}: {finding.kind}: {finding.message}")
