"""Labels that were glued to each other on one line, as when a page lost its markup."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cases.intake.lexicon.label_matching import named
from cases.intake.lexicon.labels import LABELS

from .lines import Line


def _any_of(*names: str) -> str:
    """Return a pattern of the spellings of these fields in all languages, the longest first; of all without any."""
    found = {
        spelling.strip()
        for fields in LABELS.values()
        for name, spellings in fields.items()
        if not names or name in names
        for spelling in spellings.split("|")
    }
    return "|".join(
        re.escape(each) for each in sorted(found, key=len, reverse=True) if len(each) > 3 or not each.isascii()
    )


# "Relevant holdings in relation to Personality Rights:" has its topic before the colon.
_LABEL = re.compile(
    rf"(?:{_any_of()})\s?[:：]|(?:{_any_of('relevant_holdings')})\s[^:：.;]{{1,80}}?\s?[:：]", re.IGNORECASE
)
_FEWEST = 3  # Labels on one line that are no accident of prose.
_LONGEST = 50_000


def cut(lines: list[Line]) -> list[Line]:
    """Return the lines, one that holds several labels with their values cut before each; all parts keep its number."""
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> Iterator[Line]:
    text = line.text
    if text.count(":") + text.count("：") < _FEWEST or len(text) > _LONGEST:
        yield line
        return
    found = [label for label in _LABEL.finditer(text) if _may_begin(text, label)]
    fields = {label.field for each in found if (label := named(each[0].rstrip(":： ")))}
    if len(fields) < _FEWEST:
        yield line
        return
    bounds = [0, *(each.start() for each in found if each.start()), len(text)]
    for start, end in pairwise(bounds):
        if part := text[start:end].strip():
            yield Line(line.number, part)


def _may_begin(text: str, found: re.Match[str]) -> bool:
    """Return whether a label may begin there: with a capital, after a blank, a stop, or a word it is glued to."""
    first, before = found[0][0], text[found.start() - 1 : found.start()]
    if first.lower() != first.upper() and not first.isupper():
        return False
    return not before or not before.isalpha() or before.islower() or not first.isascii()
