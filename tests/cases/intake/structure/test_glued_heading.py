"""A menu, a heading and its note on one line, cut into lines."""

import pytest

from cases.intake.structure.glued_heading import heading_parts

NOTE = "This is an informal case summary prepared for exchange during the 2023 WIPO IP Judges Forum."
TITLE = "High Court, Kenya [2021]: Alder Ltd v Birch Co., Ltd."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kenya KE001-j Back Alder v Birch", ["Kenya", "KE001-j", "Back", "Alder v Birch"]),
        (
            f"Laws Treaties Judgments Republic of Korea KR001-j Retour Summary – {TITLE} {NOTE} Session 2: Use {TITLE}",
            ["Laws Treaties Judgments", "Republic of Korea", "KR001-j", "Retour", f"Summary – {TITLE}", NOTE,
             "Session 2: Use", TITLE],
        ),
        ("A v B English French Kenya KE001-j Back", ["A v B", "English French", "Kenya", "KE001-j", "Back"]),
        ("KE001-j", ["KE001-j"]),
        ("Kenya KE001-j", ["Kenya", "KE001-j"]),
        ("Alder v Birch", ["Alder v Birch"]),
    ],
)  # fmt: skip
def test_a_heading_on_one_line(text, parts):
    assert heading_parts(text) == parts
