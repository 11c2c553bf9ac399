"""The filters in the database: the listings that a query finds without the index."""

import pytest

from cases.search.query.filters import listings
from cases.search.query.search_query import SearchQuery

pytestmark = pytest.mark.django_db


@pytest.fixture
def library(published, keyword, session, provision):
    """Four cases of three years; two have a keyword, one of them two keywords and a session."""
    both = (keyword("portrait right"), keyword("privacy"))
    published("CN", title="Peng v One", decision_date="2019", keywords=both, sessions=(session(),))
    published("CN", title="Peng v Two", decision_date="2021-05", keywords=both[:1], provisions=(provision(),))
    published("IN", title="Rao v Three", decision_date="2021-05-19", held="A portrait was used.")
    published("FR", title="Durand c. Quatre", decision_date="2023-12-31", level="first")


def found(query: str) -> list[str]:
    return sorted(listings(SearchQuery.parse(query)).values_list("reference", flat=True))


ALL = ["CN001-j", "CN002-j", "FR001-j", "IN001-j"]


@pytest.mark.parametrize(
    ("query", "references"),
    [
        ("", ALL),
        ("jurisdiction=CN", ["CN001-j", "CN002-j"]),
        ("jurisdiction=CN&jurisdiction=FR", ["CN001-j", "CN002-j", "FR001-j"]),
        ("jurisdiction=XX", []),
        # Two values that one case has are no reason to count it twice.
        ("keyword=portrait-right&keyword=privacy", ["CN001-j", "CN002-j"]),
        ("keyword=privacy&jurisdiction=CN", ["CN001-j"]),
        ("session=2025-forum:6", ["CN001-j"]),
        ("provision=cn/civil-code/art-1019", ["CN002-j"]),
        ("level=first", ["FR001-j"]),
        ("year=2021", ["CN002-j", "IN001-j"]),
        ("q=portrait+rao", ["IN001-j"]),
        ("q=TWO", ["CN002-j"]),
        # A bare year is all its days: from its first on, and until its last.
        ("decided_after=2021", ["CN002-j", "FR001-j", "IN001-j"]),
        ("decided_before=2021", ["CN001-j", "CN002-j", "IN001-j"]),
        ("decided_before=2023", ALL),
        ("decided_after=2021-05-20", ["CN002-j", "FR001-j"]),
        ("decided_before=2021-05-18", ["CN001-j", "CN002-j"]),
        ("decided_after=2021&decided_before=2021", ["CN002-j", "IN001-j"]),
        ("decided_after=never", ALL),
    ],
)
def test_a_filter_keeps_the_cases_that_have_a_value_of_it(library, query, references):
    assert found(query) == references
