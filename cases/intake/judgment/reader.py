"""Judgments, read by their captions into the record of the case.

The text of a judgment is no summary and is left out.
"""

from collections.abc import Sequence
from dataclasses import replace

from cases.intake import contradictions
from cases.intake.evidence import Evidence
from cases.intake.findings import Known, Reading
from cases.intake.findings_log import Notes
from cases.intake.lexicon import neutral_citations, page_furniture
from cases.intake.lexicon.languages import language_of
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Entry, Part
from cases.intake.structure.line_labels import label_of
from cases.intake.structure.lines import Line
from cases.intake.summary.fields import Fields
from cases.intake.summary.heading import Heading, read_heading
from cases.intake.summary.line_ranges import complete_places
from cases.intake.summary.missing_fields import note_missing
from cases.intake.summary.parties import missing_sides
from cases.record.value import CaseRecord, Identifiers

from . import caption, caption_lines, corroboration, earlier
from .caption_parties import parties_of
from .decision_day import days, decision_day
from .extent import caption_end
from .titles import drop_names_of_courts, keep_titles_of, title_of, without_roles

_CAPTION, _TAIL = 90, 10
_FIELDS = frozenset({"decision_date", "court", "docket", "ecli", "languages", "title", "reference", "jurisdiction"})
_MANY = frozenset({"docket"})
_CIVIL = {"民事": "civil", "刑事": "criminal", "行政": "administrative"}


def read_judgment(lines: Sequence[Line], known: Known) -> Reading:
    """Return what the caption of a judgment says of its case, with every doubt; its text is one `unplaced_text`."""
    notes = Notes()
    filled = [caption.in_whole_words(line) for line in lines if line.text]
    filled = [*caption_lines.apart(filled[:_CAPTION]), *filled[_CAPTION:]]
    part = Part(filled[0].number, filled[-1].number)
    part.menu, text = _without_menu(filled)
    end = caption_end(text[:_CAPTION])
    above, others = earlier.without(text[:end], notes)
    below = text[end:][-_TAIL:]
    part.entries = _entries(above)
    heading = read_heading(part, known, notes)
    caption_lines.read_lines(heading, above, below, part, notes)
    record = replace(_record(part, heading, text, (above, below), known, notes), other_decisions=others)
    missing_sides(record.parties, (record.title, (part.first, part.last)), part, notes)
    note_missing(record, part, heading, notes)
    complete_places(record, heading, notes)
    whole = (text[0].number, text[-1].number) if text else (part.first, part.last)
    notes.doubt("no_body_text.judgment", whole, "held")
    notes.doubt("unplaced_text.judgment", whole)
    return notes.reading(record)


def _without_menu(filled: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of a site above the judgment, and the judgment's own."""
    ends = [
        place
        for place, line in enumerate(filled[:60])
        if page_furniture.is_navigation(line.plain) or heading_lines.reference(line.plain)
    ]
    end = ends[-1] + 1 if ends else 0
    return filled[:end], filled[end:]


def _entries(above: list[Line]) -> list[Entry]:
    """Return the labelled values of a caption: each beside its label, or alone on the line below it."""
    found: list[Entry] = []
    for place, line in enumerate(above):
        label = label_of(line.text)
        name = label[0].field if label else ""
        if not label or name not in _FIELDS or (name not in _MANY and any(each.label.field == name for each in found)):
            continue
        value = label[1] or (above[place + 1].plain if place + 1 < len(above) else "")
        if len(value) > 150 or not _fits(name, value):
            continue
        entry = Entry(label[0], line.number)
        entry.add(Line(line.number if label[1] else above[place + 1].number, value))
        found.append(entry)
    return found


def _fits(name: str, value: str) -> bool:
    if name == "decision_date":
        return bool(days(value))
    if name == "docket":
        return any(sign.isdigit() for sign in value)
    return bool(value) and (name != "court" or heading_lines.names_court(value))


def _record(
    part: Part, heading: Heading, text: list[Line], ends: tuple[list[Line], list[Line]], known: Known, notes: Notes
) -> CaseRecord:
    """Return the record of a judgment. `ends`: the lines of its caption, and its last lines."""
    above, below = ends
    fields = Fields(part, heading, known, notes)
    drop_names_of_courts(heading, notes)
    rows = parties_of(above, "").rows
    if len({each.role for each, _ in rows}) > 1:
        keep_titles_of(heading, [each for each, _ in rows], notes)
    printed_in = _printed_in(text, above)
    stated = fields.title()[0]
    read = parties_of(above, stated)
    parties = [each for each, _ in read.rows]
    for _, number in read.rows:
        notes.at("parties", (number, number), Evidence.SENTENCE if read.guessed else Evidence.LINE)
    numbers = tuple(docket for docket, _ in fields.dockets())
    if len({place for _, place in heading.dockets}) > 1 or len(part.of("docket")) > 1 < len(numbers):
        notes.at("dockets", notes.places["dockets"], Evidence.FORM)
    court = _court(fields, heading, ends, notes)
    found = CaseRecord(
        reference=fields.reference(),
        jurisdiction=_jurisdiction(fields, heading, above, notes),
        court=court,
        title=without_roles(stated) or title_of(parties, printed_in, part, notes),
        decision_date=_date(fields, heading, (above, below), notes),
        procedure=_procedure(above, notes),
        dockets=numbers,
        identifiers=Identifiers(ecli=heading.eclis[0][0] if heading.eclis else "", neutral=heading.neutral),
        parties=tuple(parties),
        languages=fields.languages() or ((printed_in,) if printed_in else ()),
    )
    corroboration.weaken(found, heading, above, read, notes)
    year, nowhere = (heading.years[0] if heading.years else ("", (1, 1))), ("", (1, 1))
    notes.findings += contradictions.date_contradictions(
        found.decision_date,
        notes.places.get("decision_date", (part.first, part.last)),
        year,
        heading.eclis[0] if heading.eclis else nowhere,
    )
    return found


def _court(fields: Fields, heading: Heading, ends: tuple[list[Line], list[Line]], notes: Notes) -> str:
    """Return the court: under its label, else as the caption, an identifier or the last lines tell it."""
    above, below = ends
    if not fields.single("court")[0]:
        court, place = caption.court(above)
        rank = Evidence.LINE
        if not court:
            numbers = [number for number, _ in heading.dockets]
            court, place = caption.court_of_union(above, numbers), heading.dockets[0][1] if numbers else (0, 0)
        if not court and heading.eclis:
            rank = Evidence.FORM
            court, place = caption.court_of_ecli(heading.eclis[0][0]), heading.eclis[0][1]
        if not court:
            rank = Evidence.SENTENCE
            court, place = caption.court(below)
        if not court and heading.neutral:
            rank = Evidence.FORM
            court, place = neutral_citations.court(heading.neutral), notes.places["identifiers"]
        if court:
            heading.courts.append((court, place))
            notes.at("court", place, rank)
    return caption.seated(fields.court()[0], above)


def _jurisdiction(fields: Fields, heading: Heading, above: list[Line], notes: Notes) -> str:
    """Return the code of the jurisdiction, of the court or its identifiers, else in whose name judgment is given."""
    code, where = fields.jurisdiction(), heading.jurisdictions
    if not code:
        code, number = caption.jurisdiction(above)
        where = [(code, (number, number))] if code else []
    if where:
        notes.at("jurisdiction", where[0][1], Evidence.LINE)
    for name in ("identifiers", "court"):
        if code and "jurisdiction" not in notes.places and name in notes.places:
            notes.at("jurisdiction", notes.places[name], notes.evidence[name])
    return code


def _procedure(above: list[Line], notes: Notes) -> str:
    for line in above[:6]:
        code = next((code for mark, code in _CIVIL.items() if mark in caption.unspaced(line.plain)), "")
        if code:
            notes.at("procedure", (line.number, line.number), Evidence.LINE)
            return code
    return ""


def _printed_in(text: list[Line], above: list[Line]) -> str:
    """Return the language of a judgment's text: by its script and words, else that of its labels."""
    labels = [label[0].language for line in above if (label := label_of(line.text)) and not label[0].meant]
    usual = max(dict.fromkeys(labels), key=labels.count, default="")
    return language_of(" ".join(line.text for line in text[:300]), usual)


def _date(fields: Fields, heading: Heading, ends: tuple[list[Line], list[Line]], notes: Notes) -> str:
    if fields.part.of("decision_date"):
        return fields.decision_date()[0]
    day = decision_day(*ends)
    if day.iso:
        certain = not day.others and corroboration.bears_out(day.iso, heading)
        notes.at("decision_date", day.lines, Evidence.LINE if certain else day.evidence)
    if day.others:
        notes.doubt(
            "several_values.days", day.lines, "decision_date", day.iso, day.others, date=day.iso, others=day.others
        )
    if day.ambiguous:
        exchanged = f"{day.iso[:5]}{day.iso[8:]}-{day.iso[5:7]}"
        notes.doubt("ambiguous_date.caption", day.lines, "decision_date", day.iso, (exchanged,), date=day.iso)
    return day.iso
