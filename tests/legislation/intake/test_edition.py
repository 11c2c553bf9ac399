"""Chapter numbers of editions: which lines give an act's own number."""

import pytest

from legislation.intake.divisions import read_division
from legislation.intake.edition import is_chapter_of_edition
from legislation.intake.lines import prepared


@pytest.mark.parametrize(
    ("lines", "at", "edition"),
    [
        (["CHAPTER 512", "THE BEEHIVES ACT"], 0, True),
        (["THE WELLS ACT", "", "CHAPTER 99"], 2, True),
        (["CHAPTER 99", "[PRINCIPAL LEGISLATION]"], 0, True),
        (["CHAPTER 68:99", "BASKETS ACT"], 0, True),
        (["CHAPTER 5", "BEEHIVES"], 0, False),
        (["CHAPTER V", "THE ACT"], 0, False),
        (["CHAPTER 5 Hives", "THE ACT"], 0, False),
        (["PART 5", "THE ACT"], 0, False),
        (["CHAPTER 5", "The Act applies."], 0, False),
        (["CHAPTER 5"], 0, False),
    ],
)
def test_a_chapter_beside_the_title_of_an_act_in_capitals_is_that_of_an_edition(lines, at, edition):
    assert is_chapter_of_edition(prepared(lines), at, read_division(lines[at])) is edition
