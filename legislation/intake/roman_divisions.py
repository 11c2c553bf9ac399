"""Divisions that are a Roman number and capitals, as laws of south-eastern Europe print them: "II. UPIS MLINOVA"."""

import re
from collections.abc import Iterable

from legislation.numerals import ROMAN, roman_number

from .divisions import Division
from .lines import Line
from .provisions import is_in_capitals

_COUNTED = re.compile(rf"(?P<roman>(?=[IVX]){ROMAN})\. (?P<heading>[^\W\d_][^.;]{{3,80}})")
_FEWEST = 2
_NEAR = 4  # Lines below such a heading, in which the first provision under it opens.


def roman_divisions(lines: list[Line], opened: Iterable[int]) -> dict[int, Division]:
    """Return the divisions of a law by the index of their line, where these count I, II, III above its provisions.

    `opened`: the indexes of the lines that open provisions.
    """
    provisions = set(opened)
    found: dict[int, Division] = {}
    for index, line in enumerate(lines):
        counted = None if line.quoted else _COUNTED.fullmatch(line.plain)
        near = any(at in provisions for at in range(index + 1, index + 1 + _NEAR))
        if counted and near and is_in_capitals(counted["heading"]):
            if roman_number(counted["roman"]) != len(found) + 1:
                return {}
            found[index] = Division("chapter", counted.end("roman") + 1, str(len(found) + 1), counted["heading"])
    return found if len(found) >= _FEWEST else {}
