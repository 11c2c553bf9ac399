"""Storing the text of a law, in one transaction."""

from collections.abc import Callable
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from core import languages, log
from core.locks import locked
from core.models import LogEntry
from core.names import lock_names
from core.redirects import former_slugs
from legislation.intake.reading import LawReading
from legislation.intake.timeline import Piece
from legislation.models import Instrument, InstrumentText, Provision, ProvisionText

from . import tree
from .plan import ImportRefusedError, Plan, Row, Text, plan, refusal


@transaction.atomic
def import_text(
    text: Text,
    reading: LawReading,
    by: Any = None,
    *,
    as_seen: Callable[[Plan], bool] = lambda found: True,
) -> Plan:
    """Store a text and return what was done. `as_seen`: whether that is what the editor saw before.

    Raises ImportRefusedError, and stores nothing, where the reading is no law's, where wordings of that very day say
    something else, where the version is in the database already, or where it is not as it was seen.
    """
    # Of two editors who import texts of one law at once, the second waits here and sees what the first one stored.
    lock_names()
    locked(Instrument.objects.all()).get(pk=text.instrument.pk)
    found = plan(text, reading)
    if not as_seen(found):
        raise ImportRefusedError(_("Someone changed this law. Check the changes again, then store them."))
    if reason := refusal(text, found):
        raise ImportRefusedError(reason)
    provisions = _enter(text, found)
    if found.tree:
        tree.write(text.instrument, found.tree, found.rows, provisions, keep=not text.repeal)
    _write(text, found, provisions)
    InstrumentText.objects.create(
        instrument=text.instrument, language=text.language, translator=text.translator, official=text.official,
        in_force=text.in_force, preamble=reading.preamble, source=text.source, form=text.source_type, by=by,
    )  # fmt: skip
    law = Instrument.objects.filter(pk=text.instrument.pk)
    log.append(LogEntry.Kind.LAW, note=_note(text, found), by=by, seen=law.public().exists)
    return found


def _enter(text: Text, found: Plan) -> dict[tuple[str, str], Provision]:
    """Enter the provisions that are not known, list those of a public text, and return all that are in it."""
    stand = [row for row in found.rows if row.unit]
    taken = set(text.instrument.provisions.values_list("slug", flat=True)) | former_slugs(text.instrument)
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
    heading = tree.shortened(row.unit.heading if row.unit else "")
    return Provision(
        instrument=text.instrument, kind=row.kind, number=row.number, slug=slug, listed=text.public,
        sort_key=Provision.sort_key_of(row.number, row.kind), heading=heading,
    )  # fmt: skip


def _write(text: Text, found: Plan, provisions: dict[tuple[str, str], Provision]) -> None:
    """Shorten wordings first, then lengthen, then enter: no two are in force on one day at any moment."""
    closed = [row.step.stored.key for row in found.rows if row.step.stored and row.step.closes]
    extended = [row.step.extends.key for row in found.rows if row.step.extends]
    lower, upper = _Bound("period", function="lower"), _Bound("period", function="upper")
    day = models.Value(text.in_force, output_field=models.DateField())
    wordings = ProvisionText.objects.all()
    # The copies of what goes on behind a text are made of rows that still have their own words and marks.
    likes = wordings.in_bulk({piece.like.key for row in found.rows for piece in row.step.added if piece.like})
    wordings.filter(pk__in=closed).update(period=models.Func(lower, day, function="daterange"))
    wordings.filter(pk__in=extended).update(period=models.Func(day, upper, function="daterange"))
    added = [
        _text(text, piece, provision, likes)
        for row in found.rows
        if (provision := provisions.get((row.kind, row.number), row.provision))
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
