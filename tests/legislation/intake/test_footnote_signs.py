"""Footnote signs glued to numbers."""

from legislation.intake import read_law

from .outlines import kinds, numbers


def test_a_number_that_does_not_count_loses_the_footnote_at_its_end():
    reading = read_law("Art. 1 A.\nArt. 2 B.\nArt. 34\nArt. 4 D.\nArt. 5 E.", "text")

    assert numbers(reading) == ["1", "2", "3", "4", "5"]
    assert "sign_beside_number" in kinds(reading)


def test_a_small_digit_beside_the_number_before_is_an_inserted_provision():
    reading = read_law("§ 3. Taotlus\nText.\n§ 3¹. E-taotlus\nText.\n§ 4. Otsus\nText.", "text")

    assert numbers(reading) == ["3", "3-1", "4"]
