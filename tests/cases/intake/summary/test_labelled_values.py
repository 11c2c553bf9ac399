"""Values under labels: links, languages, dockets, roles of appeal, and names that a title writes with others."""

import pytest

from cases.intake import Reading, read
from cases.record.value import CaseRecord, Document, Link, Party


def one(*lines: str) -> Reading:
    """Return the only reading of lines above a body."""
    (reading,) = read("\n".join([*lines, "Held: The claim was allowed."]))
    return reading


def record(*lines: str) -> CaseRecord:
    return one(*lines).record


def kinds(*lines: str) -> list[str]:
    return [finding.kind for finding in one(*lines).findings]


LONG = f"https://court.example/{'judgment' * 20}.html"


def test_every_line_with_an_address_belongs_to_the_links_above_it_however_long_it_is():
    source = ("Date of judgment: 2023", "Sources:", "Law Review https://review.example/1", f"Report in full: {LONG}")

    assert record(*source).sources == (
        Link("Law Review", "https://review.example/1"),
        Link("Report in full", LONG),
    )
    assert not {"unknown_label", "unplaced_text"} & set(kinds(*source))


def test_links_stand_under_the_label_that_opens_them():
    found = record("Full text of the judgment:", "Judgment https://a.example/", "Sources:", "Report https://b.example/")

    assert found.judgments == (Document("Judgment", "https://a.example/"),)
    assert found.sources == (Link("Report", "https://b.example/"),)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("English; French", ("en", "fr")),
        ("Chinese", ("zh-hans",)),
        ("español, русский", ("es", "ru")),
        ("lv", ("lv",)),
        ("Latvian; Latvian", ("lv",)),
    ],
)
def test_languages_of_the_judgment_are_read_by_name(written, codes):
    found = one("Date of judgment: 2023", f"Language of the judgment: {written}")

    assert found.record.languages == codes
    assert "unknown_value" not in [finding.kind for finding in found.findings]


def test_a_language_that_nobody_knows_is_a_doubt():
    reading = one("Date of judgment: 2023", "Language of the judgment: English; Klingonish")

    assert reading.record.languages == ("en",)
    assert [finding.lines for finding in reading.findings if finding.kind == "unknown_value"] == [(2, 2)]


@pytest.mark.parametrize(
    ("written", "docket"),
    [
        ("Case No. 310 O 227/23", "310 O 227/23"),
        ("Civil Appeal Nos. 5375-5377 of 2017", "Civil Appeal Nos. 5375-5377 of 2017"),
        ("COM IPR Suit (L) No. 23443 of 2024", "COM IPR Suit (L) No. 23443 of 2024"),
        ("No. 22-148", "No. 22-148"),
    ],
)
def test_a_docket_number_loses_the_word_case_and_keeps_what_is_part_of_it(written, docket):
    assert record("Date of judgment: 2023", f"Case number: {written}").dockets == (docket,)


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Claimant/Respondent", "claimant"),
        ("Defendant/Appellant", "defendant"),
        ("Defendant-Appellee", "defendant"),
        ("Respondent/Plaintiff", "plaintiff"),
        ("Appellant/Defendant", "defendant"),
        ("Applicant in the main proceedings", "applicant"),
        ("Defendant in main proceedings", "defendant"),
        ("Retrial petitioner", "petitioner"),
        ("Other party", "other"),
    ],
)
def test_a_party_with_two_roles_keeps_that_of_the_first_proceedings(label, role):
    assert record("Date of judgment: 2023", f"{label}: Alpha Ltd").parties == (Party(role, "Alpha Ltd"),)


@pytest.mark.parametrize(
    ("title", "second"),
    [
        ("Alpha Ltd and Others v Beta GmbH", "Beta GmbH"),
        ("Alpha Ltd v Beta GmbH and Another", "Beta GmbH"),
        ("Alpha Ltd v Beta GmbH and Another", "Beta GmbH and another"),
        ("Alpha Ltd, et al. v Beta GmbH", "Beta GmbH"),
        ("Alpha Ltd v Beta GmbH and Gamma SA", "Beta GmbH"),
        ("Alpha Ltd v Beta GmbH", "Beta GmbH (Germany)"),
        ("Alpha Ltd c/ Beta GmbH s/ daños y perjuicios", "Beta GmbH"),
    ],
)
def test_a_party_whose_title_names_others_beside_it_is_not_spelt_in_two_ways(title, second):
    assert "party_variants" not in kinds(
        f"Court of Appeal, New Zealand [2023]: {title}",
        "Date of judgment: 2023",
        "Plaintiff: Alpha Ltd",
        f"Defendant: {second}",
    )


@pytest.mark.parametrize("second", ["Beta GmbH & Co. KG", "BETA GmbH", "Beta G.m.b.H."])
def test_a_party_that_the_title_spells_otherwise_is_doubted(second):
    assert "party_variants" in kinds(
        "Court of Appeal, New Zealand [2023]: Alpha Ltd v Beta GmbH",
        "Date of judgment: 2023",
        "Plaintiff: Alpha Ltd",
        f"Defendant: {second}",
    )


def test_several_addresses_on_a_line_each_have_the_words_before_them():
    found = record(
        "Date of judgment: 2023", "Judgment/Decision: English HTML https://a.example/1 PDF https://a.example/2"
    )

    assert found.judgments == (
        Document("English HTML", "https://a.example/1", "en"),
        Document("PDF", "https://a.example/2", "en"),
    )


def test_a_line_of_languages_and_formats_names_the_languages_of_the_judgment():
    found = record("Date of judgment: 2023", "Judgment/Decision: Chinese (PDF), English (HTML)")

    assert found.languages == ("zh-hans", "en")


def test_each_point_of_a_list_is_one_keyword_with_its_commas():
    found = record("Date of judgment: 2023", "Keywords:", "- broadcasting, cable and satellite", "- royalties")

    assert found.keywords == ("broadcasting, cable and satellite", "royalties")


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Plaintiff (Appellant)", "plaintiff"),
        ("Appellee (Defendant)", "defendant"),
        ("Petitioner and Appellant", "petitioner"),
    ],
)
def test_a_label_of_two_roles_joined_is_read(label, role):
    found = record("Date of judgment: 2023", f"{label}: Alpha Ltd")

    assert [(party.role, party.name) for party in found.parties] == [(role, "Alpha Ltd")]


def test_the_number_of_a_record_at_the_foot_of_its_page_begins_no_other():
    source = ("Kenya", "KE014-j", "Alpha v Beta", "Date of Judgment", "May 19, 2023", "Keywords", "novelty")

    reading = one(*source, "Summary", "A claim.", "WIPO Lex No.", "KE014-j")

    assert reading.record.reference == "KE014-j"
