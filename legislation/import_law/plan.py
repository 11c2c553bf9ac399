"""What importing a text of a law would change, provision by provision."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.sentences import sentence
from legislation.intake.messages import MESSAGES
from legislation.intake.read import SourceType
from legislation.intake.reading import LawReading, Unit
from legislation.intake.timeline import State, Step, StoredWording, step
from legislation.models import Instrument, InstrumentText, Provision, ProvisionText

from . import tree

MOST_UNITS = 20_000
_LAST_YEAR = 2999
_NAMED = 20  # Provisions that a refusal names.


class ImportRefusedError(ValueError):
    """The text cannot be imported; the message tells the editor why."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a law that an editor imports, with its dates and marks. `repeal`: missing provisions are repealed."""

    instrument: Instrument
    language: str
    in_force: date
    source: str = ""
    source_type: SourceType = "text"
    translator: str = ""
    official: bool = False
    public: bool = False
    repeal: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What happens to one provision. `unit`: None where it is missing; `provision`: None where it is not known yet."""

    kind: str
    number: str
    unit: Unit | None
    provision: Provision | None
    step: Step
    text: str = ""

    @property
    def label(self) -> str:
        return f"{Provision.Kind(self.kind).label} {self.number}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What importing a text changes.

    `rows`: in the order of the text, then those missing. `left_out`: units that have no number of their own. `tree`:
    None where a newer text gives headings and divisions. `again`: a text of that day is in the database.
    """

    rows: tuple[Row, ...]
    left_out: tuple[Unit, ...]
    tree: tree.TreePlan | None
    again: bool

    def of(self, state: State) -> list[Row]:
        return [row for row in self.rows if row.step.state == state]

    def counts(self) -> dict[State, int]:
        """Return the number of provisions in each state, all states in their order."""
        return {state: len(self.of(state)) for state in State}

    def unseen(self) -> list[int]:
        """Return the keys of wordings that are unchanged and not public."""
        unchanged = (row.step.stored for row in self.of(State.UNCHANGED))
        return [stored.key for stored in unchanged if stored and not stored.public]


def plan(text: Text, reading: LawReading) -> Plan:
    """Return what importing `text` changes. Raises ImportRefusedError where the reading is no law's."""
    if text.in_force.year > _LAST_YEAR:
        raise ImportRefusedError(_("Give a date before the year %d.") % (_LAST_YEAR + 1))
    if sum(1 for _unit in reading.walk()) > MOST_UNITS:
        limit = ngettext(
            "The text has more than %d article or part. Import it in parts.",
            "The text has more than %d articles and parts. Import it in parts.",
            MOST_UNITS,
        )
        raise ImportRefusedError(limit % MOST_UNITS)
    units, left_out = _provisions(reading)
    if not units:
        raise ImportRefusedError(_refusal(reading))
    known = {(row.kind, row.number): row for row in text.instrument.provisions.all()}
    stored, until = _stored(text), _next_day(text)
    keys = [*units, *(key for key in known if key not in units and known[key].pk in stored)]
    rows = []
    for key in keys:
        unit, provision = units.get(key), known.get(key)
        words = wording(unit) if unit else None
        done = step(stored.get(provision.pk, []) if provision else [], words, text.in_force, until, text.repeal)
        if done:
            rows.append(Row(*key, unit, provision, done, words or ""))
    again = _same(text).filter(in_force=text.in_force).exists()
    divisions = tree.plan(text.instrument, reading) if _leads(text) else None
    return Plan(tuple(rows), tuple(left_out), divisions, again)


def refusal(text: Text, found: Plan) -> str:
    """Return why a text cannot be stored, in a sentence for the editor; empty where it can."""
    if clashes := found.of(State.CLASH):
        return _clash(clashes)
    return _("We already have this version. Nothing would change.") if _changes_nothing(text, found) else ""


def _clash(clashes: list[Row]) -> str:
    """Return why provisions whose wording of the same day is another one are not replaced."""
    named = ", ".join(row.label for row in clashes[:_NAMED])
    more = "…" if len(clashes) > _NAMED else ""
    return _(
        "We already have a different wording in force from that day: %(named)s%(more)s. Nothing was replaced. Correct "
        "these wordings one by one, or give the day on which the new wording came into force."
    ) % {"named": named, "more": more}


def _changes_nothing(text: Text, found: Plan) -> bool:
    """Return whether this version is in the database already."""
    effects = any(row.step.added or row.step.extends or row.step.closes for row in found.rows)
    shown = text.public and (found.unseen() or any(row.provision and not row.provision.listed for row in found.rows))
    moved = found.tree and tree.changes(found.tree, found.rows)
    return found.again and not effects and not shown and not moved


def wording(unit: Unit) -> str:
    """Return the words of a provision: its text, then that of units within it; a heading too long for one first."""
    parts = [unit.heading] if len(unit.heading) > tree.LONGEST_HEADING else []
    parts.append(unit.text)
    parts += [f"{child.label} {child.heading}\n{wording(child)}".strip() for child in unit.children]
    return "\n".join(part for part in parts if part)


def _refusal(reading: LawReading) -> str:
    """Return why nothing was read: that the source was refused, or that it has no articles."""
    refused = sorted(reading.findings, key=lambda finding: finding.kind != "no_provisions")
    return sentence(refused[0], MESSAGES) if refused else _("No article was found.")


def _provisions(reading: LawReading) -> tuple[dict[tuple[str, str], Unit], list[Unit]]:
    """Return the outermost provisions by kind and number, and those that have no number of their own."""
    units: dict[tuple[str, str], Unit] = {}
    left_out = []
    for unit in tree.outermost(reading):
        usable = 0 < len(unit.number) <= 40 and "(" not in unit.number and unit.kind in Provision.Kind.values
        if usable and (unit.kind, unit.number) not in units:
            units[unit.kind, unit.number] = unit
        else:
            left_out.append(unit)
    return units, left_out


def _stored(text: Text) -> dict[int, list[StoredWording]]:
    """Return the wordings in that language and translation by provision, in the order of time."""
    rows = ProvisionText.objects.filter(
        provision__instrument=text.instrument, language=text.language, translator=text.translator, pinpoint="",
        period__isnull=False, period__isempty=False,
    )  # fmt: skip
    found: dict[int, list[StoredWording]] = {}
    for row in rows.order_by("period"):
        wording = StoredWording(row.pk, row.text, row.period.lower, row.period.upper, row.public)
        found.setdefault(row.provision_id, []).append(wording)
    return found


def _same(text: Text) -> models.QuerySet[InstrumentText]:
    return text.instrument.texts.filter(language=text.language, translator=text.translator)


def _next_day(text: Text) -> date | None:
    later = _same(text).filter(in_force__gt=text.in_force)
    return later.aggregate(first=models.Min("in_force"))["first"]


def _leads(text: Text) -> bool:
    """Return whether headings and divisions follow this text: the newest; of one day the English, else the first."""
    stored = text.instrument.texts.values_list("in_force", "language", "pk")
    leading = max(stored, key=lambda row: (row[0], row[1] == "en", -row[2]), default=None)
    if leading is None:
        return True
    ours, theirs = (text.in_force, text.language == "en"), (leading[0], leading[1] == "en")
    return ours > theirs or (ours == theirs and text.language == leading[1])
