"""How labels and the values under them vary: glued, misspelt, dates, parties, keywords."""

import pytest

from cases.drafts.finding_messages import said
from cases.record.value import Party
from tests.cases.intake.readings import kinds, one, record

DETAIL_PAGE = """\
Back

Cour de cassation, France [2024]: Société Alpha c. Société Bêta, Affaire n° 22-18.430

Date du jugement12 juillet 2024
JuridictionCour de cassation
Degrés de juridictionInstance finale
Type de procédureJudiciaire (Civile)
SujetMarques
Plaignant/RequérantSociété Alpha
DéfendeurSociété Bêta
Mots clésmarque notoire, risque de confusion

Faits essentiels : La société Alpha est titulaire de la marque et elle a agi contre la société Bêta.

Décision : La cour a rejeté le pourvoi de la société.

Législation pertinente : articles L. 713-2 et L. 713-3 du Code de la propriété intellectuelle
"""


@pytest.mark.parametrize(
    "lines",
    [
        ("Date of judgment: 19 May 2023",),
        ("Date Of Judgment: 19 May 2023",),
        ("DATE OF JUDGMENT: 19 May 2023",),
        ("Date of judgment：19 May 2023",),
        ("Date of judgment", "19 May 2023"),
        ("Date of judgment:", "", "19 May 2023"),
        ("Date of judgment19 May 2023",),
        ("Date of judgment 19 May 2023",),
        ("Date of judgment\t19 May 2023",),
        ("**Date of judgment:** 19 May 2023",),
        ("Date of judgement: 19 May 2023",),
        ("Date du jugement12 juillet 2024", "Date du jugement: 19 mai 2023")[1:],
    ],
)
def test_4_forms_of_a_label(lines):
    assert record(*lines).decision_date == "2023-05-19"


@pytest.mark.parametrize(
    ("line", "meant"),
    [("Keyworks: portrait right", "Keywords"), ("Keyword: portrait right", ""), ("Key words: portrait right", "")],
)
def test_4_a_misspelt_label_is_read_and_reported(line, meant):
    reading = one(f"Date of judgment: 2023\n{line}\nHeld: Dismissed.")

    assert reading.record.keywords == ("portrait right",)
    misspelt = [each for each in reading.findings if each.kind == "misspelt_label"]
    assert [(each.lines, f"“{meant}”" in said(each)) for each in misspelt] == ([((2, 2), True)] if meant else [])


def test_4_a_french_page_with_labels_glued_to_their_values():
    reading = one(DETAIL_PAGE)
    found = reading.record

    assert (found.title, found.court, found.jurisdiction) == (
        "Société Alpha c. Société Bêta",
        "Cour de cassation",
        "FR",
    )
    assert (found.decision_date, found.level, found.procedure) == ("2024-07-12", "final", "civil")
    assert found.dockets == ("22-18.430",)
    assert found.subject_matter == ("Trademarks",)
    assert found.parties == (Party("plaintiff", "Société Alpha"), Party("defendant", "Société Bêta"))
    assert found.keywords == ("marque notoire", "risque de confusion")
    assert found.summaries[0].language == "fr"
    assert found.summaries[0].held == "La cour a rejeté le pourvoi de la société."
    assert [(each.instrument, each.provision) for each in found.citations] == [
        ("Code de la propriété intellectuelle", "L713-2"),
        ("Code de la propriété intellectuelle", "L713-3"),
    ]
    assert kinds(reading) == ["missing_reference"]


@pytest.mark.parametrize(
    ("written", "iso", "kind"),
    [
        ("May 19, 2023", "2023-05-19", ""),
        ("12 juillet 2024", "2024-07-12", ""),
        ("9 June 2023", "2023-06-09", ""),
        ("27.11.2023", "2023-11-27", ""),
        ("06/10/2020", "2020-10-06", "ambiguous_date"),
        ("26/10/2020", "2020-10-26", ""),
        ("06/06/2020", "2020-06-06", ""),
        ("2023", "2023", "date_without_day"),
        ("May 2023", "2023-05", "date_without_day"),
        ("soon", "", "unknown_value"),
        ("May 19, 2023 (corrected June 1, 2023)", "2023-05-19", "several_values"),
    ],
)
def test_5_forms_of_a_date(written, iso, kind):
    reading = one(f"Keywords: a\nDate of judgment: {written}\nHeld: Dismissed.")

    assert reading.record.decision_date == iso
    assert [each.kind for each in reading.findings if each.lines == (2, 2)] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Plaintiff: A GmbH; B, C and D Ltd",), [("plaintiff", "A GmbH"), ("plaintiff", "B, C and D Ltd")]),
        (("Plaintiff/Appellant: Peng",), [("plaintiff", "Peng")]),
        (("Defendant/Respondent: XX Technology",), [("defendant", "XX Technology")]),
        (("Defendants: Person A; Person B",), [("defendant", "Person A"), ("defendant", "Person B")]),
        (("Plaintiff: AA.; BB.",), [("plaintiff", "AA."), ("plaintiff", "BB.")]),
        (("Plaintiff: Peng (Plaintiff)",), [("plaintiff", "Peng")]),
        (("Plaintiff: Plaintiff/Appellant: Peng",), [("plaintiff", "Peng")]),
        (("Defendant: A (Defendant No. 1); B (Defendant No. 2)",), [("defendant", "A"), ("defendant", "B")]),
        (("Defendant: Alpha", "Beta Ltd"), [("defendant", "Alpha"), ("defendant", "Beta Ltd")]),
        (("Defendant: Alpha Trading and", "Shipping Ltd"), [("defendant", "Alpha Trading and Shipping Ltd")]),
        (("Defendant", "Alpha (Beijing) Co., Ltd."), [("defendant", "Alpha (Beijing) Co., Ltd.")]),
        (("Claimant: A", "Opponent: B", "Intervener: C"), [("claimant", "A"), ("opponent", "B"), ("intervener", "C")]),
        (("Parties: A (plaintiff); B (defendant)",), [("plaintiff", "A"), ("defendant", "B")]),
    ],
)
def test_6_forms_of_parties(lines, expected):
    assert [(each.role, each.name) for each in record("Date of judgment: 2023", *lines).parties] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Keywords: portrait right, artificial intelligence",), ("portrait right", "artificial intelligence")),
        (("Keywords: FRAND; licence, terms of; SEP",), ("FRAND", "licence, terms of", "SEP")),
        (("Keywords: voice,", "likeness,", "deepfake"), ("voice", "likeness", "deepfake")),
        (("Keywords:", "Voice", "Likeness"), ("Voice", "Likeness")),
        (("Keywords: parody and satire, use (fair, free), AI",), ("parody and satire", "use (fair, free)", "AI")),
        (("Keywords: voice, Voice, voice.",), ("voice", "Voice")),
        (("关键词：肖像权、人工智能",), ("肖像权", "人工智能")),
    ],
)
def test_7_forms_of_keywords(lines, expected):
    assert record("Date of judgment: 2023", *lines).keywords == expected
