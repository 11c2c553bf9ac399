"""Provisions in their order, and wordings in time."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from legislation.models import Instrument, Jurisdiction, Provision, ProvisionText
from legislation.models.law import split_number
from legislation.names import free_slug


@pytest.fixture
def civil_code(db) -> Instrument:
    china = Jurisdiction.objects.create(code="CN", names={"en": "China"})
    return Instrument.objects.create(jurisdiction=china, names={"en": "Civil Code"}, slug="civil-code")


@pytest.fixture
def article(civil_code) -> Provision:
    return Provision.objects.get_or_add(civil_code, "article", "1019")


def word(article: Provision, text: str = "Text", **fields) -> ProvisionText:
    fields = {"language": "en", "period": ("2021-01-01", None)} | fields
    return ProvisionText.objects.create(provision=article, text=text, **fields)


def test_provisions_stand_in_the_order_in_which_they_are_counted(civil_code):
    for number in ("11", "10bis", "9", "10", "10A", "100"):
        Provision.objects.get_or_add(civil_code, "article", number)

    numbers = [provision.number for provision in civil_code.provisions.in_order()]

    assert numbers == ["9", "10", "10A", "10bis", "11", "100"]


def test_annexes_stand_after_all_else_in_the_order_of_their_numbers(civil_code):
    for number in ("IX", "V, Article 10", "V, Article 9", "I", "X"):
        Provision.objects.get_or_add(civil_code, "annex", number)
    Provision.objects.get_or_add(civil_code, "article", "L711-1")

    numbers = [provision.number for provision in civil_code.provisions.in_order()]

    assert numbers == ["L711-1", "I", "V, Article 9", "V, Article 10", "IX", "X"]


def test_annexes_with_letters_stand_in_the_order_of_the_alphabet(civil_code):
    for number in ("D", "A", "C", "B"):
        Provision.objects.get_or_add(civil_code, "annex", number)

    assert [provision.number for provision in civil_code.provisions.in_order()] == ["A", "B", "C", "D"]


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


def test_a_provision_is_entered_once(civil_code):
    first = Provision.objects.get_or_add(civil_code, "article", "1019")

    assert Provision.objects.get_or_add(civil_code, "article", "1019") == first


def test_two_wordings_of_one_language_and_translation_are_not_in_force_on_the_same_day(article):
    word(article, period=("2021-01-01", "2023-01-01"))
    word(article, period=("2023-01-01", None))
    word(article, period=("2021-01-01", None), translator="Ministry")
    word(article, period=("2021-01-01", None), language="fr")

    with pytest.raises(IntegrityError, match="one_wording_a_day"), transaction.atomic():
        word(article, period=("2022-12-31", "2023-01-02"))


def test_a_wording_is_in_force_from_its_first_day_to_the_day_before_its_last(article):
    word(article, "Old", period=("2021-01-01", "2023-01-01"))
    word(article, "New", period=("2023-01-01", None))

    def on(day: date) -> list[str]:
        return [wording.text for wording in article.texts.possibly_in_force(day, day)]

    assert on(date(2022, 12, 31)) == ["Old"]
    assert on(date(2023, 1, 1)) == ["New"]
    assert on(date(2020, 12, 31)) == []


def test_a_wording_has_a_period_or_a_case_that_attests_it(article):
    with pytest.raises(IntegrityError, match="in_force_or_attested"), transaction.atomic():
        word(article, period=None)
    with pytest.raises(IntegrityError, match="in_force_or_attested"), transaction.atomic():
        word(article, attested_in="CN108-j")


@pytest.mark.parametrize(
    ("number", "parts"),
    [("1019", ("1019", "")), ("10(2)(b)", ("10", "(2)(b)")), ("L111-1", ("L111-1", "")), ("1022(I)", ("1022", "(I)"))],
)
def test_a_number_parts_into_provision_and_sub_units(number, parts):
    assert split_number(number) == parts


@given(st.text())
def test_parting_a_number_loses_nothing(number):
    assert "".join(split_number(number)) == number


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
