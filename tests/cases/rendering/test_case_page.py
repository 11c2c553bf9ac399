"""A record as its page shows it."""

from collections import Counter

import pytest

from cases.record.value import CaseRecord, Citation, Holding, Summary
from cases.rendering.case_page import expressions
from cases.rendering.excerpt import excerpt
from cases.rendering.margin_notes import margin_notes
from cases.rendering.rendered_record import RenderedRecord


def passages(*citations: Citation, **texts) -> list:
    return _shown(CaseRecord(summaries=(Summary("en", **texts),), citations=citations))


def _shown(record: CaseRecord) -> list:
    return expressions(record, RenderedRecord.of(record))[0].passages


def cited(number: str = "1", quoted: str = "", **fields) -> Citation:
    return Citation("Article 1 of the Act", "Act", "article", number, quoted, **fields)


def test_each_part_of_a_summary_is_a_passage_with_an_anchor():
    shown = passages(
        basic_facts="F.",
        held="H.",
        relevant_holdings=(Holding("Voice", "V."), Holding("", "L.")),
        relevant_legislation="A.",
    )

    assert [(passage.anchor, passage.heading) for passage in shown] == [
        ("facts", "Basic facts"),
        ("held", "Held"),
        ("holding-1", "Relevant holdings in relation to Voice"),
        ("holding-2", "Relevant holdings"),
        ("legislation", "Relevant legislation"),
    ]


def test_no_anchor_is_given_twice():
    shown = passages(
        cited(quoted="One."),
        cited(quoted="Other."),
        held="H.",
        relevant_holdings=tuple(Holding("T", "One.\n\nTwo.\n\nThree.") for _holding in range(3)),
    )

    anchors = [passage.anchor for passage in shown]
    anchors += [margin_note.anchor for passage in shown for margin_note in passage.margin_notes]
    anchors += [part.partition('"')[0] for passage in shown for part in passage.html.split(' id="')[1:]]

    assert [anchor for anchor, times in Counter(anchors).items() if times > 1] == []
    assert len(anchors) == 4 + 2 + 10


def numbers_of(passage) -> list[str]:
    return [each.number for line in passage.law_lines for numbers in line.numbers.values() for each in numbers]


def test_a_wording_is_beside_the_first_passage_that_names_it_else_where_the_holding_begins():
    shown = passages(
        cited("7", "Seven."),
        cited("9", "Nine."),
        basic_facts="Nothing.",
        held="H.",
        relevant_holdings=(Holding("T", "Article 9 of the Act applies."),),
    )

    assert {passage.anchor: [margin_note.number for margin_note in passage.margin_notes] for passage in shown} == {
        "facts": [],
        "held": ["7"],
        "holding-1": ["9"],
    }


def test_provisions_without_wording_are_in_one_line_beside_the_first_passage_that_names_any_of_them():
    shown = passages(
        cited("7"),
        cited("9"),
        Citation("§ 3 of the Code", "Code", "paragraph", "3"),
        basic_facts="Nothing.",
        held="H.",
        relevant_holdings=(Holding("T", "Article 9 of the Act applies."),),
    )

    assert {passage.anchor: numbers_of(passage) for passage in shown} == {
        "facts": [],
        "held": ["3"],
        "holding-1": ["7", "9"],
    }
    assert not any(passage.margin_notes for passage in shown)


def test_a_line_names_each_kind_once_and_in_the_plural_for_several():
    shown = passages(
        cited("7"), cited("8(1)"), Citation("Annex I", "Act", "annex", "I"), Citation("Art. 9", "Act", "article", "9"),
        held="H.",
    )  # fmt: skip

    (line,) = shown[0].law_lines
    groups = [(str(label), [each.number for each in numbers]) for label, numbers in line.groups]
    assert (line.title, groups) == ("Act", [("Articles", ["7", "8(1)", "9"]), ("Annex", ["I"])])


def test_laws_of_one_title_in_two_countries_have_a_line_each_with_the_country():
    both = [
        Citation("§ 1", "Civil Code", "paragraph", "1", instrument_key="de/civil-code"),
        Citation("Article 1", "Civil Code", "article", "1", instrument_key="jp/civil-code"),
    ]

    shown = passages(*both, held="H.")

    assert [(line.title, line.country) for line in shown[0].law_lines] == [
        ("Civil Code", "Germany"),
        ("Civil Code", "Japan"),
    ]


def test_citations_that_could_not_be_read_have_a_line_each():
    shown = passages(Citation("the usual rules of evidence"), Citation("custom"), held="H.")

    assert [(line.title, line.groups[0][0]) for line in shown[0].law_lines] == [("", ""), ("", "")]
    assert numbers_of(shown[0]) == ["the usual rules of evidence", "custom"]


def said(*citations: Citation, **texts) -> list[tuple[str, str]]:
    lines = [line for passage in passages(*citations, **texts) for line in passage.law_lines]
    return [(sentence.text, sentence.anchor) for line in lines for sentence in line.said]


def test_a_sentence_of_the_holding_that_names_one_provision_is_shown_as_the_summarys_words():
    held = "The claim fails. Article 9 of the Act protects the *voice* of a person. Nothing more."

    assert said(cited("9"), held=held) == [("Article 9 of the Act protects the voice of a person.", "held")]


@pytest.mark.parametrize(
    "texts",
    [
        {"held": "Articles 9 and 10 of the Act protect the voice of a person."},
        {"held": "Article 9 of the Act protects the voice, and Article 12 of the Act the portrait."},
        {"held": "H.", "basic_facts": "The claimant relied on Article 9 of the Act."},
        {"held": "Article 9 of the Act"},
        {"held": "H.", "relevant_legislation": "Article 9 of the Act"},
        {"held": "H.", "relevant_legislation": "Article 9 of the Act (in force)."},
        {"held": "H.", "relevant_legislation": "As in force in 2015, see Article 9 of the Act for the rule."},
        {"held": "Article 9 of the Act protects the voice" + " of a person" * 40 + "."},
        {"held": "Article 10 of the Act protects the voice of a person."},
    ],
)
def test_no_sentence_is_shown_that_may_be_of_something_else_or_only_names_a_provision(texts):
    assert said(cited("9"), **texts) == []


def test_the_part_on_the_law_may_say_what_a_provision_provides():
    legislation = "Article 9 of the Act provides that a voice is protected. It was amended in 2015."

    assert said(cited("9"), held="H.", relevant_legislation=legislation) == [
        ("Article 9 of the Act provides that a voice is protected.", "legislation")
    ]


def test_a_provision_with_a_wording_needs_no_sentence_of_the_summary():
    shown = passages(cited("9", "Nine."), held="Article 9 of the Act protects the voice of a person.")

    assert shown[0].law_lines == []
    assert [note.quoted for note in shown[0].margin_notes] == ["Nine."]


def test_a_provision_that_is_cited_twice_stands_once():
    assert len(margin_notes(CaseRecord(citations=(cited(), cited())))) == 1


def test_a_citation_that_could_not_be_read_stands_as_written():
    (margin_note,) = margin_notes(CaseRecord(citations=(Citation("the usual rules of evidence"),)))

    assert (margin_note.label, margin_note.instrument) == ("the usual rules of evidence", "")


def test_a_quotation_is_in_the_language_of_the_summary_unless_it_says_otherwise():
    summary = Summary("fr", held="Oui.")
    record = CaseRecord(
        summaries=(summary,), citations=(cited(quoted="Mots"), cited("2", "Words", quoted_language="en"))
    )

    assert [margin_note.language for margin_note in margin_notes(record)] == ["fr", "en"]


@pytest.mark.parametrize(
    ("summary", "anchor"),
    [
        (Summary("en", basic_facts="F.", held="H."), "held"),
        (Summary("en", basic_facts="F.", relevant_holdings=(Holding("", " "), Holding("T", "H."))), "holding-2"),
        (Summary("en", basic_facts="F."), "facts"),
    ],
)
def test_what_is_shown_at_a_glance_leads_to_where_it_stands(summary, anchor):
    record = CaseRecord(summaries=(summary,))

    assert excerpt(record).anchor == anchor
    assert anchor in [passage.anchor for passage in _shown(record)]
