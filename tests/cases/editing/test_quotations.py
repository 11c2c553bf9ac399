"""A quotation and the wording stored: the same except for signs, a part of it, or another text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.editing.quotations import _WORD, differing, quotations
from cases.record.value import CaseRecord, Citation, Summary
from cases.rendering.rendered_record import RenderedRecord
from tests.examples import examples

STORED = "No organization or individual may infringe upon another person's right; without consent, no one may use it."


@pytest.mark.parametrize(
    "quoted",
    [
        STORED,
        "  No organization or individual may  infringe upon another person’s right – without consent no one may use it",
        "without consent, no one may use it",
        "No organization … may infringe upon [...] right",
    ],
)
def test_quotes_spaces_and_punctuation_are_set_aside_and_a_part_is_enough(quoted):
    assert differing(quoted, STORED) == []


def test_a_word_that_was_exchanged_is_shown_where_it_stands():
    assert differing("may infringe upon another body's right", STORED) == [
        ("same", "may infringe upon another"),
        ("removed", "person"),
        ("added", "body"),
        ("same", "s right"),
    ]


def test_parts_in_another_order_are_not_the_same():
    assert differing("without consent … No organization", STORED) != []


def test_of_a_text_without_spaces_the_sign_that_differs_is_shown():
    assert differing("任何组织不得侵害他人的姓名权", "任何组织不得侵害他人的肖像权。") == [
        ("same", "任 何 组 织 不 得 侵 害 他 人 的"), ("removed", "肖 像"), ("added", "姓 名"), ("same", "权"),
    ]  # fmt: skip


@given(st.text(max_size=80), st.text(max_size=80))
@examples(200)
def test_any_two_texts_are_compared_and_the_runs_give_both_back(quoted, stored):
    assert differing(stored, stored) == []
    runs = differing(quoted, stored)

    if runs and any(act == "same" for act, _text in runs):
        ours = " ".join(text for act, text in runs if act != "removed")
        assert ours.split() == _WORD.findall(quoted)


def test_very_long_texts_are_not_matched_word_by_word():
    ours, theirs = ("a " * 11_000, "b " * 11_000)

    assert differing(ours, theirs) == [("removed", theirs), ("added", ours)]


@pytest.mark.parametrize(
    "held",
    [
        "Article 7 of the Code provides that “no one may use the portrait of another”.",
        'Article 7 of the Code: "no one may use the portrait of another".',
    ],
)
def test_what_stands_in_quotes_after_a_linked_provision_is_its_quotation(held):
    record = CaseRecord(
        summaries=(Summary("en", held=held),),
        citations=(Citation("Article 7", "Code", "article", "7", provision_key="cn/code/art-7"),),
    )

    assert list(quotations(RenderedRecord.of(record))) == [
        ("cn/code/art-7", "no one may use the portrait of another", "held")
    ]


def test_quotes_further_on_are_somebody_else_s():
    record = CaseRecord(
        summaries=(Summary("en", held="Article 7 of the Code applies. He said “no one may use it like this”."),),
        citations=(Citation("Article 7", "Code", "article", "7", provision_key="cn/code/art-7"),),
    )

    assert list(quotations(RenderedRecord.of(record))) == []
