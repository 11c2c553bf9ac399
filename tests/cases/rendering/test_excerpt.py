"""How a case is shown at a glance: the first words of its holding, and the law it applies."""

import json

import pytest

from cases.record.value import CaseRecord, Citation, Holding, Summary, Wording
from cases.rendering.card import card, excerpt_of, law_of
from cases.rendering.case_page import MarginNote
from cases.rendering.excerpt import excerpt
from cases.rendering.markdown import plain, render
from core.templatetags.display import day_before

LONG = "The court then went on at some length about matters of costs and interest. " * 5


def held(text: str, **more) -> CaseRecord:
    return CaseRecord(summaries=(Summary("en", held=text, **more),))


def test_a_short_holding_leads_whole():
    shown = excerpt(held("The claim is **dismissed**."))

    assert (shown.text, shown.whole) == ("The claim is dismissed.", True)


@pytest.mark.parametrize(
    "sentences",
    [
        "The portrait right of a natural person is protected by law, as the court in No. 1 of 2023 held.",
        "Peng v Tech Co. and others was followed by J. Smith, who held that the portrait right is protected by law.",
        "قضت المحكمة بأن حق الصورة للشخص الطبيعي محمي بموجب القانون ولا يجوز للغير صنع صورة الشخص.",
        "法院认为，自然人的肖像权受法律保护。" * 6,
    ],
)
def test_a_long_holding_leads_with_whole_sentences(sentences):
    shown = excerpt(held(f"{sentences} {LONG}"))

    assert shown.text.startswith(sentences)
    assert shown.text[-1] in ".。"
    assert not shown.whole


def test_a_holding_of_one_endless_word_is_cut():
    shown = excerpt(held("x" * 1000))

    assert len(shown.text) < 300
    assert shown.text.endswith("…")


def test_where_nothing_is_said_to_be_held_the_relevant_holdings_lead():
    shown = excerpt(held("", basic_facts="Facts.", relevant_holdings=(Holding("Costs", "Costs follow."),)))

    assert shown.text == "Costs follow."


def test_a_record_without_summary_has_no_lead():
    assert excerpt(CaseRecord()) is None


def test_the_applied_law_is_gathered_by_instrument():
    record = CaseRecord(
        citations=(
            Citation("", instrument="Civil Code", kind="article", provision="1018"),
            Citation("", instrument="Patents Act", kind="section", provision="9"),
            Citation("", instrument="Civil Code", kind="article", provision="1019"),
        )
    )

    assert law_of(json.loads(json.dumps(card(record, excerpt(record))))) == [
        ("Civil Code", ["Articles 1018, 1019"]),
        ("Patents Act", ["Section 9"]),
    ]


def test_a_law_of_another_country_than_the_case_has_its_country_on_the_card():
    record = CaseRecord(
        jurisdiction="DE",
        citations=(
            Citation("", instrument="Civil Code", kind="paragraph", provision="1", instrument_key="de/civil-code"),
            Citation("", instrument="Civil Code", kind="article", provision="1", instrument_key="jp/civil-code"),
            Citation("", instrument="Paris Convention", kind="article", provision="8", instrument_key="int/paris"),
        ),
    )

    assert law_of(json.loads(json.dumps(card(record, None)))) == [
        ("Civil Code", ["§ 1"]),
        ("Civil Code, Japan", ["Article 1"]),
        ("Paris Convention", ["Article 8"]),
    ]


def test_a_card_that_was_kept_before_countries_were_is_still_shown():
    assert law_of({"law": [["Civil Code", [["article", "1"]]]]}) == [("Civil Code", ["Article 1"])]


def test_what_cites_no_number_is_listed_as_it_is_written_and_nothing_twice():
    record = CaseRecord(citations=(Citation("the Act", instrument="Act"), Citation("the Act", instrument="Act")))

    assert law_of(card(record, excerpt(record))) == [("", ["the Act"])]


def test_a_card_keeps_the_lead():
    record = held("The claim is dismissed.")

    assert excerpt_of(json.loads(json.dumps(card(record, excerpt(record))))) == excerpt(record)
    assert excerpt_of(card(CaseRecord(), None)) is None
    assert excerpt_of({}) is None


@pytest.mark.parametrize(
    ("in_force", "language", "as_well", "differs"),
    [
        ("The words of the law.", "en", False, False),
        ("(1) “The words of the law.” (2) More.", "en", False, False),
        ("Other words of the law.", "en", True, True),
        ("法律条文。", "zh-hans", True, False),
    ],
)
def test_a_quotation_is_shown_beside_a_wording_of_another_language_or_of_other_words(
    in_force, language, as_well, differs
):
    ours = (Wording(in_force, language),)
    margin_note = MarginNote("law", "Article 1", "1", "Code", "", "", "the words of the law", "en", ours)

    assert (margin_note.quoted_as_well, margin_note.quotation_differs) == (as_well, differs)


def test_a_period_that_ends_before_new_year_ends_on_its_eve():
    assert day_before("2023-01-01") == "31 December 2022"


def test_every_paragraph_ends_with_a_link_to_itself():
    html = render("First.\n\nSecond.", "held")

    assert '<a class="pin" href="#held-1"' in html
    assert '<a class="pin" href="#held-2"' in html


def test_plain_text_of_markdown_has_neither_marks_nor_tags():
    assert plain("A *b*\n\n<script>c</script> & [d](http://e)") == "A b & d"
