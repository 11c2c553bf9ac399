"""A case with every field filled, and one with none: made of the record's own fields, so a new field is among them."""

import types
import typing
from dataclasses import fields, is_dataclass

from cases.admin.findings import PLACES
from cases.drafts.from_record import revise, store
from cases.drafts.unresolved_names import accept, pending
from cases.editing.findings import FIELD_ACCESSORS
from cases.intake.findings import Finding, Reading
from cases.models import Case, Source, SubjectMatter
from cases.publication.publish import publish
from cases.record.value import CaseRecord, Citation
from core.sources.findings import finding
from legislation.models import Jurisdiction

# Values of fields that cannot hold any text whatever.
_VALUES = {
    "jurisdiction": "CN", "jurisdiction_name": "China", "decision_date": "2023-05-19", "level": "final",
    "procedure": "civil", "role": "plaintiff", "language": "fr", "quoted_language": "fr", "languages": ("fr", "ru"),
    "status": "human_translation", "url": "https://court.example/1", "kind": "article", "provision": "1019(2)",
    "reference": "CN108-j", "since": "2021-01-01", "until": "2024-01-01", "instrument": "Civil Code",
    # Keys are the catalogue's to give.
    "court_key": "", "subject_matter_keys": (), "keyword_keys": (), "collection_key": "", "key": "",
    "instrument_key": "", "provision_key": "", "wordings": (), "question_key": "",
    "place": "holding-1", "answer": "no", "direction": "limits", "remedy": "damages", "order": "earlier",
    "effect": "affirmed",
}  # fmt: skip


def filled(kind: typing.Any, name: str = "") -> typing.Any:
    """Return a value of a record's type with something in every field."""
    if is_dataclass(kind):
        known = typing.get_type_hints(kind)
        values = {part.name: filled(known[part.name], part.name) for part in fields(kind)}
        return kind(**values | ({"role": "considered"} if kind is Citation else {}))
    if name in _VALUES:
        return _VALUES[name]
    if isinstance(kind, types.UnionType):
        return filled(kind.__args__[0], name)
    if typing.get_origin(kind) is tuple:
        return (filled(kind.__args__[0], name.removesuffix("s")),)
    return {str: f"Some {name.replace('_', ' ')}", int: 6, bool: True}[kind]


def full_record() -> CaseRecord:
    return filled(CaseRecord)


def full_findings() -> tuple[Finding, ...]:
    """Return a finding of each field that one can be about, with proposals and without, and some of no field."""
    names = [*FIELD_ACCESSORS, *PLACES, "subject_matter", "instrument", "elsewhere", ""]
    seen = {"parties": "Some name", "subject_matter": "Some subject matter", "instrument": "Civil Code"}
    return tuple(
        finding("two_dockets", (1, 2), name, seen.get(name, "Some title"), proposed, case, dockets=("1/20", "2/20"))
        for name in dict.fromkeys(names)
        for proposed, case in (((), ""), (("final", "2024-01-01"), "CN999-j"))
    )


def full_case() -> Case:
    """Store a draft of which every field says something, with a finding of every field."""
    _jurisdiction()
    record = full_record()
    places = {part.name: (1, 2) for part in fields(record)}
    case = store(Reading(record, full_findings(), places), "Line one\nLine two\fLine three\n")
    revise(case, None)
    return case


def linked_case() -> Case:
    """Publish a case of which every field says something and the catalogue knows every name, and change it since."""
    case = full_case()
    case.as_written.pop("subject_matter", None)
    case.subject_matter.set([SubjectMatter.objects.get_or_create(slug="x", position=99, names={"en": "Some field"})[0]])
    accept(case, [row.key for row in pending(case)])
    case.refresh_from_db()
    revise(case, None)
    publish(case, None)
    case.refresh_from_db()
    revise(case, None)
    return case


def empty_case() -> Case:
    """Store a draft that says nothing at all, of an empty text."""
    case = Case.objects.create(jurisdiction=_jurisdiction(), serial=900)
    case.refresh_from_db()
    Source.objects.create(case=case, text="", digest="")
    revise(case, None)
    return case


def bare_case() -> Case:
    """Enter a draft by hand of which nothing was filled in: without a source, and never saved again."""
    case = Case.objects.create(jurisdiction=_jurisdiction(), serial=901)
    case.refresh_from_db()
    return case


def _jurisdiction() -> Jurisdiction:
    return Jurisdiction.objects.get_or_create(code="CN", defaults={"names": {"en": "China"}})[0]
