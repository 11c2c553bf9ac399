"""How the headings of real texts vary: menus above them, their titles, courts, collections and leftovers."""

import pytest

from cases.record.value import Appearance, Session
from tests.cases.intake.readings import kinds, one, record


def test_1_menu_and_languages_before_the_record_are_passed_over_in_silence():
    reading = one(
        "IP Portal\nWIPO Lex\n"
        "Arabic English Spanish French Russian Chinese\nLaws Treaties Judgments\nNew Zealand\nNZ012-j\nBack\n"
        "Date of judgment: 7 March 2025\nHeld: Dismissed."
    )

    assert (reading.record.reference, reading.record.jurisdiction) == ("NZ012-j", "NZ")
    assert "unplaced_text" not in kinds(reading)


def test_1_a_menu_of_many_lines_is_left_out_and_is_one_finding():
    menu = "\n".join(f"Entry {number} of the Menu" for number in range(40))

    reading = one(f"{menu}\nChina\nCN108-j\nBack\nDate of judgment: 2023-05-19\nHeld: Dismissed.")

    assert reading.record.reference == "CN108-j"
    assert "unplaced_text" not in kinds(reading)
    (left_out,) = [each for each in reading.findings if each.kind == "menu_left_out"]
    assert (left_out.lines, left_out.parameters["count"], left_out.seen) == ((1, 40), 40, "Entry 0 of the Menu")
    assert len(left_out.places) == 40


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


@pytest.mark.parametrize(
    "row",
    [
        "Arabe Anglais Espagnol Français Russe Chinois",
        "Lois Traités Jugements Recherche par ressort juridique",
        "Законы Договоры Судебные решения Поиск по юрисдикциям",
        "阿拉伯文 英文 西班牙文 法文 俄文 中文",
        "القوانين المعاهدات الأحكام القضائية التصفح بحسب الاختصاص القضائي",
        "- Home",
    ],
)
def test_1_the_rows_of_the_menu_are_known_in_the_languages_of_the_site(row):
    reading = one(f"{row}\nUnified Patent Court (UPC)\nUPC001-j\nDate of judgment: 2023-05-19\nHeld: Dismissed.")

    assert not {"menu_left_out", "unplaced_text"} & set(kinds(reading))
    assert reading.record.jurisdiction == "UPC"


def test_a_number_that_we_do_not_know_behind_the_parties_makes_the_title_doubtful():
    reading = one("CN001-j\nA v B, xy.1417.z\nDate of judgment: 2023-05-19\nHeld: Dismissed.")

    assert "title" in {each.field for each in reading.findings if each.kind == "weak_evidence"}


@pytest.mark.parametrize("line", ["Coram: Tan J", "Relatora: Ministra Prado", "Published on: 3 May 2024"])
def test_what_no_record_has_ends_the_value_above_it_and_is_told(line):
    reading = one(f"CN001-j\nDate of judgment: 2023-05-19\nDefendant: Alder Ltd\n{line}\nHeld: Dismissed.")

    assert [party.name for party in reading.record.parties] == ["Alder Ltd"]
    assert line in [each.seen for each in reading.findings if each.kind == "unknown_label"]
