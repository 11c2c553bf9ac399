"""The texts of a summary and the provisions they cite."""

from dataclasses import dataclass

from cases.intake import contradictions
from cases.intake.evidence import Evidence
from cases.intake.findings import Known
from cases.intake.findings_log import Notes
from cases.intake.lexicon.labels import BODIES
from cases.intake.lexicon.languages import language_of
from cases.intake.structure.entries import Entry, Part
from cases.intake.structure.paragraphs import Paragraph, markdown, move_footnotes, paragraphs
from cases.record.value import Citation, Holding, Summary

from .legislation import Law


@dataclass(frozen=True, slots=True)
class Texts:
    """The summaries read, none where the source has no body and no note; their paragraphs; the provisions cited."""

    summaries: tuple[Summary, ...]
    blocks: tuple[Paragraph, ...]
    citations: tuple[Citation, ...]


def read_texts(part: Part, note: str, known: Known, notes: Notes) -> Texts:
    """Return the bodies of a part, and note what is doubtful in them. The first summary carries the note to readers."""
    summaries: list[Summary] = []
    blocks: list[Paragraph] = []
    citations: list[Citation] = []
    for entries in _by_language([entry for entry in part.entries if entry.label.field in BODIES]):
        summary, paragraphs_read, cited = _summary(part, entries, "" if summaries else note, known, notes)
        summaries += [summary] if paragraphs_read or summary.note else []
        blocks += paragraphs_read
        given = {each.provision for each in citations}
        # A second language cites what the first one does, in other words.
        citations += cited if not citations else [each for each in cited if each.provision not in given]
    if not blocks:
        notes.doubt("no_body_text", (part.first, part.last), "held")
    return Texts(tuple(summaries), tuple(blocks), tuple(citations))


def _by_language(entries: list[Entry]) -> list[list[Entry]]:
    """Return the bodies of each summary: one by language of the labels, where one body is in more than one."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        if any(line.text for line in entry.lines):
            groups.setdefault(entry.label.language, []).append(entry)
    fields = [{entry.label.field for entry in group} for group in groups.values()]
    twice = any(one & other for at, one in enumerate(fields) for other in fields[at + 1 :])
    return list(groups.values()) if twice else [entries]


def _summary(
    part: Part, entries: list[Entry], note: str, known: Known, notes: Notes
) -> tuple[Summary, list[Paragraph], list[Citation]]:
    """Return one summary with its paragraphs and what it cites."""
    facts, held = _body(entries, "basic_facts", notes), _body(entries, "held", notes)
    undivided = _body(entries, "summary", notes)
    if undivided:
        lines = (undivided[0].first, undivided[-1].last)
        notes.doubt("undivided_summary", lines, "basic_facts")
        notes.at("basic_facts", lines, Evidence.LABEL)
        facts = facts + undivided
    holdings = _holdings(entries, notes)
    legislation = _body(entries, "relevant_legislation", notes)
    move_footnotes([facts, held, *(texts for _, texts in holdings), legislation])
    topical = [block for _, texts in holdings for block in texts]
    prose = [*facts, *held, *topical]
    language = _language(entries or part.entries, part, prose or legislation)
    law = Law(legislation, language, known.instruments)
    citations, findings = law.citations()
    notes.findings += findings
    bodies = {"basic_facts": facts, "held": held, "relevant_holdings": topical, "relevant_legislation": legislation}
    for name, body in bodies.items():
        notes.findings += contradictions.quotation_marks(body, name)
    summary = Summary(
        language=language,
        basic_facts=markdown(facts),
        held=markdown(held),
        relevant_holdings=tuple(Holding(topic, markdown(topical)) for topic, topical in holdings),
        relevant_legislation=law.text,
        note=note,
    )
    return summary, [*prose, *legislation], citations


def _body(bodies: list[Entry], name: str, notes: Notes) -> list[Paragraph]:
    """Return the paragraphs under every label of one body."""
    entries = [entry for entry in bodies if entry.label.field == name]
    for entry in entries:
        notes.at(name, entry.place, Evidence.LABEL)
    languages = {entry.label.written.casefold() for entry in entries}
    if len(entries) > 1 and len(languages) < len(entries):
        first, last = entries[0].place[0], entries[-1].place[1]
        label = entries[-1].label.written
        notes.doubt("several_values.texts", (first, last), name, label=label, count=len(entries))
    listed = name == "relevant_legislation"
    return [block for entry in entries for block in paragraphs(entry.lines, listed)]


def _holdings(bodies: list[Entry], notes: Notes) -> list[tuple[str, list[Paragraph]]]:
    """Return the holdings by topic, in order."""
    found: dict[str, list[Paragraph]] = {}
    for entry in bodies:
        if entry.label.field != "relevant_holdings":
            continue
        notes.at("relevant_holdings", entry.place, Evidence.LABEL)
        found.setdefault(entry.label.topic, []).extend(paragraphs(entry.lines))
    return [(topic, blocks) for topic, blocks in found.items() if blocks]


def _language(entries: list[Entry], part: Part, blocks: list[Paragraph]) -> str:
    """Return the language of the bodies: by their script and words, else that of the labels."""
    one = {entry.label.language for entry in entries}
    labels = [each.label.language for each in (entries if len(one) == 1 else part.entries) if each.label.language]
    usual = max(dict.fromkeys(labels), key=labels.count, default="")
    return language_of(markdown(blocks[:40]), usual)
