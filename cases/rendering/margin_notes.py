"""The law in the margin of a case: wordings, and one line for each law without any."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cases.record.value import CaseRecord, Citation, Wording
from core.text.folding import fold
from legislation.countries import country_of
from legislation.models import Provision
from legislation.models.provision import KINDS_OF_SEVERAL

from .citation_spans import Sentence
from .current_law import Article, LawToday, WordingStatus

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(slots=True)
class MarginNote:
    """One applied provision, or citation as written, as the margin shows it. `number`: as citations give it.

    `roles`: what the court did with it, as codes. Of today: `source`, where it or its law can be read; `since`, what
    happened to the wordings since the decision.
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
    law_key: str = ""
    roles: tuple[str, ...] = ()
    source: str = ""
    since: WordingStatus | None = None

    @property
    def in_force(self) -> bool:
        return bool(self.wordings)

    @property
    def quoted_as_well(self) -> bool:
        """Return whether the quoted wording is shown beside ours: in a language that we lack, or in other words."""
        return bool(self.quoted) and (self.quotation_differs or not self._in_its_language)

    @property
    def quotation_differs(self) -> bool:
        """Return whether the quotation is no part of the wording in force in its language."""
        ours = [_letters(wording.text) for wording in self._in_its_language]
        return bool(self.quoted and ours) and not any(_letters(self.quoted) in text for text in ours)

    @property
    def _in_its_language(self) -> list[Wording]:
        return [wording for wording in self.wordings if wording.language == self.language]

    @property
    def has_something_to_say(self) -> bool:
        """Return whether it has a wording, or news of one; a provision without either is in the line of its law."""
        news = self.since is not None and (self.since.changed or self.since.ended)
        return bool(self.wordings or self.quoted or news)

    @property
    def country(self) -> str:
        return country_of(self.law_key.partition("/")[0], self.instrument)

    @property
    def written(self) -> tuple[str, str, str]:
        return self.instrument, self.kind, self.number


def _letters(text: str) -> str:
    """Return the letters and digits of a wording, which make it another one, without its marks and spaces."""
    return "".join(sign for sign in fold(text) if sign.isalnum())


@dataclass(frozen=True, slots=True)
class CitedNumber:
    """A provision in a line. `address`: of its text at the official source, if `outside`, or of our own page; empty
    where neither is known.
    """

    anchor: str
    number: str
    roles: tuple[str, ...] = ()
    address: str = ""
    outside: bool = False


@dataclass(slots=True)
class LawLine:
    """One law, with the provisions of it that the case applies and of which the margin has no wording.

    `title`: empty for a citation as written. `address`: our page of the law. `source`: where the whole law can be read,
    unless each number leads to its own text there. `numbers`: by label, in order. `said`: sentences of the summary that
    name one of the provisions and nothing else.
    """

    title: str
    country: str
    address: str = ""
    source: str = ""
    numbers: dict[str, list[CitedNumber]] = field(default_factory=dict)
    said: list[Sentence] = field(default_factory=list)

    @property
    def groups(self) -> list[tuple["StrOrPromise", list[CitedNumber]]]:
        """Return the label of each kind, in the plural for several, with its numbers."""
        kinds = dict(Provision.Kind.choices)
        return [
            ((KINDS_OF_SEVERAL if len(cited) > 1 else kinds).get(kind, ""), cited)
            for kind, cited in self.numbers.items()
        ]


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
            shown[key].roles = tuple(dict.fromkeys((*shown[key].roles, *margin_note.roles)))
            continue
        anchors[margin_note.anchor] = anchors.get(margin_note.anchor, 0) + 1
        if anchors[margin_note.anchor] > 1:
            margin_note.anchor += f"-{anchors[margin_note.anchor]}"
        shown[key] = margin_note
    return list(shown.values())


def add_current_law(law: LawToday, margin_note: MarginNote) -> None:
    """Add to a margin note what today's law says of its provision."""
    margin_note.provision_key = margin_note.provision_key or law.keys.get(margin_note.written, "")
    margin_note.wordings = margin_note.wordings or law.at_decision(margin_note.provision_key)
    margin_note.since = law.since(margin_note.provision_key, margin_note.wordings)
    if article := law.articles.get(margin_note.provision_key):
        margin_note.law_key = margin_note.law_key or article.law_key
        margin_note.source = article.official or article.law_source


def law_line(notes: list[MarginNote], law: LawToday | None, said: dict[str, Sentence]) -> LawLine:
    """Return the line of one law. `notes`: of its provisions, one or more. `said`: by the anchor of a note."""
    line = LawLine(notes[0].instrument, notes[0].country)
    found = [law.articles.get(note.provision_key) if law else None for note in notes]
    for note, article in zip(notes, found, strict=True):
        line.numbers.setdefault(note.kind if note.number else "", []).append(_cited(note, article))
    known = next((article for article in found if article), None)
    if known:
        line.address = known.law_address
        line.source = "" if all(article and article.official for article in found) else known.law_source
    sentences = [said[note.anchor] for note in notes if note.anchor in said]
    line.said = list({sentence.text: sentence for sentence in sentences}.values())
    return line


def by_law(notes: list[MarginNote]) -> list[list[MarginNote]]:
    """Part notes by law, in order. Citations that were not understood are each alone."""
    laws: dict[str, list[MarginNote]] = {}
    for note in notes:
        laws.setdefault(note.law_key or note.instrument or note.anchor, []).append(note)
    return list(laws.values())


def _cited(note: MarginNote, article: Article | None) -> CitedNumber:
    number = note.number or note.as_written
    if article is None:
        return CitedNumber(note.anchor, number, note.roles)
    address = article.official or article.address
    return CitedNumber(note.anchor, number, note.roles, address, outside=bool(article.official))


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
        law_key=citation.instrument_key if numbered else "",
        roles=(citation.role,) if citation.role else (),
    )
