"""Citations as written, resolved to provisions."""

from collections.abc import Iterable
from typing import NamedTuple, Self

from core.models import Redirect
from legislation.models import Instrument, Jurisdiction, Provision
from legislation.models.instrument import TREATIES
from legislation.numbering import addressable, split_number

from .titles import folded


class Named(NamedTuple):
    """A provision as a case of a jurisdiction names it: instrument as written, kind, number with sub-units."""

    jurisdiction: str
    instrument: str
    kind: str
    number: str


class Titles:
    """Which instruments have a title, long or short, or an alias, in any language."""

    def __init__(self, rows: Iterable[tuple[int, str, str, dict[str, str], dict[str, str], list[str]]]) -> None:
        """`rows`: of instruments, their key, jurisdiction, its kind, names, short names and aliases."""
        self._by_title: dict[str, dict[int, tuple[str, str]]] = {}
        for pk, jurisdiction, kind, names, short, aliases in rows:
            for title in (*names.values(), *short.values(), *aliases):
                self._by_title.setdefault(folded(title), {})[pk] = (jurisdiction, kind)

    @classmethod
    def known(cls) -> Self:
        """Return the titles of every instrument there is."""
        called = ("names", "short_names", "aliases")
        return cls(Instrument.objects.values_list("pk", "jurisdiction_id", "jurisdiction__kind", *called))

    def __contains__(self, title: str) -> bool:
        """Say whether some instrument has the title, given as `folded` makes it."""
        return title in self._by_title

    def meant(self, jurisdiction: str, title: str) -> list[int]:
        """Return the instruments that a case of that jurisdiction may mean by a title: those that are nearest to it.

        Its own law, else that of its parts, else treaties, else the law of bodies above states. More than one is a
        doubt, which nothing here decides.
        """
        near: dict[int, list[int]] = {}
        for pk, (home, kind) in self._by_title.get(folded(title), {}).items():
            near.setdefault(_distance(jurisdiction, home, kind), []).append(pk)
        near.pop(_TOO_FAR, None)
        return near[min(near)] if near else []


def resolve(named: Iterable[Named], titles: Titles | None = None) -> dict[Named, Provision]:
    """Return the provision that each means, with its instrument; what means none, or may mean several, is left out.

    The number must be the very one, and so must the kind, where the citation gives one.
    """
    wanted = {each for each in named if each.instrument and addressable(each.number)}
    if not wanted:
        return {}
    titles = titles or Titles.known()
    meant = {each: titles.meant(each.jurisdiction, each.instrument) for each in wanted}
    sure = {each: found[0] for each, found in meant.items() if len(found) == 1}
    numbers = {split_number(each.number)[0] for each in sure}
    rows = Provision.objects.filter(instrument__in=set(sure.values()), number__in=numbers)
    held: dict[tuple[int, str], list[Provision]] = {}
    for row in rows.select_related("instrument"):
        held.setdefault((row.instrument_id, row.number), []).append(row)
    found = {}
    for each, instrument in sure.items():
        same = held.get((instrument, split_number(each.number)[0]), [])
        same = [row for row in same if each.kind in ("", row.kind)]
        if len(same) == 1:
            found[each] = same[0]
    return found | _merged({each: instrument for each, instrument in sure.items() if each not in found and each.kind})


def _merged(missing: dict[Named, int]) -> dict[Named, Provision]:
    """Return what provisions of these instruments are now that had the number before they were merged into others."""
    if not missing:
        return {}
    laws = Instrument.objects.in_bulk(set(missing.values()))
    keys = {
        each: f"{laws[pk].key}/{Provision.slug_of(each.kind, split_number(each.number)[0])}"
        for each, pk in missing.items()
        if each.kind in Provision.Kind.values
    }
    former = dict(Redirect.objects.filter(kind="provision", was__in=keys.values()).values_list("was", "now"))
    rows = Provision.objects.keyed(former.values()).select_related("instrument") if former else ()
    now = {row.key: row for row in rows}
    return {each: now[former[key]] for each, key in keys.items() if former.get(key) in now}


_TOO_FAR = 9


def _distance(jurisdiction: str, home: str, kind: str) -> int:
    """Return how far the law of `home` is from a case of `jurisdiction`: 0 is its own."""
    if home == jurisdiction:
        return 0
    if home.startswith(f"{jurisdiction}-"):
        return 1
    if home == TREATIES:
        return 2
    return 3 if kind == Jurisdiction.Kind.BODY else _TOO_FAR
