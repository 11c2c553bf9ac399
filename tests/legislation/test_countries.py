"""The country beside a law's title."""

import pytest
from django.utils.translation import override

from legislation.countries import country_of, with_country


@pytest.mark.parametrize(
    ("code", "title", "country"),
    [
        ("JP", "Civil Code", "Japan"),
        ("de", "Civil Code (BGB)", "Germany"),
        ("CN", "Civil Code of the People's Republic of China", ""),
        ("EU", "Directive 2001/29/EC", "European Union"),
        ("US-CA", "California Civil Code", ""),
        ("INT", "Paris Convention", ""),
        ("XX", "Civil Code", ""),
        ("", "Civil Code", ""),
    ],
)
def test_a_law_has_its_country_beside_it_unless_it_is_a_treaty_or_its_title_says_it(code, title, country):
    assert country_of(code, title) == country


def test_the_country_is_named_in_the_readers_language():
    with override("fr"):
        assert with_country("DE", "Code civil") == "Code civil, Allemagne"
        assert with_country("INT", "Convention de Paris") == "Convention de Paris"
