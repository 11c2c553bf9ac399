"""The tree of a law."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from legislation.wordings.outline import SPAN, Branch, outline, way_to


@dataclass(frozen=True)
class Part:
    pk: int
    parent_id: int | None = None


@dataclass(frozen=True)
class Article:
    number: int
    division_id: int | None = None


def held(branches: tuple[Branch, ...]) -> list[Article]:
    return [article for node in branches for article in [*node.provisions, *held(node.branches)]]


def test_provisions_stand_in_their_divisions_and_those_above_them_count_them():
    first, second = Article(1, 2), Article(2, 3)

    (book,) = outline([Part(1), Part(2, 1), Part(3, 1)], [first, second])

    assert (book.division.pk, book.count, list(book.provisions)) == (1, 2, [])
    assert [(node.division.pk, node.provisions) for node in book.branches] == [(2, [first]), (3, [second])]


def test_a_division_without_provisions_is_left_out():
    assert [node.division.pk for node in outline([Part(1), Part(2), Part(3, 1)], [Article(1, 2)])] == [2]


def test_provisions_of_no_division_come_first_in_spans():
    loose = [Article(number) for number in range(SPAN + 1)]

    spans = outline([Part(1)], [*loose, Article(-1, 1)])

    assert [(node.division and node.division.pk, node.count) for node in spans] == [(None, SPAN), (None, 1), (1, 1)]
    assert (spans[0].first, spans[0].last) == (loose[0], loose[SPAN - 1])


def test_the_way_to_a_place_begins_with_the_widest_division():
    parts = [Part(1), Part(2, 1), Part(3, 2)]

    assert [part.pk for part in way_to(3, parts)] == [1, 2, 3]
    assert way_to(None, parts) == way_to(9, parts) == []


keys = st.integers(1, 6)


@given(st.dictionaries(keys, st.none() | keys), st.lists(st.none() | keys, max_size=20))
def test_no_provision_is_lost_or_shown_twice_whatever_the_divisions_say(parents, places):
    parts = [Part(key, parent) for key, parent in parents.items()]
    articles = [Article(number, place) for number, place in enumerate(places)]

    tree = outline(parts, articles)

    assert sorted(held(tree), key=lambda article: article.number) == articles
    assert sum(node.count for node in tree) == len(articles)
    assert all(len(way_to(part.pk, parts)) <= len(parts) for part in parts)
