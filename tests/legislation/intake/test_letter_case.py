"""Letter case at the beginning of a text."""

import pytest

from legislation.intake.letter_case import begins_small


@pytest.mark.parametrize(
    ("text", "small"),
    [("act", True), ("Act", False), ("статья", True), ("მუხლი", False), ("第一条", False), ("", False)],
)
def test_georgian_and_scripts_without_case_begin_with_no_small_letter(text, small):
    assert begins_small(text) is small
