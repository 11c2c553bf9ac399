"""Neutral citations: each whole, and whose court gave it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.intake.lexicon import neutral_citations


@pytest.mark.parametrize(
    ("citation", "jurisdiction"),
    [
        ("[2024] EWHC 92514 (Admin)", "GB"),
        ("[2024] EWFC 914 (B)", "GB"),
        ("[2024] UKUT 914 (AAC)", "GB"),
        ("[2024] EWCA Civ 914", "GB"),
        ("[2021] CSOH 914", "GB"),
        ("[2023] SGCA(I) 914", "SG"),
        ("[2023] FedCFamC2G 914", "AU"),
        ("[2022] NZHC 91452", "NZ"),
        ("[2024] IESC 914", "IE"),
        ("[2023] KEHC 91422 (KLR)", "KE"),
        ("[2023] HKCFI 9145", "HK"),
        ("[2023] ZASCA 914", "ZA"),
        ("2022 ABCA 914", "CA"),
        ("2023 TMOB 914", "CA"),
        ("2023:DHC:91452", "IN"),
        ("2023 INSC 914", "IN"),
    ],
)
def test_a_citation_is_found_whole_and_tells_its_jurisdiction(citation, jurisdiction):
    assert neutral_citations.find(f"A v B {citation}") == citation
    assert neutral_citations.jurisdiction(citation) == jurisdiction


@pytest.mark.parametrize(
    ("citation", "court"),
    [
        ("[2023] UKSC 914", "Supreme Court of the United Kingdom"),
        ("[2022] FCA 914", "Federal Court of Australia"),
        ("2023 FCA 914", "Federal Court of Appeal"),
        ("[2024] EWHC 914 (Ch)", ""),
    ],
)
def test_a_code_names_its_court_where_it_can_be_no_other(citation, court):
    assert neutral_citations.court(citation) == court


@pytest.mark.parametrize("text", ["[2019] AC 914", "(2019) 12 CLR 34", "2019 914", "[2019] 3 SCR 418"])
def test_a_law_report_is_no_neutral_citation(text):
    assert neutral_citations.find(text) == ""


@given(st.text(st.sampled_from("[2024] EWHCIUK()Ch9 "), max_size=60))
def test_what_is_found_stands_in_the_text(text):
    assert neutral_citations.find(text) in text
