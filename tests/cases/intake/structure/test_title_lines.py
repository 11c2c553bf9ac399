"""What a title holds before and after the parties is taken off; what may be a party's name is not."""

import pytest

from cases.intake.structure.title_lines import after_parties, before_parties


@pytest.mark.parametrize(
    ("title", "court", "dockets", "rest"),
    [
        ("High Court, Kenya: A v B", "High Court, Kenya", [], "A v B"),
        ("Proceso 619-IP-2019, A c. B", "", ["619-IP-2019"], "A c. B"),
        (
            "Cour de cassation, chambre commerciale, 26 juin 2024, n° 22-17.647, Société A c. Société B",
            "Cour de cassation, chambre commerciale",
            ["22-17.647"],
            "Société A c. Société B",
        ),
        (
            "Décision de la Commission supérieure de recours n° 182/18/OAPI : A c. B",
            "Commission supérieure de recours",
            ["182/18/OAPI"],
            "A c. B",
        ),
        ("Case C-5/08: Infopaq v DDF", "", ["C-5/08"], "Infopaq v DDF"),
        ("Board of Regents, University of Texas v B", "", [], "Board of Regents, University of Texas v B"),
        ("A, B and C v D", "", [], "A, B and C v D"),
        ("A GmbH", "", [], "A GmbH"),
    ],
)
def test_court_division_date_and_docket_before_the_parties_are_taken_off(title, court, dockets, rest):
    assert before_parties(title) == (court, dockets, rest)


@pytest.mark.parametrize(
    ("title", "bare", "dockets", "court"),
    [
        (
            "A v B & another, Civil Appeal No. 228 of 2004, Court of Appeal at Nairobi",
            "A v B & another",
            ["Civil Appeal No. 228 of 2004"],
            "Court of Appeal at Nairobi",
        ),
        (
            "A v. B Co., Ltd. (2017) Su Min Zhong No. 1874, Jiangsu High People’s Court",
            "A v. B Co., Ltd.",
            ["(2017) Su Min Zhong No. 1874"],
            "Jiangsu High People’s Court",
        ),
        ("A v B, High Court, Commercial Division, 30 March 2016", "A v B", [], "High Court, Commercial Division"),
        ("A v B, No. 20-22.228", "A v B", ["20-22.228"], ""),
        ("A c. B, arrêt n° 245 du 12 mai 2017", "A c. B", ["245"], ""),
        (
            "甲公司诉乙公司，（2019）最高法知民终732、733号之一，最高人民法院",
            "甲公司诉乙公司",
            ["（2019）最高法知民终732、733号之一"],
            "最高人民法院",
        ),
        ("A v B, Inc.", "A v B, Inc.", [], ""),
        ("A v High Court of Kenya", "A v High Court of Kenya", [], ""),
    ],
)
def test_docket_court_and_date_after_the_parties_are_taken_off(title, bare, dockets, court):
    assert after_parties(title) == (bare, dockets, court)
