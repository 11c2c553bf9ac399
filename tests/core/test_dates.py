"""Dates in the six languages of the site, as the CLDR writes them."""

from datetime import UTC, date, datetime

import pytest
from django.utils.translation import override

from cases.templatetags.casebridge import decided
from core import dates
from core.templatetags.display import day, day_before, moment, year

DAYS = {
    "en": "19 May 2023",
    "ar": "19 مايو 2023",
    "es": "19 de mayo de 2023",
    "fr": "19 mai 2023",
    "ru": "19 мая 2023\u202fг.",
    "zh-hans": "2023年5月19日",
}
MONTHS = {
    "en": "May 2023",
    "ar": "مايو 2023",
    "es": "mayo de 2023",
    "fr": "mai 2023",
    "ru": "май 2023\u202fг.",
    "zh-hans": "2023年5月",
}
YEARS = {"en": "2023", "ar": "2023", "es": "2023", "fr": "2023", "ru": "2023", "zh-hans": "2023年"}
MOMENTS = {
    "en": "19 May 2023, 14:05",
    "ar": "19 مايو 2023، 14:05",
    "es": "19 de mayo de 2023, 14:05",
    "fr": "19 mai 2023, 14:05",
    "ru": "19 мая 2023\u202fг., 14:05",
    "zh-hans": "2023年5月19日 14:05",
}
LANGUAGES = list(DAYS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_is_written_as_its_language_writes_it(language):
    with override(language):
        assert dates.day(date(2023, 5, 19)) == day("2023-05-19") == decided("2023-05-19") == DAYS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_month_of_which_no_day_is_known_is_written_as_its_language_writes_it(language):
    with override(language):
        assert dates.month(2023, 5) == decided("2023-05") == MONTHS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_alone_is_written_as_its_language_writes_it(language):
    with override(language):
        assert dates.year(2023) == year(date(2023, 5, 19)) == decided("2023") == YEARS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_moment_is_a_day_and_a_time_in_the_order_of_its_language(language):
    at = datetime(2023, 5, 19, 14, 5, tzinfo=UTC)
    with override(language):
        assert dates.moment(at) == moment(at) == MOMENTS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_period_ends_on_the_day_before_the_next_one(language):
    with override(language):
        assert day_before("2023-05-20") == DAYS[language]


@pytest.mark.parametrize("written", ["", "May 2023", "2023-13", "2023-02-30", "23", "2023-5-19"])
def test_what_is_no_date_is_shown_as_it_was_written(written):
    assert decided(written) == written


@pytest.mark.parametrize("number", range(1, 13))
def test_russian_names_a_month_in_the_genitive_after_a_day_and_in_the_nominative_alone(number):
    with override("ru"):
        of_day, alone = dates.day(date(2023, number, 1)).split()[1], dates.month(2023, number).split()[0]

    assert of_day != alone
    assert of_day[:2] == alone[:2]


@pytest.mark.parametrize("language", [None, "tlh", "xx-yy", "de-at", "pt-br", "zh-hant"])
def test_a_language_without_dates_of_its_own_is_shown_english_ones(language):
    with override(language):
        assert "2023" in dates.day(date(2023, 5, 19))


def test_a_date_is_not_kept_for_another_language():
    with override("fr"):
        assert dates.day(date(2023, 5, 19)) == DAYS["fr"]
    with override("ru"):
        assert dates.day(date(2023, 5, 19)) == DAYS["ru"]


@pytest.mark.parametrize("when", [date.min, date.max, date(987, 5, 1)])
def test_a_date_of_any_age_is_written(when):
    assert dates.day(when).endswith(str(when.year))
    assert day_before(when)
