"""Lines that look like the opening of a provision, and are text."""

import re

from legislation.citations.subunits import subunit_after

from .letter_case import begins_small
from .lines import Line
from .provisions import MENTIONED
from .sequence import directly_follows
from .survey import Survey

_ENDS = tuple('.;:!?)]”»"’。；：、」』）؛؟')  # What a line ends with where the next one begins afresh.
_LETTER = re.compile(r"[a-z][.)]? ")  # "§ 2-2 a. Heading"
_INLINE = re.compile(r"(?<=[^\W\d_]{2})[.;][\")]? (?P<number>\d{1,4}[A-Z]{0,2})\. ?(?=[A-Z]|\(1\))")
_BARE_INSERTED = re.compile(r"\d{0,2}\[?\d{1,4}[A-Z]{1,2}[.)]?(?:[ —–-]|$)")
_NUMBER = r"[ ]?\.?[ ]?(?P<number>\d{1,4}|[IVXLC]{1,7}(?:[A-Z]|bis|ter|quater)?(?!\w))[^\s,;]*"


def unopened(lines: list[Line], found: Survey, contents: range) -> list[int]:
    """Return the indexes of lines that begin as the provisions of this law do, but open none.

    A mention at the start of a wrapped line is none of these.
    """
    looks = _look_of(lines, found)
    left = set(found.unopened)
    for index, line in enumerate(lines):
        if index in found.openings or index in found.divisions or index in found.repealed or index in found.again:
            continue
        if not line.plain or index in contents or line.quoted or line.goes_on or not _begins_afresh(line):
            continue
        match = looks.match(line.plain)
        if match and not _is_mention(line.plain, match.end()):
            left.add(index)
    return sorted(left | (_within(lines, found, contents) if found.numbered else set()))


def _within(lines: list[Line], found: Survey, contents: range) -> set[int]:
    """Return the indexes of lines in which the next section begins behind a sentence: "… palm. 2. Licence"."""
    within: set[int] = set()
    latest, ended = "", False
    for index, line in enumerate(lines):
        opening = found.openings.get(index)
        latest, ended = (opening.number, False) if opening else (latest, ended or index in found.divisions)
        if not latest or ended or index in contents or line.quoted:
            continue
        for each in _INLINE.finditer(line.plain):
            if directly_follows(latest, each["number"]):
                within.add(index)
                latest = each["number"]
    return within


def _is_mention(line: str, end: int) -> bool:
    rest = line[end:].strip()
    if subunit_after(line, end):
        return True
    return (begins_small(rest) and not _LETTER.match(rest)) or rest[:1] in tuple(",;)") or bool(MENTIONED.match(rest))


def _begins_afresh(line: Line) -> bool:
    return not line.above or line.above.endswith(_ENDS)


def _look_of(lines: list[Line], found: Survey) -> re.Pattern[str]:
    """Return what lines of this law begin with where they open a provision."""
    if found.numbered or not found.openings:
        return _BARE_INSERTED
    words = {_word(lines[index].plain, opening.end) for index, opening in found.openings.items()}
    first = "|".join(sorted((re.escape(word) for word in words if word), key=len, reverse=True))
    return re.compile(rf"\[?(?:{first}){_NUMBER}" if first else r"(?!)")


def _word(plain: str, end: int) -> str:
    """Return the word of a label, without its number."""
    found = re.match(r"\[?(?P<word>[^\W\d_]+|§+)", plain[:end])
    return found["word"] if found and not found["word"].isdigit() else ""
