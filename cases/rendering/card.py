"""A case's card: its excerpt and the law it applies."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from cases.record.value import CaseRecord
from legislation.countries import with_country
from legislation.models import Provision
from legislation.models.provision import KINDS_OF_SEVERAL

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
    """Return the provisions a case applies as (instrument, [provisions]), in order, in the reader's language.

    Those of one kind follow each other: "Articles 7, 9". A law of another jurisdiction has its country in its name.
    """
    return [(with_country("".join(code), name), together(labels)) for name, labels, *code in kept.get("law", [])]


def together(labels: Iterable[tuple[str, str]]) -> list[str]:
    """Return provisions of a law, each a kind and a number, as one text a kind: "Articles 7, 9"."""
    numbers: dict[str, list[str]] = {}
    for kind, number in labels:
        numbers.setdefault(kind, []).append(number)
    return [
        f"{(KINDS_OF_SEVERAL if len(those) > 1 else _KINDS).get(kind, '')} {', '.join(those)}".strip()
        for kind, those in numbers.items()
    ]
