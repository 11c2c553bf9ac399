"""Chapter numbers that an act has in an edition of all laws: "CHAPTER 512"."""

import re

from .divisions import Division
from .lines import Line

_TITLE = re.compile(r"\b(?:ACT|ORDINANCE|LAW|LAWS|DECREE|ORDER|CODE)\b|\[PRINCIPAL LEGISLATION\]")

_DIGITS = re.compile(r"\d")


def without_editions(divisions: dict[int, Division], lines: list[Line]) -> dict[int, Division]:
    """Return divisions without the numbers of acts in an edition of all laws: no chapter is before or after these."""
    chapters = {int(each.number) for each in divisions.values() if each.kind == "chapter" and each.number.isdigit()}
    kept: dict[int, Division] = {}
    for index, division in divisions.items():
        number = int(division.number) if division.number.isdigit() else 0
        alone = not chapters & {number - 1, number + 1}
        if not (alone and is_chapter_of_edition(lines, index, division)):
            kept[index] = division
    return kept


def is_chapter_of_edition(lines: list[Line], index: int, division: Division) -> bool:
    """Return whether a line divides nothing: "Chapter N" or "Chapter N:M" beside a title gives the act's own number."""
    if division.kind != "chapter" or not (division.heading or "0").isdigit() or not _DIGITS.search(lines[index].plain):
        return False
    return any(_TITLE.search(line.plain) for line in (_beside(lines, index, -1), _beside(lines, index, 1)) if line)


def _beside(lines: list[Line], index: int, step: int) -> Line | None:
    for at in (index + step, index + 2 * step):
        if 0 <= at < len(lines) and lines[at].plain:
            return lines[at] if lines[at].plain.upper() == lines[at].plain else None
    return None
