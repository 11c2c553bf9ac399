"""How provisions are numbered: their addresses, and the sub-units of a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.models import Provision
from legislation.numbering import split_number


@pytest.mark.parametrize(
    ("kind", "number", "slug"),
    [
        ("article", "1019", "art-1019"),
        ("section", "29", "s-29"),
        ("rule", "10", "r-10"),
        ("paragraph", "97", "para-97"),
        ("annex", "I", "annex-i"),
        ("annex", "III, Article 38B", "annex-iii-art-38B"),
        ("annex", "Article 6", "annex-art-6"),
        ("schedule", "1", "sch-1"),
        ("schedule", "1, paragraph 3", "sch-1-para-3"),
        ("schedule", "2A, § 3", "sch-2a-para-3"),
    ],
)
def test_a_provision_has_an_address_within_its_instrument(kind, number, slug):
    assert Provision.slug_of(kind, number) == slug


@pytest.mark.parametrize(
    ("number", "parts"),
    [("1019", ("1019", "")), ("10(2)(b)", ("10", "(2)(b)")), ("L111-1", ("L111-1", "")), ("1022(I)", ("1022", "(I)"))],
)
def test_a_number_parts_into_provision_and_sub_units(number, parts):
    assert split_number(number) == parts


@given(st.text())
def test_parting_a_number_loses_nothing(number):
    assert "".join(split_number(number)) == number
