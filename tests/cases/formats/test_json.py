"""Texts that are no JSON record."""

import pytest

from cases.formats import FormatError, json
from cases.record.value import CaseRecord


def test_json_is_readable_as_it_stands():
    text = json.write(CaseRecord(title="彭 v Café", parties=())).decode()

    assert '\n  "title": "彭 v Café",\n' in text
    assert text.startswith('{\n  "schema": 1,\n')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "not a case record"),
        ('{"schema": 3}', "schema 1 or 2"),
        ('{"schema": 1, "title": "A", "title": "B"}', "“title” twice"),
        ('{"schema": 1, "parties": [{"role": "other", "role": "other", "name": "A"}]}', "“role” twice"),
        ('{"schema": 1, "new": NaN}', "NaN"),
        ('{"schema": 1, "new": -Infinity}', "-Infinity"),
        ('{"schema": 1, "new": ' + "9" * 5000 + "}", "not JSON"),
        ('{"schema": 1, "title": 5}', "record.title"),
        ('{"schema": 1, "title": "\\u0000"}', "NUL"),
        ('{"schema": 1, "dockets": ["\\ud83d"]}', "half of a character"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"schema": 1} more', "not JSON"),
    ],
)
def test_what_is_no_record_is_refused_with_its_reason(text, said):
    with pytest.raises(FormatError, match=said):
        json.read(text)
