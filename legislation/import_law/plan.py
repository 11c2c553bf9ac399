"""What taking in a text of a law would do, provision by provision; nothing is stored."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext as _

from legislation.intake.reading import LawReading, Unit
from legislation.intake.timeline import Held, State, Step, step
from legislation.models import Instrument, Provision, ProvisionText

from . import tree

MOST_UNITS = 20_000
_LAST_YEAR = 2999
_NAMED = 20  # Provisions that a refusal names.


class NotTakenInError(ValueError):
    """The text cannot be taken in; the message says why, in a sentence for the editor."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a law that an editor takes in, with what they say of it. `repeal`: what is missing is repealed."""

    instrument: Instrument
    language: str
    in_force: date
    source: str = ""
    form: str = "text"
    translator: str = ""
    official: bool = False
    public: bool = False
    repeal: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What becomes of one provision. `unit`: None where it is missing; `provision`: None where it is not known yet."""

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
    """What taking in a text does. `rows`: in the order of the text, then those missing. `left_out`: units that have no
    number of their own. `tree`: None where a newer text gives headings and divisions. `again`: this day is held.
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
        """Return the keys of wordings that stand unchanged and are not public."""
        return [row.step.held.key for row in self.of(State.UNCHANGED) if not row.step.held.public]


def plan(text: Text, reading: LawReading) -> Plan:
    """Return what taking in `text` does. Raises NotTakenInError where the reading is no law's."""
    if text.in_force.year > _LAST_YEAR:
        raise NotTakenInError(_("Give a day before the year %d.") % (_LAST_YEAR + 1))
    if sum(1 for _unit in reading.walk()) > MOST_UNITS:
        raise NotTakenInError(_("It has more than %d articles and parts. Take it in by its parts.") % MOST_UNITS)
    units, left_out = _provisions(reading)
    if not units:
        raise NotTakenInError(_refusal(reading))
    known = {(row.kind, row.number): row for row in text.instrument.provisions.all()}
    held, until = _held(text), _next_day(text)
    keys = [*units, *(key for key in known if key not in units and known[key].pk in held)]
    rows = []
    for key in keys:
        unit, provision = units.get(key), known.get(key)
        words = wording(unit) if unit else None
        done = step(held.get(provision.pk, []) if provision else [], words, text.in_force, until, text.repeal)
        if done:
            rows.append(Row(*key, unit, provision, done, words or ""))
    again = _same(text).filter(in_force=text.in_force).exists()
    divisions = tree.plan(text.instrument, reading) if _leads(text) else None
    return Plan(tuple(rows), tuple(left_out), divisions, again)


def refusal(text: Text, found: Plan) -> str:
    """Return why a text cannot be stored, in a sentence for the editor; empty where it can."""
    if clashes := found.of(State.CLASH):
        return _clash(clashes)
    return _("This version is held already: there is nothing to store.") if _changes_nothing(text, found) else ""


def _clash(clashes: list[Row]) -> str:
    """Return why provisions whose wording of the same day is another one are not replaced."""
    named = ", ".join(row.label for row in clashes[:_NAMED])
    more = "…" if len(clashes) > _NAMED else ""
    return _(
        "Other words are held as in force from that very day: %(named)s%(more)s. Nothing is replaced. Correct these "
        "wordings one by one, or give the day from which the new words are in force."
    ) % {"named": named, "more": more}


def _changes_nothing(text: Text, found: Plan) -> bool:
    """Return whether this very version is held already."""
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
    messages = {finding.kind: finding.message for finding in reading.findings}
    return messages.get("no_provisions") or next(iter(messages.values()), _("No article was found."))


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


def _held(text: Text) -> dict[int, list[Held]]:
    """Return the wordings in that language and translation by provision, in the order of time."""
    rows = ProvisionText.objects.filter(
        provision__instrument=text.instrument, language=text.language, translator=text.translator, pinpoint="",
        period__isnull=False, period__isempty=False,
    )  # fmt: skip
    found: dict[int, list[Held]] = {}
    for row in rows.order_by("period"):
        wording = Held(row.pk, row.text, row.period.lower, row.period.upper, row.public)
        found.setdefault(row.provision_id, []).append(wording)
    return found


def _same(text: Text) -> models.QuerySet:
    return text.instrument.texts.filter(language=text.language, translator=text.translator)


def _next_day(text: Text) -> date | None:
    later = _same(text).filter(in_force__gt=text.in_force)
    return later.aggregate(first=models.Min("in_force"))["first"]


def _leads(text: Text) -> bool:
    """Return whether headings and divisions follow this text: the newest; of one day the English, else the first."""
    held = text.instrument.texts.values_list("in_force", "language", "pk")
    leading = max(held, key=lambda row: (row[0], row[1] == "en", -row[2]), default=None)
    if leading is None:
        return True
    ours, theirs = (text.in_force, text.language == "en"), (leading[0], leading[1] == "en")
    return ours > theirs or (ours == theirs and text.language == leading[1])
