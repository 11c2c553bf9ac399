"""Names by language, and the slugs made of them."""

import pytest
from django.core.exceptions import ValidationError

from core.names import free_slug
from legislation.models import Instrument


def test_a_slug_that_is_taken_gets_the_qualifier_and_then_a_number(civil_code):
    rows = Instrument.objects.all()

    assert free_slug(rows, "Penal Code") == "penal-code"
    assert free_slug(rows, "Civil Code", qualifier="FR") == "civil-code-fr"
    assert free_slug(rows, "Civil Code") == "civil-code-2"


@pytest.mark.parametrize("names", [{}, {"fr": "Code"}, {"en": " "}, {"en": "Code", "xx": "Kode"}, ["Code"]])
def test_names_are_by_language_with_an_english_one(civil_code, names):
    civil_code.names = names

    with pytest.raises(ValidationError):
        civil_code.full_clean()
