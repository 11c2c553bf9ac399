"""Storing what intake read as a draft, and bringing an earlier record back."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given

from cases.drafts.from_record import NotStorableError, fill, known, store
from cases.drafts.to_record import assemble
from cases.intake import Reading
from cases.models import Case, Keyword, Listing, Revision, Source
from cases.record.json import from_json
from cases.record.value import CaseRecord, Citation, Identifiers, Party, Summary
from core.sources.findings import finding
from tests.cases.seed import named, read_seed
from tests.cases.strategies import records
from tests.examples import examples


def test_the_seed_becomes_a_private_draft_that_says_what_was_read(china):
    text, reading = read_seed()

    case = store(reading, text)

    assert case.reference == "CN108-j"
    stored = assemble(case)
    assert stored == replace(reading.record, jurisdiction_name="China")
    assert from_json(Revision.objects.get().record) == stored
    assert Source.objects.get().text == text
    assert not Listing.objects.exists()


def test_a_citation_is_linked_to_the_provision_it_means_whatever_marks_and_article_its_title_has(china, provision):
    article = provision("1")

    case = store(named("the “Civil  Code”"), "…")

    assert case.citations.get().provision == article


def test_many_citations_cost_as_many_queries_for_their_law_as_one(china, provision):
    law = provision("1").instrument
    for number in range(2, 9):
        provision(str(number))
    case = store(named("Civil Code"), "…")
    laws = tuple(Citation("…", law.name, "article", str(number)) for number in range(1, 9))
    found = CaseRecord(jurisdiction="CN", title="A v B", citations=laws)

    with CaptureQueriesContext(connection) as queries:
        fill(case, found)

    asked = [query["sql"] for query in queries if query["sql"].startswith("SELECT") and "legislation_" in query["sql"]]
    assert len(asked) == 2
    assert case.citations.filter(provision=None).count() == 0


def test_of_thousands_of_citations_only_those_that_changed_are_written(china):
    cited = [Citation(f"Article {number}", "Act", "article", str(number)) for number in range(3_000)]
    before = CaseRecord(jurisdiction="CN", title="A v B", citations=tuple(cited))
    case = store(Reading(before, (), {}), "…")
    rows = list(case.citations.order_by("position").values_list("pk", flat=True))

    with CaptureQueriesContext(connection) as unchanged:
        fill(case, before)
    changed = replace(before, citations=(*cited[:7], replace(cited[7], quoted="New."), *cited[8:]))
    with CaptureQueriesContext(connection) as one:
        fill(case, changed)

    assert written(unchanged, "cases_citation") == 0
    assert written(one, "cases_citation") == 1
    fill(case, replace(before, citations=(Citation("Article 0 bis", "Act"), *cited)))
    assert list(case.citations.order_by("position").values_list("pk", flat=True))[1:] == rows
    assert case.citations.get(position=1).as_written == "Article 0 bis"


def written(queries, table: str) -> int:
    return sum(query["sql"].startswith(("INSERT", "UPDATE", "DELETE")) and table in query["sql"] for query in queries)


def test_a_number_that_is_taken_gives_the_next_free_one_and_stays_as_an_identifier(china):
    text, reading = read_seed()
    store(reading, text)

    second = store(reading, text)

    assert second.reference == "CN109-j"
    assert second.source_number == "CN108-j"
    assert "reference_taken" in [finding["kind"] for finding in second.source.findings]


def test_a_number_of_another_jurisdiction_is_not_taken_over(china):
    reading = Reading(CaseRecord(reference="FR001-j", jurisdiction="CN"))

    assert store(reading, "text").reference == "CN001-j"


def test_a_text_of_no_known_jurisdiction_is_stored_only_where_an_editor_chooses_one(china):
    reading = Reading(CaseRecord(title="A v B"))

    with pytest.raises(NotStorableError):
        store(reading, "text")
    assert not Case.objects.exists()
    assert store(reading, "text", jurisdiction=china).reference == "CN001-j"


def test_a_spelling_that_a_librarian_entered_is_read_as_that_court(china, court):
    high = court("High Court")
    high.variants = ["The High Court, Peking"]
    high.save()

    case = store(Reading(CaseRecord(jurisdiction="CN", court="The High Court, Peking")), "text")

    assert case.court == high


def test_a_keyword_is_found_by_label_or_synonym(china):
    Keyword.objects.create(
        slug="portrait", names={"en": "Portrait right", "fr": "droit à l'image"}, synonyms=["likeness"]
    )

    case = store(
        Reading(CaseRecord(jurisdiction="CN", keywords=("PORTRAIT RIGHT", "likeness", "Droit à l'image"))), "text"
    )

    assert [keyword.slug for keyword in case.keywords.all()] == ["portrait"]
    assert case.as_written == {}


def test_findings_are_kept_with_the_source(china):
    reading = Reading(
        CaseRecord(jurisdiction="CN"),
        (finding("missing_field.title", (1, 2), "title", "", ("A v B",)),),
        {"court": (3, 4)},
    )

    case = store(reading, "text\x00")

    kept = Source.objects.get(case=case)
    (row,) = kept.findings
    assert row == {"kind": "missing_field", "variant": "title", "parameters": {}, "lines": [1, 2]} | {
        "field": "title", "seen": "", "suggestion": ["A v B"], "case": "", "places": [],
    }  # fmt: skip
    assert kept.places == {"court": [3, 4]}
    assert kept.open_findings == 1
    assert kept.text == "text"


def test_intake_knows_the_names_of_the_law(provision):
    provision(law="Trade Marks Act")

    assert "Trade Marks Act" in known().instruments


@given(record=records())
@examples(30, shared=True)
def test_a_stored_record_is_given_back_whole(china, record):
    """Keys and wordings come from the catalogue, the reference and jurisdiction are the case's own."""
    case = Case.objects.create(jurisdiction=china, serial=Case.objects.next_serial(china))
    plain = replace(
        record,
        citations=tuple(
            replace(citation, wordings=(), provision_key="", instrument_key="") for citation in record.citations
        ),
    )

    fill(case, plain)
    once = assemble(Case.objects.get(pk=case.pk))
    fill(case, once)

    assert assemble(Case.objects.get(pk=case.pk)) == once
    for field in (
        "title", "decision_date", "level", "procedure", "dockets", "identifiers", "parties", "summaries", "citations",
        "outcome", "judgments", "documents", "languages", "sources",
    ):  # fmt: skip
        assert getattr(once, field) == getattr(plain, field), field
    assert set(once.keywords) == set(plain.keywords)
    assert [place.collection for place in once.appearances] == [place.collection for place in plain.appearances]


def test_a_record_of_every_part_can_be_stored(china):
    record = CaseRecord(
        jurisdiction="CN",
        identifiers=Identifiers(ecli="ECLI:XX", neutral="[2024] X 1"),
        parties=(Party("other", "A"),),
        summaries=(Summary("en", held="Yes."), Summary("ar", held="نعم")),
        citations=(Citation("Article 1 of the Act", "Act", "article", "1"),),
    )

    case = store(Reading(record), "text")

    assert replace(assemble(case), reference="", jurisdiction_name="") == record


@pytest.mark.parametrize("reference", ["CN999999999-j", "CN000-j"])
def test_a_number_that_cannot_be_a_serial_one_is_not_taken_over(china, reference):
    first = store(Reading(CaseRecord(reference=reference, jurisdiction="CN")), "text")

    assert (first.reference, first.source_number) == ("CN001-j", reference)
    assert Case.objects.next_serial(china) == 2
