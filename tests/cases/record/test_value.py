"""The record and its JSON form."""

import contextlib
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.record.json import RecordError, from_json, to_json
from cases.record.partial_dates import span
from cases.record.references import make_reference, split_reference
from cases.record.value import CaseRecord
from tests.cases.strategies import records

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
)


@given(records())
def test_a_record_comes_back_from_its_json(record):
    assert from_json(json.loads(json.dumps(to_json(record)))) == record


@given(records())
def test_json_comes_back_from_its_record(record):
    value = to_json(record)

    assert to_json(from_json(value)) == value


def test_json_has_every_field_and_says_its_schema():
    value = to_json(CaseRecord())

    assert value["schema"] == 1
    assert value["parties"] == []
    assert value["identifiers"] == {"ecli": "", "neutral": "", "source": ""}


def test_a_reader_of_the_schema_takes_fewer_fields_and_ignores_more():
    read = from_json(
        {"schema": 1, "title": "A v B", "invented_later": [1], "parties": [{"role": "other", "name": "A", "x": 1}]}
    )

    assert (read.title, read.parties[0].name, read.court) == ("A v B", "A", "")


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (None, "not a case record"),
        ([], "not a case record"),
        ({}, "not a case record"),
        ({"schema": 3}, "not a case record"),
        ({"schema": 1, "title": 7}, "record.title"),
        ({"schema": 1, "title": None}, "record.title"),
        ({"schema": 1, "parties": {}}, "record.parties"),
        ({"schema": 1, "parties": [{"role": "other"}]}, "record.parties[0]"),
        ({"schema": 1, "parties": ["Peng"]}, "record.parties[0]"),
        ({"schema": 1, "summaries": [{"language": "en", "held": 1}]}, "record.summaries[0].held"),
        ({"schema": 1, "appearances": [{"collection": "x", "session": {"number": "6"}}]}, "session.number"),
        ({"schema": 1, "appearances": [{"collection": "x", "session": {"number": True}}]}, "session.number"),
    ],
)
def test_a_value_that_is_no_record_is_refused_with_its_place(value, place):
    with pytest.raises(RecordError) as refusal:
        from_json(value)

    assert place in str(refusal.value)


@given(JSON)
def test_any_json_is_a_record_or_is_refused(value):
    def read(candidate) -> CaseRecord | None:
        with contextlib.suppress(RecordError):
            return from_json(candidate)
        return None

    assert read(value) is None or value["schema"] == 1
    assert isinstance(read({"schema": 1, "title": value}), CaseRecord) == isinstance(value, str)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2023-05-19", (date(2023, 5, 19), date(2023, 5, 19))),
        ("2023-02", (date(2023, 2, 1), date(2023, 2, 28))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023", (date(2023, 1, 1), date(2023, 12, 31))),
        ("", None),
        ("2023-02-30", None),
        ("2023-13", None),
        ("0000", None),
        ("23", None),
        ("May 2023", None),
    ],
)
def test_a_decision_date_spans_its_possible_days(written, days):
    assert span(written) == days
    assert CaseRecord(decision_date=written).decided_between() == days


@pytest.mark.parametrize(
    ("reference", "parts"),
    [
        ("CN108-j", ("CN", 108)),
        ("CN001-j", ("CN", 1)),
        ("CAN012-j", ("CAN", 12)),
        ("US-CA001-j", ("US-CA", 1)),
        ("CN12345-j", ("CN", 12345)),
        ("CN12-j", None),
        ("cn108-j", None),
        ("CN108", None),
        ("108-j", None),
        ("", None),
    ],
)
def test_a_reference_parts_into_jurisdiction_and_serial_number(reference, parts):
    assert split_reference(reference) == parts
    assert parts is None or make_reference(*parts) == reference
