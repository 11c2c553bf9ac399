"""A line that is put anywhere on a page is in the record or in a finding, and prose becomes no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.intake import Reading, read
from tests.examples import examples

from .forms import FORMS, PAGES

SENTENCES = (
    "Zorvexa reported that the quarter was calm and that nobody had objected to it.",
    "Zorvexa sold nails. It sold them in Riga and in the towns around it, and nobody else did so in that year.",
)
LINES = (*SENTENCES, "Zorvexa Qualm Ltd", "zorvexa and nothing beside it here", "Zorvexa count: twelve", "• zorvexa 12")
TEXTS = [*(each.text for each in PAGES), *(form(each.text) for form in FORMS.values() for each in PAGES)]


def told(reading: Reading, number: int) -> bool:
    """Return whether a finding shows the line, or is about its very place."""
    kinds = ("unplaced_text", "unknown_label", "leftovers_dropped", "menu_left_out", "not_a_record")
    return any(
        "zorvexa" in (each.seen + repr(each.parameters)).casefold()
        or (each.kind in kinds and any(first <= number <= last for first, last in each.places or (each.lines,)))
        for each in reading.findings
    )


@examples(1200)
@given(st.sampled_from(TEXTS), st.sampled_from(LINES), st.data())
def test_a_line_is_in_the_record_or_in_a_finding(text, line, data):
    lines = text.splitlines()
    at = data.draw(st.integers(0, len(lines)))

    readings = read("\n".join([*lines[:at], line, *lines[at:]]))

    in_record = "zorvexa" in repr([each.record for each in readings]).casefold()
    assert in_record or any(told(each, at + 1) for each in readings)


@pytest.mark.parametrize("sentence", SENTENCES)
@examples(200)
@given(text=st.sampled_from(TEXTS), data=st.data())
def test_a_sentence_becomes_no_party_docket_or_title(sentence, text, data):
    lines = text.splitlines()
    at = data.draw(st.integers(0, len(lines)))

    for reading in read("\n".join([*lines[:at], sentence, *lines[at:]])):
        record = reading.record
        names = (*(party.name for party in record.parties), *record.dockets, record.title)
        assert not [name for name in names if "zorvexa" in name.casefold()]
