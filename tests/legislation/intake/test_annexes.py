"""Annexes and schedules, whose provisions are numbered within them."""

import pytest

from legislation.intake import read_law


@pytest.mark.parametrize(
    ("annexed", "named"),
    [
        ("Annex III\nMarks\nArticle 1. C.\nArticle 2. D.", [("annex", "III, Article 1"), ("annex", "III, Article 2")]),
        ("Annexe I\nListe des produits\nUn. Deux.", [("annex", "I")]),
        ("SCHEDULE 2\nForms.\nForm 1.", [("schedule", "2")]),
        ("Anlage A\nGebühren.\nDie Gebühr ist 5.", [("annex", "A")]),
        ("Annex\nArticle 1. C.", [("annex", "Article 1")]),
        ("附件三\n商标\n第一条　甲。", [("annex", "3, Article 1")]),
        ("Annex I\nChapter I\nGeneral\nArticle 1. C.\nAnnex II\nArticle 1. D.",
         [("annex", "I, Article 1"), ("annex", "II, Article 1")]),
    ],
)  # fmt: skip
def test_what_stands_in_an_annex_is_numbered_within_it(annexed, named):
    reading = read_law(f"Article 1. A.\nArticle 2. B.\n{annexed}", "text")

    assert [(unit.kind, unit.number) for unit in reading.provisions()] == [("article", "1"), ("article", "2"), *named]


def test_no_word_of_an_annex_is_lost_without_a_finding():
    alone = read_law("Article 1. A.\nSchedule 1\nForms\nForm A.\nForm B.", "text")
    holding = read_law("Article 1. A.\nAnnex I\nHeading\nSaid before.\nArticle 1. C.", "text")

    annex = list(alone.provisions())[-1]
    assert (annex.heading, annex.text) == ("Forms", "Form A.\nForm B.")
    assert [finding.kind for finding in holding.findings] == ["unknown_lines"]
    assert holding.units[-1].text == "Said before."
