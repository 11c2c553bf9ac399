"""How real texts vary: each variation by a text of its own, read into the record it means."""

import pytest

from cases.intake import Reading, read
from cases.record import Appearance, CaseRecord, Holding, Party, Session

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


def one(text: str) -> Reading:
    """Return the only reading of a text."""
    (reading,) = read(text)
    return reading


def record(*lines: str) -> CaseRecord:
    """Return the record of lines that stand around one body."""
    return one("\n".join([*lines, "Held: The claim was allowed."])).record


def kinds(reading: Reading) -> list[str]:
    """Return the kinds of finding, in order."""
    return [finding.kind for finding in reading.findings]


def test_1_menu_and_languages_before_the_record_are_passed_over_in_silence():
    reading = one(
        "IP Portal\nWIPO Lex\n"
        "Arabic English Spanish French Russian Chinese\nLaws Treaties Judgments\nNew Zealand\nNZ012-j\nBack\n"
        "Date of judgment: 7 March 2025\nHeld: Dismissed."
    )

    assert (reading.record.reference, reading.record.jurisdiction) == ("NZ012-j", "NZ")
    assert "unplaced_text" not in kinds(reading)


def test_1_a_menu_of_many_lines_is_passed_over_in_silence():
    menu = "\n".join(f"Entry {number} of the Menu" for number in range(40))

    reading = one(f"{menu}\nChina\nCN108-j\nBack\nDate of judgment: 2023-05-19\nHeld: Dismissed.")

    assert reading.record.reference == "CN108-j"
    assert "unplaced_text" not in kinds(reading)


def test_2_a_hyphen_glued_to_the_court_and_the_title_repeated_without_its_prefix():
    reading = one(
        "2024 WIPO IP Judges Forum Informal Case Summary -Court of Appeal, New Zealand [2024]: A Ltd v B Ltd\n"
        "Session 2: Standard Essential Patents\n"
        "Court of Appeal, New Zealand [2024]: A Ltd v B Ltd\n"
        "Date of judgment: 9 June 2024\nHeld: Dismissed."
    )

    assert reading.record.title == "A Ltd v B Ltd"
    assert reading.record.court == "Court of Appeal"
    assert reading.record.jurisdiction == "NZ"
    session = Session(2, "Standard Essential Patents")
    assert reading.record.appearances == (Appearance("2024 WIPO IP Judges Forum", session=session),)


@pytest.mark.parametrize("dash", ["-", " - ", " – ", " — ", ": "])
def test_2_any_dash_may_part_the_collection_from_the_title(dash):
    first = f"2024 WIPO IP Judges Forum Informal Case Summary{dash}High Court of Delhi, India [2024]: A v B"

    read_record = record(first, "Date of judgment: 2024-06-09")

    assert (read_record.title, read_record.court, read_record.jurisdiction) == ("A v B", "High Court of Delhi", "IN")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Regional Court of Hamburg, Germany [2024]: Kneschke v LAION e.V.",
            ("Kneschke v LAION e.V.", "DE", (), "", ""),
        ),
        (
            "Regional Court of Hamburg, Germany [2024]: Kneschke v. LAION e.V., Case No. 310 O 227/23",
            ("Kneschke v. LAION e.V.", "DE", ("310 O 227/23",), "", ""),
        ),
        ("Lenovo v InterDigital [2024] EWCA Civ 743", ("Lenovo v InterDigital", "GB", (), "", "[2024] EWCA Civ 743")),
        ("A Ltd v B Ltd, [2025] NZSC 18", ("A Ltd v B Ltd", "NZ", (), "", "[2025] NZSC 18")),
        (
            "Infopaq v Danske Dagblades Forening, ECLI:EU:C:2009:465",
            ("Infopaq v Danske Dagblades Forening", "EU", (), "ECLI:EU:C:2009:465", ""),
        ),
        ("Huawei v ZTE | ECLI:EU:C:2015:477", ("Huawei v ZTE", "EU", (), "ECLI:EU:C:2015:477", "")),
        ("Huawei v ZTE\nECLI:EU:C:2015:477", ("Huawei v ZTE", "EU", (), "ECLI:EU:C:2015:477", "")),
        ("Jacobs v Smith, South Africa", ("Jacobs v Smith", "ZA", (), "", "")),
    ],
)
def test_3_forms_of_a_title(line, expected):
    found = record(line, "Date of judgment: 2024-01-02")

    identifiers = found.identifiers
    assert (found.title, found.jurisdiction, found.dockets, identifiers.ecli, identifiers.neutral) == expected


def test_3_the_year_in_brackets_is_the_judgments_and_must_agree_with_its_date():
    reading = one("High Court, Kenya [2022]: A v B\nDate of judgment: 3 May 2021\nHeld: Dismissed.")

    assert reading.record.decision_date == "2021-05-03"
    assert [each.lines for each in reading.findings if each.kind == "date_contradicts_title"] == [(1, 2)]


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
    assert [(each.lines, f"“{meant}”" in each.message) for each in misspelt] == ([((2, 2), True)] if meant else [])


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


@pytest.mark.parametrize("empty", ["", "-", "N/A"])
def test_6_an_empty_party_is_a_finding(empty):
    reading = one(f"Plaintiff: Peng\nDefendant: {empty}\nHeld: Dismissed.")

    assert reading.record.parties == (Party("plaintiff", "Peng"),)
    assert [each.lines for each in reading.findings if each.kind == "missing_party"] == [(2, 2)]


def test_6_quotation_marks_in_a_name_that_do_not_match_are_a_finding():
    reading = one("Plaintiff: “Alpha Ltd\nDefendant: B\nHeld: Dismissed.")

    assert [each.lines for each in reading.findings if each.kind == "quotation_marks"] == [(1, 1)]


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


def test_8_a_body_of_several_paragraphs_stays_in_paragraphs():
    body = "Basic facts: One.\n\u00a0\n\nTwo “as is” — 5 % & more.\n\nHeld: Three."

    summary = one(f"Date of judgment: 2023\n{body}").record.summaries[0]

    assert summary.basic_facts == "One.\n\nTwo “as is” — 5 % & more."
    assert summary.held == "Three."


def test_8_lines_broken_in_mid_sentence_are_joined():
    body = (
        "Basic facts: The plaintiff is a well-known actor whose voice was\r\n"
        "recorded and sold without her consent to a maker\r\nof software.\r\n\r\nShe sued."
    )

    summary = one(f"Date of judgment: 2023\r\n{body}\r\nHeld: Allowed.").record.summaries[0]

    assert summary.basic_facts == (
        "The plaintiff is a well-known actor whose voice was recorded and sold without her consent "
        "to a maker of software."
        "\n\nShe sued."
    )


def test_8_a_body_may_start_on_the_line_after_its_label():
    summary = one("Date of judgment: 2023\nBasic facts\n\nOne.\n\nHELD\nTwo.").record.summaries[0]

    assert (summary.basic_facts, summary.held) == ("One.", "Two.")


def test_8_holdings_stand_under_their_topics():
    summary = one(
        "Date of judgment: 2023\n"
        "Relevant holdings in relation to Voice: One.\nRelevant holdings on Likeness\nTwo.\n\nThree."
    ).record.summaries[0]

    assert summary.relevant_holdings == (Holding("Voice", "One."), Holding("Likeness", "Two.\n\nThree."))


def test_9_two_prints_of_one_court_and_of_one_party_are_findings():
    reading = one(
        "People’s Court, China [2023]: Peng v XX Co., Ltd\nIssuing authority: People's Court\nDefendant: XX Co., Ltd.\n"
        "Plaintiff: Peng\nDate of judgment: 2023-01-02\nHeld: Dismissed."
    )

    variants = [(each.kind, each.lines) for each in reading.findings if each.kind.endswith("_variants")]
    assert variants == [("court_variants", (1, 2)), ("party_variants", (1, 4))]


def test_11_leftovers_of_a_word_processor_are_dropped_names_above_all():
    reading = one(
        "Jane Roe\nJohn Doe\n2\n0\n2025-10-01T09:00:00Z\n1\n350\nClean\nfalse\nEN-US\nX-NONE\nX-NONE\n"
        + "\n" * 200
        + "High Court, Kenya [2021]: A v B\nDate of judgment: 3 May 2021\nHeld: Dismissed."
    )

    assert reading.record.title == "A v B"
    assert [(each.kind, each.lines) for each in reading.findings if each.lines[1] <= 12] == [
        ("leftovers_dropped", (1, 12))
    ]
    assert "Jane" not in str(reading)


@pytest.mark.parametrize(
    ("facts", "language"),
    [
        ("Истец обратился в суд с иском к ответчику о защите права на изображение.", "ru"),
        ("原告系知名演员，被告未经许可使用其肖像。", "zh"),
        ("رفع المدعي دعوى ضد المدعى عليه بسبب استخدام صورته.", "ar"),
        (
            "La société est titulaire de la marque et elle a agi contre les défendeurs pour contrefaçon dans le délai.",
            "fr",
        ),
        ("The plaintiff is the owner of the mark and was sued by the defendant for infringement.", "en"),
        ("Peng.", "en"),
    ],
)
def test_12_the_language_is_that_of_the_body_not_of_the_labels(facts, language):
    assert record("Date of judgment: 2023", f"Basic facts: {facts}").summaries[0].language == language


def test_13_an_ecli_that_contradicts_the_date_is_a_finding():
    reading = one("A v B, ECLI:LV:RPT:2025:0514.C771190024.3.S\nDate of judgment: 15 May 2025\nHeld: Dismissed.")

    assert reading.record.decision_date == "2025-05-15"
    (finding,) = [each for each in reading.findings if each.kind == "date_contradicts_ecli"]
    assert "2025-05-14" in finding.message


def test_13_another_docket_in_the_title_than_in_the_field_is_a_finding_and_both_are_kept():
    reading = one("A v B, Case No. 1 O 2/23\nCase number: 1 O 3/23\nDate of judgment: 2023-05-15\nHeld: Dismissed.")

    assert reading.record.dockets == ("1 O 3/23", "1 O 2/23")
    assert [each.lines for each in reading.findings if each.kind == "two_dockets"] == [(1, 2)]


def test_a_title_may_follow_the_kind_of_text_without_a_collection():
    found = record("Informal Case Summary – High Court, Kenya [2021]: A v B", "Date of judgment: 26 January 2021")

    assert (found.title, found.court, found.appearances) == ("A v B", "High Court", ())


def test_a_french_heading_names_the_collection_after_the_kind_of_text():
    found = record(
        "Résumé informel d'affaire – Forum 2024 de l'OMPI - Cour d'appel de Paris, France [2023] : A c. B",
        "Date du jugement : 1er juillet 2023",
    )

    assert (found.title, found.court) == ("A c. B", "Cour d'appel de Paris")
    assert found.appearances == (Appearance("Forum 2024 de l'OMPI"),)


def test_a_note_to_readers_broken_over_lines_is_one_sentence_and_names_the_collection():
    reading = one(
        "This is an informal case summary prepared for the purposes of facilitating exchange during the 2024 WIPO IP\n"
        "Judges Forum.\nDate of judgment: 2024-01-02\nHeld: Dismissed."
    )

    assert reading.record.summaries[0].note.endswith("facilitating exchange during the 2024 WIPO IP Judges Forum.")
    assert reading.record.appearances == (Appearance("2024 WIPO IP Judges Forum"),)


def test_a_docket_that_ends_a_title_without_a_word_before_it_is_a_docket():
    found = record(
        "Federal Court of Justice, Germany [2020]: Sisvel v. Haier, KZR 36/17", "Date of judgment: 5 May 2020"
    )

    assert (found.title, found.dockets) == ("Sisvel v. Haier", ("KZR 36/17",))


def test_a_court_and_a_docket_may_stand_above_the_title():
    found = record("Constitutional Court of South Africa", "Case CCT 42/04", "A v B", "Date of judgment: 27 May 2005")

    assert (found.court, found.dockets, found.title) == (
        "Constitutional Court of South Africa",
        ("CCT 42/04",),
        "A v B",
    )


def test_provisions_listed_on_lines_of_their_own_stay_apart():
    reading = one(
        "Date of judgment: 2023\nHeld: x\nRelevant legislation:\n"
        "Article 102 of the Treaty on the Functioning of the European Union (TFEU)\n§ 33 of the\nAct on Competition"
    )

    assert reading.record.summaries[0].relevant_legislation == (
        "Article 102 of the Treaty on the Functioning of the European Union (TFEU)\n\n§ 33 of the Act on Competition"
    )


def test_the_foot_of_a_page_is_no_part_of_the_last_body():
    reading = one("Date of judgment: 2023\nHeld: One.\n\nContact Us | Terms of Use\n© A Service")

    assert reading.record.summaries[0].held == "One."
