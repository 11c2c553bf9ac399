"""What differs between two versions of one law."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.intake_law import differences, read_law


def compared(old: str, new: str) -> dict[str, list[str]]:
    """Return the numbers of each sort."""
    found = differences(read_law(old, "text"), read_law(new, "text"))
    return {sort: [change.number for change in getattr(found, sort)] for sort in found.__slots__}


def test_each_article_is_unchanged_changed_added_or_repealed():
    old = "Article 1. A.\nArticle 2. B.\nArticle 3. C.\nArticle 4. D."
    new = "Article 1. A.\nArticle 2. B, amended.\nArticle 2 bis. New.\nArticle 4. (Repealed)"

    assert compared(old, new) == {
        "unchanged": ["1"],
        "changed": ["2"],
        "added": ["2bis"],
        "repealed": ["4", "3"],
    }


def test_white_space_is_no_change_and_a_heading_is():
    assert compared("Article 1\nScope\nA  b.", "Article 1\nScope\nA b.")["unchanged"] == ["1"]
    assert compared("Article 1\nScope\nA b.", "Article 1\nAim\nA b.")["changed"] == ["1"]


@pytest.mark.parametrize(
    "words", ["(Repealed)", "[Abrogé]", "(weggefallen)", "Derogado.", "Утратила силу. - Закон", "（删去）", "(ملغاة)"]
)  # fmt: skip
def test_an_article_that_only_says_it_is_repealed_is_repealed(words):
    assert compared("Article 1. A.\nArticle 2. B.", f"Article 1. A.\nArticle 2. {words}")["repealed"] == ["2"]


def test_the_articles_of_an_annex_are_compared_with_those_of_the_annex():
    old = "Article 1. A.\nAnnex\nArticle 1. B."
    new = "Article 1. A.\nAnnex\nArticle 1. C."

    assert compared(old, new) == {"unchanged": ["1"], "changed": ["1"], "added": [], "repealed": []}


numbered = st.dictionaries(st.integers(1, 30), st.sampled_from(["A.", "B.", "C."]), max_size=12)


@given(numbered, numbered)
def test_every_article_of_either_version_is_in_exactly_one_list(old, new):
    texts = ["\n".join(f"Article {n}. {text}" for n, text in sorted(law.items())) for law in (old, new)]

    found = compared(*texts)

    assert sorted(map(int, chain(*found.values()))) == sorted(old.keys() | new.keys())
    assert {int(n) for n in found["unchanged"]} == {n for n in old if new.get(n) == old[n]}
    assert {int(n) for n in found["added"]} == new.keys() - old.keys()
    assert {int(n) for n in found["repealed"]} == old.keys() - new.keys()
