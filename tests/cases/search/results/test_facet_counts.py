"""The index against the database: on any data and any filters they find the same cases and count the same."""

import random
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st
from tantivy import Occur, Query

from cases.models import Listing, SubjectMatter
from cases.publication.publish import publish
from cases.search.facets.register import FACETS
from cases.search.index.schema import FACET_FIELDS
from cases.search.index.sync import current_index
from cases.search.query.builder import have_most
from cases.search.query.filters import ListingFilter
from cases.search.query.parser import read_question
from cases.search.query.search_query import SearchQuery
from cases.search.results.database import count_in_database
from cases.search.results.facet_counts import counts, counts_without
from cases.search.results.search import find
from tests.case_rows import court, draft, keyword, provision, session
from tests.examples import examples

CODES = ("CN", "FR", "IN")
VALUES = {
    "jurisdiction": [*CODES, "XX"],
    "court": ["cn-supreme-court", "fr-supreme-court", "in-high-court", "nowhere"],
    "keyword": ["k0", "k1", "k2", "k3", "none"],
    "collection": ["forum-1", "forum-2", "none"],
    "session": ["forum-1:1", "forum-1:2", "forum-2:1", "forum-2:01", "forum-9:9", "nonsense"],
    "subject": ["s0", "s1", "none"],
    "level": ["first", "appellate", "final", "nonsense"],
    "procedure": ["civil", "criminal"],
    "language": ["en", "fr", "ar", "zh-hans", "xx"],
    "provision": ["cn/act/art-1", "CN/act/art-1", "fr/act/art-2", "x/y/z", "x"],
    "year": ["2001", "2010", "2020", "nonsense", "٢٠٢٠"],
}
ORDERS = {"newest": "newest_first", "oldest": "oldest_first", "title": "by_title"}


@pytest.fixture(scope="module", params=[1, 2, 3])
def library(request, module_rows) -> Iterator[None]:
    """Thirty cases drawn at random, of a seed that a failure names."""
    with transaction.atomic():
        _publish_thirty(random.Random(request.param))
        yield
        transaction.set_rollback(True)


def _publish_thirty(draw: random.Random) -> None:
    subjects = [SubjectMatter.objects.create(slug=f"s{number}", names={"en": f"S{number}"}) for number in range(2)]
    for _case in range(30):
        code = draw.choice(CODES)
        case = draft(
            code,
            title=draw.choice(["Alpha v Beta", "Gamma v Delta", "Épsilon v Zeta"]),
            court=court("High Court", "IN") if code == "IN" else court(code=code),
            decision_date=draw.choice(["2001", "2010-02", "2020-12-31", "2020-01-01", "2010"]),
            level=draw.choice(["first", "appellate", "final"]),
            procedure=draw.choice(["civil", "criminal"]),
            keywords=tuple(keyword(f"k{number}") for number in draw.sample(range(4), draw.randint(0, 3))),
            sessions=tuple(
                session(number, collection=forum)
                for forum in ("Forum 1", "Forum 2")
                for number in (1, 2)
                if draw.random() < 0.3
            ),
            provisions=tuple(
                provision(str(number), law="Act", code=code) for number in (1, 2, 3) if draw.random() < 0.4
            ),
            language=draw.choice(["en", "fr", "ar"]),
        )
        if draw.random() < 0.4:
            case.summaries.create(language="zh-hans", held="肖像权")
        case.subject_matter.set(draw.sample(subjects, draw.randint(0, 2)))
        publish(case, None)


queries = st.builds(
    lambda pairs, days: urlencode([*pairs, *days]),
    st.lists(
        st.sampled_from(sorted(VALUES)).flatmap(lambda name: st.tuples(st.just(name), st.sampled_from(VALUES[name]))),
        max_size=5,
    ),
    st.lists(
        st.tuples(
            st.sampled_from(["decided_after", "decided_before"]),
            st.sampled_from(["2001", "2010-02", "2010-02-28", "2020-12-31", "soon", ""]),
        ),
        max_size=2,
    ),
)


@given(query=queries, sort=st.sampled_from(sorted(ORDERS)))
@examples(40, shared=True)
def test_hits_and_every_count_are_those_of_the_database(library, query, sort):
    asked = QueryDict(f"{query}&sort={sort}")
    truth = getattr(ListingFilter(asked, queryset=Listing.objects.all()).qs, ORDERS[sort])()

    results = find(SearchQuery.parse(f"{query}&sort={sort}"))

    assert not results.from_database
    assert results.total == truth.count()
    assert list(results.found.listings) == list(truth.values_list("pk", flat=True)[:20])
    for facet in FACETS:
        assert results.found.counts[facet.name] == count_in_database(facet, results.query), facet.name


def test_the_second_page_goes_on_where_the_first_one_ends(library):
    pages = [find(SearchQuery.parse(f"page={number}&sort=title")).found.listings for number in (1, 2)]

    assert [len(page) for page in pages] == [20, 10]
    assert [*pages[0], *pages[1]] == list(Listing.objects.by_title().values_list("pk", flat=True))


@pytest.mark.parametrize("query", ["", "q=alpha", "jurisdiction=CN&q=alpha", "sort=title&page=2"])
def test_the_database_answers_in_the_same_shape(library, query, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.SEARCH_DIRECTORY = tmp_path / "file"
    asked = QueryDict(query)

    results = find(SearchQuery.parse(query))

    assert results.from_database
    assert results.total == ListingFilter(asked, queryset=Listing.objects.all()).qs.count() > 0
    assert len(results.page) == len(results.found.listings)


@pytest.mark.parametrize("most", [None, 1, 2, 9])
@pytest.mark.parametrize("taken", [[], ["IN"], ["CN", "FR"], list(CODES)])
def test_the_rest_of_all_is_counted_as_it_would_be_by_itself(library, taken, most):
    searcher, index, _version = current_index()
    others = Query.term_set_query(index.schema, "jurisdiction", taken)
    every = Query.term_query(index.schema, "kind", "case")
    rest = Query.boolean_query([(Occur.Must, every), (Occur.MustNot, others)])
    of_all = counts(searcher, {}, lambda _without: every, None)

    counted = counts_without(searcher, others, of_all, most)

    expected = counts(searcher, {}, lambda _without: rest, None)
    for name in FACET_FIELDS:
        ranked = sorted(expected[name], key=lambda key, name=name: (-expected[name][key], key))
        rows = FACET_FIELDS[name] != name
        shown = {key: expected[name][key] for key in (ranked[:most] if rows else ranked)}
        # Of values with as many cases, any may be among the first.
        assert sorted(counted[name].values()) == sorted(shown.values()), name
        assert counted[name].items() <= expected[name].items()


@pytest.mark.parametrize("query", ["q=court", "q=court&sort=title&page=2", "q=court&jurisdiction=IN", "q=supreme"])
def test_what_most_cases_have_is_counted_as_it_is_in_the_database(library, query):
    results = find(SearchQuery.parse(query))

    for facet in FACETS:
        assert results.found.counts[facet.name] == count_in_database(facet, results.query), facet.name


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("court", True), ("court OR high", True), ("supreme", False), ("court alpha", False), ("court -high", False),
        ("court:court", False), ("cour*", False), ("", False),
    ],
)  # fmt: skip
def test_words_that_most_cases_have_are_told_by_themselves(library, words, most):
    assert have_most(current_index().index, read_question(words)) == most
