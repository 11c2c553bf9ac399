"""Citations without a link, counted and linked over all cases."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models.editorial import Case, Citation
from cases.models.published import CitedAsWritten
from core import log
from core.locks import lock, locked
from core.models import LogEntry
from core.names import lock_names
from legislation.models import Instrument, Provision
from legislation.numbering import addressable, split_number
from legislation.resolution.resolve import Named, resolve
from legislation.resolution.titles import folded

_LONGEST_ALIAS = 200


class NotLinkedError(ValueError):
    """Nothing was linked; the message says why, in a sentence for the editor."""


@dataclass(frozen=True, slots=True)
class Key:
    """Which provision: its instrument's title as `folded` makes it, kind or "", number without sub-units."""

    title: str
    kind: str
    number: str

    @property
    def label(self) -> str:
        return f"{dict(Provision.Kind.choices).get(self.kind, '')} {self.number}".strip()


@dataclass(slots=True)
class Unlinked:
    """A provision that cases name without a link. `written`: the instrument's spellings; `references`: the cases."""

    key: Key
    written: Counter[str] = field(default_factory=Counter)
    references: set[str] = field(default_factory=set)

    @property
    def instrument(self) -> str:
        return self.written.most_common(1)[0][0]


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking did. `cases`: how many have a link more; `left`: how many still name the instrument without one."""

    cases: int
    left: int


def unlinked(title: str = "") -> list[Unlinked]:
    """Return what drafts and published cases cite without a link, what most cases cite first; of one title, if given.

    Costs two queries. A number that no provision can have is left out.
    """
    found: dict[Key, Unlinked] = {}
    for reference, _home, instrument, kind, number in _waiting():
        base = split_number(number)[0]
        if not addressable(number) or "(" in base or (title and folded(instrument) != title):
            continue
        key = Key(folded(instrument), kind, base)
        row = found.setdefault(key, Unlinked(key))
        row.written[instrument] += 1
        row.references.add(reference)
    return sorted(found.values(), key=_most_cited)


@transaction.atomic
def link(key: Key, instrument: Instrument, kind: str, by: User | None, *, others: bool = False) -> Linked:
    """Make the title as written an alias of the instrument, enter the provision where it is new, and link every case
    that names a provision by that title, in one transaction.

    `kind`: for what is cited without one. `others`: also enter what else is cited by that title. Raises NotLinkedError,
    and changes nothing, where no case would be linked.
    """
    named = [row for row in unlinked(key.title) if others or row.key == key]
    cases = lock(Case.objects.filter(pk__in=_drafts(key.title).values("case")))
    lock_names()
    if not named or not (before := _named_so(key.title)):
        raise NotLinkedError(_("Somebody has linked these citations meanwhile."))
    instrument = locked(Instrument.objects.all()).get(pk=instrument.pk)
    _call(instrument, next((row for row in named if row.key == key), named[0]).instrument)
    for row in named:
        Provision.objects.get_or_add(instrument, row.key.kind or kind, row.key.number)
    meant = {each: provision for each, provision in resolve(before).items() if provision.instrument_id == instrument.pk}
    if not meant:
        raise NotLinkedError(_why_not(key, instrument, before))
    drafts = _drafts(key.title).filter(case__in=cases)
    for draft in drafts.select_related("case"):
        if provision := meant.get(Named(draft.case.jurisdiction_id, draft.instrument, draft.kind, draft.number)):
            draft.provision, draft.pinpoint = provision, split_number(draft.number)[1]
            draft.save(update_fields=["provision", "pinpoint"])
    linked = set().union(*(before[each] for each in meant))
    left = set().union(*before.values()) - linked
    law = Instrument.objects.filter(pk=instrument.pk)
    log.append(LogEntry.Kind.LAW, note=_note(instrument, named), by=by, seen=law.public().exists)
    return Linked(len(linked), len(left))


def _waiting() -> Iterable[tuple[str, str, str, str, str]]:
    """Yield (reference, jurisdiction, instrument, kind, number) of what is cited without a link; each several times."""
    drafts = Citation.objects.filter(provision=None).exclude(instrument="").exclude(number="")
    yield from drafts.values_list("case__reference", "case__jurisdiction_id", "instrument", "kind", "number")
    published = CitedAsWritten.objects.filter(provision=None).exclude(number="")
    yield from published.values_list("listing__reference", "listing__jurisdiction_id", "instrument", "kind", "number")


def _named_so(title: str) -> dict[Named, set[str]]:
    """Return what is named by a title, with the cases that do."""
    found: dict[Named, set[str]] = {}
    for reference, home, instrument, kind, number in _waiting():
        if folded(instrument) == title:
            found.setdefault(Named(home, instrument, kind, number), set()).add(reference)
    return found


def _drafts(title: str) -> QuerySet[Citation]:
    waiting = Citation.objects.filter(provision=None)
    written = waiting.exclude(instrument="").values_list("instrument", flat=True).distinct()
    return waiting.filter(instrument__in=[each for each in written if folded(each) == title])


def _call(instrument: Instrument, written: str) -> None:
    """Make a title an alias of the instrument, unless it is called so."""
    if folded(written) in set(map(folded, instrument.titles)):
        return
    if len(written) > _LONGEST_ALIAS:
        limit = ngettext("An alias has at most %d character.", "An alias has at most %d characters.", _LONGEST_ALIAS)
        raise NotLinkedError(limit % _LONGEST_ALIAS)
    instrument.aliases.append(" ".join(written.split()))
    instrument.save(update_fields=["aliases"])


def _why_not(key: Key, instrument: Instrument, named: Iterable[Named]) -> str:
    homes = ", ".join(sorted({each.jurisdiction for each in named}))
    return _(
        "No case would be linked. The cases that cite %(label)s under this title are from: %(homes)s. Either "
        "%(law)s does not apply there, or another law with this title fits these cases as well or better."
    ) % {"law": instrument, "label": key.label, "homes": homes}


def _note(instrument: Instrument, named: list[Unlinked]) -> str:
    labels = ", ".join(row.key.label for row in named[:20])
    return f"{instrument}: cases cite it as “{named[0].instrument}”: {labels}{'…' if len(named) > 20 else ''}"


def _most_cited(row: Unlinked) -> tuple:
    return -len(row.references), row.key.title, Provision.sort_key_of(row.key.number), row.key.kind
