"""The heading of a record, above and between its labels."""

import re
from dataclasses import dataclass, field

from cases.intake.contradictions import Spelt
from cases.intake.evidence import Evidence
from cases.intake.findings import Known
from cases.intake.findings_log import Notes, excerpt
from cases.intake.lexicon import dockets as docket_numbers
from cases.intake.lexicon import page_furniture
from cases.intake.lexicon.dates import find_dates
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Part
from cases.intake.structure.line_labels import is_labelled
from cases.intake.structure.lines import Line
from cases.record.value import Session

from .unwrapped_heading import unwrapped

_NOTE = (
    "summary",
    "résumé",
    "resumen",
    "resumo",
    "резюме",
    "摘要",
    "ملخص",
    "prepared for",
    "zusammenfassung",
    "изложение",
)
# A line that calls a decision by its kind, court, date and number.
_DECISION = re.compile(
    r"(?:Judge?ment|Decision|Order|Ruling|Arrêt|Jugement|Décision|Ordonnance|Sentencia|Auto|Resolución|Acórdão|Decisão"
    r"|Urteil|Beschluss|Sentenza|Постановление|Решение|Определение|حكم|قرار)\s(?:\S+\s){2}",
    re.IGNORECASE,
)
# A title of a service: "Case No. A, B. Decision of the Riga City Court of 11 July 2025. ECLI:…"
_CASE_AND_DECISION = re.compile(
    r"(?:Cases?|Matter|Affaire|Asunto|Caso|Causa|Дело|案件|القضية)\s*(?:Nos?\.?|n[°º]|núm\.?|№|رقم)?\s*"
    r"(?P<dockets>(?=[^.]*\d)[^:]{3,120}?)\.\s+"
    r"(?P<decision>(?:Decision|Judge?ment|Order|Ruling|Décision|Arrêt|Jugement|Decisión|Sentencia|Решение|Постановление|حكم|قرار)\s.{5,200})"
)
_NO_COURT = re.compile(":|法院.*(?<![院庭厅])$")  # "2022年中国法院典型知识产权案例" names courts, and is none.
# A number that we do not know behind the parties: "A v B, XY 1417-12".
_NUMBER_AT_END = re.compile(r"[,;|] ?(?=[^,;|]*\d{3})(?!(?:19|20)\d\d$)[^,;|]{3,40}$")
_MOST = 20  # Titles that one heading can have.


@dataclass(slots=True)
class Heading:
    """What a heading says. `titles`, `courts`, `years`, `eclis`: as often as they appear there, each with its place."""

    reference: str = ""
    jurisdictions: list[Spelt] = field(default_factory=list)
    collection: str = ""
    session: Session | None = None
    note: str = ""
    titles: list[Spelt] = field(default_factory=list)
    courts: list[Spelt] = field(default_factory=list)
    years: list[Spelt] = field(default_factory=list)
    dockets: list[Spelt] = field(default_factory=list)
    eclis: list[Spelt] = field(default_factory=list)
    neutral: str = ""
    decided: list[Spelt] = field(default_factory=list)  # Days that a title of dockets, court and date names.
    decision: Spelt = ("", (0, 0))  # "Постановление … от … по делу № …", "T 641/00": the title where no other is.

    @property
    def is_bare(self) -> bool:
        """Whether it says nothing that only a record of a case says."""
        return not (self.reference or self.collection or self.courts or self.eclis or self.neutral)


def read_heading(part: Part, known: Known, notes: Notes) -> Heading:
    """Return what the heading of a part says. Lines that say nothing known join the part's unplaced ones."""
    heading = Heading()
    unread = [line for line in part.menu if not _read_menu(heading, line, known, notes)]
    _note_menu([line for line in unread if not page_furniture.is_navigation(line.plain)], notes)
    left = [line for line in unwrapped(part.heading) if not _read_line(heading, line, known, notes)]
    for line in left:
        if is_labelled(line):
            part.unknown.append(line)
        elif (
            not heading.titles
            and not heading.decision[0]
            and len(line.text) < 200
            and not page_furniture.is_sentence(line.plain)
            and part.entries
        ):
            read_title(heading, line, notes)
            if heading.titles:
                # Nothing but its position says that this line is the title.
                notes.at("title", (line.number, line.number), Evidence.SENTENCE)
        else:
            part.unplaced.append(line)
    _doubt_glued(part, heading, notes)
    return heading


def _doubt_glued(part: Part, heading: Heading, notes: Notes) -> None:
    """Lower the rank of what was cut out of a line that has the labels too."""
    glued = {entry.number for entry in part.entries}
    if heading.decision[1][0] in glued:
        notes.at("title", heading.decision[1], Evidence.SENTENCE)
    for name in ("title", "appearances"):
        if name in notes.places and notes.places[name][0] in glued:
            notes.at(name, notes.places[name], Evidence.SENTENCE)


def _note_menu(lines: list[Line], notes: Notes) -> None:
    """Note lines that are left out as entries of a site's menu, in one finding, as no editor needs to act on it."""
    if lines:
        places = [(line.number, line.number) for line in lines]
        notes.doubt("menu_left_out", places, "", lines[0].plain, count=len(lines), line=excerpt(lines[0].plain))


def _read_menu(heading: Heading, line: Line, known: Known, notes: Notes) -> bool:
    """Take the reference or the jurisdiction that a line is; return whether it is one."""
    place = (line.number, line.number)
    text = line.plain.lstrip("-•·* ")
    number, code = heading_lines.reference(text), known.jurisdiction(text) if len(text) < 80 else ""
    if number:
        if heading.reference and heading.reference != number:
            notes.doubt(
                "several_values.reference", place, "reference", heading.reference, (number,),
                kept=heading.reference, other=number,
            )  # fmt: skip
        heading.reference = heading.reference or number
        notes.at("reference", place, Evidence.LINE)
    elif code:
        heading.jurisdictions.append((code, place))
        notes.at("jurisdiction", place, Evidence.LINE)
    return bool(number or code)


def _read_line(heading: Heading, line: Line, known: Known, notes: Notes) -> bool:
    """Take what a line of the heading says; return whether it was understood."""
    text, place = line.plain, (line.number, line.number)
    if page_furniture.is_navigation(text) or _read_menu(heading, line, known, notes):
        return True
    forum, session = heading_lines.forum_line(text), heading_lines.session_line(text)
    if forum:
        if forum.collection:
            heading.collection = heading.collection or forum.collection
            notes.at("appearances", place, Evidence.LINE)
        if forum.title:
            read_title(heading, Line(line.number, forum.title), notes)
    elif session:
        _read_session(heading, Session(*session), place, notes)
    elif heading_lines.has_title_form(text) or heading_lines.names_parties(text):
        if len(heading.titles) >= _MOST:
            return False
        read_title(heading, line, notes)
    elif page_furniture.is_sentence(text) and any(word in text.casefold() for word in _NOTE):
        heading.note = f"{heading.note}\n\n{text}" if heading.note else text
        notes.at("note", place, Evidence.LINE)
        collection = heading_lines.collection_in_note(text)
        if collection and not heading.collection:
            heading.collection = collection
            notes.at("appearances", place, Evidence.SENTENCE)
    else:
        ecli, neutral = heading_lines.identifiers(text)
        if _read_docket_title(heading, text, (ecli, neutral), place, notes):
            return True
        dockets = docket_numbers.within(text) or docket_numbers.all_in(text)
        if not (ecli or neutral or dockets) or len(text) > 200:
            return _read_court(heading, text, place)
        _identify(heading, ecli, neutral, dockets, place, notes)
        if not heading.decision[0] and (_DECISION.match(text) or docket_numbers.all_in(text)):
            heading.decision = (text, place)
    return True


def _read_docket_title(
    heading: Heading, text: str, identifiers: tuple[str, str], place: tuple[int, int], notes: Notes
) -> bool:
    """Take the title that is a sentence of docket numbers, court and date; return whether a line is one."""
    ecli, neutral = identifiers
    before, _ecli, after = text.partition(ecli) if ecli else (text, "", "")
    after = "" if heading_lines.jurisdiction_line(after.strip(" ,.;")) else after
    bare = f"{before}{after}".rstrip(" ,.;") if ecli else text.rstrip(" ,;")
    found = _CASE_AND_DECISION.fullmatch(bare)
    if not found:
        return False
    numbers = [each for each in re.split(r"[,;]\s*| and | et | y ", found["dockets"]) if any(map(str.isdigit, each))]
    heading.decision = (bare, place)
    heading.decided += [(date.iso, place) for date in find_dates(found["decision"])[-1:] if len(date.iso) == 10]
    _identify(heading, ecli, neutral, numbers, place, notes)
    return True


def _read_court(heading: Heading, text: str, place: tuple[int, int]) -> bool:
    """Take the court whose name is the whole line; return whether it is one."""
    is_court = len(text) < 120 and heading_lines.names_court(text) and text[-1].isalpha() and not _NO_COURT.search(text)
    if is_court:
        heading.courts.append((text, place))
    return is_court


def _read_session(heading: Heading, session: Session, place: tuple[int, int], notes: Notes) -> None:
    if heading.session and heading.session != session:
        notes.doubt(
            "several_values.session", place, "appearances",
            kept=str(heading.session.number), number=str(session.number), title=excerpt(session.title),
        )  # fmt: skip
    heading.session = heading.session or session
    notes.at("appearances", place, Evidence.LINE)


def read_title(heading: Heading, line: Line, notes: Notes) -> None:
    """Take the title, and the words before and after it on its line."""
    place = (line.number, line.number)
    read = heading_lines.title_line(line.plain)
    if read.title:
        heading.titles.append((read.title, place))
        numbered = heading_lines.sides(read.title) and _NUMBER_AT_END.search(read.title)
        notes.at("title", place, Evidence.SENTENCE if numbered else Evidence.LINE)
    if read.court:
        heading.courts.append((read.court, place))
    if read.jurisdiction:
        heading.jurisdictions.append((read.jurisdiction, place))
    if read.year:
        heading.years.append((read.year, place))
    _identify(heading, read.ecli, read.neutral, list(read.dockets), place, notes)


def _identify(
    heading: Heading, ecli: str, neutral: str, dockets: list[str], place: tuple[int, int], notes: Notes
) -> None:
    if ecli:
        heading.eclis.append((ecli, place))
    if ecli or neutral:
        notes.at("identifiers", place, Evidence.LINE)
    heading.neutral = heading.neutral or neutral
    heading.dockets += [(docket, place) for docket in dockets]
