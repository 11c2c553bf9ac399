"""A record as its page shows it: passages of text, and beside each the law it applies."""

import re
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from legislation import languages
from legislation.citations import find_citations
from legislation.models import Provision

from .markdown import plain, render
from .record import CaseRecord, Citation, Summary, Wording

_GLANCE = 280
# Neither an initial before nor a small letter or digit after: "J. Smith", "Co. and" and "No. 1" end nothing.
_SENTENCE_END = re.compile(r"[\w)”\"]{2}[.!?؟](?=\s+[^\sa-z0-9])|[。！？।]")


@dataclass(slots=True)
class Gloss:
    """One applied provision, or citation as written, as it stands in the margin. `number`: as citations give it."""

    anchor: str
    label: str
    number: str
    instrument: str
    provision_key: str
    as_written: str
    quoted: str
    language: str
    wordings: tuple[Wording, ...]

    @property
    def in_force(self) -> bool:
        return bool(self.wordings)

    @property
    def quoted_besides(self) -> bool:
        """Whether the quoted wording says it in a language that no wording in force is held in."""
        return bool(self.quoted) and self.language not in {wording.language for wording in self.wordings}


@dataclass(slots=True)
class Passage:
    """One part of a summary under its heading, with the provisions that stand beside it."""

    anchor: str
    heading: str
    html: SafeString
    source: str
    glosses: list[Gloss] = field(default_factory=list)


@dataclass(slots=True)
class Expression:
    """One summary as shown: `lang` and `dir` are those of its text."""

    summary: Summary
    language: str
    language_name: str
    direction: str
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class Lead:
    """The first words of what was held, as plain text. `anchor`: of its passage. `whole`: they are all of it."""

    text: str
    anchor: str
    language: str
    direction: str
    whole: bool


def lead(record: CaseRecord) -> Lead | None:
    """Return how the first summary's holding begins: whole sentences, as many as a glance takes; None without one."""
    if not record.summaries:
        return None
    summary = record.summaries[0]
    bodies = {"held": summary.held}
    bodies |= {f"holding-{number}": holding.text for number, holding in enumerate(summary.relevant_holdings, start=1)}
    bodies["facts"] = summary.basic_facts
    anchor, body = next(((anchor, body) for anchor, body in bodies.items() if body.strip()), ("", ""))
    words = plain(body)
    text = _opening(words)
    direction = languages.direction(summary.language)
    return Lead(text, anchor, summary.language, direction, text == words) if text else None


def glosses(record: CaseRecord) -> list[Gloss]:
    """Return the provisions the case applies, in the order of its citations, each once and each with its own anchor.

    One that is cited again with other words quoted stands again, under an anchor that ends in a number.
    """
    language = record.summaries[0].language if record.summaries else ""
    shown: dict[tuple[str, str, str], Gloss] = {}
    anchors: dict[str, int] = {}
    for citation in record.citations:
        gloss = _gloss(citation, language)
        key = (gloss.instrument, gloss.label, gloss.quoted)
        if key in shown:
            continue
        anchors[gloss.anchor] = anchors.get(gloss.anchor, 0) + 1
        if anchors[gloss.anchor] > 1:
            gloss.anchor += f"-{anchors[gloss.anchor]}"
        shown[key] = gloss
    return list(shown.values())


def expressions(record: CaseRecord) -> list[Expression]:
    """Return the record's summaries, each with its passages; the law stands beside the first summary."""
    shown = [_expression(summary, first=place == 0) for place, summary in enumerate(record.summaries)]
    if shown:
        _place(glosses(record), shown[0].passages)
    return shown


def _opening(words: str) -> str:
    """Return the first sentences of a text, up to `_GLANCE` characters; of a longer sentence its first words."""
    if len(words) <= _GLANCE:
        return words
    ends = [match.end() for match in _SENTENCE_END.finditer(words, 0, _GLANCE)]
    if ends and ends[-1] >= _GLANCE // 4:
        return words[: ends[-1]].rstrip()
    return words[:_GLANCE].rpartition(" ")[0].rstrip(" ,;:") + " …" if " " in words[:_GLANCE] else words[:_GLANCE] + "…"


def _gloss(citation: Citation, language: str) -> Gloss:
    """`language`: of the quoted wording, where the citation does not say."""
    kinds = dict(Provision.Kind.choices)
    numbered = f"{kinds.get(citation.kind, '')} {citation.provision}".strip() if citation.provision else ""
    label = numbered or citation.as_written
    return Gloss(
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
    )


def _expression(summary: Summary, *, first: bool) -> Expression:
    # Only the first summary's anchors are short: they are the ones that are cited.
    suffix = "" if first else f"-{summary.language}"
    parts = [
        ("facts", _("Basic facts"), summary.basic_facts),
        ("held", _("Held"), summary.held),
        *(
            (
                f"holding-{number}",
                _("Relevant holdings in relation to %s") % holding.topic if holding.topic else _("Relevant holdings"),
                holding.text,
            )
            for number, holding in enumerate(summary.relevant_holdings, start=1)
        ),
        ("legislation", _("Relevant legislation"), summary.relevant_legislation),
    ]
    return Expression(
        summary=summary,
        language=summary.language,
        language_name=languages.name(summary.language),
        direction=languages.direction(summary.language),
        passages=[
            Passage(f"{anchor}{suffix}", heading, render(text, f"{anchor}{suffix}"), text)
            for anchor, heading, text in parts
            if text.strip()
        ],
    )


def _place(law: list[Gloss], passages: list[Passage]) -> None:
    """Put each provision beside the first passage that names it; the others where what was held begins."""
    arguing = [passage for passage in passages if not passage.anchor.startswith("legislation")]
    named = {
        passage.anchor: {number for found in find_citations(passage.source) for number in found.numbers}
        for passage in arguing
    }
    fallback = next((passage for passage in arguing if passage.anchor.startswith("held")), None)
    fallback = fallback or (passages[0] if passages else None)
    for gloss in law:
        beside = next((passage for passage in arguing if gloss.number in named[passage.anchor]), fallback)
        if beside:
            beside.glosses.append(gloss)
