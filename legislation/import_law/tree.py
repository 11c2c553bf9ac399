"""Divisions and headings of a law, after its newest text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models

from legislation.intake.reading import LawReading, Unit
from legislation.models import Division, Instrument, Provision

if TYPE_CHECKING:
    from .plan import Row

LONGEST_HEADING: int = Provision._meta.get_field("heading").max_length or 0
_LONGEST_OF_DIVISION: int = Division._meta.get_field("heading").max_length or 0
_LONGEST_LABEL: int = Division._meta.get_field("label").max_length or 0
# The place of a division: kind and label of each division around it and of its own, and which of that name it is.
Path = tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class TreePlan:
    """What a text does to the tree.

    `divisions`: those of the text by path, in its order. `paths_of_provisions`: the path of the division around each
    provision, by its kind and number. `stored`: the divisions in the database, by path.
    """

    divisions: dict[Path, Unit]
    paths_of_provisions: dict[tuple[str, str], Path]
    stored: dict[Path, Division]


def plan(instrument: Instrument, reading: LawReading) -> TreePlan:
    """Return the tree of a text beside the one in the database."""
    divisions: dict[Path, Unit] = {}
    paths_of_provisions: dict[tuple[str, str], Path] = {}
    for unit, path in _walk(reading.units, ()):
        if unit.provision:
            paths_of_provisions.setdefault((unit.kind, unit.number), path)
        else:
            divisions[path] = unit
    return TreePlan(divisions, paths_of_provisions, _stored(instrument))


def outermost(reading: LawReading) -> Iterator[Unit]:
    """Yield the provisions of a law that are in no other provision, in the order of the text."""
    return (unit for unit, _path in _walk(reading.units, ()) if unit.provision)


def shortened(heading: str) -> str:
    """Return a heading as a provision holds it."""
    return _cut(heading, LONGEST_HEADING)


def changes(tree: TreePlan, rows: "Iterable[Row]") -> bool:
    """Return whether headings or divisions are not yet as the text has them. `rows`: those of the plan."""
    paths: dict[int | None, Path] = {division.pk: path for path, division in tree.stored.items()}
    differ = any(
        row.unit
        and row.provision
        and (
            (row.unit.heading and row.provision.heading != shortened(row.unit.heading))
            or paths.get(row.provision.division_id, ()) != tree.paths_of_provisions[row.kind, row.number]
        )
        for row in rows
    )
    return differ or any(
        path not in tree.stored or tree.stored[path].heading != _cut(unit.heading, _LONGEST_OF_DIVISION)
        for path, unit in tree.divisions.items()
    )


def write(
    instrument: Instrument,
    tree: TreePlan,
    rows: "Iterable[Row]",
    provisions: dict[tuple[str, str], Provision],
    *,
    keep: bool,
) -> None:
    """Give the instrument the divisions of the text, and its provisions their headings and divisions.

    Divisions that the text lacks are deleted; with `keep`, those around provisions that it lacks stay, after the
    others. A heading stays where the text has none.
    """
    missing = [
        row.provision.division_id for row in rows if row.unit is None and row.provision and row.provision.division_id
    ]
    kept = _around(tree, missing) if keep else []
    divisions = _write_divisions(instrument, tree, kept)
    headings = {(row.kind, row.number): shortened(row.unit.heading) for row in rows if row.unit}
    changed = []
    for key, provision in provisions.items():
        division = divisions.get(tree.paths_of_provisions[key])
        heading = headings[key] or provision.heading
        if (provision.division_id, provision.heading) != (division and division.pk, heading):
            provision.division, provision.heading = division, heading
            changed.append(provision)
    Provision.objects.bulk_update(changed, ["division", "heading"], batch_size=500)


def _write_divisions(instrument: Instrument, tree: TreePlan, kept: list[Path]) -> dict[Path, Division]:
    """Enter, move and remove divisions, and return those of the text by path."""
    stay = [*tree.divisions, *(path for path in kept if path not in tree.divisions)]
    gone = [division.pk for path, division in tree.stored.items() if path not in stay]
    instrument.divisions.filter(pk__in=gone).delete()
    # Positions are unique at every moment, so the divisions that stay first get others behind the last one.
    aside = len(stay) + max((division.position for division in tree.stored.values()), default=0) + 1
    instrument.divisions.update(position=models.F("position") + aside)
    found: dict[Path, Division] = {}
    moved = []
    for position, path in enumerate(stay):
        kind, label, _which = path[-1]
        within = found.get(path[:-1])
        division = tree.stored.get(path) or Division(instrument=instrument, parent=within, kind=kind, label=label)
        division.position = position
        if unit := tree.divisions.get(path):
            division.heading = _cut(unit.heading, _LONGEST_OF_DIVISION)
        if division.pk:
            moved.append(division)
        found[path] = division
    Division.objects.bulk_update(moved, ["position", "heading"], batch_size=500)
    _enter([division for division in found.values() if not division.pk])
    return found


def _enter(new: list[Division]) -> None:
    """Enter divisions, those around others first."""
    while new:
        ready = [each for each in new if each.parent is None or each.parent.pk]
        Division.objects.bulk_create(ready)
        new = [each for each in new if not each.pk]


def _around(tree: TreePlan, inner: list[int]) -> list[Path]:
    """Return the paths of divisions and of all around them, outer ones first."""
    paths: dict[int | None, Path] = {division.pk: path for path, division in tree.stored.items()}
    around = {paths[pk][:depth] for pk in inner for depth in range(1, len(paths[pk]) + 1)}
    return [path for path in tree.stored if path in around]


def _walk(units: tuple[Unit, ...], path: Path) -> Iterator[tuple[Unit, Path]]:
    """Yield each division with its own path, and each provision, those within it left out, with that around it."""
    seen: Counter[tuple[str, str]] = Counter()
    for unit in units:
        if unit.provision:
            yield unit, path
            continue
        name = (unit.kind, _cut(unit.label, _LONGEST_LABEL))
        seen[name] += 1
        own = (*path, (*name, seen[name]))
        yield unit, own
        yield from _walk(unit.children, own)


def _stored(instrument: Instrument) -> dict[Path, Division]:
    """Return the divisions in the database by path, in their order."""
    rows = list(instrument.divisions.order_by("position"))
    found: dict[Path, Division] = {}
    children: dict[int | None, list[Division]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    waiting: list[tuple[Path, int | None]] = [((), None)]
    while waiting:
        path, parent = waiting.pop(0)
        seen: Counter[tuple[str, str]] = Counter()
        for row in children.get(parent, []):
            seen[row.kind, row.label] += 1
            own = (*path, (row.kind, row.label, seen[row.kind, row.label]))
            found[own] = row
            waiting.append((own, row.pk))
    return found


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
