"""Rows to make cases of: small, whole, and publishable unless a test says otherwise."""

from django.db import transaction

from cases.models import (
    Answer,
    Case,
    CaseKeyword,
    Citation,
    Court,
    Edition,
    Keyword,
    Party,
    Question,
    Session,
    Summary,
)
from cases.models.catalogue import Collection
from cases.publication.publish import publish
from legislation.models import Instrument, Jurisdiction, Provision

NAMES = {"CN": "China", "FR": "France", "IN": "India", "LV": "Latvia"}


def jurisdiction(code: str = "CN") -> Jurisdiction:
    """Return a jurisdiction; make it if there is none yet, as all functions here but `draft` and `published`."""
    return Jurisdiction.objects.get_or_create(code=code, defaults={"names": {"en": NAMES.get(code, code)}})[0]


def court(name: str = "Supreme Court", code: str = "CN") -> Court:
    slug = f"{code.lower()}-{name.lower().replace(' ', '-')}"
    defaults = {"names": {"en": name}, "jurisdiction": jurisdiction(code)}
    return Court.objects.get_or_create(slug=slug, defaults=defaults)[0]


def keyword(name: str) -> Keyword:
    return Keyword.objects.get_or_create(slug=name.replace(" ", "-"), defaults={"names": {"en": name}})[0]


def session(number: int = 6, title: str = "Personality Rights", collection: str = "2025 Forum") -> Session:
    slug = collection.lower().replace(" ", "-")
    forum = Collection.objects.get_or_create(slug=slug, defaults={"names": {"en": collection}})[0]
    return Session.objects.get_or_create(collection=forum, number=number, defaults={"names": {"en": title}})[0]


def provision(number: str = "1019", law: str = "Civil Code", code: str = "CN", kind: str = "article") -> Provision:
    slug = law.lower().replace(" ", "-")
    defaults = {"names": {"en": law}}
    act = Instrument.objects.get_or_create(jurisdiction=jurisdiction(code), slug=slug, defaults=defaults)[0]
    return Provision.objects.get_or_add(act, kind, number)


def question(name: str = "Can it be?") -> Question:
    slug = name.lower().replace(" ", "-").removesuffix("?")
    return Question.objects.get_or_create(slug=slug, defaults={"names": {"en": name}})[0]


@transaction.atomic
def draft(
    code: str = "CN",
    *,
    keywords: tuple[Keyword, ...] = (),
    sessions: tuple[Session, ...] = (),
    provisions: tuple[Provision, ...] = (),
    quoted: str = "",
    parties: tuple[str, ...] = ("Peng", "XX Technology"),
    held: str = "The claim succeeds.",
    language: str = "en",
    answers: dict[str, str] | None = None,
    **fields,
) -> Case:
    """Make a case with all that publishing asks for. `answers`: to questions, given by what the court held."""
    home = jurisdiction(code)
    fields = {
        "title": "Peng v XX Technology",
        "court": court(code=code),
        "decision_date": "2023-05-19",
        "level": "final",
        "procedure": "civil",
        "serial": Case.objects.next_serial(home),
    } | fields
    case = Case.objects.create(jurisdiction=home, **fields)
    case.refresh_from_db()
    for place, row in enumerate(keywords, start=1):
        CaseKeyword.objects.create(case=case, keyword=row, position=place)
    case.sessions.set(sessions)
    for place, (role, name) in enumerate(zip(("plaintiff", "defendant"), parties, strict=False), start=1):
        Party.objects.create(case=case, position=place, role=role, name=name)
    Summary.objects.create(case=case, language=language, basic_facts="A company used a portrait.", held=held)
    for place, row in enumerate(provisions, start=1):
        Citation.objects.create(case=case, position=place, provision=row, as_written=str(row), quoted=quoted)
    for place, (asked, answer) in enumerate((answers or {}).items(), start=1):
        Answer.objects.create(case=case, position=place, question=question(asked), answer=answer, place="held")
    return case


def published(code: str = "CN", **fields) -> Edition:
    """Publish a new case, and return its first edition."""
    return publish(draft(code, **fields), None)
