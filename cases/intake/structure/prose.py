"""Runs of lines that are prose, among lists and names."""

import re
from collections.abc import Sequence

from cases.intake.lexicon import page_furniture

from .lines import Line

_STOP = re.compile(r"[.。！？!?؟»”\"')]$")
_INNER_STOP = re.compile(r"[.!?؟]\s+[^\W\d_]|[。；]")
_SHORTEST = 100  # Characters of a run that cannot be a list of names.
_MOST_WORDS = 6  # In lower case, of a name that ends with a full stop.
_MOST_LINES = 12  # As many lines of a run as tell what it is.


def is_plain_sentence(line: Line) -> bool:
    """Return whether a line is a sentence, most of whose words no name has."""
    return page_furniture.is_sentence(line.plain) and sum(w[0].islower() for w in line.plain.split()) > _MOST_WORDS


def begins_prose(lines: Sequence[Line], place: int, ends: Sequence[bool]) -> bool:
    """Return whether the lines from `place` on, up to the next blank or labelled one, are a body and no list.

    `ends`: of each line, whether it is blank or begins with a label.
    """
    run: list[str] = []
    for at in range(place, min(place + _MOST_LINES, len(lines))):
        if ends[at]:
            break
        run.append(lines[at].plain)
    text = " ".join(run)
    if len(text) < _SHORTEST or ";" in text[:_SHORTEST]:
        return False
    closed = _STOP.search(text) or len(run) == _MOST_LINES or len(_INNER_STOP.findall(text)) > 1
    if not closed or not (_INNER_STOP.search(text) or len(run[0]) > 40):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word]
    cased = [word for word in words if word.lower() != word.upper()]
    if len(cased) < len(words) / 2:
        # Scripts without capitals: full stops and commas make prose.
        return bool(_INNER_STOP.search(text)) or sum(text.count(sign) for sign in "，、،") > 1
    return sum(word[0].islower() for word in cased) > 0.55 * len(cased)
