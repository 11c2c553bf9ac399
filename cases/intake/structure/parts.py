"""Parts of a source, one for each record, with sorted lines."""

import re

from cases.intake.lexicon import dockets, label_matching, page_furniture
from cases.intake.lexicon.label_matching import Label
from cases.intake.lexicon.labels import BODIES, LINKS, LISTS
from cases.record.value import ROLES

from . import heading_lines
from .entries import Entry, Part
from .line_labels import is_labelled, label_of
from .lines import Line
from .prose import begins_prose, is_plain_sentence
from .wrapped_lists import is_open

_WRAPPED = frozenset({"court", "title", "collection"})
# Fields below whose values a body may begin without a label, and the label that it is given.
_NO_PROSE = frozenset(
    {*ROLES, *(LISTS - LINKS), "court", "level", "procedure", "decision_date", "title", "jurisdiction", "ecli"}
)
_PROSE = frozenset({*BODIES, *ROLES, "note", "decision_date"})
_FEWEST_ALONE = 3  # Labels without a value beside them that make a page of labels above their values.
_VALUE = 45  # Characters of a line that is a value and no wrapped prose.
_FEW = 5  # Words of a keyword.
_COMMA = re.compile("[,;，；、،؛]")
# What ends a name, and no sentence: "… & C. s.a.s.", "… Sdn. Bhd."
_INITIALS = re.compile(r"[\s.]\w{1,3}\.\w{1,3}\.$")
_ABBREVIATION = re.compile(r"\s[A-Z][a-z]{1,3}\.$")
_MOST_SMALL = 2  # Words in lower case of a name.
_UNLABELLED = Label("summary", "", "")
_NEW_RECORD = BODIES | {"decision_date", "court"}


def parts_of(lines: list[Line]) -> list[Part]:
    """Return the records of a source, in order; one, perhaps empty, where there is none."""
    marks = _marks(lines)
    starts = _starts(lines, marks)
    return [
        _part(lines[start:stop], marks[start:stop])
        for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]


def _marks(lines: list[Line]) -> list[tuple[Label, str] | None]:
    """Return the label and the value of each line; on a page of labels above their values, of a loose label too."""
    marks = [label_of(line.text) for line in lines]
    if len({mark[0].field for mark in marks if mark and not mark[1]} - BODIES) < _FEWEST_ALONE:
        return marks
    return [mark or _loose_mark(line) for line, mark in zip(lines, marks, strict=True)]


def _loose_mark(line: Line) -> tuple[Label, str] | None:
    label = label_matching.loose(line.plain)
    return (label, "") if label and label.field not in _PROSE else None


def _starts(lines: list[Line], marks: list[tuple[Label, str] | None]) -> list[int]:
    starts, linked = [0], False
    marks = [mark if mark and mark[0].field != "unread" else None for mark in marks]
    last_label = max((place for place, mark in enumerate(marks) if mark), default=-1)
    seen: set[str] = set()
    numbers: set[str] = set()
    for place, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        complete = len(seen) >= 2 and bool(seen & _NEW_RECORD)
        again = mark is not None and mark[0].field == "decision_date" and "decision_date" in seen and len(seen) >= 4
        number = heading_lines.reference(line.plain) if mark is None else ""
        fresh = not number or (number not in numbers and place < last_label)
        numbers.add(number)
        linked = linked if mark is None else mark[0].field == "documents"  # "Related judgments", and their numbers.
        if again or (mark is None and complete and not linked and line.text and fresh and _is_anchor(line.plain)):
            start = _reach_back(lines, marks, place, starts[-1])
            if not again or start < place:
                starts.append(start)
                seen, numbers = set(), {number}
        if mark:
            seen.add(mark[0].field)
    return starts


def _is_anchor(text: str) -> bool:
    if len(text) > 600:
        return False
    return (
        bool(heading_lines.reference(text))
        or heading_lines.forum_line(text) is not None
        or heading_lines.has_title_form(text)
    )


def _reach_back(lines: list[Line], marks: list[tuple[Label, str] | None], place: int, floor: int) -> int:
    """Return where the menu and the heading begin that lead up to the line at `place`."""
    start = look = place
    while look - 1 > floor and place - look < 40 and marks[look - 1] is None:
        look -= 1
        text = lines[look].plain
        if text and not _heads(text):
            break
        if text:
            start = look
    return start


def _heads(text: str) -> bool:
    return (
        page_furniture.is_navigation(text)
        or _is_anchor(text)
        or bool(heading_lines.jurisdiction_line(text))
        or heading_lines.session_line(text) is not None
        or (heading_lines.names_parties(text) and not page_furniture.is_sentence(text))
        or any(heading_lines.identifiers(text[:200]))
        or "informal case summary" in text.casefold()
    )


def _part(lines: list[Line], marks: list[tuple[Label, str] | None]) -> Part:
    filled = [line.number for line in lines if line.text] or [lines[0].number]
    part = Part(filled[0], filled[-1])
    lines, marks = _without_footer(lines, marks)
    above = next((place for place, mark in enumerate(marks) if mark and mark[0].field != "unread"), len(lines))
    _sort_heading(part, lines[:above])
    seen: set[str] = set()
    parted = False  # There is a blank line between the last one and this.
    ends = [not line.text or mark is not None for line, mark in zip(lines, marks, strict=True)]
    for place in range(above, len(lines)):
        line, mark = lines[place], marks[place]
        entry = part.entries[-1] if part.entries else None
        if not line.text:
            parted = True
            if entry:
                entry.add(line)
            continue
        if mark and entry and entry.label.field in BODIES and _is_word_of_body(line, mark, parted, seen):
            mark = None
        if mark:
            part.entries.append(Entry(mark[0], line.number))
            part.entries[-1].add(Line(line.number, mark[1]))
            seen.add(mark[0].field)
        elif entry and entry.label.field in BODIES | LINKS and page_furniture.is_button(line.plain):
            continue
        elif entry and entry.label.field in _NO_PROSE and _begins_body(entry, lines, place, ends):
            entry.runs_on = entry.last == line.number
            part.entries.append(Entry(_UNLABELLED, line.number))
            part.entries[-1].add(line)
        elif entry and _continues(entry, line, parted):
            entry.add(line)
        elif _heads(line.plain):
            part.heading.append(line)
        else:
            (part.unknown if is_labelled(line) else part.unplaced).append(line)
        parted = False
    return part


def _begins_body(entry: Entry, lines: list[Line], place: int, ends: list[bool]) -> bool:
    """Return whether a body without a label begins at a line below a name or a list.

    Below an empty label the first line is its value, and the body begins on the next one. None begins in lower case.
    """
    if lines[place].plain[0].islower() or is_open(entry.ending) or not begins_prose(lines, place, ends):
        return False
    text = lines[place].plain
    is_value = len(text) <= _VALUE or max(len(each.split()) for each in _COMMA.split(text)) <= _FEW
    below = place + 1 < len(lines) and not ends[place + 1] and not lines[place + 1].plain[0].islower()
    return not (not entry.ending and below and is_value and not page_furniture.is_sentence(text))


def _is_word_of_body(line: Line, mark: tuple[Label, str], parted: bool, seen: set[str]) -> bool:
    """Return whether what looks like a label is a word of the body that it is in: alone on a wrapped line."""
    label, value = mark
    if label.loose and label.field in seen:
        return True
    wrapped = not parted and not value and not line.text.rstrip("*_ ").endswith((":", "："))
    return wrapped and label.field in (*ROLES, "parties", "court", "title", "docket", "unread")


def _without_footer(
    lines: list[Line], marks: list[tuple[Label, str] | None]
) -> tuple[list[Line], list[tuple[Label, str] | None]]:
    """Return the lines without those of the site that end a page."""
    end = len(lines)
    while end and (
        not lines[end - 1].text or (marks[end - 1] is None and page_furniture.is_footer(lines[end - 1].plain))
    ):
        end -= 1
    return lines[:end], marks[:end]


def _continues(entry: Entry, line: Line, parted: bool) -> bool:
    """Return whether an unlabelled line goes on with the entry above it."""
    name = entry.label.field
    if name in BODIES or not entry.ending:
        return name not in _NO_PROSE or not is_plain_sentence(line)
    if heading_lines.has_title_form(line.plain) or heading_lines.session_line(line.plain):
        return False
    if entry.ending.endswith((",", ";", "、", "，", "；", "&", " and")) or (name in LINKS and "://" in line.text):
        return True
    if name == "docket" and (dockets.whole(line.plain) or not any(sign.isdigit() for sign in line.plain)):
        return bool(dockets.whole(line.plain))
    if is_labelled(line):
        return False
    if name in LISTS:
        return len(line.text) <= 120 and not page_furniture.is_sentence(line.text)
    sentence = page_furniture.is_sentence(line.text) and not (name in ROLES and _ends_in_abbreviation(line.plain))
    if parted or name not in (*ROLES, *_WRAPPED) or sentence:
        return False
    return name in ROLES or entry.beside + len(entry.ending) > _VALUE or line.plain[0].islower()


def _ends_in_abbreviation(text: str) -> bool:
    small = sum(word[0].islower() for word in text.split())
    return _INITIALS.search(text) is not None or (_ABBREVIATION.search(text) is not None and small <= _MOST_SMALL)


def _is_title(line: Line) -> bool:
    """Return whether a line among a site's menu names two parties: some sites print the title above their menu."""
    text = line.plain
    return heading_lines.names_parties(text) and len(text) < 250 and not page_furniture.is_navigation(text)


def _sort_heading(part: Part, lines: list[Line]) -> None:
    """Sort the lines above the first label into menu and heading."""
    kept = [line for line in lines if line.text]
    navigation = [place for place, line in enumerate(kept) if page_furniture.is_navigation(line.plain)]
    numbered = [place for place, line in enumerate(kept) if heading_lines.reference(line.plain)]
    end = max([*navigation, *numbered], default=-1) + 1
    is_menu = bool(navigation) or end > 10
    for line in kept[:end]:
        if (
            heading_lines.session_line(line.plain)
            or _is_title(line)
            or (_is_anchor(line.plain) and not heading_lines.reference(line.plain))
        ):
            part.heading.append(line)
            continue
        named = heading_lines.reference(line.plain) or heading_lines.jurisdiction_line(line.plain)
        prose = page_furniture.is_sentence(line.plain) and not page_furniture.is_navigation(line.plain)
        (part.menu if named or (is_menu and not prose) else part.unplaced).append(line)
    part.heading += kept[end:]
