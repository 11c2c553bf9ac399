"""Wordings in time: one a day in a language and translation."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from legislation.models import Provision, ProvisionText


@pytest.fixture
def article(civil_code) -> Provision:
    return Provision.objects.get_or_add(civil_code, "article", "1019")


def word(article: Provision, text: str = "Text", **fields) -> ProvisionText:
    fields = {"language": "en", "period": ("2021-01-01", None)} | fields
    return ProvisionText.objects.create(provision=article, text=text, **fields)


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
