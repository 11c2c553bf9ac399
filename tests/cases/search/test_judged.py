"""Questions in ten languages, each with the cases that a reader who asks it means: those come first."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction

from cases.management.commands.load_library import load_vocabulary
from cases.models import Court, Edition, Keyword
from cases.publication.listing import relist
from cases.publication.publish import digest_of
from cases.record.json import to_json
from cases.record.value import CaseRecord, Citation, Party, Summary
from cases.rendering.rendered_edition import render
from cases.search.index import sync as follow
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find
from core import log
from core.models import LogEntry
from legislation.models import Instrument, Provision

FOLDER = Path(__file__).parent / "judged"
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh-hans", "others")


@dataclass(frozen=True)
class Judged:
    """A question; the sets of cases that come first, in order; and those that are not found. No cases: nothing is."""

    words: str
    first: tuple[frozenset[str], ...]
    never: frozenset[str]


def read(language: str) -> dict:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def questions() -> list:
    found = []
    for language in LANGUAGES:
        for words, judged in read(language)["queries"].items():
            first = tuple(frozenset(keys.split("|")) for keys in judged if not keys.startswith("!"))
            never = frozenset(key[1:] for key in judged if key.startswith("!"))
            found.append(pytest.param(Judged(words, first, never), id=f"{language}: {words}"))
    return found


def add_catalogue() -> None:
    named = tomllib.loads((FOLDER / "catalogue.toml").read_text("utf-8"))
    for slug, row in named["keyword"].items():
        Keyword.objects.create(slug=slug, **row)
    for key, row in named["instrument"].items():
        code, slug = key.split("/")
        Instrument.objects.create(jurisdiction_id=code.upper(), slug=slug, **row)


def add_case(case: dict, language: str, reference: str) -> None:
    code = case["code"]
    court, _new = Court.objects.get_or_create(
        slug=f"{code.lower()}-court", defaults={"names": {"en": "Court of Appeal"}, "jurisdiction_id": code}
    )
    citations = []
    for number in case["cites"]:
        linked = {}
        for law in case["laws"]:
            home, slug = law.split("/")
            act = Instrument.objects.get(jurisdiction_id=home.upper(), slug=slug)
            linked = {"provision_key": Provision.objects.get_or_add(act, "article", number.partition("(")[0]).key}
        citations.append(Citation(as_written=f"Article {number}", provision=number, **linked))
    record = CaseRecord(
        reference=reference,
        jurisdiction=code,
        court=court.names["en"],
        court_key=court.slug,
        title=case["title"],
        decision_date="2021-06-10",
        parties=tuple(Party("other", name) for name in case["parties"]),
        keywords=tuple(Keyword.objects.get(slug=slug).names["en"] for slug in case["keywords"]),
        keyword_keys=tuple(case["keywords"]),
        summaries=(Summary(case.get("language", language), basic_facts=case["facts"], held=case["held"]),),
        citations=tuple(citations),
    )
    edition = Edition.objects.create(reference=reference, number=1, data=to_json(record), digest=digest_of(record))
    relist(edition, render(edition))


@pytest.fixture(scope="module")
def answers(django_db_setup, django_db_blocker, tmp_path_factory) -> dict[str, list[str]]:
    """What each question finds, asked of one library of all the cases."""
    directory, settings.SEARCH_DIRECTORY = settings.SEARCH_DIRECTORY, tmp_path_factory.mktemp("search")
    follow.forget()
    with django_db_blocker.unblock(), transaction.atomic():
        load_vocabulary()
        add_catalogue()
        keys, serials = {}, Counter()
        for language in LANGUAGES:
            for case in read(language)["case"]:
                serials[case["code"]] += 1
                reference = f"{case['code']}{serials[case['code']]:03d}-j"
                keys[reference] = case["key"]
                add_case(case, language, reference)
        log.append(LogEntry.Kind.RELISTED, note="the judged cases")
        found = {}
        for param in questions():
            results = find(SearchQuery.of([("q", [param.values[0].words])]))
            assert not results.from_database
            found[param.values[0].words] = [] if results.similar else [keys[row.reference] for row in results.page]
        transaction.set_rollback(True)
    settings.SEARCH_DIRECTORY = directory
    follow.forget()
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("judged", questions())
def test_a_question_finds_first_what_is_meant(answers, judged):
    found = answers[judged.words]

    assert len(found) >= len(judged.first)
    assert bool(found) == bool(judged.first)
    assert all(key in keys for key, keys in zip(found, judged.first, strict=False)), found
    assert not judged.never & set(found)
