"""The parts in which a page shows a source: together the whole, each of bounded size."""

from hypothesis import given
from hypothesis import strategies as st

from cases.admin.source_window import LONGEST_LINE, MOST_LINES, MOST_SIGNS, Window

_RUNS = st.lists(st.tuples(st.integers(1, 3000), st.sampled_from([0, 1, 80, 5_000, 7_000])), max_size=4)


@given(_RUNS)
def test_the_parts_together_are_every_line_once_and_each_is_bounded(runs):
    lines = ["x" * length for many, length in runs for _line in range(many if length < 100 else many % 90)] or [""]
    text, numbers, start = "\n".join(lines), [], 1

    while start:
        part = Window(text, start)
        assert part.first == start
        assert len(part.lines) <= MOST_LINES
        assert len(part.lines) == 1 or sum(len(line.text) for line in part.lines) <= MOST_SIGNS
        numbers += [line.number for line in part.lines]
        start = part.later

    assert numbers == list(range(1, len(lines) + 1))


@given(st.integers(1, 2500), st.integers(1, 2500))
def test_the_way_to_a_line_leads_to_the_part_that_holds_it(here, line):
    window = Window("\n" * 2499, here)

    query, _hash, anchor = window.address(line).partition("#")

    shown = Window("\n" * 2499, int(query.removeprefix("?from="))) if query else window
    assert anchor == f"line-{line}"
    assert line in [each.number for each in shown.lines]


def test_a_long_line_is_shown_by_its_beginning_and_says_how_much_is_left_out():
    (line,) = Window("x" * (LONGEST_LINE + 7)).lines

    assert (len(line.text), line.more) == (LONGEST_LINE, 7)


def test_lines_are_counted_as_intake_counts_them():
    assert [line.text for line in Window("a\r\nb\rc\nd\u2028e").lines] == ["a", "b", "c", "d\u2028e"]
