"""What changed from one record to another."""

from hypothesis import given

from cases.record.difference import Difference, differences
from cases.record.value import CaseRecord, Party
from tests.cases.strategies import records


def test_equal_records_do_not_differ():
    assert differences(CaseRecord(title="A"), CaseRecord(title="A")) == []


def test_a_change_is_shown_word_by_word():
    found = differences(CaseRecord(title="Peng v XX"), CaseRecord(title="Peng v YY"))

    assert found == [Difference("title", (("same", "Peng v "), ("removed", "XX"), ("added", "YY")))]


def test_a_row_that_was_added_is_shown_by_its_place():
    found = differences(CaseRecord(), CaseRecord(parties=(Party("plaintiff", "Peng"),)))

    assert [(row.field, row.words) for row in found if row.field.startswith("parties")] == [
        ("parties.1.role", (("added", "plaintiff"),)),
        ("parties.1.name", (("added", "Peng"),)),
    ]


@given(records(), records())
def test_records_differ_exactly_where_they_are_not_equal(old, new):
    assert bool(differences(old, new)) == (old != new)
