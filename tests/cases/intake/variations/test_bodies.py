"""How bodies vary: their paragraphs, broken lines, topics, languages and the lines around them."""

import pytest

from cases.record.value import Appearance, Holding
from tests.cases.intake.readings import one, record


def test_8_a_body_of_several_paragraphs_stays_in_paragraphs():
    body = "Basic facts: One.\n\u00a0\n\nTwo “as is” — 5 % & more.\n\nHeld: Three."

    summary = one(f"Date of judgment: 2023\n{body}").record.summaries[0]

    assert summary.basic_facts == "One.\n\nTwo “as is” — 5 % & more."
    assert summary.held == "Three."


def test_8_lines_broken_in_mid_sentence_are_joined():
    body = (
        "Basic facts: The plaintiff is a well-known actor whose voice was\r\n"
        "recorded and sold without her consent to a maker\r\nof software.\r\n\r\nShe sued."
    )

    summary = one(f"Date of judgment: 2023\r\n{body}\r\nHeld: Allowed.").record.summaries[0]

    assert summary.basic_facts == (
        "The plaintiff is a well-known actor whose voice was recorded and sold without her consent "
        "to a maker of software."
        "\n\nShe sued."
    )


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            "The defendant photo-\ngraphed a chair.",
            "The defendant photographed a chair.",
        ),
        (
            "The court heard a well-\nknown maker.",
            "The court heard a well-known maker.",
        ),
        ("Both first-\nand second-hand chairs were sold there.", "Both first- and second-hand chairs were sold there."),
        (
            "The chairs - all were sold -\nand the tables.",
            "The chairs - all were sold - and the tables.",
        ),
    ],
)
def test_8_a_word_divided_at_the_end_of_a_line_is_whole(lines, text):
    assert one(f"Date of judgment: 2023\nBasic facts: {lines}\nHeld: x").record.summaries[0].basic_facts == text


def test_8_a_body_may_start_on_the_line_after_its_label():
    summary = one("Date of judgment: 2023\nBasic facts\n\nOne.\n\nHELD\nTwo.").record.summaries[0]

    assert (summary.basic_facts, summary.held) == ("One.", "Two.")


def test_8_holdings_stand_under_their_topics():
    summary = one(
        "Date of judgment: 2023\n"
        "Relevant holdings in relation to Voice: One.\nRelevant holdings on Likeness\nTwo.\n\nThree."
    ).record.summaries[0]

    assert summary.relevant_holdings == (Holding("Voice", "One."), Holding("Likeness", "Two.\n\nThree."))


@pytest.mark.parametrize(
    ("facts", "language"),
    [
        ("Истец обратился в суд с иском к ответчику о защите права на изображение.", "ru"),
        ("原告系知名演员，被告未经许可使用其肖像。", "zh"),
        ("رفع المدعي دعوى ضد المدعى عليه بسبب استخدام صورته.", "ar"),
        (
            "La société est titulaire de la marque et elle a agi contre les défendeurs pour contrefaçon dans le délai.",
            "fr",
        ),
        ("The plaintiff is the owner of the mark and was sued by the defendant for infringement.", "en"),
        ("Peng.", "en"),
    ],
)
def test_12_the_language_is_that_of_the_body_not_of_the_labels(facts, language):
    assert record("Date of judgment: 2023", f"Basic facts: {facts}").summaries[0].language == language


def test_a_note_to_readers_broken_over_lines_is_one_sentence_and_names_the_collection():
    reading = one(
        "This is an informal case summary prepared for the purposes of facilitating exchange during the 2024 WIPO IP\n"
        "Judges Forum.\nDate of judgment: 2024-01-02\nHeld: Dismissed."
    )

    assert reading.record.summaries[0].note.endswith("facilitating exchange during the 2024 WIPO IP Judges Forum.")
    assert reading.record.appearances == (Appearance("2024 WIPO IP Judges Forum"),)


def test_provisions_listed_on_lines_of_their_own_stay_apart():
    reading = one(
        "Date of judgment: 2023\nHeld: x\nRelevant legislation:\n"
        "Article 102 of the Treaty on the Functioning of the European Union (TFEU)\n§ 33 of the\nAct on Competition"
    )

    assert reading.record.summaries[0].relevant_legislation == (
        "Article 102 of the Treaty on the Functioning of the European Union (TFEU)\n\n§ 33 of the Act on Competition"
    )


def test_the_foot_of_a_page_is_no_part_of_the_last_body():
    reading = one("Date of judgment: 2023\nHeld: One.\n\nContact Us | Terms of Use\n© A Service")

    assert reading.record.summaries[0].held == "One."
