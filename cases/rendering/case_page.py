"""The passages of a case page, with the law beside them."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.record.value import Answer, CaseRecord, Summary
from core import languages

from .citation_links import linked
from .citation_spans import Mention, Sentence
from .current_law import LawToday
from .margin_notes import LawLine, MarginNote, add_current_law, by_law, law_line, margin_notes
from .markdown import pinned
from .rendered_record import RenderedRecord, bodies


@dataclass(slots=True)
class Passage:
    """One part of a summary under its heading, with the questions that it answers, and the law beside it: wordings, and
    lines of laws without any.
    """

    anchor: str
    heading: str
    html: SafeString
    answers: list[Answer] = field(default_factory=list)
    margin_notes: list[MarginNote] = field(default_factory=list)
    law_lines: list[LawLine] = field(default_factory=list)


@dataclass(slots=True)
class Expression:
    """One summary as shown: `lang` and `dir` are those of its text."""

    summary: Summary
    language: str
    language_name: str
    direction: str
    passages: list[Passage]


def expressions(record: CaseRecord, rendered_record: RenderedRecord, law: LawToday | None = None) -> list[Expression]:
    """Return the record's summaries, each with its passages; the law is shown beside the first summary.

    `rendered_record`: of this very record. `law`: the law of today, for links and changes since the decision.
    """
    margin = margin_notes(record)
    html = rendered_record.html
    if law:
        for margin_note in margin:
            add_current_law(law, margin_note)
        html = linked(rendered_record, law, margin)
    made = zip(record.summaries, html, strict=True)
    shown = [_expression(summary, html, first=place == 0) for place, (summary, html) in enumerate(made)]
    if shown:
        places = _Places(shown[0].passages, rendered_record.beside)
        for answer in record.answers:
            places.at(answer.place).answers.append(answer)
        for margin_note in margin:
            if margin_note.has_something_to_say:
                places.of([margin_note]).margin_notes.append(margin_note)
        said = _said(margin, rendered_record, law)
        for notes in by_law([note for note in margin if not note.has_something_to_say]):
            places.of(notes).law_lines.append(law_line(notes, law, said))
    return shown


class _Places:
    """Where the law is shown: beside the first passage that names it; else where the court's holding begins."""

    def __init__(self, passages: list[Passage], beside: dict[str, str]) -> None:
        self._by_anchor = {passage.anchor: passage for passage in passages}
        self._beside = beside
        # A record without any text has no margin that anyone sees.
        self._fallback = self._by_anchor.get("held") or next(iter(passages), Passage("", "", SafeString()))

    def at(self, anchor: str) -> Passage:
        return self._by_anchor.get(anchor, self._fallback)

    def of(self, notes: list[MarginNote]) -> Passage:
        anchors = (self._beside.get(note.number, "") for note in notes)
        named = (self._by_anchor[anchor] for anchor in anchors if anchor in self._by_anchor)
        return next(named, self._fallback)


def _said(margin: list[MarginNote], rendered_record: RenderedRecord, law: LawToday | None) -> dict[str, Sentence]:
    """Return the summary's own sentence on each provision, by the anchor of its note, if there is one."""
    by_key: dict[str, Sentence] = {}
    by_words: dict[Mention, Sentence] = {}
    for place, sentence in rendered_record.statements.items():
        mention = rendered_record.mentions[place]
        written = mention.instrument, mention.kind, mention.number
        if key := mention.key or (law.keys.get(written, "") if law else ""):
            by_key.setdefault(key, sentence)
        by_words[mention] = sentence
    said = {}
    for note in margin:
        if found := by_key.get(note.provision_key) or by_words.get(Mention(*note.written)):
            said[note.anchor] = found
    return said


def _expression(summary: Summary, html: dict[str, str], *, first: bool) -> Expression:
    suffix = "" if first else f"-{summary.language}"
    headings = {"facts": _("Basic facts"), "held": _("Held"), "legislation": _("Relevant legislation")}
    names = {"facts": _("Facts"), "held": _("Held"), "legislation": _("Legislation")}
    for number, holding in enumerate(summary.relevant_holdings, start=1):
        about = _("Relevant holdings in relation to %s") % holding.topic if holding.topic else _("Relevant holdings")
        headings[f"holding-{number}"] = about
        names[f"holding-{number}"] = _("Holding %d") % number
    return Expression(
        summary=summary,
        language=summary.language,
        language_name=languages.name(summary.language),
        direction=languages.direction(summary.language),
        passages=[
            Passage(anchor, headings[each := anchor.removesuffix(suffix)], pinned(html[anchor], names[each]))
            for anchor in bodies(summary, first=first)
        ],
    )
