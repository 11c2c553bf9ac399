"""Whatever the text: reading never fails, and takes time in proportion to its length."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.intake import read
from cases.intake.lexicon.labels import LABELS, LOOSE
from cases.intake.structure.lines import split_lines
from cases.record.json import to_json
from tests.examples import examples
from tests.processor_time import processor_time

SPELLINGS = sorted(
    spelling.strip()
    for table in (LABELS, LOOSE)
    for fields in table.values()
    for spellings in fields.values()
    for spelling in spellings.split("|")
)
# Labels of what no record has.
UNREAD = {
    spelling.strip()
    for table in (LABELS, LOOSE)
    for fields in table.values()
    for spelling in fields.get("unread", "").split("|")
}
HEAD = "CN108-j\nDate of judgment: May 19, 2023\nIssuing authority: X\nHeld: a\n"
CAPTION = "IN THE HIGH COURT OF KENYA\nJUDGMENT\nBetween\n"
PIECES = [
    CAPTION,
    *SPELLINGS,
    *(f"{spelling}: " for spelling in SPELLINGS),
    *(
        "\n",
        "\n\n",
        ": ",
        "CN108-j",
        "A v B",
        "Court, China [2023]: A v B",
        "Session 6: X",
        "Back",
        "May 19, 2023",
        "X-NONE",
        "||",
        "1. ",
    ),
    *(
        "Informal Case Summary -",
        "Articles 1 and 2 of the Act",
        "Article 1: x",
        "“",
        "(",
        ";",
        ",",
        "\x00",
        "\ud800",
        "\r",
    ),
]


@examples(300)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_is_read_into_a_record_that_can_be_stored_and_findings_within_its_lines(text):
    count = len(split_lines(text))

    for reading in read(text):
        json.dumps(to_json(reading.record)).encode("utf-8")
        assert "\x00" not in str(reading.record)
        for first, last in [*(each.lines for each in reading.findings), *reading.places.values()]:
            assert 1 <= first <= last <= count


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_every_label_is_a_label_before_a_colon(spelling):
    (reading,) = read(f"{HEAD}\n{spelling}: 1")

    told = [each.seen for each in reading.findings if each.kind in ("misspelt_label", "unknown_label")]
    assert told == ([f"{spelling}: 1"] if spelling in UNREAD else [])


@pytest.mark.slow
@pytest.mark.parametrize("head", ["", f"{HEAD}Relevant legislation: ", CAPTION])
@pytest.mark.parametrize(
    "unit",
    [
        "1,(2)",
        "\n",
        "x",
        "Held: x\n",
        "Held: ",
        "Label: x\n",
        "Keyworks: a\n",
        "Plaintiff: A v B\n",
        "Article 1: x\n\n",
        "CN108-j\n",
        "A Court, China [2023]: A v B\n",
        "Session 6: X\n",
        "Back\n",
        "a v b\n",
        "Peng Momo ",
        "X-NONE\n",
        "“",
        "Case No. 1 ",
        "Informal Case Summary - ",
        "[2020] EWCA Civ 1 ",
        "a;",
        "(",
        "Relevant holdings in relation to ",
        "A Ltd ..... Appellant\n",
        "versus\n",
        "Claimant\n",
        "A Ltd and ",
        "12 May 2020, ",
        "Case C-170/13 ",
        "（2019）最高法知民终2号",
        "La société A, B ",
        "opposant à ",
        "“\na\n• ",
    ],
)
def test_the_time_grows_with_the_length_of_the_text_and_no_faster(head, unit):
    whole = (head + unit * (200_000 // len(unit)))[:200_000]

    # In four times the text, time that grew with the square would be sixteen times as long.
    quarter_time, whole_time = _time(whole[:50_000]), _time(whole)

    assert whole_time < 8 * quarter_time + 0.3


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["1,(2)", "\n", "x", "Held: \n", "Label: x\n"])
def test_a_megabyte_takes_seconds(unit):
    assert _time((HEAD + unit * 1_000_000)[:1_000_000]) < 15


def _time(text: str) -> float:
    return processor_time(lambda: read(text))
