"""The register of a record's fields."""

import dataclasses
import hashlib
import json

import pytest

from cases.admin.record_form import columns, sections
from cases.formats import FORMATS
from cases.record.fields import (
    DECISION,
    FIELDS,
    FILED,
    FOOT,
    HEAD,
    OTHER,
    PARTICULARS,
    TEXTS,
    Kind,
    filled,
    foot_fields,
    page_groups,
)
from cases.record.json import from_json, to_json
from cases.record.value import (
    Answer,
    Appearance,
    CaseRecord,
    Citation,
    Document,
    Identifiers,
    Link,
    OtherDecision,
    Party,
    Remedy,
    Session,
    Summary,
    Wording,
)

_RECORD = CaseRecord(
    reference="CN108-j", jurisdiction="CN", jurisdiction_name="China", court="Court", court_key="cn-court",
    title="Peng v XX", decision_date="2023-05-19", level="final", procedure="civil", subject_matter=("Copyright",),
    subject_matter_keys=("copyright",), dockets=("1",), identifiers=Identifiers("ECLI:X", "N", "S"),
    parties=(Party("plaintiff", "Peng"),), keywords=("k",), keyword_keys=("k",),
    appearances=(Appearance("F", "f", Session(6, "T", "f:6")),), outcome="Allowed",
    judgments=(Document("J", "https://a.example/", "zh-hans"),), documents=(Document("D", "https://d.example/"),),
    languages=("zh-hans",), summaries=(Summary("en", held="Held."),),
    citations=(Citation("Art 1", "Act", "article", "1", wordings=(Wording("w", "en"),)),),
    sources=(Link("S", "https://s.example/"),),
)  # fmt: skip


_CODED = dataclasses.replace(
    _RECORD,
    citations=(dataclasses.replace(_RECORD.citations[0], role="considered", place="held"),),
    answers=(Answer("Can it be?", "no", "can-it-be", "held", "limits"),),
    remedies=(Remedy("damages", "3,000", "CNY", "held"),),
    other_decisions=(
        OtherDecision("later", "reversed", "Supreme Court", "2024", "5/24", "CN109-j", "https://x.example/"),
    ),
)


def _digest(record: CaseRecord) -> str:
    canonical = json.dumps(to_json(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def test_a_record_of_schema_1_keeps_the_digest_under_which_it_was_published():
    assert _digest(CaseRecord()) == "93d80d3cc9274e38032b863135ebbf293e58e7d0a90c43237aa706f47ad2979b"
    assert _digest(_RECORD) == "e0e2ecf52f2c554d89d3fcc0245a575ab52eede01196a7d692aad8be0d5d55a4"


def test_a_record_of_schema_1_keeps_the_bytes_of_its_formats():
    digests = {suffix: hashlib.sha256(form.write(_RECORD)).hexdigest()[:16] for suffix, form in FORMATS.items()}

    assert digests | {"json": "98cb7acda322d6c9", "md": "259c21da96767560", "txt": "e1eab813bcd5a582"} == digests


def test_a_record_with_something_coded_is_of_schema_2_and_comes_back():
    coded = to_json(_CODED)

    assert coded["schema"] == 2
    assert from_json(coded) == _CODED
    assert coded["citations"][0]["role"] == "considered"
    assert coded["answers"] == [
        {"question": "Can it be?", "answer": "no", "question_key": "can-it-be", "place": "held", "direction": "limits"}
    ]


@pytest.mark.parametrize("name", ["citations", "answers", "remedies", "other_decisions"])
def test_one_coded_part_alone_makes_schema_2_and_leaves_every_field_of_schema_1_as_it_was(name):
    record = dataclasses.replace(_RECORD, **{name: getattr(_CODED, name)})
    before, after = to_json(_RECORD), to_json(record)

    assert (before["schema"], after["schema"]) == (1, 2)
    assert {key for key in before if before[key] != after[key]} <= {"schema", "citations"}
    assert [{part: row[part] for part in before["citations"][0]} for row in after["citations"]] == before["citations"]


def test_a_field_added_later_is_absent_from_json_until_it_is_filled():
    class_of_later = dataclasses.make_dataclass("Later", [("bench_number", str, "")], bases=(CaseRecord,), frozen=True)

    assert to_json(class_of_later()) == to_json(CaseRecord())
    assert to_json(class_of_later(bench_number="Third")) == to_json(CaseRecord()) | {"bench_number": "Third"}
    assert from_json(to_json(class_of_later(bench_number="Third"))) == CaseRecord()


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_of_the_record_has_a_label_a_kind_and_known_places(name):
    field = FIELDS[name]

    assert field.label
    assert field.kind in Kind
    assert field.form in ("", DECISION, FILED, OTHER)
    assert field.page in ("", HEAD, TEXTS, FOOT, *PARTICULARS)
    assert field.keys in ("", *FIELDS)


def test_the_register_names_the_fields_of_the_record():
    assert set(FIELDS) == {part.name for part in dataclasses.fields(CaseRecord)}


def test_readers_and_editors_meet_the_court_after_the_date_and_the_sources_after_the_documents():
    order = list(FIELDS)

    assert order[order.index("decision_date") + 1] == "court"
    after = ["languages", "remedies", "other_decisions", "judgments", "documents", "sources"]
    assert order[order.index("outcome") + 1 :][:6] == after


def test_the_page_has_the_groups_of_which_the_record_says_something_with_its_filled_fields():
    def names(record: CaseRecord) -> list[tuple[str, list[str]]]:
        return [(group, [field.name for field in fields]) for group, fields in page_groups(record)]

    assert names(CaseRecord()) == []
    assert names(CaseRecord(outcome="Allowed", dockets=("1",))) == [("numbers", ["dockets"]), ("outcome", ["outcome"])]
    assert names(_RECORD) == [
        ("parties", ["parties"]),
        ("keywords", ["keywords"]),
        ("collections", ["appearances"]),
        ("procedure", ["procedure", "subject_matter"]),
        ("numbers", ["dockets", "identifiers"]),
        ("outcome", ["outcome"]),
    ]


def test_the_foot_of_the_page_has_the_filled_fields_and_the_judgment_in_any_case():
    assert [field.name for field in foot_fields(CaseRecord())] == ["judgments"]
    assert [field.name for field in foot_fields(_RECORD)] == ["languages", "judgments", "documents", "sources"]


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_filled_where_the_record_says_something_in_it(name):
    assert filled(_CODED, FIELDS[name])
    assert not filled(CaseRecord(), FIELDS[name])


def test_the_form_shows_every_column_of_the_register_once():
    shown = [name for _title, section in sections() for line in section["fields"] for name in _names(line)]

    assert len(shown) == len(set(shown))
    assert set(columns()) < set(shown)
    assert shown[:5] == ["jurisdiction", "serial", "title", "decision_date", "court"]


def _names(line: str | tuple[str, ...]) -> tuple[str, ...]:
    return (line,) if isinstance(line, str) else line
