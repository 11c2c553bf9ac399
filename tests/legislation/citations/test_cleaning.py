"""Bold marks, vowel signs and torn lines, dropped before a text is searched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legislation.citations import find_citations
from legislation.citations.cleaning import CleanText


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("**Статья 5** ГК РФ", "Статья 5 ГК РФ"),
        ("2 * 3 ** 2", "2 * 3  2"),
        ("الـمَادَّة 5", "المادة 5"),
        ("《信息网络传播权\n保护条例》", "《信息网络传播权保护条例》"),
        ("《商标法》第六\n条第一项", "《商标法》第六条第一项"),
        ("特許法２９条１項\n３号", "特許法２９条１項３号"),
        (
            "被告的上述行为违反了诚实信用原则并且违反商标\n法第五十七条",
            "被告的上述行为违反了诚实信用原则并且违反商标法第五十七条",
        ),
        ("適用法條\n商標法第68條", "適用法條\n商標法第68條"),
        ("저작권법\n제136조", "저작권법 제136조"),
        ("بالمادة ) 265 ( من", "بالمادة ( 265 ) من"),
        ("(المادة 5) 3 (أ)", "(المادة 5) 3 (أ)"),
        ("", ""),
    ],
)
def test_what_parts_words_that_belong_together_is_dropped(source, clean):
    assert CleanText(source).text == clean


@pytest.mark.parametrize("source", ["见**《商标法》**第六\n条", "تنص الـمَادَّة 5 من القانون المدني"])
def test_a_citation_keeps_its_offsets_in_the_source(source):
    (found,) = find_citations(source)

    assert source[found.start : found.end].strip("*").startswith(("《", "الـ"))
    assert source[found.start : found.end][-1] in "条ي"


@given(st.text(alphabet="*\n \u0640\u064e法条第六《》(): 가나5)(مادة", max_size=80))
def test_every_character_kept_has_its_own_place_in_the_source(source):
    clean = CleanText(source)

    places = [clean.place(at) for at in range(len(clean.text))]

    assert places == sorted(set(places))
    assert all(clean.text[at] in (source[place], *" ()") for at, place in enumerate(places))
