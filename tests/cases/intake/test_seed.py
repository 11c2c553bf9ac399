"""The seed case: a page pasted whole, with its site's menu, becomes exactly one record."""

from pathlib import Path

import pytest

from cases.drafts.finding_messages import said
from cases.intake import Reading, read
from cases.record.value import Appearance, Party, Session

SEED = Path(__file__).parents[3] / "fixtures" / "seed" / "CN108-j.txt"
LISTED = "Articles 1018, 1019, and 1165 of the Civil Code of the People's Republic of China"


@pytest.fixture(scope="module")
def seed() -> Reading:
    (reading,) = read(SEED.read_text(encoding="utf-8"))
    return reading


def test_the_reference_and_the_jurisdiction_are_the_last_lines_of_the_menu(seed):
    assert (seed.record.reference, seed.record.jurisdiction) == ("CN108-j", "CN")
    assert (seed.places["reference"], seed.places["jurisdiction"]) == ((7, 7), (5, 5))


def test_the_collection_comes_with_its_session(seed):
    session = Session(6, "Personality Rights")

    assert seed.record.appearances == (Appearance("2025 WIPO IP Judges Forum", session=session),)


def test_the_title_has_neither_court_nor_year(seed):
    assert seed.record.title == "Peng v Chongqing XX Technology Co., Ltd"


def test_the_court_is_spelt_as_in_its_own_field(seed):
    assert seed.record.court == "Chongqing No. 1 Intermediate People's Court"


def test_dates_and_fixed_values_are_read_into_their_codes(seed):
    record = seed.record

    assert (record.decision_date, record.level, record.procedure) == ("2023-05-19", "final", "civil")
    assert record.subject_matter == ("Others",)


def test_the_parties_stand_in_their_roles(seed):
    assert seed.record.parties == (
        Party("plaintiff", "Peng"),
        Party("defendant", "Chongqing XX Technology Co., Ltd."),
    )


def test_the_keywords_stand_in_order(seed):
    assert seed.record.keywords == ("personality right", "portrait right", "artificial intelligence", "civil law")


def test_the_summary_has_its_note_and_its_three_bodies(seed):
    (summary,) = seed.record.summaries
    (holding,) = summary.relevant_holdings

    assert summary.language == "en"
    assert summary.note.startswith(
        "This is an informal case summary prepared for the purposes of facilitating exchange"
    )
    assert summary.basic_facts.startswith("A software operation company developed")
    assert summary.basic_facts.endswith("totaling more than 50,000 yuan.")
    assert summary.held.startswith("The hearing court held that")
    assert summary.held.endswith("compensate for the loss of 3,000 yuan.")
    assert holding.topic == "Personality Rights"
    assert holding.text.startswith("The portrait right of natural persons")
    assert holding.text.endswith("charging subject, etc.")


def test_relevant_legislation_is_the_list_without_the_articles_quoted(seed):
    assert seed.record.summaries[0].relevant_legislation == LISTED


def test_each_article_listed_is_a_citation_with_its_quoted_wording(seed):
    citations = seed.record.citations

    assert [(each.kind, each.provision) for each in citations] == [
        ("article", "1018"),
        ("article", "1019"),
        ("article", "1165"),
    ]
    assert {each.as_written for each in citations} == {LISTED}
    assert {each.instrument for each in citations} == {"Civil Code of the People's Republic of China"}
    assert {each.quoted_language for each in citations} == {"en"}
    assert citations[0].quoted.startswith("A natural person enjoys the right to likeness")
    assert citations[1].quoted.endswith("unless otherwise provided by law.")
    assert citations[2].quoted.startswith("A perpetrator who, through his fault")


def test_what_the_page_does_not_say_stays_empty(seed):
    record = seed.record

    assert record.languages == record.dockets == record.judgments == record.sources == ()
    assert record.identifiers.ecli == record.court_key == record.outcome == ""


def test_the_findings_name_both_spellings_with_their_lines_and_nothing_else(seed):
    assert [(finding.kind, finding.lines) for finding in seed.findings] == [
        ("court_variants", (11, 27)),
        ("party_variants", (11, 37)),
        ("party_variants", (35, 43)),
    ]
    court, company, person = seed.findings
    assert "People’s" in said(court)
    assert "People's" in said(court)
    assert "“Chongqing XX Technology Co., Ltd” in the title" in said(company)
    assert "“Peng Momo”" in said(person)


def test_the_page_reads_the_same_with_line_ends_of_another_system(seed):
    (again,) = read(SEED.read_text(encoding="utf-8").replace("\n", "\r\n"))

    assert again == seed
