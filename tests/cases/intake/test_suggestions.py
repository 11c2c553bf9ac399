"""What a finding says beside its lines: the field it concerns, the value read, and the values proposed instead."""

from dataclasses import fields

import pytest
from django.conf import settings

from cases.intake import Finding, read
from cases.record.value import CaseRecord
from core.sources.findings import finding

from .readings import WHOLE


def found(text: str, kind: str) -> list[tuple]:
    """Return lines, field, the value read and the values proposed, of each finding of a kind."""
    return [
        (each.lines, each.field, each.seen, each.suggestion)
        for reading in read(text)
        for each in reading.findings
        if each.kind == kind
    ]


def changed(old: str, new: str) -> str:
    assert old in WHOLE
    return WHOLE.replace(old, new)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (
            "court_variants",
            changed("authority: High Court\n", "authority: The High Court\n"),
            ((2, 4), "court", "The High Court", ("High Court",)),
        ),
        (
            "party_variants",
            WHOLE.replace("A v B", "A v Boats, Ltd").replace("Defendant: B", "Defendant: Boats Ltd."),
            ((2, 9), "parties", "Boats Ltd.", ("Boats, Ltd",)),
        ),
        (
            "party_variants",
            WHOLE.replace("Plaintiff: A", "Plaintiff: Peng").replace("Allowed.", "Peng Momo sued."),
            ((8, 11), "parties", "Peng", ("Peng Momo",)),
        ),
        (
            "date_contradicts_title",
            changed("[2023]", "[2022]"),
            ((2, 3), "decision_date", "2023-05-19", ("2022-05-19",)),
        ),
        (
            "date_contradicts_ecli",
            changed("Keywords", "ECLI: ECLI:DE:BGH:2023:180523UIZR1.22.0\nKeywords"),
            ((3, 10), "decision_date", "2023-05-19", ("2023-05-18",)),
        ),
        (
            "date_contradicts_ecli",
            changed("Keywords", "ECLI: ECLI:FR:CCASS:2022:C100123\nKeywords"),
            ((3, 10), "decision_date", "2023-05-19", ()),
        ),
        (
            "two_dockets",
            changed("A v B", "A v B, Case No. 7/22").replace("Keywords", "Docket number: 8/22\nKeywords"),
            ((2, 10), "dockets", "8/22; 7/22", ("8/22", "7/22")),
        ),
        ("quotation_marks", changed("Allowed.", "He “said."), ((11, 11), "held", "", ())),
        ("missing_party", changed("Defendant: B\n", ""), ((2, 2), "parties.defendant", "", ("B",))),
        ("missing_party", changed("Plaintiff: A\n", ""), ((2, 2), "parties.plaintiff", "", ("A",))),
        ("missing_party", changed("Defendant: B", "Defendant:"), ((9, 9), "parties.defendant", "", ("B",))),
        ("missing_field", changed("Keywords: voice\n", ""), ((1, 10), "keywords", "", ())),
        (
            "missing_field",
            changed("Date of judgment: 19 May 2023\n", ""),
            ((1, 10), "decision_date", "", ("2023",)),
        ),
        ("missing_reference", changed("CN108-j\n", ""), ((1, 10), "reference", "", ())),
        ("no_body_text", changed("Held: Allowed.\n", ""), ((1, 10), "held", "", ())),
        ("date_without_day", changed("19 May 2023", "May 2023"), ((3, 3), "decision_date", "2023-05", ())),
        (
            "ambiguous_date",
            changed("19 May 2023", "04/05/2023"),
            ((3, 3), "decision_date", "2023-05-04", ("2023-04-05",)),
        ),
        (
            "several_values",
            changed("Type", "Level of the issuing authority: First Instance\nType"),
            ((6, 6), "level", "Final Instance", ("first",)),
        ),
        (
            "several_values",
            changed("Issuing", "Date of judgment: 20 May 2023\nIssuing"),
            ((4, 4), "decision_date", "19 May 2023", ("2023-05-20",)),
        ),
        ("misspelt_label", changed("Keywords", "Keyworts"), ((10, 10), "keywords", "Keyworts", ())),
        ("unknown_label", changed("Keywords", "Judge: C\nKeywords"), ((10, 10), "", "Judge: C", ())),
        (
            "unknown_value",
            changed("Final Instance", "Finale Instances"),
            ((5, 5), "level", "Finale Instances", ("final",)),
        ),
        ("unknown_value", changed("Final Instance", "Third Round"), ((5, 5), "level", "Third Round", ())),
        ("unknown_value", changed("Others", "Tradmarks"), ((7, 7), "subject_matter", "Tradmarks", ("Trademarks",))),
        ("unknown_value", changed("19 May 2023", "in spring"), ((3, 3), "decision_date", "in spring", ())),
    ],
)
def test_a_finding_names_its_lines_its_field_what_was_read_and_what_is_proposed(kind, text, expected):
    assert expected in found(text, kind)


LAW = (
    WHOLE
    + """\
Relevant legislation: Articles 1 and 2 of the Civil Code

Article 1: Everyone may.
"""
)


def test_an_article_listed_without_its_wording_is_a_finding_only_where_another_is_quoted():
    assert found(LAW, "listed_without_quote") == [((12, 12), "citations", "article 2", ())]
    assert found(LAW.replace("Article 1: Everyone may.\n", ""), "listed_without_quote") == []


def test_an_article_quoted_that_the_list_lacks_is_a_finding():
    assert found(LAW + "\nArticle 3: Nobody must.\n", "quoted_not_listed") == [
        ((16, 16), "relevant_legislation", "Article 3", ())
    ]


def test_what_is_proposed_for_the_seed_are_the_other_spellings():
    (reading,) = read((settings.BASE_DIR / "fixtures/seed/CN108-j.txt").read_text("utf-8"))

    assert [(each.field, each.seen, each.suggestion) for each in reading.findings] == [
        ("court", "Chongqing No. 1 Intermediate People's Court", ("Chongqing No. 1 Intermediate People’s Court",)),
        ("parties", "Chongqing XX Technology Co., Ltd.", ("Chongqing XX Technology Co., Ltd",)),
        ("parties", "Peng", ("Peng Momo",)),
    ]


@pytest.mark.parametrize("path", sorted(settings.BASE_DIR.glob("fixtures/*/*.txt")), ids=lambda path: path.stem)
def test_every_value_that_is_read_carries_its_lines(path):
    text = path.read_text("utf-8")
    last = text.count("\n") + 1

    for reading in read(text):
        given = {
            part.name
            for part in fields(CaseRecord)
            if getattr(reading.record, part.name) != getattr(CaseRecord(), part.name) and part.name != "summaries"
        }
        given |= {
            name
            for summary in reading.record.summaries
            for name in ("basic_facts", "held", "relevant_holdings", "relevant_legislation", "note")
            if getattr(summary, name)
        }
        assert given - set(reading.places) == set()
        assert all(1 <= first <= end <= last for first, end in reading.places.values())


def test_a_finding_without_more_is_about_no_field():
    assert finding("kind", (1, 1)) == Finding("kind", "", {}, (1, 1), "", "", (), "")
