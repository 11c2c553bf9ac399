"""The command that imports the text of a law."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core import languages
from core.again import again
from core.sentences import sentence
from core.sources.refusals import RefusedError
from legislation.import_law import ImportRefusedError, Plan, Text, import_text, plan, refusal
from legislation.intake import SOURCE_TYPES, LawReading, Unit
from legislation.intake.bounded import read_bounded
from legislation.intake.files import converted
from legislation.intake.messages import MESSAGES
from legislation.intake.source import LARGEST, source_type_of
from legislation.intake.timeline import State
from legislation.models import Instrument


class Command(BaseCommand):
    """The file becomes a dated version of the instrument, in one transaction; findings and changes are printed."""

    help = "Read a law's text (plain, HTML, Akoma Ntoso, Word or PDF) and store it as in force from a day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--instrument", required=True, metavar="KEY", help="its address: cn/civil-code")
        parser.add_argument("--language", required=True, metavar="CODE", help="en, fr, zh-hans, ...")
        parser.add_argument("--in-force", required=True, metavar="DAY", help="first day in force: 2021-01-01")
        parser.add_argument("--type", choices=SOURCE_TYPES, help="guessed where not given")
        parser.add_argument("--translator", default="", metavar="NAME")
        parser.add_argument("--official", action="store_true", help="the text is official")
        parser.add_argument("--public", action="store_true", help="readers see the wordings")
        parser.add_argument("--repeal-missing", action="store_true", help="articles that it lacks are repealed")
        parser.add_argument("--dry-run", action="store_true", help="read and report, store nothing")

    def handle(self, *args: Any, file: str, **options: Any) -> None:
        text = self._text(file, options)
        reading = read_bounded(text.source, text.source_type)
        self._show(reading)
        try:
            found = plan(text, reading)
            self._changes(found)
            if reason := refusal(text, found):
                raise ImportRefusedError(reason)
            if not options["dry_run"]:
                again(import_text)(text, reading)
        except ImportRefusedError as reason:
            raise CommandError(str(reason)) from reason
        self.stdout.write("Nothing was stored." if options["dry_run"] else f"Stored in {text.instrument.key}.")

    def _text(self, file: str, options: dict[str, Any]) -> Text:
        try:
            with Path(file).open("rb") as stream:
                read = converted(file, stream.read(LARGEST + 1))
        except RefusedError as refused:
            raise CommandError(f"{file}: {sentence(refused.notice, MESSAGES)}") from refused
        except OSError as fault:
            raise CommandError(f"{file}: {fault}") from fault
        source = read.text
        for finding in read.findings:
            self.stderr.write(f"{file}: {sentence(finding, MESSAGES)}")
        jurisdiction, _slash, slug = options["instrument"].partition("/")
        instrument = Instrument.objects.filter(jurisdiction_id=jurisdiction.upper(), slug=slug).first()
        if instrument is None:
            raise CommandError(f"There is no instrument {options['instrument']}; enter it first.")
        if options["language"] not in dict(languages.choices()):
            raise CommandError(f"{options['language']} is not the code of a known language.")
        if len(options["translator"]) > 200:
            raise CommandError("The translator's name has at most 200 characters.")
        return Text(
            instrument, options["language"], _day(options["in_force"]), source,
            options["type"] or source_type_of(source), options["translator"], options["official"], options["public"],
            options["repeal_missing"],
        )  # fmt: skip

    def _show(self, reading: LawReading) -> None:
        self._tree(reading.units, 0)
        for finding in reading.findings:
            first, last = finding.lines
            self.stdout.write(f"lines {first}-{last}: {sentence(finding, MESSAGES)}")

    def _tree(self, units: tuple[Unit, ...], depth: int) -> None:
        for unit in units:
            if not unit.provision:
                within = sum(child.provision for child in unit.children)
                articles = f" ({within} articles)" if within else ""
                self.stdout.write(f"{'  ' * depth}{f'{unit.label} {unit.heading}'.strip()}{articles}")
                self._tree(unit.children, depth + 1)

    def _changes(self, found: Plan) -> None:
        self.stdout.write(", ".join(f"{number} {state}" for state, number in found.counts().items()))
        for state in (State.CHANGED, State.MISSING, State.EMPTY, State.CLASH):
            if rows := found.of(state):
                self.stdout.write(f"{state}: {', '.join(row.label for row in rows)}")
        for unit in found.left_out:
            self.stdout.write(f"left out because it has no number of its own: {unit.label}, line {unit.lines[0]}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"{text} is not a date; write 2021-01-01.") from None
