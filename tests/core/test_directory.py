"""A directory of names in groups with letters."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.directory import Directory, Group, by_letter, initial
from tests.examples import examples


def named(*names: str) -> list[SimpleNamespace]:
    return [SimpleNamespace(name=name) for name in names]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("abuse", "A"),
        ("État", "E"),
        ("Österreich", "O"),
        ("право", "П"),
        ("肖像权", "肖"),
        ("5G", "#"),
        ("“x”", "#"),
        ("", "#"),
    ],
)
def test_a_name_is_listed_under_its_initial_without_accents(name, letter):
    assert initial(name) == letter


def test_letter_case_and_accents_do_not_part_names():
    directory = by_letter(named("zeal", "AI", "abuse", "État", "Zoo", "eel"))

    assert [(group.heading, [row.name for row in group.rows]) for group in directory.groups] == [
        ("A", ["abuse", "AI"]),
        ("E", ["eel", "État"]),
        ("Z", ["zeal", "Zoo"]),
    ]


def test_each_letter_leads_to_the_first_group_that_has_it():
    directory = Directory([Group(name, name.lower(), []) for name in ("Chile", "China", "France")])

    assert directory.letters == [("C", "chile"), ("F", "france")]


@examples(100)
@given(st.lists(st.text()))
def test_every_name_is_listed_once(names):
    listed = [row.name for group in by_letter(named(*names)).groups for row in group.rows]

    assert sorted(listed) == sorted(names)
