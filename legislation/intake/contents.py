"""The table of contents printed before a law."""

import re

from legislation.citations.text import fold

from .divisions import read_division
from .numbered_sections import read_numbered
from .provisions import read_opening

_TITLE = re.compile(
    r"(?:table of )?contents|arrangement of (?:sections|articles)|sommaire|table des matières|inhalt(?:s(?:übersicht"
    r"|verzeichnis))?|índice|sumário|indice|содержание|оглавление|目 ?录|目 ?錄|目 ?次|목차|المحتويات|الفهرس|فهرس",
    re.IGNORECASE,
)
_SECTIONS = re.compile(r"sec(?:tion)?s?\.?", re.IGNORECASE)
_SECTION = re.compile(r"\[?\d[\d.–-]*[a-zA-Z]{0,2}\.? \S")
_WITHIN = 300  # Lines from the first, where the title of the contents may be.


def contents_of(lines: list[str]) -> range:
    """Return the indexes of the lines that are a table of contents, from its title on; an empty range without one.

    It ends with the last line that names a unit before the unit that it names first opens again.
    """
    for number, line in enumerate(lines[:_WITHIN]):
        if _SECTIONS.fullmatch(line.strip()):
            return range(number, _end_of_sections(lines, number))
        if _TITLE.fullmatch(" ".join(fold(line[:60]).split()).strip(" .:")):
            return range(number, _end(lines, number))
    return range(0)


def _end(lines: list[str], title: int) -> int:
    """Return the index after the contents whose title is at `title`; that index itself where none follow."""
    first, last = "", title
    for later in range(title + 1, len(lines)):
        unit = _unit(lines[later])
        if unit and unit == first:
            return last + 1
        if unit:
            first, last = first or unit, later
    return title


def _end_of_sections(lines: list[str], title: int) -> int:
    """Return the index after the lines that each begin with a number, directly below "Sec."."""
    last = title
    for later in range(title + 1, len(lines)):
        if _SECTION.match(fold(lines[later][:40]).strip()):
            last = later
        elif lines[later].strip():
            break
    return last + 1 if last > title + 1 else title


def _unit(line: str) -> str:
    """Return kind and number of the unit that a line opens, empty where it opens none."""
    plain = fold(line[:400]).strip()
    opened = read_opening(plain) or read_division(plain) or read_numbered(plain)
    return f"{opened.kind} {opened.number}" if opened else ""
