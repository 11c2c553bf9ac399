"""The command that imports source files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cases.drafts.catalogue_findings import compared
from cases.drafts.finding_messages import said, stored
from cases.editing.imports import Report, already, import_files, read_files
from cases.files import Document
from cases.intake import Reading
from cases.record.json import to_json
from core.sources.limits import LARGEST_FILE


class Command(BaseCommand):
    """Each record found in the files becomes a draft; with --publish, its unknown names enter the catalogue."""

    help = (
        "Read case summaries from files (text, HTML, Word, PDF, Markdown, JSON, or archives of them) and store each as "
        "a draft, with a report per document. Files that were imported before are recognised."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--publish", action="store_true", help="accept all names and publish what can be published")
        parser.add_argument("--dry-run", action="store_true", help="read and report, store nothing")
        parser.add_argument("--json", action="store_true", help="with --dry-run: one JSON line per reading")
        parser.add_argument("--skip-known", action="store_true", help="do not mention texts that were imported before")

    def handle(self, *args: Any, files: list[str], **options: Any) -> None:
        self.failed: list[str] = []
        self.place, self.many, self.reported, self.options = 0, len(files), 0, options
        given = self._opened(files)
        for report in read_files(given) if options["dry_run"] else import_files(given, publishing=options["publish"]):
            self._report(report)
        if self.failed:
            message = f"{len(self.failed)} of {self.reported} documents could not be imported in full: "
            raise CommandError(message + ", ".join(self.failed))

    def _opened(self, files: list[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the names and bytes of the files that can be read, and report the others."""
        for place, name in enumerate(files, start=1):
            self.place = place
            try:
                with Path(name).open("rb") as file:
                    # One byte more than is allowed, so that what is larger is refused without being read.
                    raw = file.read(LARGEST_FILE + 1)
            except OSError as fault:
                self.reported += 1
                self._fail(Document(name), fault.strerror or str(fault))
                continue
            yield name, raw

    def _report(self, report: Report) -> None:
        self.reported += 1
        if report.failed and not report.cases:
            self._fail(report.document, f"{report.message} ({report.kind})")
        elif self.options["dry_run"]:
            # A text that was imported before would be found to duplicate its own case.
            known = already(report.document)
            for reading in report.document.readings:
                self._show(report.document.name, reading if known else compared(reading))
        elif report.kind == "imported_before":
            if not self.options["skip_known"]:
                self._say(report.document.name, report.message)
        else:
            self._say_stored(report)

    def _say_stored(self, report: Report) -> None:
        if report.failed:
            self._fail(report.document, report.message)
        editions = report.editions or (0,) * len(report.cases)
        for case, edition in zip(report.cases, editions, strict=True):
            outcome = f"edition {edition}" if edition else "draft"
            self._say(report.document.name, f"{case.reference}, {outcome}, {len(case.source.findings)} findings.")

    def _say(self, name: str, message: str) -> None:
        progress = f"[{self.place}/{self.many}] " if self.many > 1 else ""
        if self.options["verbosity"]:
            self.stdout.write(f"{progress}{name}: {message}")

    def _fail(self, document: Document, message: str) -> None:
        self.failed.append(document.name)
        self.stderr.write(f"{document.name}: {message}")

    def _show(self, name: str, reading: Reading) -> None:
        if self.options["json"]:
            findings = [{**stored(finding), "message": said(finding)} for finding in reading.findings]
            line = {"source": name, "record": to_json(reading.record), "findings": findings}
            line |= {"places": dict(reading.places), "evidence": dict(reading.evidence)}
            self.stdout.write(json.dumps(line, ensure_ascii=False))
            return
        self._say(name, f"{reading.record.reference or '(no reference)'} {reading.record.title}")
        for finding in reading.findings:
            first, last = finding.lines
            self.stdout.write(f"  lines {first}-{last}: {finding.kind}: {said(finding)}")
