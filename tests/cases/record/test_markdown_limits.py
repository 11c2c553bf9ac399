"""What a text may hold, and how a text is shown that holds more."""

import pytest

from cases.drafts.finding_messages import said
from cases.drafts.text_limits import notice_of
from cases.record.markdown_limits import (
    DEEPEST,
    LONGEST_PARAGRAPH,
    LONGEST_TEXT,
    MOST_BARS,
    MOST_PARAGRAPHS,
    MOST_SIGNS,
    MOST_TAGS,
    SIGNS,
    Excess,
    excesses,
)
from cases.rendering.markdown import clean, reader

TOO_MUCH = {
    "length": "word " * (LONGEST_TEXT // 5) + "\n\nmore",
    "paragraphs": "a\n\n" * (MOST_PARAGRAPHS + 1),
    "depth": "> " * (DEEPEST + 1) + "a",
    "tags": "<sup>1</sup>\n\n" * (MOST_TAGS + 1),
    "cells": ("|a|b|\n|-|-|\n" + "|c|d|\n" * 20 + "\n") * (MOST_BARS // 66 + 1),
    "paragraph": "word " * (LONGEST_PARAGRAPH // 5) + "end",
    "signs": "*a* " * (MOST_SIGNS // 2 + 1),
    "breaks": "a line  \n" * (MOST_SIGNS + 1),
    "rules": "# a heading\n" * (MOST_SIGNS + 1),
    "table": "|a" * 50 + "\n" + "|-" * 50 + "\n" + "|\n" * 20,
}
ALLOWED = {
    "length": ("word " * 1_000 + "\n\n") * 11,
    "paragraphs": "a\n\n" * (MOST_PARAGRAPHS - 1),
    "depth": "> " * DEEPEST + "a",
    "tags": "<sup>1</sup>\n\n" * (MOST_TAGS // 2),
    "cells": ("|a|b|\n|-|-|\n" + "|c|d|\n" * 20 + "\n") * (MOST_BARS // 66),
    "paragraph": "word " * (LONGEST_PARAGRAPH // 5),
    "signs": "*a* " * (MOST_SIGNS // 2),
    "breaks": "a line  \n" * MOST_SIGNS,
    "rules": "# a heading\n" * MOST_SIGNS,
    "table": ("|a" * 50 + "\n") + ("|-" * 50 + "\n") + ("|b" * 50 + "\n") * 20,
}


@pytest.mark.parametrize("kind", TOO_MUCH)
def test_each_limit_is_told_with_what_to_do_about_it(kind):
    found = {excess.kind: excess for excess in excesses(TOO_MUCH[kind])}

    assert kind in found
    assert f"{found[kind].count:,}" in said(notice_of(found[kind]))
    assert found[kind].count > found[kind].most


@pytest.mark.parametrize("kind", ALLOWED)
def test_a_text_at_its_limits_is_allowed(kind):
    assert list(excesses(ALLOWED[kind])) == []


def test_the_paragraph_that_exceeds_a_limit_is_named_as_a_reader_counts_them():
    text = "First.\r\n\r\n\r\n\r\nSecond.\r\n\r\n" + "*" * (MOST_SIGNS + 1)

    assert list(excesses(text)) == [Excess("signs", MOST_SIGNS + 1, MOST_SIGNS, 3, "*")]


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_beyond_measure_are_shown_as_they_are_written_and_the_other_paragraphs_as_ever(sign):
    many = f"{sign}a " * (MOST_SIGNS + 1)
    shown = clean(f"A **strong** word.\n\n{many}\n\nAn *emphasis*.", "x")

    written = {"<": "&lt;", "&": "&amp;"}.get(sign, sign)
    assert f'<p id="x-2">{f"{written}a " * MOST_SIGNS}{written}a' in shown
    assert "<strong>strong</strong>" in shown
    assert '<p id="x-3">An <em>emphasis</em>.</p>' in shown


@pytest.mark.parametrize("kind", ["length", "paragraphs", "depth", "tags", "cells"])
def test_a_text_beyond_the_limits_of_the_whole_is_shown_in_paragraphs_and_is_not_read_as_markdown(kind):
    before = reader.texts

    shown = clean(f"**One** <b>\n\n{TOO_MUCH[kind]}", "x")

    assert shown.startswith('<p id="x-1">**One** &lt;b&gt;</p>\n<p id="x-2">')
    assert reader.texts == before


def test_the_bars_of_a_table_that_lacks_most_of_its_cells_are_shown_as_they_are_written():
    shown = clean(TOO_MUCH["table"], "x")

    assert "<td" not in shown
    assert "|a|a" in shown
    assert clean(ALLOWED["table"], "x").count("<td>") == 1000
