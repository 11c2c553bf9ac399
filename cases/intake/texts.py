"""The bodies of a record: its summary and the provisions this cites."""

from dataclasses import dataclass

from cases.intake import doubts
from cases.intake.bodies import Paragraph, markdown, paragraphs
from cases.intake.entries import Part
from cases.intake.languages import language_of
from cases.intake.law import Law
from cases.intake.notes import Notes
from cases.intake.reading import Known
from cases.record import Citation, Holding, Summary


@dataclass(frozen=True, slots=True)
class Texts:
    """The summary read, None where the source has no body and no note; its paragraphs; the provisions cited."""

    summary: Summary | None
    blocks: tuple[Paragraph, ...]
    citations: tuple[Citation, ...]


def read_texts(part: Part, note: str, known: Known, notes: Notes) -> Texts:
    """Return the bodies of a part, and note what is doubtful in them."""
    facts, held = _body(part, "basic_facts", notes), _body(part, "held", notes)
    undivided = _body(part, "summary", notes)
    if undivided:
        lines = (undivided[0].first, undivided[-1].last)
        notes.doubt(
            "undivided_summary",
            "The summary does not part facts and holding. It stands under basic facts; divide it.",
            lines,
            "basic_facts",
        )
        notes.at("basic_facts", lines)
        facts = facts + undivided
    holdings = _holdings(part, notes)
    legislation = _body(part, "relevant_legislation", notes)
    topical = [block for _, texts in holdings for block in texts]
    blocks = [*facts, *held, *topical, *legislation]
    language = _language(part, [*facts, *held, *topical] or legislation)
    law = Law(legislation, language, known.instruments)
    citations, findings = law.citations()
    notes.findings += findings
    bodies = {"basic_facts": facts, "held": held, "relevant_holdings": topical, "relevant_legislation": legislation}
    for name, body in bodies.items():
        notes.findings += doubts.quotation_marks(body, name)
    if not blocks:
        notes.doubt(
            "no_body_text",
            "There are no basic facts, no holding and no legislation. Add the text.",
            (part.first, part.last),
            "held",
        )
    summary = Summary(
        language=language,
        basic_facts=markdown(facts),
        held=markdown(held),
        relevant_holdings=tuple(Holding(topic, markdown(topical)) for topic, topical in holdings),
        relevant_legislation=law.text,
        note=note,
    )
    return Texts(summary if blocks or note else None, tuple(blocks), tuple(citations))


def _body(part: Part, name: str, notes: Notes) -> list[Paragraph]:
    """Return the paragraphs under every label of one body."""
    entries = part.of(name)
    for entry in entries:
        notes.at(name, entry.place)
    languages = {entry.label.written.casefold() for entry in entries}
    if len(entries) > 1 and len(languages) < len(entries):
        first, last = entries[0].place[0], entries[-1].place[1]
        notes.doubt(
            "several_values",
            f"“{entries[-1].label.written}” stands {len(entries)} times; the texts were put together.",
            (first, last),
            name,
        )
    listed = name == "relevant_legislation"
    return [block for entry in entries for block in paragraphs(entry.lines, listed)]


def _holdings(part: Part, notes: Notes) -> list[tuple[str, list[Paragraph]]]:
    """Return the holdings by topic, in order."""
    found: dict[str, list[Paragraph]] = {}
    for entry in part.of("relevant_holdings"):
        notes.at("relevant_holdings", entry.place)
        found.setdefault(entry.label.topic, []).extend(paragraphs(entry.lines))
    return [(topic, blocks) for topic, blocks in found.items() if blocks]


def _language(part: Part, blocks: list[Paragraph]) -> str:
    """Return the language of the bodies: by their script and words, else that of the labels."""
    labels = [entry.label.language for entry in part.entries if entry.label.language]
    usual = max(dict.fromkeys(labels), key=labels.count, default="")
    return language_of(markdown(blocks[:40]), usual)
