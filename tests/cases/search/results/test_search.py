"""The list of cases: filters, counts, order, and what it says of nonsense."""

import pytest

from cases.models import SubjectMatter
from cases.publication.publish import publish
from cases.search.facets.register import FACETS
from cases.search.query.search_query import SearchQuery
from cases.search.results.facets import facets_shown
from cases.search.results.notices import page_notices
from cases.search.results.refinements import ActiveFilter, active_filters
from cases.search.results.search import Results, find


def found(query: str) -> list[str]:
    return [listing.reference for listing in find(SearchQuery.parse(query)).page]


def active(results: Results) -> list[ActiveFilter]:
    return active_filters(results.query, facets_shown(results))


@pytest.fixture
def library(draft, published, keyword, session, provision, court):
    """Three cases that differ in everything that can be filtered by."""
    trademarks = SubjectMatter.objects.create(slug="trademarks", names={"en": "Trademarks"})
    published(
        "CN",
        title="Peng v XX Technology",
        keywords=(keyword("portrait right"), keyword("artificial intelligence")),
        sessions=(session(6),),
        provisions=(provision("1019"),),
        held="The portrait of a natural person is protected.",
    )
    published(
        "FR",
        title="Durand c. Éditions Müller",
        parties=("Durand", "Éditions Müller"),
        decision_date="2021-03",
        level="first",
        procedure="criminal",
        keywords=(keyword("portrait right"),),
        sessions=(session(1, collection="2024 Forum"),),
        provisions=(provision("9", law="Code civil", code="FR"),),
        language="fr",
    )
    indian = draft(
        "IN",
        title="Arora v Bansal",
        parties=(),
        decision_date="2020",
        level="appellate",
        court=court("High Court", "IN"),
    )
    indian.subject_matter.add(trademarks)
    publish(indian, None)


@pytest.mark.parametrize(
    ("query", "references"),
    [
        ("", ["CN001-j", "FR001-j", "IN001-j"]),
        ("jurisdiction=CN", ["CN001-j"]),
        ("jurisdiction=CN&jurisdiction=FR", ["CN001-j", "FR001-j"]),
        ("court=in-high-court", ["IN001-j"]),
        ("keyword=portrait-right", ["CN001-j", "FR001-j"]),
        ("keyword=portrait-right&keyword=artificial-intelligence", ["CN001-j", "FR001-j"]),
        ("keyword=portrait-right&jurisdiction=FR", ["FR001-j"]),
        ("collection=2024-forum", ["FR001-j"]),
        ("session=2025-forum:6", ["CN001-j"]),
        ("session=2025-forum:6&session=2024-forum:1", ["CN001-j", "FR001-j"]),
        ("level=first&level=final", ["CN001-j", "FR001-j"]),
        ("procedure=criminal", ["FR001-j"]),
        ("language=fr", ["FR001-j"]),
        ("subject=trademarks", ["IN001-j"]),
        ("year=2020", ["IN001-j"]),
        ("provision=cn/civil-code/art-1019", ["CN001-j"]),
        ("decided_after=2021-03-31", ["CN001-j", "FR001-j"]),
        ("decided_after=2021-04", ["CN001-j"]),
        ("decided_before=2021-03-01", ["FR001-j", "IN001-j"]),
        ("decided_before=2020", ["IN001-j"]),
        ("q=peng", ["CN001-j"]),
        ("q=PORTRAIT natural", ["CN001-j"]),
        ("q=muller editions", ["FR001-j"]),
        ("q=fr001-j", ["FR001-j"]),
        ("q=artificial", ["CN001-j"]),
        ("q=portrait&jurisdiction=FR", ["FR001-j"]),
        ("sort=oldest", ["IN001-j", "FR001-j", "CN001-j"]),
        ("sort=title", ["IN001-j", "FR001-j", "CN001-j"]),
        ("sort=nonsense", ["CN001-j", "FR001-j", "IN001-j"]),
        ("keyword=no-such-keyword", []),
        ("level=", ["CN001-j", "FR001-j", "IN001-j"]),
    ],
)
def test_a_query_finds(library, query, references):
    assert found(query) == references


def test_a_facet_counts_as_if_it_alone_were_not_chosen(library):
    counts = find(SearchQuery.parse("jurisdiction=CN&keyword=portrait-right")).counts("jurisdiction")

    assert counts == {"CN": 1, "FR": 1}


def test_a_case_with_two_chosen_values_is_counted_and_listed_once(library):
    results = find(SearchQuery.parse("keyword=portrait-right&keyword=artificial-intelligence"))

    assert results.page.paginator.count == 2
    assert results.counts("level") == {"final": 1, "first": 1}


@pytest.mark.parametrize("facet", [facet.name for facet in FACETS])
def test_every_value_that_a_facet_offers_finds_as_many_cases_as_it_says(library, facet):
    counts = find(SearchQuery.parse("")).counts(facet)

    offered = {value: len(found(f"{facet}={value}")) for value in counts}

    assert offered == counts
    assert counts


def test_an_active_filter_has_the_address_that_removes_it(library):
    results = find(SearchQuery.parse("jurisdiction=CN&q=peng&page=3"))

    filters = {each.label: (each.value, each.rest.address) for each in active(results)}

    assert filters == {"Jurisdiction": ("China", "?q=peng"), "Search terms": ("peng", "?jurisdiction=CN")}


def test_a_chosen_value_that_is_unknown_finds_nothing_and_can_be_removed(library):
    results = find(SearchQuery.parse("court=atlantis"))

    assert list(results.page) == []
    assert [(each.value, each.rest.address) for each in active(results)] == [("atlantis", "?")]


def test_a_value_with_blanks_around_it_can_be_taken_away(library):
    results = find(SearchQuery.parse("jurisdiction=%20CN&level=final"))

    assert [(each.value, each.rest.address) for each in active(results)] == [
        ("China", "?level=final"),
        ("Final instance", "?jurisdiction=+CN"),
    ]


def test_what_is_left_aside_is_no_active_filter(library):
    assert active(find(SearchQuery.parse("decided_after=soon"))) == []


@pytest.mark.parametrize("facet", ["court", "keyword", "collection", "session", "provision"])
def test_a_filter_does_not_tell_the_name_of_what_only_a_draft_names(draft, court, keyword, session, provision, facet):
    hidden = court("Hidden Court")
    draft(
        court=hidden,
        keywords=(keyword("hidden keyword"),),
        sessions=(session(7, "Hidden Session", "Hidden Forum"),),
        provisions=(provision("7", law="Hidden Act"),),
    )
    value = {
        "court": hidden.slug,
        "keyword": "hidden-keyword",
        "collection": "hidden-forum",
        "session": "hidden-forum:7",
        "provision": "cn/hidden-act/art-7",
    }[facet]

    filters = active(find(SearchQuery.parse(f"{facet}={value}")))

    assert [each.value for each in filters] == [value]


@pytest.mark.parametrize("query", ["decided_after=soon", "decided_before=2023-02-30", "q=%00"])
def test_what_cannot_be_understood_is_named_and_left_aside(library, query):
    results = find(SearchQuery.parse(query))

    assert len(page_notices(results)) == 1
    assert len(results.page) == 3


def test_long_lists_have_pages_in_a_stable_order(published):
    for _case in range(25):
        published(title="Same v Same")

    pages = [found("page=1"), found("page=2")]

    assert [len(page) for page in pages] == [20, 5]
    assert len({*pages[0], *pages[1]}) == 25
    assert found("page=1") == pages[0]


@pytest.mark.parametrize(("page", "shown"), [("-1", 1), ("0", 1), ("99", 2), (str(10**30), 2), ("x", 1), ("", 1)])
def test_a_page_that_is_not_there_is_the_nearest_one(published, page, shown):
    for _case in range(21):
        published()

    assert find(SearchQuery.parse(f"page={page}")).page.number == shown
