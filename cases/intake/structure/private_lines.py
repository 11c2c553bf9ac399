"""Lines that name who wrote a document: leftovers of word processors and mails."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.labels import BODIES, LISTS
from cases.record.value import ROLES
from core.sources.findings import Lines

from .author_names import is_one_word, is_person, is_user, says
from .line_labels import label_of
from .lines import Line
from .private_words import says_more, without_private_words

_APART = 3  # Lines between two leftovers of one block.
_NAMES = 4  # Lines above or below a block that can be names of its authors.
_TOP = 12  # Lines above a block at the top of a text.
_SHORT = 80
_LONGEST = 200  # Characters of a line about a document that is private as a whole.
# Lines that are private wherever they are: balloons of a reviewer, properties of a file, paths.
_ALWAYS = re.compile(
    r"(?:Comment(?:ed)?|Commentaire|Comentario|Kommentar|Примечание|批注)\s?\[[^\]\n]{1,12}\]:?.*"
    r"|(?:Formatted|Deleted|Inserted|Moved (?:from|down|up))(?: \[[^\]]{1,40}\])?: .*"
    r"|(?:Author|Last (?:saved|modified|edited|printed) by|Created by|Modified by|Template|File ?name|Company|Manager"
    r"|Auteur|Autor|Автор|作者|المؤلف)\s*[:：]\s*\S.{0,120}"
    r"|Last (?:saved|modified|edited|printed) (?:on .{4,30} )?by \S.{0,120}"
    r"|(?:file:/{2,3}|[A-Za-z]:\\|\\\\[\w.-]+\\|/(?:Users|home)/)\S.{0,200}"
    r"|(?:w:)?rsid\w*[=: ].{0,200}"
)
# "Ilse Muster, 2023-05-19T10:22:00Z: deleted", "Opened with Normal.dotm by Ilse Muster": a line about the document.
_ABOUT = re.compile(
    r".*(?:\d{4}-\d\d-\d\dT\d\d:\d\d|\bNormal\.dotm?\b|\bMicrosoft Office User\b|\bDocumentNotSpecified\b).*"
)


@dataclass(frozen=True, slots=True)
class Public:
    """The lines of a source without private ones: as they are read, and as they are kept.

    `dropped`: the first and last line of each run that was dropped. `doubted`: lines with names that may be values too;
    they are kept and not read.
    """

    read: list[Line]
    kept: list[Line]
    dropped: list[Lines]
    doubted: list[Line]


def without_private_lines(lines: Sequence[Line]) -> Public:
    """Return the lines, private ones blank."""
    gone, doubtful = _private(lines)
    read: list[Line] = []
    kept: list[Line] = []
    doubted: list[Line] = []
    for place, line in enumerate(lines):
        if place in gone:
            scrubbed = [Line(line.number, "")] * 2
        elif place in doubtful:
            scrubbed = [Line(line.number, ""), line]
            doubted.append(line)
        else:
            words = without_private_words(line)
            scrubbed = [line if text == line.text else Line(line.number, text) for text in (words.read, words.kept)]
            doubted += [Line(line.number, name) for name in words.doubted]
        read.append(scrubbed[0])
        kept.append(scrubbed[1])
    touched = [line.number for line, one in zip(lines, kept, strict=True) if line.text != one.text]
    return Public(read, kept, _runs(touched, lines), doubted)


def _runs(numbers: list[int], lines: Sequence[Line]) -> list[Lines]:
    """Return numbers of lines as runs; blank lines between two do not part them."""
    filled = {line.number for line in lines if line.text}
    runs: list[list[int]] = []
    for number in numbers:
        if runs and not filled & set(range(runs[-1][1] + 1, number)):
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return [(first, last) for first, last in runs]


def _private(lines: Sequence[Line]) -> tuple[set[int], set[int]]:
    """Return the places of lines that are private, and of names that may be."""
    texts = [line.plain for line in lines]
    gone = set(range(page_furniture.mail_header(texts)))
    roles = {label[0].field for line in lines if (label := label_of(line.text))} & set(ROLES)
    gone |= {place for place, line in enumerate(lines) if line.text and _is_private(line, roles)}
    doubtful: set[int] = set()
    filled = [place for place, text in enumerate(texts) if text]
    clusters: list[list[int]] = []  # Of places in `filled`.
    for at in (at for at, place in enumerate(filled) if _is_leftover(lines[place])):
        between = filled[clusters[-1][-1] + 1 : at] if clusters else []
        if clusters and len(between) <= _APART and all(_may_be_author(lines[place]) for place in between):
            clusters[-1].append(at)
        else:
            clusters.append([at])
    for cluster in clusters:
        if any(page_furniture.is_surely_leftover(texts[filled[each]]) for each in cluster):
            gone |= set(filled[cluster[0] : cluster[-1] + 1])
            for names, maybe in (_above(lines, filled, cluster), _below(lines, filled, cluster)):
                gone |= names
                doubtful |= maybe
    return gone, doubtful - gone


def _is_private(line: Line, roles: set[str]) -> bool:
    """Return whether a line is about the document as a whole, and not about its case.

    `roles`: of all labels of the text. "Autor: …" names a party where another label names the other side.
    """
    text = line.plain
    if len(text) > _LONGEST and says_more(line):
        return False
    label = label_of(line.text)
    if _ALWAYS.fullmatch(text[:400]):
        return not (label and label[0].field in roles and len(roles) > 1)
    return len(text) <= _LONGEST and _ABOUT.fullmatch(text) is not None and not label


def _is_leftover(line: Line) -> bool:
    return page_furniture.is_leftover(line.plain) and not (len(line.plain) > 60 and says_more(line))


def _may_be_author(line: Line) -> bool:
    return is_person(line) or is_user(line) or is_one_word(line)


def _above(lines: Sequence[Line], filled: list[int], cluster: list[int]) -> tuple[set[int], set[int]]:
    """Return the names above a block that are its authors', and those that may be the values of a label.

    At the top of a text all short lines are names, else a few.
    """
    start = cluster[0]
    if start <= _TOP and not any(says(lines[place]) or len(lines[place].plain) > _SHORT for place in filled[:start]):
        return set(filled[:start]), set()
    first = start
    while first > max(0, start - _NAMES) and _may_be_author(lines[filled[first - 1]]):
        first -= 1
    named = filled[first:start]
    names = [place for place in named if not is_one_word(lines[place]) or _is_twice(lines, named, place)]
    label = label_of(lines[filled[first - 1]].text) if named and first else None
    if not names:
        return set(), set(named[-1:])
    if label is None or label[1] or label[0].field in BODIES:
        return set(names), set()
    return _under_label(lines, filled, cluster, names, is_list=label[0].field in LISTS)


def _under_label(
    lines: Sequence[Line], filled: list[int], cluster: list[int], names: list[int], *, is_list: bool
) -> tuple[set[int], set[int]]:
    """Return the same of names that are right below a label without a value beside it."""
    twice = {place for place in names if _is_twice(lines, names, place)}
    below = cluster[-1] + 1
    if below < len(filled) and not label_of(lines[filled[below]].text):
        return set(names), set()  # The value is below the block.
    if twice or is_list:
        return twice, set(names) - twice
    return set(names[1:]), set() if names[1:] else set(names)


def _is_twice(lines: Sequence[Line], names: list[int], place: int) -> bool:
    return sum(lines[each].plain == lines[place].plain for each in names) > 1


def _below(lines: Sequence[Line], filled: list[int], cluster: list[int]) -> tuple[set[int], set[int]]:
    """Return the names right below a block that are its authors', and those that may belong to the text around it."""
    at = cluster[-1] + 1
    end = at
    while end < min(len(filled), at + _NAMES) and filled[end] == filled[end - 1] + 1 and is_person(lines[filled[end]]):
        end += 1
    if end == at:
        return set(), set()
    names = set(filled[at:end])
    after = filled[end] if end < len(filled) else len(lines)
    above = lines[filled[cluster[0] - 1]] if cluster[0] else None
    label = label_of(above.text) if above else None
    awaited = label is not None and not label[1] and label[0].field not in BODIES
    alone = after == len(lines) or after > filled[end - 1] + 1 or says(lines[after])
    return (names, set()) if alone and not awaited else (set(), names)
