"""Which instrument a citation names, and over which citations it is carried."""

import pytest

from legislation.citations import find_citations


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        ("Article 10 of the Trade Mark Law (TML)", "Trade Mark Law"),
        ("section 5 of the Copyright Act, 1957", "Copyright Act, 1957"),
        ("Article 5 of the “Patent Law”", "Patent Law"),
        ("《民法典》第五条", "民法典"),
        ("17 U.S.C. § 107", "17 U.S.C."),
        ("Article 5 of the Civil Code\nof China", "Civil Code of China"),
    ],
)
def test_rule_11_the_instrument_is_as_it_stands_without_article_marks_and_additions(text, instrument):
    assert find_citations(text)[0].instrument == instrument


@pytest.mark.parametrize(
    "back", ["Section 7 of the said Act", "s 7 of the Act", "Section 7 of that Act", "Section 7", "section 7 CA"]
)
def test_words_that_point_back_mean_the_instrument_named_before(back):
    text = f"Section 5 of the Copyright Act (CA) applies. So does {back}."

    assert find_citations(text)[1].instrument == "Copyright Act"


def test_an_instrument_is_not_carried_over_to_another_kind_of_provision():
    found = find_citations("Article 5 of the TRIPS Agreement binds states. Section 29(1) was invoked.")

    assert [each.instrument for each in found] == ["TRIPS Agreement", ""]


def test_joined_citations_share_the_instrument_that_follows():
    found = find_citations("§ 823 Abs. 1 i.V.m. § 1004 BGB")

    assert [each.instrument for each in found] == ["BGB", "BGB"]


def test_a_known_name_bounds_an_instrument_that_grammar_cannot():
    text = "Article 5 of the Montreux Document on Companies applies"

    assert find_citations(text) == []
    (found,) = find_citations(text, names=("Montreux Document", "Montreux"))
    assert (found.instrument, text[found.start : found.end]) == (
        "Montreux Document",
        "Article 5 of the Montreux Document",
    )


@pytest.mark.parametrize("place", ["UK", "UK 1994", "USA 2001", "РФ", "EU"])
def test_the_abbreviation_of_a_place_or_body_is_no_instrument_with_a_year_either(place):
    assert [each.instrument for each in find_citations(f"Article 5 {place}, as it was")] == [""]


def test_a_second_title_without_marks_is_not_taken_for_the_first():
    found = find_citations("《民法典》第一条。专利法第二条", "zh")

    assert [(each.instrument, each.numbers) for each in found] == [("民法典", ("1",)), ("专利法", ("2",))]
