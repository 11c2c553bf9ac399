"""What the name of a court says of its level: only what is plain."""

import pytest

from cases.intake.lexicon.court_levels import level_of


@pytest.mark.parametrize(
    ("name", "country", "level"),
    [
        ("Supreme Court", "Japan", "final"),
        ("Supreme People’s Court", "China", "final"),
        ("The Supreme Court of India", "India", "final"),
        ("Supreme Court of the United States", "United States of America", "final"),
        ("Cour de cassation, chambre commerciale", "France", "final"),
        ("最高人民法院", "China", "final"),
        ("Supreme Court of the State of New York", "United States of America", ""),
        ("Supreme Court of Victoria", "Australia", ""),
        ("New York Supreme Court", "United States of America", ""),
        ("United States District Court for the Southern District of New York", "United States of America", "first"),
        ("Tribunal judiciaire de Paris", "France", "first"),
        ("Unified Patent Court, Court of First Instance", "Unified Patent Court", "first"),
        ("Haidian District People's Court", "China", "first"),
        ("District Court of Appeal", "United States of America", ""),
        ("Chongqing No. 1 Intermediate People's Court", "China", ""),
        ("High Court", "India", ""),
        ("", "India", ""),
    ],
)
def test_a_supreme_court_is_that_of_the_country_and_a_first_instance_calls_itself_so(name, country, level):
    assert level_of([name], [country]) == level
