"""Dates as people write them."""

import pytest
from babel.dates import get_month_names
from hypothesis import given
from hypothesis import strategies as st

from cases.intake.lexicon.dates import ReadDate, find_dates, read_date
from cases.intake.lexicon.months import MONTHS


@pytest.mark.parametrize(
    "written",
    [
        "2023-05-19",
        "2023/05/19",
        "2023.5.19",
        "19 May 2023",
        "19th May 2023",
        "19 May, 2023",
        "Friday, 19 May 2023",
        "May 19, 2023",
        "May 19 2023.",
        "MAY 19, 2023",
        "19.05.2023",
        "19. 5. 2023",
        "19/05/2023",
        "19-5-2023",
        "19 mai 2023",
        "le 19 mai 2023",
        "19 de mayo de 2023",
        "19 de maio de 2023",
        "19. Mai 2023",
        "19 maggio 2023",
        "19 мая 2023 г.",
        "2023年5月19日",
        "二〇二三年五月十九日",
        "19 مايو 2023",
        "١٩ مايو ٢٠٢٣",
        "19\u00a0May\u00a02023",
    ],
)
def test_a_day_is_read_however_it_is_written(written):
    assert read_date(written).iso == "2023-05-19"
    assert not read_date(written).ambiguous


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023", "2023"),
        ("2023-05", "2023-05"),
        ("May 2023", "2023-05"),
        ("mayo de 2023", "2023-05"),
        ("2023年5月", "2023-05"),
        ("1er juillet 2024", "2024-07-01"),
        ("29 February 2024", "2024-02-29"),
    ],
)
def test_what_is_not_said_stays_open(written, iso):
    assert read_date(written).iso == iso


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "29 February 2023",
        "2023-13-01",
        "31.11.2023",
        "32 May 2023",
        "May",
        "19 May",
        "12345",
        "1023 BC",
        "0000",
        "May 19, 2023 and June 1, 2023",
        "\x00",
        "\ud800",
        "99999999999999999999",
    ],
)
def test_anything_else_is_no_date(written):
    assert read_date(written) == ReadDate()


@pytest.mark.parametrize(
    ("written", "iso", "ambiguous"),
    [
        ("06/10/2020", "2020-10-06", True),
        ("06/06/2020", "2020-06-06", False),
        ("26/10/2020", "2020-10-26", False),
        ("10/26/2020", "2020-10-26", False),
    ],
)
def test_figures_are_read_day_first_and_marked_where_month_first_is_possible(written, iso, ambiguous):
    found = read_date(written)

    assert (found.iso, found.ambiguous) == (iso, ambiguous)


def test_every_date_of_a_text_is_found_with_its_place():
    text = "Decided May 19, 2023 (corrected 1 June 2023)."

    assert [text[each.start : each.end] for each in find_dates(text)] == ["May 19, 2023", "1 June 2023"]


@given(st.dates(min_value=__import__("datetime").date(1500, 1, 1)), st.sampled_from(sorted(MONTHS)))
def test_a_day_written_with_any_name_of_its_month_is_that_day(day, name):
    day = day.replace(month=MONTHS[name], day=min(day.day, 28))

    assert read_date(f"{day.day} {name} {day.year}").iso == day.isoformat()


@given(st.text(max_size=40))
def test_no_text_makes_reading_fail(text):
    read_date(text)


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "de", "it", "ru", "ar"])
@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_every_name_of_a_month_that_unicode_knows_is_read(language, context):
    names = get_month_names("wide", context, language)

    assert {number: MONTHS.get(name.casefold()) for number, name in names.items()} == {each: each for each in names}
