"""Lines of a caption about the decision below are kept apart, and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.intake.findings_log import Notes
from cases.intake.judgment import earlier
from cases.intake.structure.lines import Line, lines_of
from cases.record.value import OtherDecision


def without(text: str) -> tuple[list[str], Notes]:
    notes = Notes()
    return [line.plain for line in earlier.without(lines_of(text)[0], notes)[0]], notes


@pytest.mark.parametrize(
    "text",
    [
        "On appeal from: [2021] EWCA Civ 1914",
        "Appeal from the Judgment by\nThe Honourable Justice K. Grebe\nDated the 3rd day of June, 2021",
        "Décision déférée à la Cour : Jugement du 26 juin 2020 - RG n° 18/01914",
        "Resolución recurrida: Sentencia\nFecha: 3 de marzo de 2020",
        "심결 특허심판원 2021. 7. 15.자 2020당914 심결",
    ],
)
def test_the_decision_below_goes_with_its_date_and_judge_into_one_finding(text):
    kept, notes = without(f"{text}\nJUDGMENT")

    assert kept == ["JUDGMENT"]
    assert [(each.kind, each.lines) for each in notes.findings] == [("earlier_decision", (1, text.count("\n") + 1))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On appeal from: [2021] EWCA Civ 1914",
            OtherDecision("earlier", court="Court of Appeal (England and Wales)", identifier="[2021] EWCA Civ 1914"),
        ),
        (
            "Décision déférée à la Cour : Jugement du 26 juin 2020 - RG n° 18/01914",
            OtherDecision("earlier", decision_date="2020-06-26", identifier="18/01914"),
        ),
    ],
)
def test_an_earlier_decision_with_a_number_is_kept_and_doubted(text, told):
    notes = Notes()

    _lines, others = earlier.without(lines_of(text)[0], notes)

    assert others == (told,)
    assert [(each.kind, each.field, each.variant) for each in notes.findings] == [
        ("earlier_decision", "other_decisions", "kept")
    ]


def test_an_earlier_decision_without_a_number_or_with_two_days_is_not_guessed():
    notes = Notes()
    text = "Resolución recurrida: Sentencia\nFecha: 3 de marzo de 2020"
    two = "Décision déférée : Jugement du 26 juin 2020 et du 3 juillet 2020 - RG n° 18/01914"

    assert earlier.without(lines_of(text)[0], notes)[1] == ()
    assert earlier.without(lines_of(two)[0], notes)[1][0].decision_date == ""


def test_a_role_held_below_is_no_decision_below():
    kept, notes = without("原审第三人：苏州银杏制造有限公司")

    assert kept == ["原审第三人：苏州银杏制造有限公司"]
    assert notes.findings == []


def test_no_more_than_a_few_lines_go_on_with_the_decision_below():
    kept, _ = without("Appeal from the Judgment by\n" + "Dated the 3rd day of June\n" * 20)

    assert len([line for line in kept if line]) == 16


@given(st.lists(st.sampled_from(["Appeal from A", "Dated the 3rd", "A v B", "Date: 2020", ""]), max_size=30))
def test_every_line_is_kept_or_in_a_finding(texts):
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    notes = Notes()

    kept = [line.number for line in earlier.without(lines, notes)[0]]

    told = [number for each in notes.findings for number in range(each.lines[0], each.lines[1] + 1)]
    assert sorted(kept + told) == [line.number for line in lines]
