"""Whole texts as courts and services print them, each read field by field into what a person reads in it.

`texts/NAME.txt` is the source, `texts/NAME.json` what it says: the fields that are not empty, and the kinds of finding.
A source that is a page, a document or a PDF keeps its own ending.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from cases.files.file_types import document_of
from cases.intake import Known, Reading, read

TEXTS = Path(__file__).parent / "texts"
NAMES = sorted(path.stem for path in TEXTS.glob("*.txt"))
FILES = sorted(path.name for path in TEXTS.iterdir() if path.suffix not in (".txt", ".json"))
BODIES = ("language", "basic_facts", "held", "relevant_legislation", "note")


def fields(reading: Reading) -> dict[str, Any]:
    """Return the fields of a reading that are not empty, in the short form of the files beside the texts."""
    record = reading.record
    plain = ("reference", "jurisdiction", "court", "title", "decision_date", "level", "procedure", "outcome")
    lists = ("subject_matter", "dockets", "keywords", "languages")
    sessions = [each.session for each in record.appearances if each.session]
    read_fields = {
        **{name: getattr(record, name) for name in plain},
        **{name: list(getattr(record, name)) for name in lists},
        "ecli": record.identifiers.ecli,
        "neutral": record.identifiers.neutral,
        "parties": [[each.role, each.name] for each in record.parties],
        "collection": " + ".join(each.collection for each in record.appearances),
        "session": [part for each in sessions for part in (each.number, each.title)],
        "judgments": [[each.title, each.language, each.url] for each in record.judgments],
        "documents": [[each.title, each.language, each.url] for each in record.documents],
        "sources": [[each.title, each.url] for each in record.sources],
        "summaries": [
            {
                **{name: value for name in BODIES if (value := getattr(summary, name))},
                **(
                    {"relevant_holdings": [[each.topic, each.text] for each in summary.relevant_holdings]}
                    if summary.relevant_holdings
                    else {}
                ),
            }
            for summary in record.summaries
        ],
        "citations": [
            [part for part in (each.instrument, each.provision, each.quoted) if part] for each in record.citations
        ],
        "findings": sorted({finding.kind for finding in reading.findings}),
    }
    return {name: value for name, value in read_fields.items() if value}


def expected(name: str) -> list[dict[str, Any]]:
    """Return the fields of each record that a text holds."""
    stated = json.loads((TEXTS / f"{name}.json").read_text(encoding="utf-8"))
    records = stated if isinstance(stated, list) else [stated]
    return [
        {field: sorted(value) if field == "findings" else value for field, value in each.items() if value}
        for each in records
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_read_field_by_field_into_what_it_says(name):
    source = (TEXTS / f"{name}.txt").read_bytes().decode("utf-8")

    assert [fields(reading) for reading in read(source)] == expected(name)


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_read_field_by_field_into_what_it_says(name):
    document = document_of(name, (TEXTS / name).read_bytes(), Known())

    assert [fields(reading) for reading in document.readings] == expected(name.rsplit(".", 1)[0])
