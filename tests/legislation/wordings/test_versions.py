"""The wordings of a provision in time."""

from datetime import date

import pytest

from legislation.wordings import versions


@pytest.fixture
def twelve(act, article):
    return article(act, "12")


@pytest.fixture
def three(twelve, word):
    """Three English wordings and one French one."""
    periods = [("2011-01-01", "2015-07-01"), ("2015-07-01", "2021-03-15"), ("2021-03-15", None)]
    texts = [word(twelve, f"The office decides in {n}.", period) for n, period in enumerate(periods, start=1)]
    return [*texts, word(twelve, "L'office statue.", ("2011-01-01", "2021-03-15"), language="fr", official=True)]


def test_a_day_has_the_wordings_in_force_on_it_official_ones_first(three):
    def on(*day: int) -> list[str]:
        return [text.text for text in versions.in_force(three, date(*day))]

    assert on(2015, 6, 30) == ["L'office statue.", "The office decides in 1."]
    assert on(2015, 7, 1) == ["L'office statue.", "The office decides in 2."]
    assert on(2021, 3, 15) == ["The office decides in 3."]
    assert on(2010, 12, 31) == []


def test_where_none_is_in_force_today_the_last_one_is_shown_or_the_first_to_come(twelve, word):
    older = word(twelve, "Older", (None, "2001-01-01"))
    old = word(twelve, "Old", ("2001-01-01", "2005-01-01"))
    to_come = word(twelve, "New", ("2040-01-01", None))

    assert versions.in_force_last([old, older, to_come], date(2030, 1, 1)) == ([old], False)
    assert versions.in_force_last([to_come], date(2030, 1, 1)) == ([to_come], False)
    assert versions.in_force_last([to_come], date(2040, 1, 1)) == ([to_come], True)
    assert versions.in_force_last([], date(2030, 1, 1)) == ([], False)


def test_the_timeline_is_newest_first_and_each_version_knows_the_one_of_its_language_before(three):
    line = versions.timeline(three, three[:1])

    assert [(v.day.year, v.text.language, v.before and v.before.year, v.on_show) for v in line] == [
        (2021, "en", 2015, False),
        (2015, "en", 2011, False),
        (2011, "en", None, True),
        (2011, "fr", None, False),
    ]


def test_two_days_are_compared_in_each_language_that_has_a_wording_on_both(three):
    (english,) = versions.compared(three, date(2011, 1, 1), date(2021, 3, 15))

    assert (english.old, english.new) == (three[0], three[2])
    assert ("removed", "1") in english.words
    assert ("added", "3") in english.words
    assert len(versions.compared(three, date(2011, 1, 1), date(2015, 7, 1))) == 2


@pytest.mark.parametrize(
    ("period", "day"),
    [
        (("2011-01-01", None), date(2011, 1, 1)),
        ((None, "2011-01-01"), date(2010, 12, 31)),
        ((None, "0001-01-01"), date.min),
        ((None, None), date.min),
    ],
)
def test_a_wording_is_named_by_a_day_that_stays_the_same(twelve, word, period, day):
    assert versions.first_day(word(twelve, "Text", period)) == day


def test_a_path_leads_to_the_first_wording_that_has_it(twelve, word):
    french = word(twelve, "1. Un.\n2. Deux.", language="fr", official=True)
    english = word(twelve, "1. One.\n2. Two:\n(a) a thing.")

    shown = versions.shown([french, english])

    assert [[part.paths for part in each.parts] for each in shown] == [[("1",), ("2",)], [(), (), ("2-a",)]]
