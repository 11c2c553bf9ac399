"""What a dated text does to the wordings of one provision."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from legislation.intake.timeline import State, Step, StoredWording, same, step

YEARS = range(2000, 2011)


def day(year: int | None) -> date | None:
    return year and date(year, 1, 1)


@st.composite
def held_wordings(draw) -> list[StoredWording]:
    """Wordings that do not overlap, in the order of time, with or without days between them."""
    bounds = sorted(draw(st.sets(st.sampled_from(YEARS), max_size=6)))
    ends = [*bounds[1:], draw(st.sampled_from([None, 2012]))]
    texts = st.sampled_from(["A", "B", ""])
    spans = [(first, end, draw(texts)) for first, end in zip(bounds, ends, strict=False)]
    return [StoredWording(key, text, day(first), day(end)) for key, (first, end, text) in enumerate(spans) if text]


def by_year(stored: list[StoredWording], done: Step | None = None, on: date | None = None) -> list[list[str]]:
    """Return the texts in force in each year, after a step where there is one."""
    spans = []
    for each in stored:
        first, end = each.first, each.end
        if done and done.closes and each == done.stored:
            end = on
        if done and each == done.extends:
            first = on
        spans.append((each.text, first, end))
    spans += [(piece.text, piece.first, piece.end) for piece in done.added] if done else []
    return [
        [text for text, first, end in spans if first <= day(year) and (end is None or day(year) < end)]
        for year in [*YEARS, 2011, 2012, 2013]
    ]


@given(held_wordings(), st.sampled_from(["A", "B", "C", "", None]), st.sampled_from(YEARS), st.booleans(), st.data())
def test_a_text_changes_only_its_own_days_and_no_two_wordings_are_ever_in_force_on_one(
    stored, text, year, repeal, data
):
    until = data.draw(st.sampled_from([None, *range(year + 1, 2013)]))

    done = step(stored, text, day(year), day(until), repeal)

    before, after = by_year(stored), by_year(stored, done, day(year))
    assert all(len(texts) <= 1 for texts in after)
    for place, each in enumerate([*YEARS, 2011, 2012, 2013]):
        if each < year or (until and each >= until):
            assert after[place] == before[place]
    if done and done.state in (State.CHANGED, State.NEW, State.UNCHANGED):
        assert after[year - YEARS[0]] == [text]
    if done and done.state in (State.CLASH, State.EMPTY):
        assert after == before


@given(held_wordings(), st.sampled_from(["A", "B"]), st.sampled_from(YEARS))
def test_what_is_said_of_a_day_twice_changes_nothing_the_second_time(stored, text, year):
    stored = [each for each in stored if each.first != day(year)]
    first = step(stored, text, day(year), None)
    stored = [
        StoredWording(each.key, each.text, day(year) if each == first.extends else each.first,
             day(year) if first.closes and each == first.stored else each.end)
        for each in stored
    ]  # fmt: skip
    stored += [StoredWording(100 + n, piece.text, piece.first, piece.end) for n, piece in enumerate(first.added)]

    again = step(sorted(stored, key=lambda each: each.first), text, day(year), None)

    assert (again.state, again.closes, again.extends, again.added) == (State.UNCHANGED, False, None, ())


def test_white_space_and_print_make_no_other_wording_and_letter_case_does():
    assert same("“The  owner”\nmay", '"The owner" may')
    assert not same("The Owner", "The owner")


def test_a_wording_held_since_ever_is_closed_and_one_of_the_day_is_not():
    assert step([StoredWording(1, "A")], "B", day(2005), None).closes
    assert step([StoredWording(1, "A", day(2005))], "B", day(2005), None).state == State.CLASH
    assert step([StoredWording(1, "A", day(2005))], None, day(2005), None, repeal=True).state == State.CLASH
