"""Judgments, read by their captions into the record of the case.

The text of a judgment is no summary and is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cases.intake import contradictions
from cases.intake.evidence import Evidence
from cases.intake.findings import Known, Reading
from cases.intake.findings_log import Notes, excerpt
from cases.intake.lexicon import dockets, neutral_citations, page_furniture
from cases.intake.lexicon.languages import language_of
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Entry, Part
from cases.intake.structure.line_labels import label_of
from cases.intake.structure.lines import Line
from cases.intake.summary.fields import Fields
from cases.intake.summary.heading import Heading, read_heading, read_title
from cases.intake.summary.line_ranges import complete_places
from cases.intake.summary.missing_fields import note_missing
from cases.intake.summary.parties import missing_sides
from cases.intake.summary.values import party
from cases.record.value import CaseRecord, Identifiers, Party
from core.text.folding import fold

from . import caption, earlier
from .caption_parties import is_crown, parties_of
from .decision_day import days, decision_day
from .extent import caption_end

_CAPTION, _TAIL = 90, 10
_ABOVE_PARTIES = 15  # Lines of a caption in which a country may be named as that of the court.
_TAKEN = frozenset({"decision_date", "court", "docket", "ecli", "languages", "title", "reference", "jurisdiction"})
_MANY = frozenset({"docket"})
_AGAINST = {"de": " gegen ", "zh": "诉", "ar": " ضد ", "fr": " c. ", "es": " c. ", "ru": " против "}
_COMMON = frozenset({"the", "and", "of", "for", "ltd", "limited", "inc", "llc", "plc", "others", "co", "company"})
_CIVIL = {"民事": "civil", "刑事": "criminal", "行政": "administrative"}


def read_judgment(lines: Sequence[Line], known: Known) -> Reading:
    """Return what the caption of a judgment says of its case, with every doubt; its text is one `unplaced_text`."""
    notes = Notes()
    filled = [caption.in_whole_words(line) for line in lines if line.text]
    part = Part(filled[0].number, filled[-1].number)
    part.menu, text = _without_menu(filled)
    end = caption_end(text[:_CAPTION])
    above, others = earlier.without(text[:end], notes)
    below = text[end:][-_TAIL:]
    part.entries = _entries(above)
    heading = read_heading(part, known, notes)
    _identify(heading, above, below, part, notes)
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
        if not label or name not in _TAKEN or (name not in _MANY and any(each.label.field == name for each in found)):
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


def _identify(heading: Heading, above: list[Line], below: list[Line], part: Part, notes: Notes) -> None:
    """Take identifiers, titles and docket numbers from a caption, and identifiers from the last lines."""
    stated = bool(part.of("docket"))
    of_decision: list[tuple[str, tuple[int, int]]] = []  # Taken where the caption has no number of the case.
    for place, line in enumerate([*above, *below]):
        label = label_of(line.text)
        text = label[1] if label and label[0].field in ("neutral", "title") and label[1] else line.plain
        text = heading_lines.trail_end(text)
        in_caption = place < len(above)
        code = heading_lines.jurisdiction_line(text) if in_caption and place < _ABOVE_PARTIES else ""
        if code and not heading.jurisdictions:
            heading.jurisdictions.append((code, (line.number, line.number)))
        if in_caption and _is_title(text, heading):
            read_title(heading, Line(line.number, text), notes)
            continue
        _take_identifiers(heading, line, text, notes)
        if in_caption and place < 25 and not stated and not heading.dockets and len(text) < 400:
            found = [(each, (line.number, line.number)) for each in dockets.within(text)[:3]]
            (of_decision if dockets.is_of_decision(text) else heading.dockets).extend(found)
    heading.dockets = heading.dockets or of_decision[:1]


def _is_title(text: str, heading: Heading) -> bool:
    """Return whether a line of a caption is "A v B", alone or with its court and year before it."""
    if heading_lines.has_title_form(text):
        return True
    both = heading_lines.sides(text) if len(text) < 250 and not page_furniture.is_sentence(text) else None
    if not both or not all(both) or ":" in text or heading.titles:
        return False
    # "Rajesh V. Kumar" is one name; in capitals nothing tells.
    return " V. " not in text or text.isupper()


def _take_identifiers(heading: Heading, line: Line, text: str, notes: Notes) -> None:
    """Take the ECLI and the neutral citation of a line, unless it speaks of another decision."""
    ecli, neutral = heading_lines.identifiers(text[:2000])
    place = (line.number, line.number)
    for identifier, taken in ((ecli, bool(heading.eclis)), (neutral, bool(heading.neutral))):
        if not identifier or taken:
            continue
        alone = len(line.plain) < len(identifier) + 40
        if not alone and page_furniture.is_sentence(line.plain):
            notes.doubt("earlier_decision", place, "", line.plain, line=excerpt(line.plain))
            continue
        if identifier == ecli:
            heading.eclis.append((ecli, place))
        else:
            heading.neutral = neutral
        notes.at("identifiers", place, Evidence.LINE if alone else Evidence.FORM)


def _record(
    part: Part, heading: Heading, text: list[Line], ends: tuple[list[Line], list[Line]], known: Known, notes: Notes
) -> CaseRecord:
    """Return the record of a judgment. `ends`: the lines of its caption, and its last lines."""
    above, below = ends
    fields = Fields(part, heading, known, notes)
    rows = parties_of(above, "").rows
    if len({each.role for each, _ in rows}) > 1:
        _keep_titles_of(heading, [each for each, _ in rows], notes)
    printed_in = _printed_in(text, above)
    stated = fields.title()[0]
    read = parties_of(above, stated)
    parties = [each for each, _ in read.rows]
    for _, number in read.rows:
        notes.at("parties", (number, number), Evidence.SENTENCE if read.guessed else Evidence.LINE)
    numbers = tuple(docket for docket, _ in fields.dockets())
    court = _court(fields, heading, ends, notes)
    found = CaseRecord(
        reference=fields.reference(),
        jurisdiction=_jurisdiction(fields, heading, above, notes),
        court=court,
        title=_without_roles(stated) or _title_of(parties, printed_in, part, notes),
        decision_date=_date(fields, above, below, notes),
        procedure=_procedure(above, notes),
        dockets=numbers,
        identifiers=Identifiers(ecli=heading.eclis[0][0] if heading.eclis else "", neutral=heading.neutral),
        parties=tuple(parties),
        languages=fields.languages() or ((printed_in,) if printed_in else ()),
    )
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
        if not court:
            numbers = [number for number, _ in heading.dockets]
            court, place = caption.court_of_union(above, numbers), heading.dockets[0][1] if numbers else (0, 0)
        if not court and heading.eclis:
            court, place = caption.court_of_ecli(heading.eclis[0][0]), heading.eclis[0][1]
        if not court:
            court, place = caption.court(below)
        if not court and heading.neutral:
            court, place = neutral_citations.court(heading.neutral), notes.places["identifiers"]
        if court:
            heading.courts.append((court, place))
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


def _keep_titles_of(heading: Heading, parties: list[Party], notes: Notes) -> None:
    """Leave those titles that name the parties: another is the title of a case that is cited."""
    kept = [title for title in heading.titles if _names_both(title[0], parties)]
    if heading.titles and not kept:
        notes.places.pop("title", None)
        notes.evidence.pop("title", None)
    heading.titles = kept


def _names_both(title: str, parties: list[Party]) -> bool:
    """Return whether each side of a title shares a word with a party, of two parties in different roles."""
    both = heading_lines.sides(title)
    if not both:
        return False
    words = [(each.role, _words(each.name)) for each in parties]
    sides = [{role for role, own in words if own & _words(side)} for side in both]
    return all(sides) and len(sides[0] | sides[1]) > 1


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"\w{2,}", fold(name)) if word not in _COMMON}


def _printed_in(text: list[Line], above: list[Line]) -> str:
    """Return the language of a judgment's text: by its script and words, else that of its labels."""
    labels = [label[0].language for line in above if (label := label_of(line.text)) and not label[0].meant]
    usual = max(dict.fromkeys(labels), key=labels.count, default="")
    return language_of(" ".join(line.text for line in text[:300]), usual)


def _date(fields: Fields, above: list[Line], below: list[Line], notes: Notes) -> str:
    if fields.part.of("decision_date"):
        return fields.decision_date()[0]
    day = decision_day(above, below)
    if day.iso:
        notes.at("decision_date", day.lines, day.evidence)
    if day.others:
        notes.doubt(
            "several_values.days", day.lines, "decision_date", day.iso, day.others, date=day.iso, others=day.others
        )
    if day.ambiguous:
        exchanged = f"{day.iso[:5]}{day.iso[8:]}-{day.iso[5:7]}"
        notes.doubt("ambiguous_date.caption", day.lines, "decision_date", day.iso, (exchanged,), date=day.iso)
    return day.iso


def _without_roles(title: str) -> str:
    """Return "Thaler (Appellant) v Comptroller (Respondent)" without the roles."""
    both = heading_lines.sides(title)
    if not both:
        return title
    bare = [party("other", side)[0].name for side in both]
    between = title[len(both[0]) : len(title) - len(both[1])]
    return f"{bare[0]}{between}{bare[1]}" if (bare[0], bare[1]) != both else title


def _title_of(parties: list[Party], language: str, part: Part, notes: Notes) -> str:
    """Return the title that the first party of each side makes, where the judgment has none; empty without two."""
    one = parties[0] if parties else None
    other = next((each for each in parties if one and each.role != one.role), None)
    if not one or not other:
        return ""
    first, second = one.name, other.name
    if is_crown(second):
        first, second = second, first
    title = f"{'R' if is_crown(first) else first}{_AGAINST.get(language, ' v ')}{second}"
    place = notes.places.get("parties", (part.first, part.last))
    notes.doubt("title_from_parties", place, "title", title, (title,), title=title)
    return title
