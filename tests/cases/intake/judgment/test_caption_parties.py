"""The parties of a caption, as courts of many countries print them."""

import pytest

from cases.intake.judgment.caption_parties import parties_of
from cases.intake.structure.lines import lines_of


def parties(text: str) -> list[tuple[str, str]]:
    return [(each.role, each.name) for each, _number in parties_of(lines_of(text)[0], "").rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the matter between:\nMARULA (PTY) LTD APPELLANT\nand\nBAOBAB CC RESPONDENT",
            [("appellant", "MARULA (PTY) LTD"), ("respondent", "BAOBAB CC")],
        ),
        (
            "NARRA CORPORATION, Petitioner,\n-versus-\nMOLAVE, INC., Respondent.",
            [("petitioner", "NARRA CORPORATION"), ("respondent", "MOLAVE, INC.")],
        ),
        (
            "MUVULE LTD :::::::: APPLICANT\nVERSUS\nMUSIZI LTD :::::::: RESPONDENT",
            [("applicant", "MUVULE LTD"), ("respondent", "MUSIZI LTD")],
        ),
        (
            "PRUCHE INC.\nDemanderesse\nc.\nBOULEAU INC.\nDéfenderesse\nJUGEMENT",
            [("plaintiff", "PRUCHE INC."), ("defendant", "BOULEAU INC.")],
        ),
        (
            "Between :\nTHE KING\n(on the application of\nMEDLAR LIMITED)\nClaimant\n- and -\n"
            "SECRETARY OF STATE\nDefendant",
            [("claimant", "R (on the application of MEDLAR LIMITED)"), ("defendant", "SECRETARY OF STATE")],
        ),
        (
            "in de zaak van\nESDOORN B.V.,\nte Eikstad,\neiseres,\ntegen\nBEUK B.V.,\nte Dennendam,\ngedaagde,",
            [("plaintiff", "ESDOORN B.V."), ("defendant", "BEUK B.V.")],
        ),
        (
            "promossa da:\nFAGGIO S.R.L. (C.F. 09145220331), con il patrocinio dell'avv. Merlo\nATTORE\ncontro\n"
            "CARPINO S.P.A. (C.F. 03391452201)\nCONVENUTO\nSENTENZA",
            [("plaintiff", "FAGGIO S.R.L."), ("defendant", "CARPINO S.P.A.")],
        ),
        (
            "In der Sache\nTanne KG, Schmuckallee 2, 80331 München\n- Klägerin -\ngegen\nUlme AG\n- Beklagte -",
            [("plaintiff", "Tanne KG"), ("defendant", "Ulme AG")],
        ),
        (
            "원고 주식회사 소나무\n피고 주식회사 느티나무",
            [("plaintiff", "주식회사 소나무"), ("defendant", "주식회사 느티나무")],
        ),
        (
            "Opponent: Pappel AG\nAppellant: Espe GmbH\nRespondent: Pappel AG",
            [("appellant", "Espe GmbH"), ("respondent", "Pappel AG")],
        ),
    ],
)
def test_parties_are_read_with_the_roles_printed(text, expected):
    assert parties(text) == expected


def test_counsel_for_a_party_is_no_party():
    assert parties("Mr A Owl for BETA LTD, Appellant.") == []


def test_a_name_that_begins_with_the_letter_of_versus_is_a_name():
    assert parties("PETITIONER:\nVAKA AGRO PRODUCTS\nRESPONDENT:\nSTATE OF KERALA") == [
        ("petitioner", "VAKA AGRO PRODUCTS"),
        ("respondent", "STATE OF KERALA"),
    ]


def test_a_name_that_goes_on_below_is_one_name():
    assert parties("MADRONE BREWING CO., an Oregon\ncorporation,\nPlaintiff,\nv.\nELM LLC,\nDefendant.") == [
        ("plaintiff", "MADRONE BREWING CO."),
        ("defendant", "ELM LLC"),
    ]


def test_an_address_below_the_name_of_a_party_is_no_party_of_the_next_role():
    assert parties("PARTER\nKlagande\nAlmen AB\nAdress\n114 00 Stockholm\nMotpart\nTall AB\nSAKEN") == [
        ("appellant", "Almen AB"),
        ("respondent", "Tall AB"),
    ]


def test_a_row_of_a_table_names_a_party_and_its_role():
    assert parties("BETWEEN      MAHOE LIMITED      APPELLANT\nAND          CEDAR LIMITED      RESPONDENT") == [
        ("appellant", "MAHOE LIMITED"),
        ("respondent", "CEDAR LIMITED"),
    ]
