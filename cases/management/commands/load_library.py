"""Load what every installation starts with."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cases.editing.imports import accept_and_publish
from cases.editing.roles import write_groups
from cases.models import (
    Answer,
    Case,
    Collection,
    Court,
    Edition,
    Keyword,
    Question,
    Session,
    SubjectMatter,
)
from cases.publication.publish import NotPublishableError
from core import log
from core.again import again
from core.locks import lock
from core.models import LogEntry
from core.names import Named, lock_names
from legislation.data.jurisdictions import jurisdictions
from legislation.models import Instrument, Jurisdiction

_SUBJECT_MATTER = Path(settings.BASE_DIR, "core/data/subject_matter.json")
_LIBRARY = Path(settings.BASE_DIR, "fixtures")
_VOCABULARY = "Jurisdictions and subject matter, as the files have them"
_CATALOGUE = _LIBRARY / "library" / "catalogue.json"
_CODING = _LIBRARY / "library" / "coding.json"


class Command(BaseCommand):
    """Jurisdictions, vocabulary, names and groups as the files have them, and the library, through intake."""

    help = "Load jurisdictions, vocabulary, groups and the library of cases. Doing it again changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        again(load_names)()
        for source in missing_cases():
            again(self._load_case)(source, options["verbosity"])

    @transaction.atomic
    def _load_case(self, source: str, verbosity: int) -> None:
        """Import a file, code its case, and publish it."""
        call_command("intake", source, skip_known=True, stdout=self.stdout, verbosity=verbosity)
        case = Case.objects.get(reference=Path(source).stem)
        code(case)
        (made,) = accept_and_publish([case], None)
        if isinstance(made, NotPublishableError):
            raise CommandError(f"{case.reference} is not published. {made}")


def code(case: Case) -> None:
    """Enter what the library's table of codes says of a case: answers, remedies, other decisions, roles of articles."""
    rows = json.loads(_CODING.read_text("utf-8"))["cases"].get(case.reference, {})
    case.remedies, case.other_decisions = rows.get("remedies", []), rows.get("other_decisions", [])
    case.save(update_fields=["remedies", "other_decisions"])
    questions = dict(Question.objects.values_list("slug", "pk"))
    Answer.objects.bulk_create(
        Answer(
            case=case,
            position=position,
            question_id=questions[row["question"]],
            answer=row["answer"],
            place=row["place"],
        )
        for position, row in enumerate(rows.get("answers", []), start=1)
    )
    for row in rows.get("roles", []):
        case.citations.filter(number=row["provision"]).update(role=row["role"], place=row["place"])


def missing_cases() -> list[str]:
    """Return the library's files of cases that are not here, neither as drafts nor as withdrawn ones, in order.

    A file is named by its reference, and the case that has it is the editors' own from then on.
    """
    held = {*Case.objects.values_list("reference", flat=True), *Edition.objects.values_list("reference", flat=True)}
    return sorted(str(path) for path in _LIBRARY.glob("*/*.txt") if path.stem not in held)


@transaction.atomic
def load_names() -> None:
    """Make the jurisdictions, vocabulary, groups and the library's names those of the files, and log that."""
    lock(Jurisdiction.objects.all())
    lock_names()
    changed = _enter_vocabulary()
    write_groups()
    load_catalogue()
    if changed:
        log.append(LogEntry.Kind.CATALOGUE, note=_VOCABULARY)


@transaction.atomic
def load_vocabulary() -> None:
    """Make the jurisdictions and the subject matter those of the files, and log that where they were others.

    Other rows stay as they are.
    """
    lock(Jurisdiction.objects.all())
    if _enter_vocabulary():
        log.append(LogEntry.Kind.CATALOGUE, note=_VOCABULARY)


def _enter_vocabulary() -> bool:
    before = _vocabulary()
    Jurisdiction.objects.bulk_create(
        [Jurisdiction(**row) for row in jurisdictions()],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["kind", "names"],
    )
    SubjectMatter.objects.bulk_create(
        [
            SubjectMatter(position=position, **row)
            for position, row in enumerate(json.loads(_SUBJECT_MATTER.read_text("utf-8")), start=1)
        ],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["names", "position"],
    )
    return _vocabulary() != before


def _vocabulary() -> list[list[tuple[Any, ...]]]:
    return [
        list(Jurisdiction.objects.order_by("pk").values_list("pk", "kind", "names")),
        list(SubjectMatter.objects.order_by("slug").values_list("slug", "position", "names")),
    ]


def load_catalogue() -> None:
    """Enter the library's courts, keywords, collection and laws. What a row already says stays; it gains languages, and
    a law the addresses of its text.
    """
    catalogue = json.loads(_CATALOGUE.read_text("utf-8"))
    collections = catalogue["collections"]
    sessions = [{"collection": row["slug"], **session} for row in collections for session in row.pop("sessions")]
    changed = _enter(Court, catalogue["courts"], "slug")
    addresses = ("source_url", "provision_pattern")
    changed |= _enter(Instrument, catalogue["instruments"], "jurisdiction_id", "slug", gains=addresses)
    changed |= _enter(Collection, collections, "slug")
    ids = dict(Collection.objects.values_list("slug", "pk"))
    rows = [{"collection_id": ids[row.pop("collection")], **row} for row in sessions]
    changed |= _enter(Session, rows, "collection_id", "number")
    changed |= _load_keywords(catalogue["keywords"])
    changed |= _load_questions(json.loads(_CODING.read_text("utf-8"))["questions"])
    if changed:
        log.append(LogEntry.Kind.CATALOGUE, note="names of the library")


def _load_questions(rows: list[dict[str, Any]]) -> bool:
    """Enter the questions, a new one in its session. Return whether anything changed."""
    new = {row["slug"] for row in rows} - set(Question.objects.values_list("slug", flat=True))
    keys = {row["slug"]: f"{row.pop('collection')}:{row.pop('session')}" for row in rows}
    changed = _enter(Question, rows, "slug")
    for question in Question.objects.filter(slug__in=new):
        question.sessions.set(Session.objects.keyed([keys[question.slug]]))
    return changed


def _load_keywords(rows: list[dict[str, Any]]) -> bool:
    """Enter the keywords; a new one is placed under its broader concepts. Return whether anything changed."""
    new = {row["slug"] for row in rows} - set(Keyword.objects.values_list("slug", flat=True))
    broader = {row["slug"]: row.pop("broader", []) for row in rows}
    changed = _enter(Keyword, rows, "slug")
    ids = dict(Keyword.objects.values_list("slug", "pk"))
    link = Keyword.broader.through
    link.objects.bulk_create(
        link(from_keyword_id=ids[slug], to_keyword_id=ids[above]) for slug in sorted(new) for above in broader[slug]
    )
    return changed


def _enter(model: type[Named], rows: list[dict[str, Any]], *key: str, gains: tuple[str, ...] = ()) -> bool:
    """Create the rows whose key is new, and give the others the languages they lack. Return whether anything changed.

    A name a librarian wrote is never changed. `gains`: columns that are filled where they are empty.
    """
    known = {tuple(getattr(row, part) for part in key): row for row in model.objects.all()}
    new, grown = [], []
    for row in rows:
        present = known.get(tuple(row[part] for part in key))
        if present is None:
            new.append(model(**row))
            continue
        filled = {"names": row["names"] | present.names}
        filled |= {column: getattr(present, column) or row.get(column, "") for column in gains}
        if any(getattr(present, column) != value for column, value in filled.items()):
            for column, value in filled.items():
                setattr(present, column, value)
            grown.append(present)
    model.objects.bulk_create(new)
    model.objects.bulk_update(grown, ["names", *gains])
    return bool(new or grown)
