"""Cases to test with: small, whole, and publishable unless a test says otherwise."""

from collections.abc import Callable

import pytest
from django.db import transaction

from cases.models import Case, CaseKeyword, Citation, Court, Edition, Keyword, Party, Session, Summary
from cases.models.catalogue import Collection
from cases.publication.publish import publish
from legislation.models import Instrument, Jurisdiction, Provision

NAMES = {"CN": "China", "FR": "France", "IN": "India", "LV": "Latvia"}


@pytest.fixture
def civil_code(db) -> Instrument:
    china = Jurisdiction.objects.get_or_create(code="CN", defaults={"names": {"en": "China"}})[0]
    return Instrument.objects.create(jurisdiction=china, names={"en": "Civil Code"}, slug="civil-code")


@pytest.fixture
def jurisdiction(db) -> Callable[[str], Jurisdiction]:
    def make(code: str = "CN") -> Jurisdiction:
        return Jurisdiction.objects.get_or_create(code=code, defaults={"names": {"en": NAMES.get(code, code)}})[0]

    return make


@pytest.fixture
def china(jurisdiction) -> Jurisdiction:
    return jurisdiction("CN")


@pytest.fixture
def kenya(jurisdiction) -> Jurisdiction:
    return jurisdiction("KE")


@pytest.fixture
def court(jurisdiction) -> Callable[..., Court]:
    def make(name: str = "Supreme Court", code: str = "CN") -> Court:
        slug = f"{code.lower()}-{name.lower().replace(' ', '-')}"
        defaults = {"names": {"en": name}, "jurisdiction": jurisdiction(code)}
        return Court.objects.get_or_create(slug=slug, defaults=defaults)[0]

    return make


@pytest.fixture
def keyword(db) -> Callable[[str], Keyword]:
    def make(name: str) -> Keyword:
        return Keyword.objects.get_or_create(slug=name.replace(" ", "-"), defaults={"names": {"en": name}})[0]

    return make


@pytest.fixture
def session(db) -> Callable[..., Session]:
    def make(number: int = 6, title: str = "Personality Rights", collection: str = "2025 Forum") -> Session:
        slug = collection.lower().replace(" ", "-")
        forum = Collection.objects.get_or_create(slug=slug, defaults={"names": {"en": collection}})[0]
        return Session.objects.get_or_create(collection=forum, number=number, defaults={"names": {"en": title}})[0]

    return make


@pytest.fixture
def provision(jurisdiction) -> Callable[..., Provision]:
    def make(number: str = "1019", law: str = "Civil Code", code: str = "CN", kind: str = "article") -> Provision:
        slug = law.lower().replace(" ", "-")
        defaults = {"names": {"en": law}}
        act = Instrument.objects.get_or_create(jurisdiction=jurisdiction(code), slug=slug, defaults=defaults)[0]
        return Provision.objects.get_or_add(act, kind, number)

    return make


@pytest.fixture
def draft(jurisdiction, court) -> Callable[..., Case]:
    """A case with all that publishing asks for."""

    @transaction.atomic
    def make(
        code: str = "CN",
        *,
        keywords: tuple[Keyword, ...] = (),
        sessions: tuple[Session, ...] = (),
        provisions: tuple[Provision, ...] = (),
        quoted: str = "",
        parties: tuple[str, ...] = ("Peng", "XX Technology"),
        held: str = "The claim succeeds.",
        language: str = "en",
        **fields,
    ) -> Case:
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
        return case

    return make


@pytest.fixture
def published(draft) -> Callable[..., Edition]:
    """The first edition of a case that was just published."""

    def make(code: str = "CN", **fields) -> Edition:
        return publish(draft(code, **fields), None)

    return make
