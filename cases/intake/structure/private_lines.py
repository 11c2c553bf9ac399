"""Lines that name who wrote a document: leftovers of word processors and mails."""

import re
from collections.abc import Sequence

from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.labels import BODIES
from core.sources.findings import Lines

from . import heading_lines
from .line_labels import label_of
from .lines import Line

_APART = 3  # Lines between two leftovers of one block.
_NAMES = 4  # Lines above a block that can be names of its authors.
_TOP = 12  # Lines above a block at the top of a text.
_NAME = re.compile(
    r"(?!(?:the|der|die|das|la|le|el|les|los)\b)(?:[^\W\d_][\w'’.-]*,? ){0,3}[^\W\d_][\w'’.-]*|[\w.-]+\\[\w.-]+"
    r"|\S+@\S+\.\w+",
    re.IGNORECASE,
)
# Lines that are private wherever they are: balloons of a reviewer, properties of a file, paths.
_ALWAYS = re.compile(
    r"(?:Comment(?:ed)?|Commentaire|Comentario|Kommentar|Примечание|批注)\s?\[[^\]\n]{1,12}\]:?.*"
    r"|(?:Formatted|Deleted|Inserted|Moved (?:from|down|up))(?: \[[^\]]{1,40}\])?: .*"
    r"|(?:Author|Last (?:saved|modified|edited|printed) by|Created by|Modified by|Template|File ?name|Company|Manager"
    r"|Auteur|Autor|Автор|作者|المؤلف)\s*[:：]\s*\S.{0,120}"
    r"|(?:file:/{2,3}|[A-Za-z]:\\|\\\\[\w.-]+\\|/(?:Users|home)/)\S.{0,200}"
    r"|(?:w:)?rsid\w*[=: ].{0,200}"
)
_PATH = re.compile(r"(?:file:/{2,3}|\b[A-Za-z]:\\|\\\\[\w.-]+\\|(?<![\w/.])/(?:Users|home)/)[^\s\"'<>|]{3,200}")


def without_private_lines(lines: Sequence[Line]) -> tuple[list[Line], list[Lines]]:
    """Return the lines, private ones blank, and the first and last of each run that was dropped."""
    texts = [line.plain for line in lines]
    dropped = sorted({place for first, last in _blocks(lines, texts) for place in range(first, last + 1)})
    gone = {place for place in dropped if texts[place]}
    kept = [Line(line.number, "") if place in gone else _without_path(line) for place, line in enumerate(lines)]
    touched = sorted(gone | {place for place, line in enumerate(kept) if line.text != lines[place].text})
    return kept, _runs([lines[place].number for place in touched], lines)


def _without_path(line: Line) -> Line:
    if "\\" not in line.text and "/Users/" not in line.text and "/home/" not in line.text and "file:" not in line.text:
        return line
    bare = _PATH.sub("", line.text)
    return Line(line.number, bare.strip()) if bare != line.text else line


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


def _blocks(lines: Sequence[Line], texts: list[str]) -> list[tuple[int, int]]:
    """Return the first and last place of each block of leftovers, with the names of authors above and within it."""
    found: list[tuple[int, int]] = []
    mail = page_furniture.mail_header(texts)
    if mail:
        found.append((0, mail - 1))
    found += [(place, place) for place, text in enumerate(texts) if text and _ALWAYS.fullmatch(text[:400])]
    filled = [place for place, text in enumerate(texts) if text]
    clusters: list[list[int]] = []  # Of places in `filled`.
    for at in (at for at, place in enumerate(filled) if page_furniture.is_leftover(texts[place])):
        between = filled[clusters[-1][-1] + 1 : at] if clusters else []
        if clusters and len(between) <= _APART and all(_may_be_author(lines[place]) for place in between):
            clusters[-1].append(at)
        else:
            clusters.append([at])
    return found + [
        (filled[_first(lines, filled, cluster[0])], filled[cluster[-1]])
        for cluster in clusters
        if any(page_furniture.is_surely_leftover(texts[filled[each]]) for each in cluster)
    ]


def _first(lines: Sequence[Line], filled: list[int], at: int) -> int:
    """Return where in `filled` the names above a block begin: at the top of a text all short lines are, else a few."""
    if at <= _TOP and not any(_says(lines[place]) or len(lines[place].plain) > 80 for place in filled[:at]):
        return 0
    first = at
    for each in range(at - 1, max(-1, at - 1 - _NAMES), -1):
        line = lines[filled[each]]
        if not _may_be_author(line):
            break
        # Below a label a name may be its value, unless it is there twice, as author and last editor.
        twice = any(lines[filled[other]].plain == line.plain for other in range(each + 1, at))
        label = label_of(lines[filled[each - 1]].text) if each else None
        if label and not label[1] and label[0].field not in BODIES and not twice:
            break
        first = each
    return first


def _may_be_author(line: Line) -> bool:
    return len(line.plain) <= 60 and _NAME.fullmatch(line.plain) is not None and not _says(line)


def _says(line: Line) -> bool:
    """Return whether a line says something that only a record says, so that it is nobody's name."""
    text = line.plain
    return bool(
        label_of(line.text)
        or heading_lines.reference(text)
        or heading_lines.jurisdiction_line(text)
        or heading_lines.names_court(text)
        or heading_lines.names_parties(text)
        or heading_lines.has_title_form(text)
        or heading_lines.session_line(text)
        or page_furniture.is_navigation(text)
    )
