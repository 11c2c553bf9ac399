"""Parties that only a sentence names, by language."""

import pytest

from cases.intake.judgment.caption_parties import parties_of
from cases.intake.judgment.parties_in_sentences import parties_in_sentences
from cases.intake.structure.lines import Line


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (
            "in der Rechtssache der klagenden Partei Zirbe GmbH, Salzburg, wider die beklagte Partei Föhre AG, Linz,",
            ("plaintiff", "Zirbe GmbH"), ("defendant", "Föhre AG"),
        ),
        (
            "sprawy z powództwa Brzoza sp. z o.o. przeciwko Sosna S.A. o zapłatę",
            ("plaintiff", "Brzoza sp. z o.o."), ("defendant", "Sosna S.A."),
        ),
        (
            "La société Érable, dont le siège est à Lyon, a formé le pourvoi n° 1, l'opposant à la société Frêne,",
            ("appellant", "Société Érable"), ("respondent", "Société Frêne"),
        ),
        (
            "estos autos, caratulados “Araucaria SpA con Quillay Limitada”,",
            ("plaintiff", "Araucaria SpA"), ("defendant", "Quillay Limitada"),
        ),
    ],
)  # fmt: skip
def test_a_sentence_names_both_parties(sentence, one, other):
    found = parties_in_sentences([Line(7, sentence)])

    assert [((each.role, each.name), number) for each, number in found] == [(one, 7), (other, 7)]


def test_parties_of_a_sentence_are_doubted():
    assert parties_of([Line(1, "sprawy z powództwa Brzoza S.A. przeciwko Sosna S.A. o zapłatę")], "").guessed
