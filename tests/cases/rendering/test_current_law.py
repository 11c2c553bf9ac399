"""The law of a case as it is now: wordings entered since, and the state of the wording it was decided by."""

from datetime import date

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test.utils import CaptureQueriesContext

from cases.models import Citation, Listing
from cases.publication.publish import publish
from cases.rendering.case_page import expressions
from cases.rendering.current_law import LawToday, WordingStatus
from cases.rendering.rendered_record import RenderedRecord
from legislation.models import ProvisionText


@pytest.fixture
def wording(db):
    def enter(row, text: str, since: date | None = None, until: date | None = None, **fields) -> ProvisionText:
        fields = {"language": "en", "public": True} | fields
        return ProvisionText.objects.create(provision=row, text=text, period=DateRange(since, until), **fields)

    return enter


def margin_notes(reference: str = "CN001-j") -> dict:
    listing = Listing.objects.for_page().get(reference=reference)
    record = listing.edition.record
    rendered_record = RenderedRecord.of(record)
    passages = expressions(record, rendered_record, LawToday.of(listing, record, rendered_record.mentions))[0].passages
    return {margin_note.label: margin_note for passage in passages for margin_note in passage.margin_notes}


def test_a_wording_that_was_changed_since_is_said_to_be(published, provision, wording, client):
    row = provision("7")
    wording(row, "Old words.", date(2000, 1, 1), date(2024, 1, 1))
    published(provisions=(row,))
    wording(row, "New words.", date(2024, 1, 1))

    page = client.get("/cases/CN001-j/").content.decode()

    margin_note = margin_notes()["Article 7"]
    assert [each.text for each in margin_note.wordings] == ["Old words."]
    assert margin_note.since == WordingStatus(changed="2024-01-01")
    assert "Changed since: another wording is in force since 1 January 2024." in page
    assert "New words." not in page
    assert "Changed since" not in client.get("/cases/CN001-j/editions/1/").content.decode()


def test_a_wording_that_is_still_in_force_has_nothing_said_of_it(published, provision, wording):
    row = provision("7")
    wording(row, "The words.", date(2000, 1, 1))
    published(provisions=(row,))

    assert margin_notes()["Article 7"].since == WordingStatus()


def test_a_wording_entered_again_with_a_later_day_is_no_change(published, provision, wording):
    row = provision("7")
    wording(row, "The  “words”.", date(2000, 1, 1), date(2024, 1, 1))
    published(provisions=(row,))
    wording(row, "The words.", date(2024, 1, 1))

    assert margin_notes()["Article 7"].since == WordingStatus()


def test_a_wording_that_ended_without_another_is_said_to_have(published, provision, wording, client):
    row = provision("7")
    wording(row, "Old words.", date(2000, 1, 1), date(2024, 1, 1))
    published(provisions=(row,))

    assert margin_notes()["Article 7"].since == WordingStatus(ended="2024-01-01")
    assert "No longer in force since 1 January 2024." in client.get("/cases/CN001-j/").content.decode()


def test_of_a_quoted_wording_a_later_one_in_force_is_told(published, provision, wording):
    row = provision("7")
    published(provisions=(row,), quoted="The words as quoted.")
    assert margin_notes()["Article 7"].since is None

    wording(row, "New words.", date(2024, 1, 1))

    assert margin_notes()["Article 7"].since == WordingStatus(changed="2024-01-01")


def test_a_year_alone_shows_every_wording_possible_in_it(published, provision, wording, client):
    row = provision("7")
    wording(row, "Spring words.", date(2000, 1, 1), date(2023, 6, 1))
    wording(row, "Autumn words.", date(2023, 6, 1))
    published(provisions=(row,), decision_date="2023", held="Article 7 applies.")

    page = client.get("/cases/CN001-j/").content.decode()

    assert [each.text for each in margin_notes()["Article 7"].wordings] == ["Spring words.", "Autumn words."]
    assert margin_notes()["Article 7"].since == WordingStatus()
    assert page.count("In force at some time in 2023") == 2
    assert "One of several wordings in force at the time" in page


def test_a_law_that_is_not_held_is_said_to_be_at_its_source(published, provision, client):
    row = provision("7")
    row.instrument.source_url = "https://law.example/code"
    row.instrument.save()
    published(provisions=(row,))

    page = client.get("/cases/CN001-j/").content.decode()

    assert "Text not available here" in page
    assert '<a href="https://law.example/code">Read the law at its source</a>' in page


def test_a_wording_that_was_entered_after_publication_is_shown_where_the_record_has_none(
    draft, provision, wording, client
):
    case = draft(held="Article 7 of the Patent Law protects it.")
    Citation.objects.create(
        case=case, position=1, as_written="Article 7", instrument="Patent Law", kind="article", number="7"
    )
    publish(case, None)
    row = provision("7", law="Patent Law")
    wording(row, "The words.", date(2000, 1, 1))
    publish(draft(provisions=(row,)), None)

    margin_note = margin_notes()["Article 7"]

    assert [each.text for each in margin_note.wordings] == ["The words."]
    assert "The words." not in client.get("/cases/CN001-j/editions/1/").content.decode()


def test_a_private_wording_and_one_of_a_sub_unit_are_not_shown(published, provision, wording):
    row = provision("7")
    published(provisions=(row,))
    wording(row, "Private.", date(2000, 1, 1), public=False)
    wording(row, "Part.", date(2000, 1, 1), pinpoint="(1)")

    assert margin_notes()["Article 7"].wordings == ()


@pytest.mark.parametrize(("more", "cost"), [("", 2), (" Article 3 of the Patent Law.", 4)])
def test_the_law_costs_few_queries_whatever_a_case_names(published, provision, wording, more, cost):
    rows = [provision(str(number)) for number in range(1, 21)]
    for row in rows:
        wording(row, "The words.", date(2000, 1, 1))
    provision("3", law="Patent Law")
    held = " ".join(f"Article {number} applies." for number in range(1, 21))
    published(provisions=tuple(rows), held=held + more)
    listing = Listing.objects.for_page().get()
    record = listing.edition.record

    with CaptureQueriesContext(connection) as queries:
        LawToday.of(listing, record, RenderedRecord.of(record).mentions)

    assert len(queries) == cost


def test_a_citation_in_the_text_shows_the_wording_once_in_each_paragraph(published, provision, wording, client):
    row = provision("7")
    wording(row, "No one may & nobody shall.", date(2000, 1, 1))
    published(provisions=(row,), held="Article 7 applies, and Article 7 again.\n\nArticle 7 once more.")

    held = client.get("/cases/CN001-j/").content.decode().partition('id="held-1"')[2].partition("</section>")[0]

    assert (
        held.count(
            '<a href="/legislation/cn/civil-code/art-7/" aria-details="law-cn-civil-code-article-7">Article 7</a>'
        )
        == 3
    )
    assert held.count('<span class="cited-text" lang="en" dir="ltr">No one may &amp; nobody shall.</span>') == 2


def test_the_words_of_the_text_are_those_of_the_editor(published, provision):
    row = provision("7")
    held = "Under *Article 7* of the Code & “more”, [Article 7](https://e.example/) `Article 7`.\n\n- Article 7"
    published(provisions=(row,), held=held)
    listing = Listing.objects.get()
    record = listing.edition.record

    assert record.summaries[0].held == held
    assert "Article 7" in listing.edition.rendered.content["html"][0]["held"]
    assert "cited" not in listing.edition.rendered.content["html"][0]["held"]
