"""The record as an informal summary, the text that intake reads.

Reading is intake's own; so this form tells what intake can read out of a text, and no more. It does not tell: keys of
the catalogue and the law, the jurisdiction's name, further summaries, a translation's status and translator, the number
of another source, languages of documents, wordings, citations that the list of legislation does not name. Nor does
it tell what intake would read otherwise than it is meant: a paragraph that looks like a label or a title, single line
breaks within a paragraph, a name that holds the sign which parts names, a language that neither the text nor its labels
give away (Chinese is read without its script). `losses` says for a record what it is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from itertools import groupby
from typing import Any

from cases.intake import read as readings_of
from cases.intake.lexicon.labels import LABELS
from cases.record.coded_lines import answer_line, other_decision_line, remedy_line, role_line
from cases.record.fields import FIELDS, Kind
from cases.record.partial_dates import span
from cases.record.value import CaseRecord, Citation, Document, Link, Summary
from legislation.data.jurisdictions import jurisdictions

from .format import FormatError, checked

_LATER = {
    "title": "Title", "reference": "Reference", "jurisdiction": "Jurisdiction", "ecli": "ECLI",
    "neutral": "Neutral citation", "session": "Session", "note": "Note to readers", "sources": "Sources",
    "languages": "Language of the judgment", "collection": "Collection", "outcome": "Outcome",
}  # fmt: skip
# Kinds of field that are written as they are, except those that intake reads in a form of their own.
_PLAIN = frozenset({Kind.TEXT, Kind.BLOCK, Kind.DATE, Kind.CHOICE, Kind.LINES})
# Kinds that are written as lines of one row each.
_LINES: Mapping[Kind, Callable[[Any], str]] = {
    Kind.ANSWERS: answer_line,
    Kind.REMEDIES: remedy_line,
    Kind.OTHER_DECISIONS: other_decision_line,
}
_WRITTEN = frozenset({"title", "decision_date", "level", "procedure", "dockets", "outcome"})
_LEVELS = {"first": "First Instance", "appellate": "Appellate Instance", "final": "Final Instance"}
_PROCEDURES = {
    "civil": "Judicial (Civil)", "criminal": "Judicial (Criminal)", "administrative": "Judicial (Administrative)",
    "constitutional": "Judicial (Constitutional)", "commercial": "Judicial (Commercial)", "office": "Administrative",
}  # fmt: skip

_LANGUAGES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "nl": "Dutch", "pt": "Portuguese", "ru": "Russian", "zh-hans": "Chinese",
}  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def write(record: CaseRecord) -> bytes:
    """Return the record as an informal summary in UTF-8: headed as that of a forum where intake reads that back."""
    return _written(checked(record)).encode()


def read(text: str) -> CaseRecord:
    """Return the one record that intake reads in a text. Raises FormatError where it finds none, or several."""
    found = readings_of(text)
    if len(found) > 1:
        raise FormatError(f"The text holds {len(found)} records.")
    if any(finding.kind == "not_a_record" for finding in found[0].findings):
        raise FormatError("The text does not look like a case summary.")
    return found[0].record


def losses(record: CaseRecord) -> tuple[str, ...]:
    """Return the fields of a record that its text, when intake reads it, does not give as they are."""
    return _differing(record, _written(record))


def _differing(record: CaseRecord, text: str) -> tuple[str, ...]:
    try:
        other = read(text)
    except FormatError:
        other = CaseRecord()
    return tuple(part.name for part in fields(record) if getattr(record, part.name) != getattr(other, part.name))


def _written(record: CaseRecord) -> str:
    """Return the text of the form that loses least; the headed one where both lose the same."""
    labelled = _text(record, headed=False)
    if not (record.appearances and record.court and record.title and record.decision_date):
        return labelled
    return min(_text(record, headed=True), labelled, key=lambda text: len(_differing(record, text)))


def _text(record: CaseRecord, headed: bool) -> str:
    """Return the text. `headed`: title, collection, session and country as the first lines, else each by its label."""
    summary = record.summaries[0] if record.summaries else Summary(language="")
    labels = _labels(summary.language)
    heading = _heading(record) if headed else []
    values = [f"{labels[name]}: {value}" for name, value in _values(record, summary, headed) if value]
    bodies = [part for name, text in _bodies(record, summary, labels) for part in _labelled(name, text)]
    links = [_links(labels[name], getattr(record, name)) for name in ("judgments", "documents", "sources")]
    return "\n\n".join(part for part in (*heading, "\n".join(values), *bodies, *links) if part) + "\n"


@cache
def _labels(language: str) -> dict[str, str]:
    """Return the label of each field: the first one that intake knows in the language, else in English."""
    own = LABELS.get(language.split("-", maxsplit=1)[0], {})
    registered = {name: field.label for name, field in FIELDS.items()}
    return (
        registered
        | _LATER
        | {name: spellings.split("|")[0].strip() for name, spellings in (LABELS["en"] | own).items()}
    )


@cache
def _countries() -> dict[str, str]:
    return {each["code"]: each["names"]["en"] for each in jurisdictions()}


def _heading(record: CaseRecord) -> list[str]:
    country = _countries().get(record.jurisdiction, "")
    place = f"{record.court}, {country}" if country else record.court
    first = record.appearances[0]
    session = first.session
    return [
        "\n".join(line for line in (country, record.reference) if line),
        f"{first.collection} Informal Case Summary - {place} [{record.decision_date[:4]}]: {record.title}",
        f"Session {session.number}: {session.title}".rstrip(": ") if session else "",
    ]


def _values(record: CaseRecord, summary: Summary, headed: bool) -> Iterator[tuple[str, str]]:
    """Yield the fields that have one line each, in order."""
    collections = [each.collection for each in record.appearances]
    session = record.appearances[0].session if record.appearances else None
    if not headed:
        yield "reference", record.reference
        yield "jurisdiction", record.jurisdiction
        yield "title", record.title
        yield "session", f"{session.number}: {session.title}".rstrip(": ") if session else ""
    yield "collection", _listed(collections[1:] if headed else collections)
    yield "decision_date", _day(record.decision_date) if summary.language == "en" else record.decision_date
    yield "court", record.court
    yield "level", _LEVELS.get(record.level, record.level)
    yield "procedure", _PROCEDURES.get(record.procedure, record.procedure)
    yield "subject_matter", "; ".join(record.subject_matter)
    yield "docket", "; ".join(record.dockets)
    yield "ecli", record.identifiers.ecli
    yield "neutral", record.identifiers.neutral
    yield "languages", _listed([_LANGUAGES.get(code, code) for code in record.languages])
    for role, parties in groupby(record.parties, key=lambda party: party.role):
        yield role, "; ".join(party.name for party in parties)
    yield "keywords", _listed(record.keywords)
    yield "outcome", record.outcome
    for field in FIELDS.values():
        if field.kind in _LINES:
            for row in getattr(record, field.name):
                yield field.name, _LINES[field.kind](row)
        if field.kind in _PLAIN and field.name not in _WRITTEN:
            value = getattr(record, field.name)
            yield field.name, value if isinstance(value, str) else "; ".join(value)
    for citation in record.citations:
        if citation.role:
            yield "role", role_line(citation)
    yield "note", summary.note


def _day(date: str) -> str:
    """Return `2023-05-19` as 19 May 2023, `2023-05` as May 2023, and anything else as it is."""
    year, *rest = date.split("-")
    if not rest or not span(date):
        return date
    return " ".join([*(str(int(day)) for day in rest[1:]), _MONTHS[int(rest[0]) - 1], year])


def _listed(names: tuple[str, ...] | list[str]) -> str:
    """Return names with commas between them, or with semicolons where a name has a comma; one at least then."""
    if not any(sign in name for name in names for sign in ",，、"):
        return ", ".join(names)
    return "; ".join(names) + (";" if len(names) == 1 else "")


def _bodies(record: CaseRecord, summary: Summary, labels: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield label and text of each body."""
    yield labels["basic_facts"], summary.basic_facts
    yield labels["held"], summary.held
    for holding in summary.relevant_holdings:
        about = f"Relevant holdings in relation to {holding.topic}" if holding.topic else labels["relevant_holdings"]
        yield about, holding.text
    quotes = [f"{_opening(each, record)}: {each.quoted}" for each in record.citations if each.quoted]
    yield labels["relevant_legislation"], "\n\n".join(part for part in (summary.relevant_legislation, *quotes) if part)


def _opening(cited: Citation, record: CaseRecord) -> str:
    """Return the words before a provision's wording: as written where it is written by itself, else kind and number."""
    alone = [each for each in record.citations if each.as_written == cited.as_written]
    if len(alone) == 1 and cited.provision in cited.as_written:
        return cited.as_written
    return f"{cited.kind.capitalize()} {cited.provision}"


def _labelled(label: str, text: str) -> list[str]:
    """Return a body under its label; a list begins on a line of its own, so that its first sign is not lost."""
    if not text:
        return []
    return [f"{label}:\n{text}" if text.startswith("*") else f"{label}: {text}"]


def _links(label: str, links: tuple[Document, ...] | tuple[Link, ...]) -> str:
    lines = [link.url if link.title == link.url else f"{link.title} {link.url}" for link in links]
    return "\n".join([f"{label}:", *lines]) if lines else ""
