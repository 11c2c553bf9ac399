"""A source cut into records, and each record into its heading and its labelled entries."""

import re
from dataclasses import dataclass, field

from cases.intake import dockets, labelling, line_forms, menus, vocabulary
from cases.intake.dates import read_date
from cases.intake.labelling import Label
from cases.intake.labels import BODIES, LINKS, LISTS
from cases.intake.lines import Line, unmarked
from cases.intake.values import split_outside
from cases.record import ROLES

_SEPARATED = re.compile(r"(?P<label>[^:：\t|]{2,200}?)\s*(?:[:：\t|]|\s[–—-]\s)\s*(?P<rest>.*)", re.DOTALL)
_BRACKETED = re.compile(r"【(?P<label>[^【】]{1,80})】\s*(?P<rest>.*)", re.DOTALL)  # Of bulletins of East Asia.
_UNKNOWN = re.compile(r"[^\W\d_][^:：.,;!?]{1,50}[:：]\s*(?P<rest>.*)", re.DOTALL)
_WRAPPED = frozenset({"court", "title", "collection"})
_GLUED_ALWAYS = frozenset({"keywords", "subject_matter", "court", "level", "procedure"})
_NEW_RECORD = BODIES | {"decision_date", "court"}


@dataclass(slots=True)
class Entry:
    """A label and the lines under it, blank ones included; the first holds what stands beside the label."""

    label: Label
    number: int
    lines: list[Line] = field(default_factory=list)
    ending: str = ""
    last: int = 0

    def add(self, line: Line) -> None:
        """Take the next line; `ending` and `last` are text and number of the last one that holds anything."""
        self.lines.append(line)
        if line.text:
            self.ending, self.last = line.text, line.number

    @property
    def filled(self) -> list[Line]:
        """The lines that hold anything."""
        return [line for line in self.lines if line.text]

    @property
    def place(self) -> tuple[int, int]:
        """First and last line of the source."""
        return self.number, max(self.number, self.last)


@dataclass(slots=True)
class Part:
    """The lines of one record, sorted: what is menu, what the heading, the entries, and labels nobody knows."""

    first: int
    last: int
    heading: list[Line] = field(default_factory=list)
    menu: list[Line] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    unknown: list[Line] = field(default_factory=list)
    unplaced: list[Line] = field(default_factory=list)
    leftovers: tuple[int, int] | None = None

    def of(self, *fields: str) -> list[Entry]:
        """Return the entries of these fields, in order."""
        return [entry for entry in self.entries if entry.label.field in fields]


def label_of(text: str) -> tuple[Label, str] | None:
    """Return the label a line begins with and the value beside it; None for a line without label."""
    if not text or line_forms.has_title_form(text):
        return None
    if text[0] in "|#":
        text = unmarked(text)
    separated = _BRACKETED.match(text[:260]) or _SEPARATED.match(text[:260])
    if separated:
        label = labelling.named(separated["label"])
        if label:
            return label, text[separated.start("rest") :].lstrip("* ")
    whole = labelling.alone(text)
    if whole:
        return whole, ""
    glued = labelling.opening(text)
    return glued if glued and _is_glued(*glued) else None


def _is_glued(label: Label, rest: str) -> bool:
    """Return whether a value without colon belongs to the label it touches: "Date du jugement12 juillet 2024"."""
    if label.language in ("ar", "zh") and label.field not in BODIES and _parts_words(label, rest):
        return True
    if label.language == "zh" and len(label.written) > 2:
        return not rest.startswith(("的", "，", "、"))
    if rest[0].isdigit() or ((rest[0].isupper() or rest[0] in "«“„") and label.written[-1].islower()):
        return True
    if rest[0].isalpha() and label.field in _GLUED_ALWAYS and len(label.written) >= 8:
        return True  # "Mots clésmarque notoire": no word begins so.
    value = rest.strip()
    if not (rest[0].isspace() or label.language == "zh") or label.written[0].islower():
        return False
    return {
        "decision_date": bool(read_date(value).iso),
        "level": bool(vocabulary.level(value)),
        "procedure": bool(vocabulary.procedure(value)),
        "subject_matter": bool(vocabulary.subject(split_outside(value, ",;，；、،؛")[0])),
    }.get(label.field, False)


def _parts_words(label: Label, rest: str) -> bool:
    """Return whether a label of a script without capitals ends a word: by a space in Chinese, by another word glued
    to it in Arabic, where a short ending would make it a word of its own."""
    return rest[0].isspace() if label.language == "zh" else rest[0].isalpha() and len(rest.split()[0]) >= 3


def is_labelled(line: Line) -> bool:
    """Return whether a line has the form of a label with its value, whatever the label."""
    return any(form.fullmatch(line.text[:300]) for form in (_UNKNOWN, _BRACKETED))


def parts_of(lines: list[Line]) -> list[Part]:
    """Return the records of a source, in order; one, perhaps empty, where there is none."""
    mail = menus.mail_header([line.plain for line in lines[:30]])  # "Subject: …" is no label there.
    marks = [None if place < mail else label_of(line.text) for place, line in enumerate(lines)]
    starts = _starts(lines, marks)
    return [
        _part(lines[start:stop], marks[start:stop])
        for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]


def _starts(lines: list[Line], marks: list[tuple[Label, str] | None]) -> list[int]:
    starts, seen, numbers, linked = [0], set(), set(), False
    for place, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        complete = len(seen) >= 2 and bool(seen & _NEW_RECORD)
        again = mark is not None and mark[0].field == "decision_date" and "decision_date" in seen and len(seen) >= 4
        number = line_forms.reference(line.plain) if mark is None else ""
        fresh = not number or number not in numbers
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
        bool(line_forms.reference(text)) or line_forms.forum_line(text) is not None or line_forms.has_title_form(text)
    )


def _reach_back(lines: list[Line], marks: list, place: int, floor: int) -> int:
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
        menus.is_navigation(text)
        or _is_anchor(text)
        or bool(line_forms.jurisdiction_line(text))
        or line_forms.session_line(text) is not None
        or (line_forms.names_parties(text) and not menus.is_sentence(text))
        or any(line_forms.identifiers(text[:200]))
        or "informal case summary" in text.casefold()
    )


def _part(lines: list[Line], marks: list[tuple[Label, str] | None]) -> Part:
    filled = [line.number for line in lines if line.text] or [lines[0].number]
    part = Part(filled[0], filled[-1])
    lines, marks = _without_footer(lines, marks)
    above = next((place for place, mark in enumerate(marks) if mark), len(lines))
    _sort_heading(part, lines[:above])
    seen: set[str] = set()
    parted = False  # A blank line stands between the last one and this.
    for line, mark in zip(lines[above:], marks[above:], strict=True):
        entry = part.entries[-1] if part.entries else None
        if not line.text:
            parted = True
            if entry:
                entry.add(line)
            continue
        if mark and not (mark[0].loose and entry and entry.label.field in BODIES and mark[0].field in seen):
            part.entries.append(Entry(mark[0], line.number))
            part.entries[-1].add(Line(line.number, mark[1]))
            seen.add(mark[0].field)
        elif entry and entry.label.field in BODIES | LINKS and menus.is_button(line.plain):
            continue
        elif entry and _continues(entry, line, parted):
            entry.add(line)
        elif _heads(line.plain):
            part.heading.append(line)
        else:
            (part.unknown if is_labelled(line) else part.unplaced).append(line)
        parted = False
    return part


def _without_footer(lines: list[Line], marks: list) -> tuple[list[Line], list]:
    """Return the lines without those of the site that end a page."""
    end = len(lines)
    while end and (not lines[end - 1].text or (marks[end - 1] is None and menus.is_footer(lines[end - 1].plain))):
        end -= 1
    return lines[:end], marks[:end]


def _continues(entry: Entry, line: Line, parted: bool) -> bool:
    """Return whether an unlabelled line goes on with the entry above it."""
    name = entry.label.field
    if name in BODIES or not entry.ending:
        return True
    if line_forms.has_title_form(line.plain) or line_forms.session_line(line.plain):
        return False
    if entry.ending.endswith((",", ";", "、", "，", "；", "&", " and")) or (name in LINKS and "://" in line.text):
        return True
    if name == "docket" and dockets.whole(line.plain):
        return True
    if is_labelled(line):
        return False
    if name in LISTS:
        return len(line.text) <= 120 and not menus.is_sentence(line.text)
    return not parted and name in (*ROLES, *_WRAPPED) and not menus.is_sentence(line.text)


def _sort_heading(part: Part, lines: list[Line]) -> None:
    """Sort the lines above the first label: menu, leftovers of a word processor, heading."""
    dropped = menus.leftovers([line.plain for line in lines])
    kept = lines
    if dropped:
        first, last = dropped
        part.leftovers = (lines[first].number, lines[last].number)
        kept = lines[:first] + lines[last + 1 :]
        rescued = [line for line in lines[first : last + 1] if line_forms.reference(line.plain)]
        part.menu += rescued
    kept = [line for line in kept if line.text]
    navigation = [place for place, line in enumerate(kept) if menus.is_navigation(line.plain)]
    numbered = [place for place, line in enumerate(kept) if line_forms.reference(line.plain)]
    end = max([*navigation, *numbered], default=-1) + 1
    is_menu = bool(navigation) or end > 10
    for line in kept[:end]:
        if line_forms.session_line(line.plain) or (_is_anchor(line.plain) and not line_forms.reference(line.plain)):
            part.heading.append(line)
            continue
        named = line_forms.reference(line.plain) or line_forms.jurisdiction_line(line.plain)
        prose = menus.is_sentence(line.plain) and not menus.is_navigation(line.plain)
        (part.menu if named or (is_menu and not prose) else part.unplaced).append(line)
    part.heading += kept[end:]
