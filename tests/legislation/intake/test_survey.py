"""Which lines of a law open units: the way of naming provisions, mentions, lines that are left as text."""

import pytest

from legislation.intake import read_law

from .outlines import kinds, numbers, outline

BARE = "1. Title\nIt is the Act.\n2. Marks\nA maker marks.\n3. Fees\nA fee is due.\n4. End\nIt ends."


@pytest.mark.parametrize("mention", ["section 4", "Section 4", "Article 4", "Sec. 4."])
def test_one_line_that_mentions_a_provision_changes_no_way_of_naming(mention):
    wrapped = BARE.replace("marks.", f"marks as provided in\n{mention}\nof the Act.")

    assert numbers(read_law(wrapped, "text")) == ["1", "2", "3", "4"]


def test_an_article_named_in_a_law_of_sections_opens_nothing():
    text = "Section 1. A.\nSection 2. B.\nArticle 5 Berne Convention\nSection 3. C.\nSection 4. D."

    assert numbers(read_law(text, "text")) == ["1", "2", "3", "4"]


def test_reading_goes_on_after_a_gap_which_is_a_finding():
    reading = read_law("\n".join(f"Article {n} A person is free." for n in (1, 2, 9, 10)), "text")

    assert numbers(reading) == ["1", "2", "9", "10"]
    assert kinds(reading) == ["gap_in_numbers"]


def test_articles_with_numbered_paragraphs_are_no_sections():
    paragraphs = "\n".join(f"{n} Words." for n in range(1, 12))

    reading = read_law(f"Art. 1 Scope\n1 This act applies.\nArt. 2 Lists\n{paragraphs}", "text")

    assert numbers(reading) == ["1", "2"]


def test_signs_in_the_articles_of_a_brazilian_law_are_text():
    reading = read_law("Art. 1º A lei.\n§ 1º O martelo.\n§ 2º A bancada.\nArt. 2º Fim.\nArt. 3º Mais.", "text")

    assert numbers(reading) == ["1", "2", "3"]
    assert "§ 2º A bancada." in next(reading.provisions()).text


def test_references_in_a_table_are_text_and_a_finding():
    text = "Article L1-1\nA.\nArticle L1-2\nB.\nArticle L8-1\nThe table:\nArticle L1-1\nLaw of 1992\nArticle L8-2\nC."

    reading = read_law(text, "text")

    assert numbers(reading) == ["L1-1", "L1-2", "L8-1", "L8-2"]
    assert ("unopened_line", (7, 7)) in [(each.kind, each.lines) for each in reading.findings]


def test_an_article_that_an_amending_act_quotes_is_text():
    text = "Article 1\nThis is inserted:\n“Article 8a\nPumps\nA pump.”\nArticle 2\nIt is in force."

    assert numbers(read_law(text, "text")) == ["1", "2"]


def test_a_small_sign_beside_a_number_is_a_finding():
    reading = read_law("Art. 1 Aim\nText.\nArt. 2¹ Terms\nText.\nArt. 3 End\nText.", "text")

    assert numbers(reading) == ["1", "2", "3"]
    assert kinds(reading) == ["sign_beside_number"]


def test_letters_that_run_backwards_are_a_finding():
    assert "reversed_letters" in kinds(read_law("1 ةداملا\nنوناقلا", "text"))


def test_chapters_in_a_language_we_do_not_know_are_a_finding():
    text = "Kapita I\nDe molis\nArticle 1. A.\nKapita II\nDe poenis\nArticle 2. B."

    assert kinds(read_law(text, "text")).count("unknown_division") == 2


def test_lines_in_capitals_above_articles_may_be_chapters():
    text = "GENERAL\nArticle 1. A is so.\nMore.\nOFFENCES\nArticle 2. B is so.\nMore.\nENDING\nArticle 3. C."

    assert kinds(read_law(text, "text")).count("unknown_division") == 3


def test_an_article_that_is_most_of_a_long_law_is_a_finding():
    text = "Article 1. A.\nArticle 2. B.\n" + "More words of it.\n" * 500 + "Article 3. C."

    assert kinds(read_law(text, "text")) == ["long_provision"]


def test_headings_above_the_numbers_are_those_of_their_sections():
    text = "Short title\n1.  This Act is the Act.\nInterpre-\ntation\n2.—(1)  In this Act a boat floats.\n"
    text += "Fees\n3.  A fee is due to the master."

    assert outline(read_law(text, "text"))[:3] == [
        "section 1 | Short title",
        "section 2 | Interpretation",
        "section 3 | Fees",
    ]


def test_numbers_in_each_schedule_are_counted_by_themselves():
    reading = read_law(f"{BARE}\nSCHEDULE 1\nFees\n1. New\n2. Old\nSCHEDULE 2\nForms\n1. Form", "text")

    assert numbers(reading)[4:] == ["1, paragraph 1", "1, paragraph 2", "2, paragraph 1"]


def test_a_second_act_in_one_text_is_a_finding():
    reading = read_law(f"{BARE}\nANOTHER ACT\n{BARE}", "text")

    assert numbers(reading) == ["1", "2", "3", "4"]
    assert ("counted_again", (1, 7)) in [(each.kind, each.lines) for each in reading.findings]
