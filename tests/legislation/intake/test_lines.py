"""Lines as they are prepared: one blank for many, sentences that go on, quotations."""

import pytest

from legislation.intake.lines import is_unfinished, prepared


def test_runs_of_blanks_are_one_and_empty_lines_are_empty():
    assert [line.text for line in prepared(["Art.  R.   1", " \u200b\t", "第一条　文"])] == [
        "Art. R. 1",
        "",
        "第一条　文",
    ]


@pytest.mark.parametrize(
    "line", ["referred to in", "gilt nach", "selon l'", "依照", "conforme al", "в соответствии со", "list ("]
)
def test_a_line_that_ends_with_a_small_word_goes_on(line):
    assert is_unfinished(line)


@pytest.mark.parametrize("line", ["Short title", "The end.", "Arrangement of Sections", "PART", "in", ""])
def test_a_heading_a_sentence_and_a_word_alone_do_not_go_on(line):
    assert not is_unfinished(line)


def test_a_quotation_that_begins_with_an_article_goes_to_its_closing_mark():
    lines = ["Text.", "« Article 8", "Words. »", "Article 2"]

    assert [line.quoted for line in prepared(lines)] == [False, True, True, False]


@pytest.mark.parametrize("line", ["“boat” means a vessel", "“Article 8 that never closes", "Article 8”"])
def test_other_quotation_marks_begin_no_quotation(line):
    assert not any(each.quoted for each in prepared([line, "Article 1", "Text"]))
