"""A record as its page shows it."""

from collections import Counter

import pytest

from cases.record.value import CaseRecord, Citation, Holding, Summary
from cases.rendering.case_page import expressions, margin_notes
from cases.rendering.excerpt import excerpt
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


def test_a_provision_stands_beside_the_first_passage_that_names_it_else_where_what_was_held_begins():
    shown = passages(
        cited("7"),
        cited("9"),
        basic_facts="Nothing.",
        held="H.",
        relevant_holdings=(Holding("T", "Article 9 of the Act applies."),),
    )

    assert {passage.anchor: [margin_note.number for margin_note in passage.margin_notes] for passage in shown} == {
        "facts": [],
        "held": ["7"],
        "holding-1": ["9"],
    }


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
