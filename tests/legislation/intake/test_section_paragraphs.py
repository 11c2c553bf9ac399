"""Numbers such as 2.1: inserted sections, or paragraphs."""

from legislation.intake import read_law

from .outlines import numbers

SECTIONS = "1 Short title\nText.\n2 Canoes\nText.\n{}\n3 Register\nText.\n4 Offence\nText."


def test_a_decimal_among_sections_without_a_stop_is_an_inserted_section():
    assert numbers(read_law(SECTIONS.format("2.1 Kayaks\nText."), "text")) == ["1", "2", "2.1", "3", "4"]


def test_decimals_among_sections_with_a_stop_are_paragraphs():
    text = "1. Short title\nText.\n2. Canoes\n2.1 A kayak is a canoe.\n3. Register\nText."

    assert numbers(read_law(text, "text")) == ["1", "2", "3"]


def test_decimals_in_most_sections_are_paragraphs():
    paragraphs = "2.1 A kayak is a canoe.\n2.2 A raft is none."

    assert numbers(read_law(SECTIONS.format(paragraphs), "text")) == ["1", "2", "3", "4"]
