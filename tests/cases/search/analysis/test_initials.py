"""The abbreviation of a party, from its name."""

import pytest

from cases.search.analysis.initials import initials


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Federal Trade Commission", "FTC"),
        ("World Intellectual Property Organization", "WIPO"),
        ("Bayerische Motoren Werke AG", "BMW"),
        ("Comptroller-General of Patents, Designs and Trade Marks", "CPDTM"),
        ("International Business Machines Corp.", "IBM"),
        ("Société Nationale des Chemins de fer Français", "SNCF"),
        ("Canadian Broadcasting Corporation", "CBC"),
        ("Northern Lake Board (Ministry of Water)", "NLB"),
        ("Skov og Sø A/S Forening", "SSF"),
    ],
)
def test_a_name_has_the_first_letters_of_its_words_with_capitals(name, short):
    assert initials(name) == short


@pytest.mark.parametrize(
    "name",
    [
        "Peng",
        "Larch Inc.",
        "Round Wheels Ltd",
        "HAZEL VALLEY RESIDENTS GROUP",
        "彭某",
        "",
        "A B C D E F G H",
        "the law of the sea",
        # Natural persons.
        "Ana María Prado",
        "Robert James Miller",
        "Sharp Corporation",
    ],
)
def test_a_person_and_a_name_of_few_words_of_many_or_in_capitals_have_none(name):
    assert initials(name) == ""
