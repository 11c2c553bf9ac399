"""The passages of a case page, with the law beside them."""

import re
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cases.record.value import CaseRecord, Citation, Summary, Wording
from core import languages
from legislation.models import Provision

from .citation_links import linked
from .current_law import LawToday, WordingStatus
from .markdown import pinned
from .rendered_record import RenderedRecord, bodies


@dataclass(slots=True)
class MarginNote:
    """One applied provision, or citation as written, as the margin shows it. `number`: as citations give it.

    Of today: `source`, where its instrument can be read; `since`, what happened to the wordings since the decision.
    """

    anchor: str
    label: str
    number: str
    instrument: str
    provision_key: str
    as_written: str
    quoted: str
    language: str
    wordings: tuple[Wording, ...]
    kind: str = ""
    source: str = ""
    since: WordingStatus | None = None

    @property
    def in_force(self) -> bool:
        return bool(self.wordings)

    @property
    def quoted_as_well(self) -> bool:
        """Return whether the quoted wording is in a language of which we have no wording in force."""
        return bool(self.quoted) and self.language not in {wording.language for wording in self.wordings}


@dataclass(slots=True)
class Passage:
    """One part of a summary under its heading, with the provisions shown beside it."""

    anchor: str
    heading: str
    html: SafeString
    margin_notes: list[MarginNote] = field(default_factory=list)


@dataclass(slots=True)
class Expression:
    """One summary as shown: `lang` and `dir` are those of its text."""

    summary: Summary
    language: str
    language_name: str
    direction: str
    passages: list[Passage]


def margin_notes(record: CaseRecord) -> list[MarginNote]:
    """Return the provisions the case applies, in the order of its citations, each once and each with its own anchor.

    One that is cited again with other words quoted is shown again, under an anchor that ends in a number.
    """
    language = record.summaries[0].language if record.summaries else ""
    shown: dict[tuple[str, str, str], MarginNote] = {}
    anchors: dict[str, int] = {}
    for citation in record.citations:
        margin_note = _margin_note(citation, language)
        key = (margin_note.instrument, margin_note.label, margin_note.quoted)
        if key in shown:
            continue
        anchors[margin_note.anchor] = anchors.get(margin_note.anchor, 0) + 1
        if anchors[margin_note.anchor] > 1:
            margin_note.anchor += f"-{anchors[margin_note.anchor]}"
        shown[key] = margin_note
    return list(shown.values())


def expressions(record: CaseRecord, rendered_record: RenderedRecord, law: LawToday | None = None) -> list[Expression]:
    """Return the record's summaries, each with its passages; the law is shown beside the first summary.

    `rendered_record`: of this very record. `law`: the law of today, for links and changes since the decision.
    """
    margin = margin_notes(record)
    html = rendered_record.html
    if law:
        for margin_note in margin:
            _lay(law, margin_note)
        html = linked(rendered_record, law, margin)
    made = zip(record.summaries, html, strict=True)
    shown = [_expression(summary, html, first=place == 0) for place, (summary, html) in enumerate(made)]
    if shown:
        _place(margin, shown[0].passages, rendered_record.beside)
    return shown


def _lay(law: LawToday, margin_note: MarginNote) -> None:
    """Add to a margin note what today's law says of its provision."""
    margin_note.provision_key = margin_note.provision_key or law.keys.get(
        (margin_note.instrument, margin_note.kind, margin_note.number), ""
    )
    margin_note.wordings = margin_note.wordings or law.at_decision(margin_note.provision_key)
    margin_note.since = law.since(margin_note.provision_key, margin_note.wordings)
    if article := law.articles.get(margin_note.provision_key):
        margin_note.source = article.source


def _margin_note(citation: Citation, language: str) -> MarginNote:
    """Return the margin note of a citation. `language`: of the quoted wording, where the citation does not say."""
    kinds = dict(Provision.Kind.choices)
    numbered = f"{kinds.get(citation.kind, '')} {citation.provision}".strip() if citation.provision else ""
    label = numbered or citation.as_written
    return MarginNote(
        anchor=re.sub(r"[^\w]+", "-", f"law {citation.instrument_key or citation.instrument} {label}"[:120])
        .strip("-")
        .lower(),
        label=label,
        number=citation.provision,
        instrument=citation.instrument if numbered else "",
        provision_key=citation.provision_key,
        as_written=citation.as_written,
        quoted=citation.quoted,
        language=citation.quoted_language or language,
        wordings=citation.wordings,
        kind=citation.kind,
    )


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


def _place(law: list[MarginNote], passages: list[Passage], beside: dict[str, str]) -> None:
    """Put each provision beside the first passage that names it; the others where the court's holding begins."""
    by_anchor = {passage.anchor: passage for passage in passages}
    fallback = by_anchor.get("held") or next(iter(passages), None)
    for margin_note in law:
        passage = by_anchor.get(beside.get(margin_note.number, ""), fallback)
        if passage:
            passage.margin_notes.append(margin_note)
