"""What a phrase says of the law does not depend on what is printed around it, nor on how its signs are printed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.citations import Citation, find_citations

from .test_phrases import PHRASES

CITING = [(language, phrase) for language, phrase, expected in PHRASES if expected]
EACH = st.sampled_from(CITING)
# Sentences that cite nothing, a language each; none has a word that a title may begin or end with.
PLAIN = {
    "en": "they went home early. ",
    "fr": "ils sont partis hier soir. ",
    "es": "ellos se fueron ayer. ",
    "de": "sie gingen gestern nach hause. ",
    "ru": "они ушли вчера вечером. ",
    "zh": "他们昨天回家了。",
}
EAST_ASIAN = ("zh", "ja", "ko")


def cited(text: str, language: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.instrument, each.numbers) for each in find_citations(text, language)]


def moved(found: list[Citation], by: int) -> list[tuple]:
    return [(each.instrument, each.numbers, each.start + by, each.end + by, each.kind) for each in found]


@given(EACH)
def test_citations_come_in_order_and_within_the_text(each):
    language, phrase = each

    found = find_citations(phrase, language)

    assert all(0 <= one.start < one.end <= len(phrase) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(EACH)
def test_a_citation_begins_and_ends_with_a_sign_that_is_printed(each):
    language, phrase = each

    for one in find_citations(phrase, language):
        written = phrase[one.start : one.end]
        assert written == written.strip()


@given(EACH)
def test_a_citation_has_numbers_and_no_number_has_a_space(each):
    language, phrase = each

    for one in find_citations(phrase, language):
        assert one.numbers
        assert all(number and number == number.strip() for number in one.numbers)
        assert not any(sign.isspace() for number in one.numbers for sign in number)


@given(EACH, st.sampled_from(["\n", "\n\n", "   ", "\u3000", "\t"]))
def test_space_before_a_phrase_moves_its_citations_and_changes_nothing(each, space):
    language, phrase = each

    assert moved(find_citations(phrase, language), len(space)) == moved(find_citations(space + phrase, language), 0)


@given(EACH)
def test_space_after_a_phrase_changes_nothing(each):
    language, phrase = each

    assert moved(find_citations(phrase + "\n\n", language), 0) == moved(find_citations(phrase, language), 0)


@given(EACH)
def test_a_space_that_breaks_no_line_is_a_space(each):
    language, phrase = each
    printed = phrase.replace(" ", "\u00a0")

    assert [numbers for _, numbers in cited(printed, language)] == [numbers for _, numbers in cited(phrase, language)]


@given(EACH)
def test_digits_of_full_width_are_digits(each):
    language, phrase = each
    printed = phrase.translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)})

    assert [numbers for _, numbers in cited(printed, language)] == [numbers for _, numbers in cited(phrase, language)]


@given(EACH)
def test_curly_apostrophes_are_straight_ones(each):
    language, phrase = each

    assert [numbers for _, numbers in cited(phrase.replace("'", "’"), language)] == [
        numbers for _, numbers in cited(phrase, language)
    ]


@given(EACH)
def test_names_that_are_not_in_a_text_change_nothing_in_it(each):
    language, phrase = each
    others = ["Zymurgy Licensing Ordinance", "Loi sur les zèbres", "斑马法", "Закон о зебрах"]

    assert find_citations(phrase, language, others) == find_citations(phrase, language)


@pytest.mark.parametrize("language", PLAIN)
def test_a_sentence_that_cites_nothing_gives_nothing(language):
    assert find_citations(PLAIN[language] * 3, language) == []
    assert find_citations(PLAIN[language] * 3) == []


@given(EACH)
def test_a_paragraph_that_cites_nothing_before_a_phrase_changes_nothing(each):
    language, phrase = each
    before = PLAIN.get(language, PLAIN["en"]) + "\n\n"

    assert cited(before + phrase, language) == cited(phrase, language)


@given(EACH)
def test_a_paragraph_that_cites_nothing_after_a_phrase_changes_nothing(each):
    language, phrase = each
    after = "\n\n" + PLAIN.get(language, PLAIN["en"])

    assert cited(phrase + after, language) == cited(phrase, language)


@given(EACH)
def test_a_phrase_said_twice_is_found_twice(each):
    language, phrase = each
    once = cited(phrase, language)

    twice = cited(f"{phrase}\n\n{PLAIN.get(language, PLAIN['en'])}\n\n{phrase}", language)

    assert twice[: len(once)] == once
    assert [numbers for _, numbers in twice[len(once) :]] == [numbers for _, numbers in once]


@given(st.text(max_size=300), st.sampled_from([None, "en", "fr", "es", "de", "ru", "ar", "zh", "ja", "ko", "pt", "it"]))
def test_any_text_gives_citations_within_it_that_do_not_overlap(text, language):
    found = find_citations(text, language)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.lists(EACH, min_size=1, max_size=4), st.text(alphabet="\n .,;()", max_size=4))
def test_phrases_of_several_languages_in_one_text_never_overlap(several, between):
    text = between.join(phrase for _, phrase in several)

    found = find_citations(text)

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[one.start : one.end].strip() for one in found)
