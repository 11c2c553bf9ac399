"""Texts that are compared are folded in one way."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from core.text.folding import fold
from legislation.resolution.titles import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "CAFE"),
        ("Ｐａｔｅｎｔ", "patent"),
        ("Straße", "STRASSE"),
        ("d’auteur", "D'AUTEUR"),
        ("«Закон»", '"закон"'),
        ("two\u00a0\u2003 words\n", "two words"),
        ("e\u0301te\u0301", "été"),
        ("ﬁnal", "final"),
        ("a\x00b", "a b"),
        ("الأحكام", "الاحكام"),
    ],
)
def test_texts_that_differ_in_print_alone_are_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("été", "ete"), ("Perú", "Peru"), ("й", "и")])
def test_accents_matter_where_they_are_asked_for(one, other):
    assert fold(one) == fold(other)
    assert fold(one, accents=True) != fold(other, accents=True)


@pytest.mark.parametrize("accents", [True, False])
@given(text=st.text(max_size=200))
def test_a_folded_text_has_no_upper_case_no_outer_and_no_double_spaces(text, accents):
    once = fold(text, accents=accents)

    assert once == once.strip()
    assert "  " not in once
    assert fold(f"  {text}\t", accents=accents) == once


@given(st.text(alphabet="abcéñйΣßＡÅ ’“", max_size=60))
def test_folding_again_changes_nothing(text):
    for accents in (True, False):
        assert fold(fold(text, accents=accents), accents=accents) == fold(text, accents=accents)


@given(st.text(max_size=60), st.text(max_size=60))
def test_texts_that_are_the_same_with_their_accents_are_the_same_without(one, other):
    if fold(one, accents=True) == fold(other, accents=True):
        assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Patents Act", "PATENTS ACT"),
        ("“Patents” Act", "Patents Act"),
        ("Code de la propriété intellectuelle", "code de la Propriété  intellectuelle"),
        ("Patents\u00a0Act", "Patents Act"),
        ("Loi sur le droit d’auteur", "Loi sur le droit d'auteur"),
    ],
)
def test_titles_that_differ_in_print_alone_are_the_same(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Código Penal", "Codigo Penal"), ("The", ""), ("Patents Act", "Patent Act")]
)
def test_titles_that_differ_in_words_are_others(one, other):
    assert folded(one) != folded(other)


def test_no_other_module_takes_accents_off_or_normalizes_for_comparing():
    rooms = ("core", "legislation", "cases")
    normalizing = re.compile(r"unicodedata\.combining|normalize\(\"NFK")
    found = {
        str(path.relative_to(settings.BASE_DIR))
        for room in rooms
        for path in Path(settings.BASE_DIR / room).rglob("*.py")
        if normalizing.search(path.read_text())
    }

    # Search compares letter by letter, for it must find where in the text a word is.
    assert found == {
        "core/text/folding.py",
        "core/text/normalizing.py",
        "cases/search/analysis/analyzers.py",
        "cases/search/analysis/numbers.py",
    }
