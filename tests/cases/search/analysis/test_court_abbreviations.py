"""The abbreviations of courts."""

import pytest

from cases.search.analysis.court_abbreviations import abbreviations


@pytest.mark.parametrize(
    ("court", "short"),
    [
        ("Federal Court of Justice (Bundesgerichtshof)", "BGH"),
        ("Oberlandesgericht Düsseldorf", "OLG"),
        ("Supreme People's Court", "SPC"),
        ("Superior Court of Justice (Superior Tribunal de Justiça)", "STJ"),
        ("Court of Justice of the European Union", "CJEU"),
        ("United States Court of Appeals for the Second Circuit", "2d"),
        ("High Court of Australia", "HCA"),
    ],
)
def test_a_court_has_its_usual_abbreviation(court, short):
    assert short in abbreviations(court)


@pytest.mark.parametrize("court", ["Supreme Court", "Oslo tingrett", ""])
def test_a_name_of_two_words_has_none(court):
    assert abbreviations(court) == []


def test_a_court_within_the_name_of_another_is_another():
    assert "BGer" not in abbreviations("Bundesgerichtshof")
    assert "LG" not in abbreviations("Oberlandesgericht Köln")
