"""Automatic numbers of a Word document, counted as Word counts.

Source: ECMA-376 part 1, 17.9 (Numbering) and 17.3.1.19 (numPr).
"""

import re
from dataclasses import dataclass, field

from .number_formats import formatted
from .styles import Styles
from .xml import Element, W, is_on, number, value

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LONGEST = 100  # Characters of a level's form: those of real files have a dozen.
BULLET = "-"


@dataclass(frozen=True)
class _Level:
    """How one level of a list counts and looks. `form`: "(%2)"; `restart`: after which level, from 1, it restarts."""

    start: int = 0
    format: str = "decimal"
    form: str = ""
    style: str = ""
    restart: int | None = None
    decimals: bool = False
    glued: bool = False
    hidden: bool = False

    @classmethod
    def of(cls, said: Element) -> "_Level":
        restart = value(said, "lvlRestart")
        return cls(
            number(value(said, "start"), 0),
            value(said, "numFmt") or "decimal",
            (value(said, "lvlText") or "")[:_LONGEST],
            value(said, "pStyle") or "",
            None if restart is None else number(restart, 0),
            is_on(said, "isLgl") or False,
            value(said, "suff") == "nothing",
            is_on(said.find(W + "rPr"), "vanish") or False,
        )


@dataclass
class _List:
    """The levels of a list (`w:num`), the list it counts with (`counts_as`), and where it starts afresh, by level."""

    counts_as: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Mark:
    """The number of a paragraph as shown, "(a)", and what parts it from the text: a space or nothing."""

    text: str
    space: str


class Numbering:
    """The lists of a document, and the count of each up to the paragraph that was last numbered."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """`root`: of `word/numbering.xml`; None where the document has no such part."""
        self._styles = styles
        self._abstract = {} if root is None else _by_id(root, "abstractNum", "abstractNumId")
        self._nums = {} if root is None else _by_id(root, "num", "numId")
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self.unwritten: set[str] = set()

    def mark(self, properties: Element | None) -> Mark | None:
        """Count a paragraph with these properties, and return its number; None for one that has none.

        Formats that we cannot write are in decimal digits, and named in `unwritten`.
        """
        place = self._place(properties)
        if place is None:
            return None
        name, numbered, at = place
        self._count(name, numbered, at)
        level = numbered.levels[at]
        if level.hidden:
            return None
        space = "" if level.glued else " "
        if level.format == "bullet":
            return Mark(BULLET, " ")
        text = _PLACE.sub(lambda found: self._shown(numbered, int(found[1]) - 1, level), level.form).strip()
        return Mark(text, space) if text else None

    def _place(self, properties: Element | None) -> tuple[str, _List, int] | None:
        """Return the list and the level of a paragraph, by its own properties, or else by its styles."""
        own = None if properties is None else properties.find(W + "numPr")
        styles = self._styles.of_paragraph(properties)
        numbered = [(name, style.find(f"{W}pPr/{W}numPr")) for name, style in styles]
        name = value(own, "numId") or next((said for _, each in numbered if (said := value(each, "numId"))), None)
        found = self._list(name) if name and name != "0" else None
        if name is None or found is None:
            return None
        said = value(own, "ilvl")
        if said is None and value(own, "numId") is None:
            said = self._level_of_styles(found, numbered)
        at = number(said, 0)
        return (name, found, at) if at in found.levels else None

    def _level_of_styles(self, found: _List, numbered: list[tuple[str, Element | None]]) -> str | None:
        """Return the level of the nearest style that a level names, or that names a level."""
        linked = {level.style: str(at) for at, level in found.levels.items() if level.style}
        said = (linked.get(name) or value(each, "ilvl") for name, each in numbered)
        return next((each for each in said if each), None)

    def _list(self, name: str) -> _List | None:
        if name not in self._lists:
            self._lists[name] = self._read(name)
        return self._lists[name]

    def _read(self, name: str) -> _List | None:
        num = self._nums.get(name)
        found = self._levels(value(num, "abstractNumId") or "")
        if num is None or found is None:
            return None
        made = _List(*found)
        for override in num.findall(W + "lvlOverride"):
            at = number(override.get(W + "ilvl"), LEVELS)
            level = override.find(W + "lvl")
            if level is not None and at < LEVELS:
                made.levels[at] = _Level.of(level)
            start = value(override, "startOverride")
            if start is not None:
                made.starts[at] = number(start, 0)
        return made

    def _levels(self, name: str) -> tuple[str, dict[int, _Level]] | None:
        """Return the abstract list of that id and its levels; where it only names a style of lists, those of that."""
        seen: set[str] = set()
        while name in self._abstract and name not in seen:
            seen.add(name)
            said = self._abstract[name]
            style = self._styles.by_id.get(value(said, "numStyleLink") or "")
            linked = None if style is None else value(style.find(f"{W}pPr/{W}numPr"), "numId")
            if linked is None:
                found = ((number(level.get(W + "ilvl"), 0), level) for level in said.findall(W + "lvl"))
                return name, {at: _Level.of(level) for at, level in found if at < LEVELS}
            name = value(self._nums.get(linked), "abstractNumId") or ""
        return None

    def _count(self, name: str, numbered: _List, at: int) -> None:
        counts = self._counts.setdefault(numbered.counts_as, {})
        for level in range(at + 1):
            afresh = level in numbered.starts and (name, level) not in self._begun
            if afresh:
                counts[level] = numbered.starts[level]
                self._begun.add((name, level))
            elif level not in counts:
                counts[level] = numbered.starts.get(level, numbered.levels.get(level, _Level()).start)
            elif level == at:
                counts[level] += 1
        for level in [each for each in counts if each > at]:
            restart = numbered.levels.get(level, _Level()).restart
            if restart is None or restart > level or at < restart:
                del counts[level]

    def _shown(self, numbered: _List, at: int, level: _Level) -> str:
        count = self._counts[numbered.counts_as].get(at)
        if count is None:
            return ""
        name = numbered.levels.get(at, _Level()).format
        if name == "bullet":
            return ""
        text = formatted(count, "decimal" if level.decimals else name, self._styles.language)
        if text is None:
            self.unwritten.add(name)
        return str(count) if text is None else text


def _by_id(root: Element, name: str, key: str) -> dict[str, Element]:
    return {each.get(W + key, ""): each for each in reversed(root.findall(W + name))}
