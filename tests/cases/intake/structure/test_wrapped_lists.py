"""Lines of a list, and those that may or may not belong together."""

import pytest

from cases.intake import read
from cases.intake.structure.wrapped_lists import Rejoined, rejoined

NAMES = ";；؛、"
WORDS = ",，、،"
LONG = "Office of Seeds, Spices, Tea and Coffee, Designs"


@pytest.mark.parametrize(
    ("lines", "marks", "beside", "expected"),
    [
        (["use, confusion", "dilution"], WORDS, 10, Rejoined(["use, confusion", "dilution"], True)),
        (["use,", "confusion,", "dilution"], WORDS, 10, Rejoined(["use,", "confusion,", "dilution"], False)),
        (["use", "confusion"], WORDS, 0, Rejoined(["use", "confusion"], False)),
        (
            ["section 3(p), traditional knowledge, duty to give", "reasons"],
            WORDS,
            10,
            Rejoined(["section 3(p), traditional knowledge, duty to give reasons"], False),
        ),
        (["商标侵权、不正当竞争、损害赔偿、恶意注册、地理标志、证", "据保全"], WORDS, 4, None),
    ],
)
def test_keywords(lines, marks, beside, expected):
    assert rejoined(lines, marks, beside) == (expected or Rejoined(["".join(lines)], False))


@pytest.mark.parametrize(
    ("lines", "beside", "expected"),
    [
        (
            ["Alder Ltd; Office of Seeds, Spices and", "Tea"],
            10,
            Rejoined(["Alder Ltd; Office of Seeds, Spices and Tea"], False),
        ),
        (
            ["Office of Seeds, Spices, Tea and Coffee, Designs", "Registry"],
            11,
            Rejoined(["Office of Seeds, Spices, Tea and Coffee, Designs", "Registry"], True),
        ),
        (["Société Alpha", "et autres"], 10, Rejoined(["Société Alpha et autres"], True)),
        (["Alder Ltd", "Birch Ltd"], 10, Rejoined(["Alder Ltd", "Birch Ltd"], False)),
    ],
)
def test_names(lines, beside, expected):
    assert rejoined(lines, NAMES, beside, capitals=True) == expected


@pytest.mark.parametrize(("label", "field"), [("Keywords: use, confusion", "keywords"), ("Defendant: B", "parties")])
def test_a_fragment_below_a_list_is_doubted(label, field):
    (reading,) = read(
        f"CN001-j\nDate of judgment: 3 May 2024\nPlaintiff: A\n{label}\nand nothing beside it\nHeld: Yes."
    )

    assert field in {each.field for each in reading.findings if each.kind == "weak_evidence"}


def test_a_line_without_a_digit_is_no_docket():
    (reading,) = read("CN001-j\nDate of judgment: 3 May 2024\nDocket No.: 1 O 2/23\nand nothing beside it\nHeld: Yes.")

    assert reading.record.dockets == ("1 O 2/23",)
    assert "unplaced_text" in {each.kind for each in reading.findings}
