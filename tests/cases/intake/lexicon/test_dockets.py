"""Docket numbers in a line of a caption."""

import pytest

from cases.intake.lexicon import dockets


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("S:AP:IE:2023:000914", "S:AP:IE:2023:000914"),
        ("HCA 914/2021", "HCA 914/2021"),
        ("CA914/20", "CA914/20"),
        ("4Ob914/21p", "4Ob914/21p"),
        ("CIVIL SUIT E914 OF 2022", "CIVIL SUIT E914 OF 2022"),
        ("CIVIL APPEAL NO. ABU 914 OF 2020", "CIVIL APPEAL NO. ABU 914 OF 2020"),
        ("[Record No. 2022/914 JR]", "2022/914 JR"),
        ("N° : 500-17-109145-199", "500-17-109145-199"),
        ("Recurso de apelación 914/2020", "914/2020"),
        ("nella causa di primo grado iscritta al n. R.G. 9145/2019 promossa da:", "9145/2019"),
        ("Zaaknummer / rolnummer: C/09/914522 / HA ZA 21-914", "C/09/914522 / HA ZA 21-914"),
        ("사건 2021허9145 등록무효(상)", "2021허9145"),
        ("Claim No. CV2020-00914", "CV2020-00914"),
    ],
)
def test_the_number_of_the_case_is_found(line, number):
    assert dockets.within(line) == [number]


@pytest.mark.parametrize("line", ["Strand, London, WC2A 2LL", "12 October 2023"])
def test_an_address_and_a_date_are_none(line):
    assert dockets.within(line) == []
