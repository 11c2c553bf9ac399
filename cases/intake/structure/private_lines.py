"""Lines that name who wrote a document: leftovers of word processors and mails."""

import re
from collections.abc import Sequence

from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.labels import BODIES
from core.sources.findings import Lines

from . import heading_lines
from .glued_labels import cut
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
# The folders of a Windows path may have spaces in their names: the user's is one of them.
_PATH = re.compile(
    r"(?:\b[A-Za-z]:\\|\\\\[\w.-]+\\)(?:[^\s\"'<>|\\/:][^\"'<>|\\/:\n]{0,60}\\)*[^\s\"'<>|]{1,200}"
    r"|(?:file:/{2,3}|(?<![\w/.])/(?:Users|home)/)[^\s\"'<>|]{3,200}"
)
_NO_PERSON = (
    r"(?:(?:Ltd|Limited|Inc|Corp|Co|LLC|LLP|PLC|GmbH|AG|KG|SA|S\.A|SARL|SAS|SRL|S\.r\.l|Oy|AB|AS|A/S|BV|NV|OÜ|SIA|Lda|Ltda)"
    r"\b\.?|Court\b|Office\b|Tribunal\b|Board\b|Chamber\b|Division\b)"
)
# Names of persons within a line, up to three capitalised words each.
_PERSON = rf"(?!{_NO_PERSON})[^\W\d_a-z][\w'’.-]*(?: (?!{_NO_PERSON})[^\W\d_a-z][\w'’-]*){{0,2}}"
_PERSON_ALONE = re.compile(rf"(?:{_PERSON})(?: {_PERSON})?")
_LEFT = (
    r"(?:\d{4}-\d\d-\d\dT[\d:.]+Z?|\d{1,7}(?:[.,]\d{1,4})?(?![\w/.-])|X-NONE|Normal\.dotm?|Normal|Clean|false|true"
    r"|Microsoft Office User|DocumentNotSpecified|MicrosoftInternetExplorer\d|[A-Z]{2}-[A-Z]{2}(?!\w)|JA|TH|AR)"
)
# A run of leftovers within a line that says something else too, with the names before it.
_WITHIN = re.compile(rf"(?:(?<=\s)|^)(?P<names>{_PERSON}\s+)?{_LEFT}(?:\s+{_LEFT})*(?=\s|$)")
_STYLES = re.compile(r"/\*.{0,80}?\*/|[\w.@]{1,40}\s?\{[^{}]{0,2000}\}|mso-[\w-]+:[^;\s]{0,80};?")
_LABELLED_WITHIN = re.compile(
    r"(?:(?<=\s)|^)(?:(?:Author|Last (?:saved|modified|edited|printed) by|Created by|Modified by|Auteur|Autor"
    r"|Автор|作者|المؤلف)"
    rf"\s*[:：]\s*{_PERSON}|Comment(?:ed)? \[[^\]]{{1,12}}\]:[^.:]{{0,200}}(?:\.|(?=\s[^\s:]+:)|$))"
)
# "Ilse Muster, 2023-05-19T10:22:00Z: deleted": a revision mark.
_REVISION = re.compile(r".{0,80}\d{4}-\d\d-\d\dT\d\d:\d\d.{0,80}")


def without_private_lines(lines: Sequence[Line]) -> tuple[list[Line], list[Lines]]:
    """Return the lines, private ones blank, and the first and last of each run that was dropped."""
    texts = [line.plain for line in lines]
    dropped = sorted({place for first, last in _blocks(lines, texts) for place in range(first, last + 1)})
    gone = {place for place in dropped if texts[place]}
    kept = [
        Line(line.number, "") if place in gone else _without_path(_without_leftovers(line))
        for place, line in enumerate(lines)
    ]
    touched = sorted(gone | {place for place, line in enumerate(kept) if line.text != lines[place].text})
    return kept, _runs([lines[place].number for place in touched], lines)


def _without_leftovers(line: Line) -> Line:
    """Return a line that says something of a case without the leftovers that are glued into it."""
    if not _says_more(line):
        return line
    parts = [part.text for part in cut([line])]
    kept = [_scrubbed(part) for part in parts]
    return line if kept == parts else Line(line.number, " ".join(" ".join(kept).split()))


def _scrubbed(text: str) -> str:
    text = _LABELLED_WITHIN.sub("", text)
    if not page_furniture.is_surely_leftover(text):
        return text
    text = _STYLES.sub("", text)
    return _WITHIN.sub(_without_run, text)


def _without_run(run: re.Match[str]) -> str:
    """Return what stays of a run of leftovers with the names before it: words without a capital are nobody's name."""
    if not page_furniture.is_surely_leftover(run[0]):
        return run[0]
    words = (run["names"] or "").split()
    while words and words[-1][0].isupper():
        words.pop()
    return " ".join(words)


def _says_more(line: Line) -> bool:
    """Return whether a line has labels of a record, or is a long text, so that only a part of it can be private."""
    is_long = len(line.plain) > 200 and not _STYLES.search(line.text)
    return is_long or label_of(line.text) is not None or len(cut([line])) > 1


def _without_path(line: Line) -> Line:
    if "\\" not in line.text and "/Users/" not in line.text and "/home/" not in line.text and "file:" not in line.text:
        return line
    bare = _PATH.sub("", line.text)
    return Line(line.number, " ".join(bare.split())) if bare != line.text else line


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
    found += [
        (place, place)
        for place, text in enumerate(texts)
        if text
        and (_ALWAYS.fullmatch(text[:400]) or (_REVISION.fullmatch(text[:400]) and not label_of(lines[place].text)))
        and not (len(text) > 200 and _says_more(lines[place]))
    ]
    filled = [place for place, text in enumerate(texts) if text]
    clusters: list[list[int]] = []  # Of places in `filled`.
    for at in (at for at, place in enumerate(filled) if _is_leftover(lines[place])):
        between = filled[clusters[-1][-1] + 1 : at] if clusters else []
        if clusters and len(between) <= _APART and all(_may_be_author(lines[place]) for place in between):
            clusters[-1].append(at)
        else:
            clusters.append([at])
    return found + [
        (filled[_first(lines, filled, cluster[0])], filled[_last(lines, filled, cluster)])
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


def _last(lines: Sequence[Line], filled: list[int], cluster: list[int]) -> int:
    """Return where in `filled` a block ends: a name right below it, alone before a gap or a label, belongs to it."""
    at = cluster[-1] + 1
    if at >= len(filled) or filled[at] != filled[at - 1] + 1:
        return cluster[-1]
    place = filled[at]
    label = label_of(lines[filled[cluster[0] - 1]].text) if cluster[0] else None
    awaited = label is not None and not label[1] and label[0].field not in BODIES
    alone = place + 1 == len(lines) or not lines[place + 1].text or label_of(lines[place + 1].text) is not None
    words = lines[place].plain.split()
    person = 2 <= len(words) <= 4 and _PERSON_ALONE.fullmatch(lines[place].plain) and _may_be_author(lines[place])
    return at if person and alone and not awaited else cluster[-1]


def _is_leftover(line: Line) -> bool:
    return page_furniture.is_leftover(line.plain) and not (len(line.plain) > 60 and _says_more(line))


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
