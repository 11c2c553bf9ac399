"""The court that a caption names."""

import pytest

from cases.intake.judgment import caption
from cases.intake.structure.lines import lines_of


@pytest.mark.parametrize(
    ("text", "court"),
    [
        (
            "IN THE HIGH COURT OF THE\nHONG KONG SPECIAL ADMINISTRATIVE REGION",
            "High Court of the Hong Kong Special Administrative Region",
        ),
        (
            "UNITED STATES COURT OF APPEALS\nFOR THE NINTH CIRCUIT",
            "United States Court of Appeals for the Ninth Circuit",
        ),
        ("Supreme Court\nNew South Wales", "Supreme Court of New South Wales"),
        ("IN THE COURT OF APPEAL OF TANZANIA\nAT DAR ES SALAAM", "Court of Appeal of Tanzania at Dar es Salaam"),
        ("IN THE UPPER TRIBUNAL\nADMINISTRATIVE APPEALS CHAMBER", "Upper Tribunal (Administrative Appeals Chamber)"),
        ("COUR D'APPEL DE PARIS", "Cour d'appel de Paris"),
        ("AUDIENCIA PROVINCIAL DE BARCELONA", "Audiencia Provincial de Barcelona"),
        ("RECHTBANK DEN HAAG", "Rechtbank Den Haag"),
        ("Acórdão do Tribunal da Relação de Lisboa", "Tribunal da Relação de Lisboa"),
        ("Gericht", ""),
    ],
)
def test_a_court_is_read_whole_though_its_name_goes_on_below(text, court):
    assert caption.court(lines_of(text)[0])[0] == court


@pytest.mark.parametrize(
    ("ecli", "court"),
    [
        ("ECLI:AT:OGH0002:2021:0040OB00914.21P.0916.000", "Oberster Gerichtshof"),
        ("ECLI:DE:BPATG:2022:110522B29WPAT914.20.0", "Bundespatentgericht"),
        ("ECLI:DE:BGH:2020:170920UIZR914.19.0", "Bundesgerichtshof"),
        ("ECLI:NL:RBDHA:2023:91452", ""),
    ],
)
def test_an_ecli_names_its_court_where_its_letters_are_those_of_one(ecli, court):
    assert caption.court_of_ecli(ecli) == court
