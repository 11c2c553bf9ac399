"""A case is found by what its catalogue and its law are called today, in any language."""

import pytest
from django.db import transaction

from cases.models import Court, Keyword, Session
from cases.search.index import writer as writing
from cases.search.query.search_query import SearchQuery
from cases.search.results.search import find
from core import log
from core.models import LogEntry
from legislation.models import Instrument, Jurisdiction


def found(words: str) -> list[str]:
    results = find(SearchQuery.of([("q", [words])]))
    assert not results.from_database
    return [] if results.similar else sorted(listing.reference for listing in results.page)


@pytest.fixture
def library(published, keyword, court, session, provision) -> None:
    named = {"en": "portrait right", "fr": "droit à l'image", "ar": "الحق في الصورة", "zh-hans": "肖像权"}
    portrait = keyword("portrait right")
    Keyword.objects.filter(pk=portrait.pk).update(names=named, synonyms=["right of publicity"])
    Jurisdiction.objects.create(code="CN", names={"en": "China", "fr": "Chine", "zh-hans": "中国"})
    published("CN", keywords=(portrait,), sessions=(session(6),), provisions=(provision("1019"),), parties=())
    published("FR", keywords=(keyword("parody"),), parties=())


@pytest.mark.parametrize(
    ("words", "references"),
    [
        ("portrait rights", ["CN001-j"]),
        ("droits à l'image", ["CN001-j"]),
        ("صورة", ["CN001-j"]),
        ("肖像权", ["CN001-j"]),
        ("right of publicity", ["CN001-j"]),
        ("keyword:肖像权", ["CN001-j"]),
        ("keyword:chine", []),
        ("court:portrait", []),
        ("Chine", ["CN001-j"]),
        ("中国", ["CN001-j"]),
        ("personality session", []),
        ("personality rights", ["CN001-j"]),
        ("civil code", ["CN001-j"]),
    ],
)
def test_a_case_is_found_by_names_in_every_language(library, words, references):
    assert [reference for reference in found(words) if reference == "CN001-j"] == references


@pytest.mark.parametrize(
    ("model", "kind", "names", "words"),
    [
        (Keyword.objects.filter(slug="portrait-right"), "catalogue", {"names": {"en": "likeness"}}, "likeness"),
        (Keyword.objects.filter(slug="portrait-right"), "catalogue", {"synonyms": ["persona"]}, "persona"),
        (Court.objects.filter(slug="cn-supreme-court"), "catalogue", {"names": {"en": "Cassation"}}, "cassation"),
        (Session.objects.all(), "catalogue", {"names": {"en": "Celebrities"}}, "celebrity"),
        (Jurisdiction.objects.filter(code="CN"), "catalogue", {"names": {"en": "Cathay"}}, "cathay"),
        (Instrument.objects.all(), "law", {"aliases": ["BGB"]}, "bgb"),
        (Instrument.objects.all(), "law", {"short_names": {"fr": "Le code bref"}}, "bref"),
    ],
)
def test_a_new_name_finds_the_cases_at_once(library, model, kind, names, words):
    before = found(words)
    with transaction.atomic():
        model.update(**names)
        log.append(LogEntry.Kind(kind), note="renamed")

    assert (before, found(words)) == ([], ["CN001-j"])


def test_a_name_that_is_given_up_finds_nothing_more(library):
    before = found("right of publicity")
    with transaction.atomic():
        Keyword.objects.filter(slug="portrait-right").update(synonyms=[])
        log.append(LogEntry.Kind.CATALOGUE, note="renamed")

    assert (before, found("right of publicity")) == (["CN001-j"], [])


def test_a_change_of_the_catalogue_writes_only_the_cases_that_it_names(library, monkeypatch):
    found("portrait")
    written = []
    monkeypatch.setattr(writing, "documents", lambda listings: written.extend(listings) or ())
    with transaction.atomic():
        Keyword.objects.filter(slug="parody").update(names={"en": "satire"})
        log.append(LogEntry.Kind.CATALOGUE, note="renamed")

    found("portrait")

    assert [listing.reference for listing in written] == ["FR001-j"]
