"""The record of a case, and the register of its fields."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from .partial_dates import span
from .parts import (
    Answer,
    Appearance,
    Citation,
    Document,
    Identifiers,
    Link,
    OtherDecision,
    Party,
    Remedy,
    Summary,
)


class Kind(StrEnum):
    """What a field holds. Form, page, formats and drafts know how to show, write and store each kind."""

    GIVEN = "given"  # given by the jurisdiction and the serial number; no column of its own
    KEYS = "keys"  # the catalogue's keys of the names in another field
    TEXT = "text"  # one line
    BLOCK = "block"  # paragraphs
    DATE = "date"  # a date of any precision
    CHOICE = "choice"  # a code of a fixed list
    LINES = "lines"  # texts, one a line
    LANGUAGES = "languages"  # codes of languages
    NAME = "name"  # a name of the catalogue, or as written
    NAMES = "names"  # several of them
    IDENTIFIERS = "identifiers"
    PARTIES = "parties"
    APPEARANCES = "appearances"
    DOCUMENTS = "documents"
    LINKS = "links"
    SUMMARIES = "summaries"
    CITATIONS = "citations"
    ANSWERS = "answers"
    REMEDIES = "remedies"
    OTHER_DECISIONS = "other_decisions"


# Sections of the editors' form. Parties, summaries, citations and answers have forms of their own beside them.
DECISION, FILED, OTHER = "decision", "filed", "other"
# Where the case's page shows a field: in the head, in a group of the particulars, in the text, or at the foot.
HEAD, TEXTS, FOOT = "head", "texts", "foot"
PARTICULARS = ("parties", "keywords", "collections", "procedure", "numbers", "outcome", "history")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the record.

    `label`: a message id, translated where it is shown. `form`: its section of the editors' form. `page`: its place on
    the page. `columns`: the inputs of the form that hold it, its own name where nothing else is said; several in one
    tuple share a line. `keys`: the field with its keys of the catalogue. `address`: the page that a key leads to.
    `after`: the field that it follows for readers and editors; the others follow the one above.
    `beside`: whether the form shows it on the line of the field before.
    """

    label: str
    kind: Kind
    name: str = ""
    form: str = ""
    page: str = ""
    columns: tuple[str | tuple[str, ...], ...] = ()
    keys: str = ""
    address: str = ""
    after: str = ""
    beside: bool = False

    @property
    def inputs(self) -> tuple[str | tuple[str, ...], ...]:
        """Return the inputs of the form that hold the field."""
        return self.columns or (self.name,)


_NO_IDENTIFIERS = Identifiers()


def _(message: str) -> str:
    """Mark a label for translation where it is shown."""
    return message


def of(kind: Kind, label: str, *, default: Any = (), **places: Any) -> Any:
    """Return a field of the record with its line in the register."""
    return dataclasses.field(default=default, metadata={"register": Field(label, kind, **places)})


def text(label: str, *, kind: Kind = Kind.TEXT, form: str = OTHER, page: str = "numbers", **places: Any) -> Any:
    """Return a field that holds one text; unless said otherwise the page shows it among the numbers."""
    return of(kind, label, default="", form=form, page=page, **places)


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One decided case, everything a reader may see of it; each line registers one field.

    `decision_date`: `2023-05-19`, `2023-05` or `2023`. Each name has its key at the same position; those without
    one come last.
    """

    reference: str = of(Kind.GIVEN, _("Reference"), default="", page=HEAD)
    jurisdiction: str = of(Kind.GIVEN, _("Jurisdiction"), default="", page=HEAD)
    jurisdiction_name: str = of(Kind.GIVEN, _("Jurisdiction, name"), default="", page=HEAD)
    court: str = text(
        _("Issuing authority"), kind=Kind.NAME, form=DECISION, page=HEAD, keys="court_key", after="decision_date"
    )
    court_key: str = of(Kind.KEYS, _("Issuing authority in the catalogue"), default="")
    title: str = text(_("Title"), form=DECISION, page=HEAD)
    decision_date: str = text(_("Decision date"), kind=Kind.DATE, form=DECISION, page=HEAD)
    level: str = text(_("Level of the issuing authority"), kind=Kind.CHOICE, form=DECISION, page=HEAD)
    procedure: str = text(_("Type of procedure"), kind=Kind.CHOICE, form=DECISION, page="procedure", beside=True)
    subject_matter: tuple[str, ...] = of(
        Kind.NAMES, _("Subject matter"), form=DECISION, page="procedure", keys="subject_matter_keys"
    )
    subject_matter_keys: tuple[str, ...] = of(Kind.KEYS, _("Subject matter in the list"))
    dockets: tuple[str, ...] = of(Kind.LINES, _("Docket numbers"), form=DECISION, page="numbers")
    identifiers: Identifiers = of(  # noqa: RUF009  # Its default is frozen.
        Kind.IDENTIFIERS, _("Other numbers"), default=_NO_IDENTIFIERS, form=OTHER, page="numbers",
        columns=(("ecli", "neutral_citation", "source_number"),),
    )  # fmt: skip
    parties: tuple[Party, ...] = of(Kind.PARTIES, _("Parties"), page="parties")
    keywords: tuple[str, ...] = of(
        Kind.NAMES, _("Keywords"), form=FILED, page="keywords", columns=("filed_under",), keys="keyword_keys",
        address="keyword",
    )  # fmt: skip
    keyword_keys: tuple[str, ...] = of(Kind.KEYS, _("Keywords in the catalogue"))
    appearances: tuple[Appearance, ...] = of(
        Kind.APPEARANCES, _("Collections"), form=FILED, page="collections", columns=("sessions", "collections")
    )
    outcome: str = text(_("Outcome"), kind=Kind.BLOCK, page="outcome")
    remedies: tuple[Remedy, ...] = of(Kind.REMEDIES, _("Remedies"), form=OTHER, page="outcome")
    other_decisions: tuple[OtherDecision, ...] = of(
        Kind.OTHER_DECISIONS, _("Earlier and later decisions"), form=OTHER, page="history"
    )
    judgments: tuple[Document, ...] = of(Kind.DOCUMENTS, _("Judgment or decision"), form=OTHER, page=FOOT)
    documents: tuple[Document, ...] = of(Kind.DOCUMENTS, _("Additional documents"), form=OTHER, page=FOOT)
    languages: tuple[str, ...] = of(
        Kind.LANGUAGES, _("Languages of the judgment"), form=OTHER, page=FOOT, after="outcome"
    )
    summaries: tuple[Summary, ...] = of(Kind.SUMMARIES, _("Summaries"), page=TEXTS)
    citations: tuple[Citation, ...] = of(Kind.CITATIONS, _("Citations"), page=TEXTS)
    answers: tuple[Answer, ...] = of(Kind.ANSWERS, _("Questions answered"), page=TEXTS)
    sources: tuple[Link, ...] = of(Kind.LINKS, _("Sources"), form=OTHER, page=FOOT, after="documents")

    def decided_between(self) -> tuple[date, date] | None:
        """Return the first and the last possible day of decision; None when the date is not known."""
        return span(self.decision_date)

    def coded_places(self) -> tuple[str, ...]:
        """Return the passages at which something is coded, each once; the empty one stands for the whole decision."""
        cited = (citation.place for citation in self.citations)
        answered = (answer.place for answer in self.answers)
        granted = (remedy.place for remedy in self.remedies)
        return tuple(dict.fromkeys((*cited, *answered, *granted)))


def _in_reading_order(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return the fields as readers and editors meet them."""
    waiting: dict[str, list[Field]] = {}
    ordered: list[Field] = []
    for field in fields:
        if field.after and all(field.after != other.name for other in ordered):
            waiting.setdefault(field.after, []).append(field)
            continue
        place = next((at for at, other in enumerate(ordered, 1) if other.name == field.after), len(ordered))
        ordered[place:place] = [field, *waiting.pop(field.name, ())]
    return tuple(ordered)


# Every field by name, in the order in which readers and editors meet them. JSON keeps the order of the class.
FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in _in_reading_order(
            dataclasses.replace(part.metadata["register"], name=part.name) for part in dataclasses.fields(CaseRecord)
        )
    }
)

# Labels of what the parts of a record say, by name.
PART_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "role": _("Role"), "name": _("Name"), "collection": _("Collection"),
        "collection_key": _("Collection in the catalogue"),
        "session": _("Session"), "number": _("Number"), "key": _("Session in the catalogue"), "language": _("Language"),
        "status": _("Status"), "translator": _("Translator"), "basic_facts": _("Basic facts"), "held": _("Held"),
        "relevant_holdings": _("Relevant holdings"), "topic": _("Topic"), "text": _("Text"),
        "relevant_legislation": _("Relevant legislation"), "note": _("Note to readers"),
        "as_written": _("As written"), "instrument": _("Instrument"), "instrument_key": _("Instrument, linked"),
        "kind": _("Kind"), "provision": _("Provision"), "provision_key": _("Provision, linked"),
        "quoted": _("Wording quoted"), "quoted_language": _("Language of the quotation"),
        "wordings": _("Wording in force"), "since": _("In force since"), "until": _("In force until"),
        "official": _("Official text"), "url": _("Address"), "source": _("Number at the source"),
        "neutral": _("Neutral citation"), "ecli": _("ECLI"), "place": _("Passage"), "question": _("Question"),
        "question_key": _("Question in the catalogue"), "answer": _("Answer"), "direction": _("Direction"),
        "remedy": _("Remedy"), "amount": _("Amount"), "currency": _("Currency"), "order": _("Earlier or later"),
        "effect": _("Effect"), "identifier": _("Number"), "court": _("Issuing authority"),
        "decision_date": _("Decision date"), "reference": _("Reference"),
    }
)  # fmt: skip

# What one item of a list is called, by the name of the list.
ITEM_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "subject_matter": _("Subject matter"), "subject_matter_keys": _("Subject matter in the list"),
        "dockets": _("Docket number"), "parties": _("Party"), "keywords": _("Keyword"),
        "keyword_keys": _("Keyword in the catalogue"), "appearances": _("Collection"),
        "judgments": _("Judgment or decision"), "documents": _("Additional document"),
        "languages": _("Language of the judgment"), "summaries": _("Summary"),
        "relevant_holdings": _("Relevant holding"), "citations": _("Citation"), "wordings": _("Wording in force"),
        "sources": _("Source"), "answers": _("Question answered"), "remedies": _("Remedy"),
        "other_decisions": _("Earlier or later decision"),
    }
)  # fmt: skip


def page_groups(record: CaseRecord) -> list[tuple[str, list[Field]]]:
    """Return the groups of particulars of which the record says something, each with its filled fields."""
    groups = [
        (group, [field for field in FIELDS.values() if field.page == group and filled(record, field)])
        for group in PARTICULARS
    ]
    return [(group, fields) for group, fields in groups if fields]


def foot_fields(record: CaseRecord) -> list[Field]:
    """Return the fields at the foot of the page: those that are filled, and the judgment in any case."""
    fields = (field for field in FIELDS.values() if field.page == FOOT)
    return [field for field in fields if field.name == "judgments" or filled(record, field)]


def filled(record: CaseRecord, field: Field) -> bool:
    """Return whether the record says something in the field."""
    return getattr(record, field.name) not in ("", (), _NO_IDENTIFIERS)
