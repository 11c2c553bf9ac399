"""The end of a caption: where the text of the judgment begins."""

import pytest

from cases.intake.judgment.extent import caption_end
from cases.intake.structure.lines import Line

CAPTION = [
    "IN THE HIGH COURT",
    "Case No: 914/2020",
    "Between",
    "ALDER LTD",
    "and",
    "1. BIRCH LTD",
    "2. CEDAR LTD",
    "JUDGMENT",
]


@pytest.mark.parametrize(
    "first",
    [
        "Introduction", "I. OVERVIEW", "Background to the dispute", "REASONS FOR JUDGMENT",
        "The following cases are referred to:",
        "1. This is an appeal against an order of the Master.",
        "[1] The applicant brews beer in Leith and sells it.",
        "Tatbestand", "Entscheidungsgründe:", "Faits et procédure", "ANTECEDENTES DE HECHO", "Svolgimento del processo",
        "УСТАНОВИЛ:", "判决如下：", "主文", "بعد الاطلاع على الأوراق",
    ],
)  # fmt: skip
def test_a_heading_or_the_first_paragraph_ends_the_caption(first):
    lines = [Line(number, text) for number, text in enumerate([*CAPTION, first, "More text."], 1)]

    assert caption_end(lines) == len(CAPTION)


def test_numbered_parties_do_not_end_it():
    lines = [Line(number, text) for number, text in enumerate(CAPTION, 1)]

    assert caption_end(lines) == len(CAPTION)
