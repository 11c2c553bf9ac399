"""Labels that a page without its markup glues to each other."""

from hypothesis import given
from hypothesis import strategies as st

from cases.intake.structure.glued_labels import cut
from cases.intake.structure.lines import Line
from tests.examples import examples

GLUED = (
    "Date of Judgment: May 3, 2024 Issuing Authority: Riga City CourtType of Procedure: Judicial (Civil) "
    "Plaintiff: Alder Ltd Defendant: Birch Ltd"
)


def parts(text: str) -> list[str]:
    return [line.text for line in cut([Line(7, text)])]


def test_a_line_of_several_labels_is_cut_before_each_and_keeps_its_number():
    assert parts(GLUED) == [
        "Date of Judgment: May 3, 2024",
        "Issuing Authority: Riga City Court",
        "Type of Procedure: Judicial (Civil)",
        "Plaintiff: Alder Ltd",
        "Defendant: Birch Ltd",
    ]
    assert {line.number for line in cut([Line(7, GLUED)])} == {7}


def test_prose_with_colons_and_a_label_or_two_stays_whole():
    for text in (
        "Held: the court found three faults: the mark was old, the use was late: the claim failed.",
        "The plaintiff: a maker of hammers. The defendant: a shop. Both: in Riga.",
        "Keywords: a: b; c: d",
    ):
        assert parts(text) == [text]


@examples(100)
@given(st.lists(st.sampled_from([*GLUED.split(), ":", "Held:", "Keywords:", "x"]), max_size=60).map(" ".join))
def test_no_word_is_lost(text):
    assert " ".join(parts(text)).split() == text.split() or " ".join(parts(text)).replace(" ", "") == text.replace(
        " ", ""
    )
