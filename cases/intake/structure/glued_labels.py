"""Labels that were glued to each other on one line, as when a page lost its markup."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from cases.intake.lexicon.label_matching import named
from cases.intake.lexicon.labels import BODIES, LABELS, LISTS, LOOSE
from cases.record.value import ROLES

from .glued_heading import heading_parts
from .lines import Line
from .prose import begins_prose


def _any_of(*names: str, table: dict[str, dict[str, str]] = LABELS, but: frozenset[str] = frozenset()) -> str:
    """Return a pattern of the spellings of these fields in all languages, the longest first; of all without any."""
    found = {
        spelling.strip()
        for fields in table.values()
        for name, spellings in fields.items()
        if (not names or name in names) and name not in but
        for spelling in spellings.split("|")
    }
    return "|".join(
        re.escape(each) for each in sorted(found, key=len, reverse=True) if len(each) > 3 or not each.isascii()
    )


# "Relevant holdings in relation to Personality Rights:" has its topic before the colon.
_LABEL = re.compile(
    rf"(?:{_any_of()})\**(?:\s?[:：]|\t| {{3,}})|(?:{_any_of('relevant_holdings')})\s[^:：.;]{{1,80}}?\s?[:：]"
    r"|ECLI\s?:(?=\sECLI:)",
    re.IGNORECASE,
)
# A label that touches its value: "Date du jugement8 novembre 2018 JuridictionCour d'appel". No word begins with "Mots
# clés" and goes on.
_TOUCHING = re.compile(
    rf"(?:{_any_of()})(?=(?-i:[\dA-ZÀ-ÞА-Я«“„]))|(?:{_any_of('keywords')})(?=[^\W\d_])", re.IGNORECASE
)
# "Court:", among other labels and above a body, is one too.
_LOOSE = re.compile(rf"(?:{_any_of(table=LOOSE, but=BODIES)})\**\s?[:：](?=\s)")
_TOUCH = re.compile(r"[a-zà-þа-яё][A-ZÀ-ÞА-ЯЁ\d«“„]")
_SUMMARIES = {each.strip() for fields in LOOSE.values() for each in fields.get("summary", "").split("|")} - {""}
_SUMMARY = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(_SUMMARIES)))})\**\s?[:：]")
_ENDS = ":：* \t"
# What may be before a label and belongs to it: "**Plaintiff", "6. Plaintiff".
_MARKED = re.compile(r"[*_#]{1,3}$")
_NUMBERED = re.compile(r"(?:(?<=\s)|^)[*_#]{0,3}\(?\d{1,2}[.)]\s$")
_BULLET_AT_END = re.compile(r"\s[•·▪◦‣●○|/]$")
# Where a sentence begins behind a name or a keyword: "exhaustion The plaintiff sells chisels under …".
_SENTENCE = re.compile(r"(?<=[^\s:;,]) (?=[^\W\d_][^\s.,;:]*(?: [^\W\d_A-Z][^\W\d_]*){3})")
_FEWEST = 3  # Labels on one line that are no accident of prose.
_SHORTEST, _LONGEST = 30, 50_000


def cut(lines: list[Line]) -> list[Line]:
    """Return the lines, one that holds several labels with their values cut before each; all parts keep its number."""
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> Iterator[Line]:
    texts = at_labels(line)
    if len(texts) == 1:
        yield line
        return
    above = True  # The first label of a record.
    for text in texts:
        label = named(re.split("[:：]", text, maxsplit=1)[0])
        above = above and (label is None or label.field == "unread")
        for part in heading_parts(text) if above else [text]:
            yield from _without_body(Line(line.number, part))


def at_labels(line: Line) -> tuple[str, ...]:
    """Return the text of a line, cut before each of its labels where it has several."""
    return _at_labels(line.text)


@lru_cache(maxsize=512)
def _at_labels(text: str) -> tuple[str, ...]:
    if not _SHORTEST <= len(text) <= _LONGEST:
        return (text,)
    touching = _labels(text, _TOUCHING) if len(_TOUCH.findall(text)) >= _FEWEST else []
    found = touching if len(_fields(touching)) >= _FEWEST else []
    if found or sum(map(text.count, ":：\t")) + text.count("   ") >= _FEWEST:
        found += _labels(text, _LABEL)
    found = sorted([*found, *_summary(text, found)], key=lambda each: each.start())
    if len(_fields(found)) < _FEWEST:
        return (text,)
    found = sorted([*found, *_loose(text, found)], key=lambda each: each.start())
    bounds = [0, *(start for start in _starts(text, found) if start), len(text)]
    parts = (_BULLET_AT_END.sub("", text[start:end].strip()) for start, end in pairwise(bounds))
    return tuple(part for part in parts if part)


def _loose(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return labels that sentences have too, between the first of the others and the first body."""
    first, body = found[0].end(), next((each.start() for each in found if _fields([each]) & BODIES), len(text))
    taken = {place for each in found for place in range(*each.span())}
    return [
        label
        for label in _labels(text[:body], _LOOSE)
        if label.start() >= first and label.start() not in taken and label.end() - 1 not in taken
    ]


def _labels(text: str, form: re.Pattern[str]) -> list[re.Match[str]]:
    return [label for label in form.finditer(text) if _may_begin(text, label)]


def _fields(found: list[re.Match[str]]) -> set[str]:
    return {label.field for each in found if (label := named(each[0].rstrip(_ENDS)))}


def _starts(text: str, found: list[re.Match[str]]) -> list[int]:
    """Return where labels begin, with the marks before them, and with the numbers where several are numbered."""
    befores = [text[max(0, each.start() - 12) : each.start()] for each in found]
    numbers = [_NUMBERED.search(before) for before in befores]
    form = _NUMBERED if sum(each is not None for each in numbers) >= _FEWEST else _MARKED
    lengths = [len(mark[0]) if (mark := form.search(before)) else 0 for before in befores]
    return [each.start() - length for each, length in zip(found, lengths, strict=True)]


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
    if _fields(found) & BODIES:
        return []
    first = _SUMMARY.search(text, found[-1].end() if found else 0)
    return [first] if first and _may_begin(text, first) else []


def _may_begin(text: str, found: re.Match[str]) -> bool:
    """Return whether a label may begin there: with a capital, after a blank, a stop, or a word it is glued to."""
    first, before = found[0][0], text[found.start() - 1 : found.start()]
    if first.lower() != first.upper() and not first.isupper():
        return False
    return not before or not before.isalpha() or before.islower() or not first.isascii()
