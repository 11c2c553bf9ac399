"""One record from one part of a source."""

import re
from typing import Any

from cases.intake import contradictions
from cases.intake.contradictions import Spelt
from cases.intake.findings import Known, Reading
from cases.intake.findings_log import Notes, excerpt
from cases.intake.structure import heading_lines
from cases.intake.structure.entries import Part
from cases.intake.structure.lines import Line
from cases.record.coded_lines import answer_of, other_decision_of, remedy_of
from cases.record.fields import FIELDS, Kind
from cases.record.value import ROLES, Appearance, CaseRecord, Identifiers, Link
from core.sources.findings import finding

from .bodies import Texts, read_texts
from .coded import read_coded, with_roles
from .documents import read_links
from .fields import Fields
from .heading import Heading, read_heading
from .line_ranges import complete_places
from .missing_fields import note_missing
from .parties import missing_sides, read_parties

_LINKED = ("judgments", "documents", "sources")
# Texts that nothing but their label gives.
_BY_LABEL_ALONE = tuple(
    name for name, field in FIELDS.items() if field.kind in (Kind.TEXT, Kind.BLOCK) and name != "title"
)
_SHOWN = 100  # Findings of one kind that anybody reads.


def read_part(part: Part, known: Known) -> Reading:
    """Return what a part of a source says of one case, every doubt and the place of every value."""
    notes = Notes()
    heading = read_heading(part, known, notes)
    if not part.entries and heading.is_bare:
        return Reading(CaseRecord(), (finding("not_a_record", (part.first, part.last)),))
    record = _record(part, heading, known, notes)
    _note_labels(part, notes)
    _note_unplaced(part, notes)
    return notes.reading(record)


def _record(part: Part, heading: Heading, known: Known, notes: Notes) -> CaseRecord:
    fields = Fields(part, heading, known, notes)
    title, identifiers = fields.title(), _identifiers(fields, heading)
    court, date, dockets = fields.court(), fields.decision_date(), fields.dockets()
    note = "\n\n".join(text for text in (heading.note, fields.single("note")[0]) if text)
    texts = read_texts(part, note, known, notes)
    (judgments, offered), (documents, _), (sources, _) = (read_links(part, name, notes) for name in _LINKED)
    alone: dict[str, Any] = {name: fields.single(name)[0] for name in _BY_LABEL_ALONE}
    record = CaseRecord(
        reference=fields.reference(),
        jurisdiction=fields.jurisdiction(),
        court=court[0],
        title=title[0],
        decision_date=date[0],
        level=fields.coded("level"),
        procedure=fields.coded("procedure"),
        subject_matter=fields.subject_matter(),
        dockets=tuple(docket for docket, _ in dockets),
        identifiers=identifiers,
        parties=read_parties(part, notes, title[0]),
        keywords=fields.keywords(),
        appearances=_appearances(fields, heading),
        judgments=judgments,
        documents=documents,
        languages=fields.languages() or offered,
        summaries=texts.summaries,
        citations=with_roles(part, texts.citations, notes),
        answers=read_coded(part, "answers", answer_of, notes),
        remedies=read_coded(part, "remedies", remedy_of, notes),
        other_decisions=read_coded(part, "other_decisions", other_decision_of, notes),
        sources=tuple(Link(link.title, link.url) for link in sources),
        **alone,
    )
    _compare(record, heading, (title, court, date), texts, notes)
    missing_sides(record.parties, title, part, notes)
    note_missing(record, part, heading, notes)
    complete_places(record, heading, notes)
    return record


def _identifiers(fields: Fields, heading: Heading) -> Identifiers:
    written, place = fields.single("ecli")
    ecli = heading_lines.identifiers(written if written.upper().startswith("ECLI:") else f"ECLI:{written}")[0]
    if ecli:
        heading.eclis.insert(0, (ecli, place))
    elif written:
        fields.notes.doubt("unknown_value.ecli", place, "ecli", written, value=excerpt(written))
    neutral = fields.single("neutral")[0]
    return Identifiers(ecli=heading.eclis[0][0] if heading.eclis else "", neutral=neutral or heading.neutral)


def _appearances(fields: Fields, heading: Heading) -> tuple[Appearance, ...]:
    session = fields.session()
    collections = [heading.collection] if heading.collection else []
    collections += [name for name, _ in fields.several("collection") if name not in collections]
    if session and not collections:
        place = fields.notes.places.get("appearances", (fields.part.first, fields.part.last))
        fields.notes.doubt(
            "missing_field.collection.of_session", place, "appearances", f"{session.number}: {session.title}",
            number=str(session.number),
        )  # fmt: skip
        return ()
    return tuple(
        Appearance(collection=name, session=session if place == 0 else None) for place, name in enumerate(collections)
    )


def _compare(
    record: CaseRecord, heading: Heading, spelt: tuple[Spelt, Spelt, Spelt], texts: Texts, notes: Notes
) -> None:
    """Note where a source contradicts itself."""
    title, court, date = spelt
    place = notes.places.get("parties", title[1])
    notes.findings += contradictions.court_variants(court, heading.courts)
    notes.findings += contradictions.parties_in_title(title, record.parties, place)
    notes.findings += contradictions.parties_in_bodies(record.parties, texts.blocks, place)
    nothing = ("", title[1])
    notes.findings += contradictions.date_contradictions(
        record.decision_date,
        date[1],
        _stated_year(heading, record.decision_date) or nothing,
        (record.identifiers.ecli, heading.eclis[0][1]) if heading.eclis else nothing,
    )


def _stated_year(heading: Heading, date: str) -> Spelt | None:
    """Return the year in the title, or a day there that is not `date`; None where there is neither."""
    days = [each for each in heading.decided if len(date) == 10 and each[0] != date]
    return next(iter([*heading.years[:1], *days]), None)


def _note_labels(part: Part, notes: Notes) -> None:
    for entry in [entry for entry in part.entries if entry.label.meant][:_SHOWN]:
        field = "parties" if entry.label.field in ROLES else {"docket": "dockets"}.get(entry.label.field)
        place = (entry.number, entry.number)
        written = entry.label.written
        notes.doubt(
            "misspelt_label", place, field or entry.label.field, written, label=written, meant=entry.label.meant
        )
    for entry in part.of("unread")[:_SHOWN]:
        written = entry.label.written
        text = " ".join([f"{written}:", *(line.plain for line in entry.filled)])
        notes.doubt("unknown_label", entry.place, "", text, label=written)
    for line in part.unknown[:_SHOWN]:
        label = re.split("[:：】]", line.text.removeprefix("【"), maxsplit=1)[0]
        notes.doubt("unknown_label", (line.number, line.number), "", line.text, label=excerpt(label))


def _note_unplaced(part: Part, notes: Notes) -> None:
    """Note lines that went nowhere, those that follow each other together."""
    runs: list[list[Line]] = []
    for line in sorted(part.unplaced, key=lambda each: each.number):
        if runs and line.number - runs[-1][-1].number <= 2:
            runs[-1].append(line)
        else:
            runs.append([line])
    for run in runs[:_SHOWN]:
        text = run[0].text
        notes.doubt("unplaced_text", (run[0].number, run[-1].number), "", text, line=excerpt(text))
