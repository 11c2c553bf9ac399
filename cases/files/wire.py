"""Documents as JSON, between the process that opens files and the one that asked for them."""

from dataclasses import asdict
from typing import Any

from cases.intake.findings import Finding, Reading
from cases.record.json import from_json, to_json

from .document import Document

DAMAGED = "The file is damaged, or not what it seems to be. Open it, save it anew, or paste its text."
COSTLY = "It takes longer or more memory to read than any summary does. Paste the text instead, or save it anew."


def plain(document: Document) -> dict[str, Any]:
    """Return a document as a JSON value."""
    readings = [
        {
            "record": to_json(reading.record),
            "findings": [asdict(finding) for finding in reading.findings],
            "places": dict(reading.places),
        }
        for reading in document.readings
    ]
    return {"name": document.name, "text": document.text, "readings": readings} | {
        "kind": document.kind,
        "message": document.message,
    }


def document(value: dict[str, Any]) -> Document:
    """Return the document that `plain` made a JSON value of."""
    readings = tuple(
        Reading(
            from_json(each["record"]),
            tuple(Finding(found["kind"], found["message"], tuple(found["lines"])) for found in each["findings"]),
            {name: tuple(lines) for name, lines in each["places"].items()},
        )
        for each in value["readings"]
    )
    return Document(value["name"], value["text"], readings, value["kind"], value["message"])
