"""The day of a judgment, and not of another decision."""

import pytest

from cases.intake.evidence import Evidence
from cases.intake.judgment.decision_day import DecisionDay, decision_day
from cases.intake.structure.lines import lines_of


def day_of(text: str) -> DecisionDay:
    return decision_day(lines_of(text)[0], [])


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("11 February 2026 (*)", "2026-02-11"),
        ("Datum uitspraak\n13 februari 2026", "2026-02-13"),
        ("Vonnis van 8 november 2023", "2023-11-08"),
        ("Hearing: 4 July 2022\nJudgment: 30 September 2022", "2022-09-30"),
        ("변론종결 2022. 5. 12.\n판결선고 2022. 6. 23.", "2022-06-23"),
        ("São Paulo, 23 de agosto de 2022.", "2022-08-23"),
        ("Date: 20220608", ""),
        ("20220608", "2022-06-08"),
        ("in hoger beroep tegen het vonnis van 8 november 2023", ""),
        ("The application was filed on 3 May 2022", ""),
    ],
)
def test_the_day_is_that_of_the_judgment_itself(text, iso):
    assert day_of(text).iso == iso


def test_a_day_that_only_a_sentence_says_is_weak():
    day = day_of("hat der 29. Senat des Bundespatentgerichts am 11. Mai 2022 durch die Richterin Amsel beschlossen:")

    assert (day.iso, day.evidence) == ("2022-05-11", Evidence.SENTENCE)


def test_days_alone_on_lines_are_doubted_where_none_is_called_that_of_the_judgment():
    day = day_of("3 May 2021\nTITLE\n4 June 2021")

    assert day.others == ("2021-06-04",)
