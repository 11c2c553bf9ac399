"""Judgments, read by their captions into the record of the case.

The text of a judgment is no summary and is left out.
"""

from collections.abc import Sequence

from cases.intake import contradictions
from cases.intake.evidence import Evidence
from cases.intake.findings import Known, Reading
from cases.intake.findings_log import Notes
from cases.intake.lexicon import dockets, page_furniture
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

from . import caption
from .caption_parties import parties_of

_CAPTION, _TAIL = 70, 10
_TAKEN = frozenset({"decision_date", "court", "docket", "ecli", "languages", "title", "reference", "jurisdiction"})
_MANY = frozenset({"docket"})
_AGAINST = {"de": " gegen ", "zh": "诉", "ar": " ضد ", "fr": " c. ", "es": " c. ", "ru": " против "}
_BELOW = ("on appeal from", "appeal from", "appealed from", "decision under appeal", "on review from")
_CIVIL = {"民事": "civil", "刑事": "criminal", "行政": "administrative"}


def read_judgment(lines: Sequence[Line], known: Known) -> Reading:
    """Return what the caption of a judgment says of its case, with every doubt; its text is one `unplaced_text`."""
    notes = Notes()
    filled = [line for line in lines if line.text]
    part = Part(filled[0].number, filled[-1].number)
    filled = _without_leftovers(filled, notes)
    part.menu, text = _without_menu(filled)
    above = [line for line in text[:_CAPTION] if not line.plain.casefold().startswith(_BELOW)]
    part.entries = _entries(above)
    heading = read_heading(part, known, notes)
    _identify(heading, above, text[_CAPTION:][-_TAIL:], part, notes)
    record = _record(part, heading, text, above, known, notes)
    missing_sides(record.parties, (record.title, (part.first, part.last)), part, notes)
    note_missing(record, part, heading, notes)
    complete_places(record, heading, notes)
    whole = (text[0].number, text[-1].number) if text else (part.first, part.last)
    notes.doubt("no_body_text.judgment", whole, "held")
    notes.doubt("unplaced_text.judgment", whole)
    return notes.reading(record)


def _without_leftovers(filled: list[Line], notes: Notes) -> list[Line]:
    """Return the lines without what a word processor left above them, names of authors above all."""
    dropped = page_furniture.leftovers([line.plain for line in filled[:_CAPTION]])
    if not dropped:
        return filled
    first, last = dropped
    notes.doubt("leftovers_dropped", (filled[first].number, filled[last].number))
    return filled[:first] + filled[last + 1 :]


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
        return bool(caption.days(value))
    if name == "docket":
        return any(sign.isdigit() for sign in value)
    return bool(value) and (name != "court" or heading_lines.names_court(value))


def _identify(heading: Heading, above: list[Line], below: list[Line], part: Part, notes: Notes) -> None:
    """Take identifiers, titles and docket numbers from the lines of a caption."""
    stated = bool(part.of("docket"))
    for place, line in enumerate([*above, *below]):
        label = label_of(line.text)
        text = label[1] if label and label[0].field in ("neutral", "title") and label[1] else line.plain
        text = heading_lines.trail_end(text)
        code = heading_lines.jurisdiction_line(text) if place < 15 else ""
        heading.jurisdictions += [(code, (line.number, line.number))] if code and not heading.jurisdictions else []
        ecli, neutral = heading_lines.identifiers(text[:2000])
        sides = (
            heading_lines.sides(text)
            if place < 30 and len(text) < 250 and not page_furniture.is_sentence(text)
            else None
        )
        if heading_lines.has_title_form(text) or (sides and all(sides) and ":" not in text and not heading.titles):
            read_title(heading, Line(line.number, text), notes)
            continue
        if ecli and not heading.eclis:
            heading.eclis.append((ecli, (line.number, line.number)))
            notes.at("identifiers", (line.number, line.number), _rank(line, ecli or neutral))
        if neutral and not heading.neutral:
            heading.neutral = neutral
            notes.at("identifiers", (line.number, line.number), _rank(line, ecli or neutral))
        if place < 25 and not stated and not heading.dockets and len(text) < 400:
            heading.dockets += [(each, (line.number, line.number)) for each in dockets.within(text)[:3]]


def _rank(line: Line, identifier: str) -> Evidence:
    """Return the rank of an identifier: a line of its own, labelled or not, or a form within a longer line."""
    return Evidence.LINE if len(line.plain) < len(identifier) + 30 else Evidence.FORM


def _record(
    part: Part, heading: Heading, text: list[Line], above: list[Line], known: Known, notes: Notes
) -> CaseRecord:
    fields = Fields(part, heading, known, notes)
    below = text[_CAPTION:][-_TAIL:]
    court, court_place = caption.court(above)
    if court and not fields.single("court")[0]:
        heading.courts.append((court, court_place))
    printed_in = _printed_in(text, above)
    languages = fields.languages() or ((printed_in,) if printed_in else ())
    stated = fields.title()[0]
    parties = parties_of(above, stated)
    for _, number in parties:
        notes.at("parties", (number, number), Evidence.LINE)
    ecli = heading.eclis[0][0] if heading.eclis else ""
    if not court and (union := caption.court_of_union(above, [number for number, _ in heading.dockets])):
        heading.courts.append((union, heading.dockets[0][1]))
    found = CaseRecord(
        reference=fields.reference(),
        jurisdiction=fields.jurisdiction() or caption.jurisdiction(above),
        court=caption.seated(fields.court()[0], above) or caption.court_of_ecli(ecli),
        title=_without_roles(stated) or _title_of([each for each, _ in parties], printed_in, part, notes),
        decision_date=_date(fields, above, below, notes),
        procedure=next(
            (code for line in above[:6] for mark, code in _CIVIL.items() if mark in caption.unspaced(line.plain)), ""
        ),
        dockets=tuple(docket for docket, _ in fields.dockets()),
        identifiers=Identifiers(ecli=ecli, neutral=heading.neutral),
        parties=tuple(each for each, _ in parties),
        languages=languages,
    )
    year, nowhere = (heading.years[0] if heading.years else ("", (1, 1))), ("", (1, 1))
    notes.findings += contradictions.date_contradictions(
        found.decision_date,
        notes.places.get("decision_date", (part.first, part.last)),
        year,
        heading.eclis[0] if heading.eclis else nowhere,
    )
    return found


def _printed_in(text: list[Line], above: list[Line]) -> str:
    """Return the language of a judgment's text: by its script and words, else that of its labels."""
    labels = [label[0].language for line in above if (label := label_of(line.text)) and not label[0].meant]
    usual = max(dict.fromkeys(labels), key=labels.count, default="")
    return language_of(" ".join(line.text for line in text[:300]), usual)


def _date(fields: Fields, above: list[Line], below: list[Line], notes: Notes) -> str:
    if fields.part.of("decision_date"):
        return fields.decision_date()[0]
    day, place, ambiguous = caption.date(above, below)
    if day:
        notes.at("decision_date", place, Evidence.LINE)
    if ambiguous:
        notes.doubt("ambiguous_date.caption", place, date=day)
    return day


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
    title = f"{one.name}{_AGAINST.get(language, ' v ')}{other.name}"
    notes.doubt("title_from_parties", notes.places.get("parties", (part.first, part.last)), title=title)
    return title
