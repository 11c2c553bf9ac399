"""Lines by which a judgment is known."""

import pytest

from cases.intake.judgment.caption import is_judgment, unspaced
from cases.intake.judgment.marks_of_judgments import JUDGMENT
from cases.intake.structure.lines import lines_of


@pytest.mark.parametrize(
    "line",
    [
        "IN THE HIGH COURT OF MALAYA AT KUALA LUMPUR", "Reasons for Judgment", "Citation: 2023 TMOB 914", "BESCHLUSS",
        "Geschäftszahl", "JUGEMENT", "ANTECEDENTES DE HECHO", "Acórdão do Tribunal da Relação de Lisboa", "РЕШЕНИЕ",
        "民事判决书", "판결", "باسم الشعب", "Vonnis van 8 november 2023", "RECHTBANK DEN HAAG", "SENTENZA",
        "Judgment of the General Court", "Datasheet for the decision",
    ],
)  # fmt: skip
def test_each_tradition_has_a_line_of_its_own(line):
    assert JUDGMENT.fullmatch(line)


@pytest.mark.parametrize("line", ["Judgment creditors may apply", "The opinion polls", "Sentences", "Arrested"])
def test_other_lines_are_no_mark(line):
    assert not JUDGMENT.fullmatch(line)


def test_a_front_page_with_many_labels_is_still_a_judgment():
    text = (
        "Supreme Court\nNew South Wales\nCase Name: A v B\nMedium Neutral Citation: [2023] NSWSC 9145\n"
        "Catchwords: CONTRACTS\nDecision: Dismissed\nJurisdiction: Equity\nTitle: A v B\n"
    )

    assert is_judgment(lines_of(text)[0])


def test_two_spaced_korean_syllables_are_one_word_and_two_latin_letters_are_not():
    assert [unspaced("판 결"), unspaced("A B"), unspaced("J U D G M E N T")] == ["판결", "A B", "JUDGMENT"]
