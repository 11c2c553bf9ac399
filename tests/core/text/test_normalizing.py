"""Texts are normalized in time that grows with their length, whatever marks their letters have."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.normalizing import normalize
from tests.processor_time import processor_time

FORMS = ["NFC", "NFD", "NFKC", "NFKD"]


@given(st.text(), st.sampled_from(FORMS))
def test_a_text_is_normalized_as_the_standard_library_does(text, form):
    assert normalize(form, text) == unicodedata.normalize(form, text)


@pytest.mark.parametrize("form", FORMS)
def test_marks_beyond_thirty_on_one_letter_are_kept_and_parted(form):
    text = "a" + "\u0315\u0300" * 40

    normalized = normalize(form, text)

    assert unicodedata.normalize("NFD", normalized).count("\u0300") == 40
    assert normalized.count("\u0315") == 40
    assert normalized.count("\u034f") == 2


@pytest.mark.parametrize(
    "marks", ["\u0315\u0300", "\u0f73", "\u0f73\u0f71", "\u0344\u0315", "\u3099\u0300", "\uff9e\u0300"]
)
def test_the_time_grows_with_the_number_of_marks_and_no_faster(marks):
    whole = (marks * 100_000)[:100_000]

    # With the square of the number this took ten seconds.
    assert processor_time(lambda: normalize("NFKD", whole)) < 1
