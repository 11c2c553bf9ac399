"""Headings in the margin that a PDF file glues to the ends of lines."""

import re

from .lines import Line
from .survey import Survey

# "operate a kiln without a licence issued Prohibition of": a capital in a sentence, at the end of the line.
_GLUED = re.compile(r"[a-z)][,;]? (?:(?P<before>[a-z]+),? )(?P<heading>[A-Z][a-z]+(?: [a-z]+){0,4})$")
_STOPPED = re.compile(r"[a-z][.;] (?P<heading>[A-Z][a-z]+(?: [a-z]+){0,4})$")
_NAMED = frozenset(re.findall(r"[a-z]+", "the a an any such that this said each every no of by or and to in at on for"))
_LONGEST = 100  # Characters at the end of a line that are looked at.
_FEWEST = 3
_SHARE = 0.5  # Of the provisions of a law whose headings are in the margin.


def margin_headings(lines: list[Line], found: Survey) -> list[int]:
    """Return the indexes of the openings with a heading glued to the end of their line; none where they are few."""
    glued = [index for index in found.openings if _is_glued(lines[index].text)]
    return glued if len(glued) >= _FEWEST and len(glued) >= _SHARE * len(found.openings) else []


def _is_glued(text: str) -> bool:
    end = text[-_LONGEST:]
    within = _GLUED.search(end)
    return bool(_STOPPED.search(end)) or bool(within and within["before"] not in _NAMED)
