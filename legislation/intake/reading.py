"""A law as read: a tree of units, and findings."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.sources.findings import Finding, Lines

NOWHERE: Lines = (0, 0)  # The lines of a finding about the whole source.


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a law: a division (book, chapter, …) that holds others, or a provision (article, section, §, rule).

    `kind`: book, part, title, subtitle, chapter, division, section, subsection, annex; article, section, paragraph (§),
    rule, regulation, clause; annex, schedule. `provision`: whether it is the sort of unit that citations name. `label`:
    as printed ("Article 10 bis"). `number`: in normal form ("10bis"; that of a division in digits), empty where it has
    none. A unit in an annex is of its kind and numbered within it: annex "III, Article 6".
    `heading`: one line, empty where it has none. `text`: its own text without that of its children; lines are parted by
    a line feed. `lines`: first and last line, counted from 1 in `LawReading.lines`.
    """

    kind: str
    label: str
    number: str
    heading: str = ""
    text: str = ""
    children: tuple["Unit", ...] = ()
    provision: bool = False
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class LawReading:
    """A law as read. `preamble`: the text before the first unit. `lines`: the text read, as findings count it."""

    units: tuple[Unit, ...]  # No default: an object without units, from a damaged worker, is no reading.
    findings: tuple[Finding, ...] = ()
    preamble: str = ""
    lines: tuple[str, ...] = ()

    def walk(self) -> Iterator[Unit]:
        """Yield every unit, a parent before its children, in the order of the text."""
        waiting = list(reversed(self.units))
        while waiting:
            unit = waiting.pop()
            yield unit
            waiting.extend(reversed(unit.children))

    def provisions(self) -> Iterator[Unit]:
        """Yield the units that citations name, in the order of the text."""
        return (unit for unit in self.walk() if unit.provision)
