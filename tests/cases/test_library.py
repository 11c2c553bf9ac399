"""The library: the published case of each file, compared with the table of facts beside the files."""

import json
import re
from collections import Counter
from dataclasses import asdict

import pytest
from django.conf import settings
from django.db import transaction

from cases.management.commands.load_library import load_catalogue, load_vocabulary, missing_cases
from cases.models import Collection, Court, Keyword, Session
from cases.record.json import to_json
from cases.rendering.case_page import expressions
from cases.rendering.rendered_record import RenderedRecord, bodies
from core import log
from legislation.models import Instrument
from legislation.official_source import OfficialSource, is_pattern
from legislation.wordings.text_counts import TextCounts

from .loaded_library import Library, load

FOLDER = settings.BASE_DIR / "fixtures/library"
LAWS = {
    (row["jurisdiction_id"], row["slug"]): row
    for row in json.loads((FOLDER / "catalogue.json").read_text("utf-8"))["instruments"]
}
# Laws of which no official address is known to us.
NOWHERE = {
    ("AR", "civil-code-former"),
    ("PH", "republic-act-166"),
    ("PT", "industrial-property-code-as-in-force-in-2015"),
}
CODING = json.loads((FOLDER / "coding.json").read_text("utf-8"))
FACTS = {row["reference"]: row for row in json.loads((FOLDER / "facts.json").read_text("utf-8"))}
NO_PROVISION = (
    "No provision is recorded",
    "No article is recorded",
    "No section is recorded",
    "no statutory provision",
)

# The languages of the United Nations: the names of the library are given in all of them.
_SIX = {"en", "ar", "es", "fr", "ru", "zh-hans"}
NAMED = (Court, Keyword, Collection, Session, Instrument)

each_case = pytest.mark.parametrize("reference", FACTS)


@pytest.fixture(scope="module")
def library(django_db_setup, django_db_blocker) -> Library:
    """What the library is once it was loaded twice into an empty database, which is empty again afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        loaded = load()
        transaction.set_rollback(True)
    return loaded


def test_every_file_is_a_published_case_of_its_own_reference_and_has_its_row_in_the_table(library):
    files = {path.stem for path in FOLDER.glob("*.txt")}

    assert files == set(FACTS)
    assert set(library.records) == files | {"CN108-j"}
    assert len(files) == 51


def test_loading_the_library_again_changes_nothing_and_leaves_the_pages_that_are_kept(library):
    first, second = library.counts

    assert first == second
    assert library.versions[0] == library.versions[1]
    assert first[:3] == (52, 52, 104)
    assert first[-1] == 259


@each_case
def test_court_date_level_and_procedure_are_those_of_the_table(library, reference):
    record, facts = library.records[reference], FACTS[reference]

    for name in ("jurisdiction", "court", "decision_date", "level", "procedure"):
        assert getattr(record, name) == facts[name], name
    assert set(record.subject_matter) == set(facts["subject_matter"])
    assert len(record.subject_matter_keys) == len(facts["subject_matter"])


@each_case
def test_numbers_and_languages_are_those_of_the_table(library, reference):
    record, facts = library.records[reference], FACTS[reference]

    assert list(record.dockets) == facts["dockets"]
    assert {"ecli": record.identifiers.ecli, "neutral": record.identifiers.neutral} == facts["identifiers"]
    assert record.identifiers.source == ""
    assert list(record.languages) == facts["languages"]
    for report in facts["reports"]:
        assert report in record.summaries[0].held


@each_case
def test_the_parties_stand_in_the_roles_of_the_table(library, reference):
    record = library.records[reference]

    assert [[party.role, party.name] for party in record.parties] == FACTS[reference]["parties"]


@each_case
def test_each_provision_of_the_table_is_cited_and_linked_and_no_other(library, reference):
    citations = library.records[reference].citations

    cited = [
        [each.instrument_key.split("/")[0].upper(), each.instrument, each.kind, each.provision] for each in citations
    ]
    assert cited == FACTS[reference]["provisions"]
    assert all(each.provision_key.startswith(f"{each.instrument_key}/") for each in citations)


@each_case
def test_the_wording_of_no_provision_is_given(library, reference):
    citations = library.records[reference].citations

    assert not any(each.quoted or each.wordings for each in citations)


def test_only_the_articles_that_the_seed_quotes_have_a_wording(library):
    law = "Civil Code of the People's Republic of China"

    assert library.wordings == [f"Article {number}, {law}" for number in (1018, 1019, 1165)]


@pytest.mark.parametrize("law", LAWS, ids="/".join)
def test_each_law_has_a_well_formed_address_at_its_official_source_or_is_known_to_have_none(law):
    row = LAWS[law]
    source, pattern = row.get("source_url", ""), row.get("provision_pattern", "")

    assert pattern == "" or is_pattern(pattern)
    assert source.startswith("https://") != (law in NOWHERE)


def test_half_of_the_laws_have_a_pattern_for_the_addresses_of_their_provisions():
    assert len([row for row in LAWS.values() if row.get("provision_pattern")]) == 24
    assert len(LAWS) == 50


def test_every_provision_that_is_cited_of_a_law_with_a_pattern_has_an_address_of_its_own(library):
    addresses = {}
    for record in library.records.values():
        for each in record.citations:
            home, _slash, slug = each.instrument_key.partition("/")
            law = LAWS[home.upper(), slug]
            source = OfficialSource(law.get("source_url", ""), law.get("provision_pattern", ""))
            if source.pattern:
                addresses[each.provision_key] = source.of_provision(each.kind, each.provision)

    assert "" not in addresses.values()
    assert len(set(addresses.values())) == len(addresses) == 48
    assert addresses["de/copyright-act/para-44a"] == "https://www.gesetze-im-internet.de/urhg/__44a.html"
    assert addresses["ca-qc/charter-of-human-rights-and-freedoms/s-9.1"].endswith("/C-12#se:9_1")
    assert addresses["int/european-patent-convention/art-60"] == "https://www.epo.org/en/legal/epc/2020/a60.html"
    assert addresses["us/united-states-code-title-15/para-1114"].endswith("title15-section1114&num=0&edition=prelim")
    assert addresses["kr/unfair-competition-prevention-and-trade-secret-protection-act/art-2"].endswith(
        "/%EC%A0%9C2%EC%A1%B0"
    )


def test_the_front_page_counts_the_articles_whose_text_can_be_read(library):
    assert library.texts == TextCounts(articles=100, worded=3, linked=90)


def test_two_summaries_put_an_article_in_a_sentence_of_their_own(library):
    said = {
        reference: sentence.text
        for reference, record in library.records.items()
        for shown in expressions(record, RenderedRecord.of(record))[:1]
        for passage in shown.passages
        for line in passage.law_lines
        for sentence in line.said
    }

    assert said == {
        "AR001-j": "A search engine that shows thumbnails of photographs does not need the consent of the person "
        "portrayed under Article 31 of Law 11.723.",
        "AU001-j": "The reputation of the registered mark is not relevant to deceptive similarity under "
        "section 120(1).",
    }


@each_case
def test_the_case_is_in_its_session_of_the_collection(library, reference):
    (appearance,) = library.records[reference].appearances

    assert appearance.collection_key == "intellectual-property-and-technology"
    assert appearance.session.number == FACTS[reference]["session"]
    assert [holding.topic for holding in library.records[reference].summaries[0].relevant_holdings] == [
        appearance.session.title
    ]


@each_case
def test_the_judgment_and_the_sources_are_those_of_the_table(library, reference):
    record = library.records[reference]
    links = [*record.judgments, *record.sources]

    assert list(dict.fromkeys(link.url for link in links)) == FACTS[reference]["addresses"]
    assert record.sources
    assert all(link.title and link.title != link.url for link in links)


@each_case
def test_the_summary_has_all_its_bodies_and_says_why_where_it_records_no_provision(library, reference):
    record = library.records[reference]
    (summary,) = record.summaries

    assert (summary.language, summary.status) == ("en", "original")
    assert summary.basic_facts
    assert summary.held
    assert summary.relevant_holdings[0].text
    assert record.citations or any(reason in summary.relevant_legislation for reason in NO_PROVISION)
    bodies = [summary.basic_facts, summary.held, summary.relevant_holdings[0].text, summary.relevant_legislation]
    assert 80 <= len(" ".join(bodies).split()) <= 350
    assert record.outcome


@each_case
def test_a_partial_record_says_so_in_its_note_to_readers_and_no_other_does(library, reference):
    note = library.records[reference].summaries[0].note

    assert note.startswith("This record is partial") == FACTS[reference]["partial"]


@each_case
def test_intake_doubts_what_the_table_expects_and_nothing_else(library, reference):
    assert library.findings[reference] == FACTS[reference]["findings"]


def test_a_file_that_is_read_again_is_doubted_only_because_its_case_is_there_already(library):
    assert set(library.again) == set(library.records)
    assert set().union(*library.again.values()) == {"reference_taken", "possible_duplicate", "docket_taken"}


def test_an_ecli_that_contradicts_the_date_is_published_as_found_and_noted(library):
    record = library.records["LV002-j"]

    assert record.decision_date == "2025-07-11"
    assert record.identifiers.ecli == "ECLI:LV:RPT:2025:0514.C771190024.3.S"
    assert "14 May 2025" in record.summaries[0].note


def test_one_dispute_before_two_courts_names_the_other_decision(library):
    assert "LV001-j" in library.records["EU004-j"].summaries[0].note
    assert "EU004-j" in library.records["LV001-j"].summaries[0].note


def test_one_keyword_brings_the_five_answers_to_one_question_together(library):
    found = {reference for reference, record in library.records.items() if "DABUS" in record.keywords}

    assert found == {"GB007-j", "AU002-j", "EP001-j", "DE004-j", "CH001-j"}


def test_every_reference_in_a_text_is_that_of_a_published_case(library):
    words = " ".join(summary.note for record in library.records.values() for summary in record.summaries).split()
    named = {word.strip(".,;") for word in words if word.strip(".,;").endswith("-j")}

    assert named
    assert named <= set(library.records)


def test_every_code_names_a_passage_that_its_summary_has(library):
    coded = {reference: record for reference, record in library.records.items() if to_json(record)["schema"] == 2}

    assert set(coded) == set(CODING["cases"])
    for reference, record in coded.items():
        there = set(bodies(record.summaries[0], first=True))
        assert set(record.coded_places()) - {""} <= there, reference


def test_the_codes_of_the_library_are_those_of_its_table(library):
    for reference, rows in CODING["cases"].items():
        record = library.records[reference]
        given = [{"question": each.question_key, "answer": each.answer, "place": each.place} for each in record.answers]
        assert given == rows.get("answers", []), reference
        assert [asdict(each) for each in record.remedies] == rows.get("remedies", []), reference
        assert [asdict(each) for each in record.other_decisions] == rows.get("other_decisions", []), reference
        roles = [{"provision": each.provision, "role": each.role, "place": each.place} for each in record.citations]
        assert [row for row in roles if row["role"]] == rows.get("roles", []), reference


def test_each_question_is_answered_in_two_jurisdictions_at_least_and_has_six_languages(library):
    answered: dict[str, set[str]] = {}
    for record in library.records.values():
        for each in record.answers:
            answered.setdefault(each.question_key, set()).add(record.jurisdiction)

    assert set(answered) == {row["slug"] for row in CODING["questions"]}
    assert len(answered) >= 6
    assert min(map(len, answered.values())) >= 2
    assert all(set(row["names"]) == _SIX for row in CODING["questions"])


def test_a_sum_that_is_coded_is_one_that_the_summary_names(library):
    for record in library.records.values():
        text = record.summaries[0].held + record.outcome
        for remedy in record.remedies:
            assert all(number in text for number in re.findall(r"[\d.,]*\d", remedy.amount)), record.reference


@pytest.mark.parametrize("kind", ["Keyword", "Collection", "Session"])
def test_keywords_and_sessions_have_a_name_in_each_of_the_six_languages(library, kind):
    rows = [
        names for names in library.names[kind] if "Forum" not in names["en"] and names["en"] != "Personality Rights"
    ]

    assert rows
    assert [names["en"] for names in rows if not names.keys() >= _SIX] == []


def test_every_name_of_the_catalogue_is_that_of_a_published_case(library):
    assert library.unused == []


def test_no_name_is_that_of_two_keywords():
    rows = json.loads((FOLDER / "catalogue.json").read_text("utf-8"))["keywords"]
    names = Counter(
        name for row in rows for name in {name.casefold() for name in (*row["names"].values(), *row["synonyms"])}
    )

    assert [name for name, times in names.items() if times > 1] == []


def test_a_name_that_a_librarian_wrote_stays_and_gains_the_languages_it_lacks(db):
    load_vocabulary()
    Keyword.objects.create(slug="voice", names={"en": "the voice", "fr": "la voix"})
    before = log.version()

    load_catalogue()

    names = Keyword.objects.get(slug="voice").names
    assert (names["en"], names["fr"], names["es"]) == ("the voice", "la voix", "voz")
    assert log.version() == before + 1


def test_a_law_that_is_here_gains_its_addresses_and_keeps_those_that_a_librarian_wrote(db):
    load_vocabulary()
    own = {"kind": "act", "names": {"en": "Patents Act"}}
    Instrument.objects.create(jurisdiction_id="DE", slug="patents-act", source_url="https://law.example/", **own)
    Instrument.objects.create(jurisdiction_id="GB", slug="patents-act-1977", **own)

    load_catalogue()

    here, there = (Instrument.objects.get(jurisdiction=code, slug__startswith="patents-act") for code in ("DE", "GB"))
    assert here.source_url == "https://law.example/"
    assert here.provision_pattern == "https://www.gesetze-im-internet.de/patg/__{number}.html"
    assert there.source_url == "https://www.legislation.gov.uk/ukpga/1977/37"


def test_an_installation_with_the_collection_of_an_earlier_library_keeps_it(db):
    load_vocabulary()
    former = Collection.objects.create(slug="starter-library", names={"en": "Starter Library"})
    Session.objects.create(collection=former, number=1, names={"en": "Personality Rights, Likeness and Voice"})

    load_catalogue()

    assert set(Collection.objects.values_list("slug", flat=True)) == {
        "starter-library",
        "intellectual-property-and-technology",
    }
    assert former.sessions.count() == 1


def test_a_case_of_the_library_that_is_already_here_is_left_to_its_editors(draft):
    draft("CN", serial=1)

    files = [path.rsplit("/", 1)[-1] for path in missing_cases()]

    assert "CN001-j.txt" not in files
    assert "CN002-j.txt" in files
