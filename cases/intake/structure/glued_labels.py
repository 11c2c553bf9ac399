"""Labels that were glued to each other on one line, as when a page lost its markup."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cases.intake.lexicon.label_matching import named
from cases.intake.lexicon.labels import BODIES, LABELS, LISTS, LOOSE
from cases.record.value import ROLES

from .lines import Line
from .prose import begins_prose


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
_SUMMARIES = {each.strip() for fields in LOOSE.values() for each in fields.get("summary", "").split("|")} - {""}
_SUMMARY = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(_SUMMARIES)))})\s?[:：]")
_BULLET_AT_END = re.compile(r"\s[•·▪◦‣●○]$")
# Where a sentence begins behind a name or a keyword: "exhaustion The plaintiff sells chisels under …".
_SENTENCE = re.compile(r"(?<=[^\s.:;,]) (?=[^\W\d_][^\s.,;:]*(?: [^\W\d_A-Z][^\W\d_]*){3})")
_FEWEST = 3  # Labels on one line that are no accident of prose.
_LONGEST = 50_000


def cut(lines: list[Line]) -> list[Line]:
    """Return the lines, one that holds several labels with their values cut before each; all parts keep its number."""
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> Iterator[Line]:
    texts = at_labels(line)
    for text in texts:
        if len(texts) == 1:
            yield line
        else:
            yield from _without_body(Line(line.number, text))


def at_labels(line: Line) -> list[str]:
    """Return the text of a line, cut before each of its labels where it has several."""
    text = line.text
    if text.count(":") + text.count("：") < _FEWEST or len(text) > _LONGEST:
        return [text]
    found = [label for label in _LABEL.finditer(text) if _may_begin(text, label)]
    found = sorted([*found, *_summary(text, found)], key=lambda each: each.start())
    fields = {label.field for each in found if (label := named(each[0].rstrip(":： ")))}
    if len(fields) < _FEWEST:
        return [text]
    bounds = [0, *(each.start() for each in found if each.start()), len(text)]
    parts = (_BULLET_AT_END.sub("", text[start:end].strip()) for start, end in pairwise(bounds))
    return [part for part in parts if part]


def _without_body(line: Line) -> Iterator[Line]:
    """Yield a label with its value, and apart from it a body that the value of a list or a party runs on into."""
    label = named(re.split("[:：]", line.text, maxsplit=1)[0].lstrip("•·▪◦‣●○ "))
    if label and label.field not in BODIES and label.field in {*LISTS, *ROLES}:
        for found in _SENTENCE.finditer(line.text):
            body = Line(line.number, line.text[found.end() :])
            if body.text[:1].isupper() and begins_prose([body], 0, [False]):
                yield Line(line.number, line.text[: found.start()])
                yield body
                return
    yield line


def _summary(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the label of an undivided summary behind all other labels; none where a body has a label."""
    if any((label := named(each[0].rstrip(":： "))) and label.field in BODIES for each in found):
        return []
    first = _SUMMARY.search(text, found[-1].end() if found else 0)
    return [first] if first and _may_begin(text, first) else []


def _may_begin(text: str, found: re.Match[str]) -> bool:
    """Return whether a label may begin there: with a capital, after a blank, a stop, or a word it is glued to."""
    first, before = found[0][0], text[found.start() - 1 : found.start()]
    if first.lower() != first.upper() and not first.isupper():
        return False
    return not before or not before.isalpha() or before.islower() or not first.isascii()
