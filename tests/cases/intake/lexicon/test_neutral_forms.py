"""Neutral citations: whole in a line, cut nowhere, and the country of their court."""

import pytest

from cases.intake.lexicon.neutral_citations import find, jurisdiction

WHOLE = {
    "[2024] EWHC 912 (Ch)": "GB",
    "[2024] EWCA Civ 91": "GB",
    "[2024] EWFC 9127 (B)": "GB",
    "[2024] EWCOP 930 (T2)": "GB",
    "[2024] SAC (Civ) 95": "GB",
    "[2024] SC LIV 91": "GB",
    "[2023] UKFTT 914 (TC)": "GB",
    "[2024] FedCFamC2F 9412": "AU",
    "[2022] FCAFC 91": "AU",
    "[2024] SGHC(I) 93": "SG",
    "[2026] SGHC(A) 98": "SG",
    "[2021] HKCFI 914": "HK",
    "[2019] ZASCA 91": "ZA",
    "[2022] eKLR": "KE",
    "[2024] KECA 91 (KLR)": "KE",
    "2024 ABCA 912": "CA",
    "2024 TMOB 91": "CA",
    "2023 FC 914": "CA",
    "2023 INSC 91": "IN",
    "2022:DHC:914-DB": "IN",
    "[2025] CCJ 91 (AJ) BZ": "",
    "[2024] XQZC 12": "",
}


@pytest.mark.parametrize(("citation", "country"), WHOLE.items())
def test_a_citation_is_found_whole_with_the_country_of_its_court(citation, country):
    assert find(f"Alder v Birch {citation}, at paragraph 12") == citation
    assert jurisdiction(citation) == country


@pytest.mark.parametrize(
    "text",
    ["[1990] RPC 341", "[2003] FSR 33", "[2019] 2 SCR 3", "[2024] 1 All ER 5", "2019 a year", "[12] and [13]", ""],
)
def test_a_law_report_and_other_brackets_are_none(text):
    assert find(text) == ""


def test_the_same_letters_are_of_canada_without_brackets_and_of_australia_with_them():
    assert (jurisdiction("2019 FCA 12"), jurisdiction("[2019] FCA 12")) == ("CA", "AU")
