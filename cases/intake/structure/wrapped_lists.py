"""Lines of a list, put together where a page broke them within an item."""

import re
from dataclasses import dataclass
from itertools import pairwise

_WIDE = 45  # Characters of a line that a page can have broken.
_WIDE_UNSPACED = 25
_UNSPACED = "\u3000"
_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|[-•*–])\s+")
_OPEN = re.compile(r"(?:[,&]|\b(?:and|of|the|a|an|for|in|on|to|de|du|des|del|la|et|y|e|und|der|von|и))$")


def is_open(text: str) -> bool:
    """Return whether a line of a list goes on in the next one, as it ends with a comma or a word such as "of"."""
    return _OPEN.search(text) is not None


@dataclass(frozen=True, slots=True)
class Rejoined:
    """The lines of a list. `doubtful`: a line may belong to the item above it, or be one of its own."""

    lines: list[str]
    doubtful: bool


def rejoined(lines: list[str], marks: str, beside: int = 0, *, capitals: bool = False) -> Rejoined:
    """Return the lines of a list whose items `marks` part, or new lines where there are none.

    `beside`: characters of the label beside the first line; 0 where the label is above it. `capitals`: every item
    begins with one, as a name does.
    """
    joined, doubtful = lines[:1], False
    parted = any(mark in line[:-1] for mark in marks for line in lines)
    for place, (before, line) in enumerate(pairwise(lines)):
        spaced = before[-1] < _UNSPACED
        wide = len(before) + (0 if place else beside) >= (_WIDE if spaced else _WIDE_UNSPACED)
        if before[-1] in marks or _NUMBERED.match(line):
            joined.append(line)
            continue
        goes_on = is_open(before)
        lower = line[0].islower() or (parted and not line[0].isupper())
        if goes_on or (wide and (parted or lower)) or (lower and capitals):
            joined[-1] += f" {line}" if spaced else line
            doubtful |= not (goes_on or wide)
        else:
            joined.append(line)
            doubtful |= parted or (beside > 0 and (wide or (lower and not capitals)))
    return Rejoined(joined, doubtful)
