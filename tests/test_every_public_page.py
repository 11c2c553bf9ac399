"""Every public page, for a published case that says everything, and for one that says no more than it must."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern
from django.utils.regex_helper import normalize

from cases.formats import FORMATS
from cases.models import GivenAnswer, Listing
from cases.public.urls import urlpatterns as of_cases
from cases.search.facets.register import FACETS
from legislation.urls import urlpatterns as of_law

from .cases.full import linked_case

PATTERNS = [*of_cases, *of_law]
# What a case need not name, so that it has no such page.
NOT_NAMED = ("keyword", "collection", "session", "question", "question_as_json", "instrument", "provision")


def examples(pattern: URLPattern, listing: Listing) -> Iterator[str]:
    """Yield the pattern's address with what a published case names. A part without an example raises KeyError."""
    form, parts = normalize(pattern.pattern.regex.pattern)[0]
    provisions = list(listing.provisions.all())
    rows = {"court": [listing.court], "keyword": listing.keywords.all(), "collection": listing.collections.all()}
    rows["question"] = rows["question_as_json"] = [row.question for row in GivenAnswer.objects.filter(listing=listing)]
    rows["session"] = [row.collection for row in listing.sessions.all()]
    known = {
        "reference": [listing.reference],
        "suffix": list(FORMATS),
        "number": ["1", "6"] if pattern.name != "edition" else ["1"],
        "old": ["1"],
        "new": ["1"],
        "name": [facet.name for facet in FACETS],
        "code": [listing.jurisdiction_id],
        "jurisdiction": [row.instrument.jurisdiction_id.lower() for row in provisions],
        "slug": [row.instrument.slug for row in provisions] or [row.slug for row in rows.get(pattern.name, ()) if row],
        "provision": [row.slug for row in provisions],
    }
    if pattern.name in rows:
        known["slug"] = [row.slug for row in rows[pattern.name] if row]
    if pattern.name == "dossier":
        yield f"/cases/dossier/?case={listing.reference}"
        return
    filled: list[dict[str, str]] = [{}]
    for part in parts:
        filled = [{**one, part: example} for one in filled for example in known[part]]
    for one in filled:
        yield "/" + form % one


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_every_public_page_opens_for_a_case_that_says_everything(client, db, pattern):
    listing = Listing.objects.get(reference=linked_case().reference)

    pages = list(examples(pattern, listing))

    assert pages
    statuses = {page: client.get(page, follow=True).status_code for page in pages}
    wrong = {page: status for page, status in statuses.items() if status != 200}
    if pattern.name == "session":
        # A case is in one session, of one number.
        assert set(wrong.values()) == {404}
        assert len(wrong) < len(pages)
    else:
        assert wrong == {}


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_every_public_page_opens_for_a_case_that_says_no_more_than_it_must(client, published, pattern):
    edition = published(parties=(), title="A", decision_date="2023", held="H")
    listing = Listing.objects.get(reference=edition.reference)

    pages = list(examples(pattern, listing))

    assert bool(pages) == (pattern.name not in NOT_NAMED)
    assert {page: client.get(page, follow=True).status_code for page in pages} == dict.fromkeys(pages, 200)
