"""A case's card: its excerpt and the law it applies."""

from dataclasses import asdict
from typing import Any

from cases.record.value import CaseRecord
from legislation.countries import with_country
from legislation.models import Provision

from .excerpt import Excerpt

# Each label turns into text in the reader's language.
_KINDS = dict(Provision.Kind.choices)


def card(record: CaseRecord, begins: Excerpt | None) -> dict[str, Any]:
    """Return the card as JSON: `lead`, an excerpt or nothing, and `law`, a list of [instrument, [[kind, number], ...]].

    A law of another jurisdiction than the case's, which the card names, has its code as well: [instrument, …, code].
    A citation without a number is there as written: ["", as written], under no instrument.
    """
    law: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for citation in record.citations:
        numbered = bool(citation.provision)
        code = citation.instrument_key.partition("/")[0].upper() if numbered else ""
        instrument = (citation.instrument if numbered else "", code if code != record.jurisdiction else "")
        label = (citation.kind, citation.provision) if numbered else ("", citation.as_written)
        law.setdefault(instrument, {})[label] = None
    return {
        "lead": begins and asdict(begins),
        "law": [
            [name, [list(label) for label in labels], *([code] if code else [])] for (name, code), labels in law.items()
        ],
    }


def excerpt_of(kept: dict[str, Any]) -> Excerpt | None:
    """Return how the holding begins, as a card keeps it."""
    return Excerpt(**kept["lead"]) if kept.get("lead") else None


def law_of(kept: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """Return the provisions a case applies as (instrument, their labels in the reader's language), in order. A law of
    another jurisdiction has its country in its name.
    """
    return [
        (with_country("".join(code), name), [f"{_KINDS.get(kind, '')} {number}".strip() for kind, number in labels])
        for name, labels, *code in kept.get("law", [])
    ]
