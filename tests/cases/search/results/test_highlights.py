"""The words that are marked in a passage, and those that are not."""

import re

import pytest

from cases.search.query.parser import read_question
from cases.search.results.highlights import without_halves


@pytest.mark.parametrize(
    ("words", "text", "found", "kept"),
    [
        ("Trademark", "The supermarket traded under it", ["traded"], []),
        ("trademark", "The trade mark, a trade-mark", ["trade", "mark", "trade-mark"], ["trade", "mark", "trade-mark"]),
        ("trademark", "traded under a trade mark", ["traded", "trade", "mark"], ["trade", "mark"]),
        ("trademark", "Trademarks", ["Trademarks"], ["Trademarks"]),
        ("trade mark", "a trademark", ["trademark"], ["trademark"]),
        ("infringement", "was infringed", ["infringed"], ["infringed"]),
        ("trademark trade", "was traded", ["traded"], ["traded"]),
        ("article 1019", "Article 1019", ["1019"], ["1019"]),
        ("news*", "the newspaper", ["newspaper"], ["newspaper"]),
    ],
)
def test_half_of_a_word_is_marked_only_beside_the_other_half(words, text, found, kept):
    marked = [match.span() for match in re.finditer("|".join(map(re.escape, sorted(found, key=len)[::-1])), text)]

    whole = without_halves(text, marked, "english", read_question(words))

    assert [text[start:end] for start, end in whole] == kept
