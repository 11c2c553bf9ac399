"""Taking in a law: its text, as read, becomes wordings that are in force from a day, its tree, and an entry of the log.

`plan` says what would be done, `take_in` does it; both cost a fixed number of queries for each 1,000 articles.
"""

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models, transaction
from django.utils.translation import gettext as _

from . import languages, law_tree, log
from .intake_law.reading import LawReading, Unit
from .intake_law.timeline import Held, Piece, State, Step, step
from .law_tree import TreePlan
from .models import Instrument, InstrumentText, LogEntry, Provision, ProvisionText

MOST_UNITS = 20_000
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


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking in a text does. `rows`: in the order of the text, then those missing. `left_out`: units that have no
    number of their own. `tree`: None where a newer text gives headings and divisions. `again`: this day is held.
    """

    rows: tuple[Row, ...]
    left_out: tuple[Unit, ...]
    tree: TreePlan | None
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
    tree = law_tree.plan(text.instrument, reading) if _leads(text) else None
    return Plan(tuple(rows), tuple(left_out), tree, again)


def changes_nothing(text: Text, found: Plan) -> bool:
    """Return whether this very version is held already."""
    effects = any(row.step.added or row.step.extends or row.step.closes for row in found.rows)
    shown = text.public and (found.unseen() or any(row.provision and not row.provision.listed for row in found.rows))
    tree = found.tree and law_tree.changes(found.tree, found.rows)
    return found.again and not effects and not shown and not tree


@transaction.atomic
def take_in(text: Text, reading: LawReading, by: AbstractBaseUser | None = None) -> Plan:
    """Store a text and return what was done.

    Raises NotTakenInError, and stores nothing, where the reading is no law's, where wordings of that very day say
    something else, or where the version is held already.
    """
    Instrument.objects.select_for_update().get(pk=text.instrument.pk)
    found = plan(text, reading)
    if clashes := found.of(State.CLASH):
        raise NotTakenInError(clash_message(clashes))
    if changes_nothing(text, found):
        raise NotTakenInError(_("This version is held already: nothing was stored."))
    provisions = _enter(text, found)
    if found.tree:
        law_tree.write(text.instrument, found.tree, found.rows, provisions, keep=not text.repeal)
    _write(text, found, provisions)
    InstrumentText.objects.create(
        instrument=text.instrument, language=text.language, translator=text.translator, official=text.official,
        in_force=text.in_force, preamble=reading.preamble, source=text.source, form=text.form, by=by,
    )  # fmt: skip
    log.append(LogEntry.Kind.LAW, note=_note(text, found), by=by)
    return found


def clash_message(clashes: list[Row]) -> str:
    """Return why provisions whose wording of the same day is another one are not replaced."""
    named = ", ".join(f"{Provision.Kind(row.kind).label} {row.number}" for row in clashes[:_NAMED])
    more = "…" if len(clashes) > _NAMED else ""
    return _(
        "Other words are held as in force from that very day: %(named)s%(more)s. Nothing is replaced. Correct these "
        "wordings one by one, or give the day from which the new words are in force."
    ) % {"named": named, "more": more}


def wording(unit: Unit) -> str:
    """Return the words of a provision: its text, then that of units within it; a heading too long for one first."""
    parts = [unit.heading] if len(unit.heading) > law_tree.LONGEST_HEADING else []
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
    for unit in law_tree.outermost(reading):
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


def _enter(text: Text, found: Plan) -> dict[tuple[str, str], Provision]:
    """Enter the provisions that are not known, list those of a public text, and return all that stand in it."""
    stand = [row for row in found.rows if row.unit]
    taken = set(text.instrument.provisions.values_list("slug", flat=True))
    new = []
    for row in stand:
        if row.provision is None:
            new.append(_provision(text, row, taken))
            taken.add(new[-1].slug)
    Provision.objects.bulk_create(new, batch_size=1000)
    provisions = {(row.kind, row.number): row.provision for row in stand if row.provision}
    provisions |= {(made.kind, made.number): made for made in new}
    if text.public:
        unlisted = [provision.pk for provision in provisions.values() if not provision.listed]
        Provision.objects.filter(pk__in=unlisted).update(listed=True)
    return provisions


def _provision(text: Text, row: Row, taken: set[str]) -> Provision:
    plain = slug = Provision.slug_of(row.kind, row.number)
    number = 2
    while slug in taken:
        slug, number = f"{plain}-{number}", number + 1
    return Provision(
        instrument=text.instrument, kind=row.kind, number=row.number, slug=slug, listed=text.public,
        sort_key=Provision.sort_key_of(row.number), heading=law_tree.shortened(row.unit.heading),
    )  # fmt: skip


def _write(text: Text, found: Plan, provisions: dict[tuple[str, str], Provision]) -> None:
    """Shorten wordings first, then lengthen, then enter: no two are in force on one day at any moment."""
    closed = [row.step.held.key for row in found.rows if row.step.closes]
    extended = [row.step.extends.key for row in found.rows if row.step.extends]
    lower, upper = _Bound("period", function="lower"), _Bound("period", function="upper")
    day = models.Value(text.in_force, output_field=models.DateField())
    wordings = ProvisionText.objects.all()
    # The copies of what goes on behind a text are made of rows that still have their own words and marks.
    likes = wordings.in_bulk({piece.like.key for row in found.rows for piece in row.step.added if piece.like})
    wordings.filter(pk__in=closed).update(period=models.Func(lower, day, function="daterange"))
    wordings.filter(pk__in=extended).update(period=models.Func(day, upper, function="daterange"))
    added = [
        _text(text, piece, provisions.get((row.kind, row.number), row.provision), likes)
        for row in found.rows
        for piece in row.step.added
    ]
    wordings.bulk_create(added, batch_size=1000)
    if text.public:
        wordings.filter(pk__in=found.unseen()).update(public=True)


class _Bound(models.Func):
    output_field = models.DateField()


def _text(text: Text, piece: Piece, provision: Provision, likes: dict[int, ProvisionText]) -> ProvisionText:
    marks = likes[piece.like.key] if piece.like else text
    return ProvisionText(
        provision=provision, language=text.language, translator=text.translator, text=piece.text,
        period=(piece.first, piece.end), official=marks.official, public=marks.public,
    )  # fmt: skip


def _note(text: Text, found: Plan) -> str:
    counts = ", ".join(f"{number} {state}" for state, number in found.counts().items() if number)
    return f"{text.instrument}: {languages.name(text.language)} text in force since {text.in_force}: {counts}"
