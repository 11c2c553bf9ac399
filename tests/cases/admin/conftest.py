"""The fields that a lawyer fills in, and an imported case with its findings."""

import pytest

from cases.models import Case

from .reviewing import SEED, taken_in


@pytest.fixture
def entered(jurisdiction, court, keyword, session, provision) -> dict:
    """What a lawyer fills in by hand."""
    jurisdiction("CN")
    return {
        "jurisdiction": "CN",
        "title": "Peng v XX Technology",
        "court": str(court().pk),
        "decision_date": "19 May 2023",
        "level": "final",
        "procedure": "civil",
        "dockets": "(2023) Min 1\r\n\r\n(2023) Min 2",
        "filed_under": [str(keyword("portrait right").pk), str(keyword("artificial intelligence").pk)],
        "sessions": [str(session().pk)],
        "parties-0-role": "plaintiff",
        "parties-0-name": "Peng",
        "parties-1-role": "defendant",
        "parties-1-name": "XX Technology",
        "summaries-0-language": "en",
        "summaries-0-basic_facts": "A company used a portrait.",
        "summaries-0-held": "The portrait is protected.",
        "summaries-0-relevant_holdings-0-topic": "Personality Rights",
        "summaries-0-relevant_holdings-0-text": "Portraits are protected.",
        "citations-0-provision": str(provision().pk),
        "citations-0-pinpoint": "(1)",
        "citations-0-quoted": "No one may use the portrait.",
        "sources-0-title": "The court",
        "sources-0-url": "https://court.example/1",
    }


@pytest.fixture
def seed(jurisdiction) -> Case:
    jurisdiction("CN")
    return taken_in(SEED)
