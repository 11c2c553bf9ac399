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
    assert "Changed: another wording has been in force since 1 January 2024." in page
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
    assert "This wording was in force from 1 January 2000 to 31 May 2023." in page
    assert "This wording has been in force since 1 June 2023." in page
    assert "One of several wordings in force at the time" in page


def margin_of(client, address: str = "/cases/CN001-j/") -> str:
    """Return the margin of a page as text with its links."""
    margin = client.get(address).content.decode().partition('<div class="summary-part-law">')[2]
    return " ".join(margin.partition('<div class="summary-part-text"')[0].split())


def sourced(row, source: str = "", pattern: str = "") -> None:
    row.instrument.source_url, row.instrument.provision_pattern = source, pattern
    row.instrument.save()


def test_provisions_without_wording_are_one_press_from_their_official_text(published, provision, client):
    rows = (provision("7"), provision("9bis"))
    sourced(rows[0], "https://law.example/code", "https://law.example/code/{number}")
    published(provisions=rows)

    margin = margin_of(client)

    assert margin.count('law-line"') == 1
    assert "Articles" in margin
    for number in ("7", "9bis"):
        assert (
            f'<a id="law-cn-civil-code-article-{number}" rel="noopener external" href="https://law.example/code/{number}">'
            f'{number}<span class="visually-hidden"> (official source)</span></a>'
        ) in margin
    assert '<a href="/legislation/cn/civil-code/">Civil Code</a></cite>, China' in margin
    assert 'https://law.example/code"' not in margin


def test_without_addresses_of_provisions_the_numbers_lead_to_our_pages_and_the_line_to_the_law(
    published, provision, client
):
    row = provision("7")
    sourced(row, "https://law.example/code")
    published(provisions=(row,))

    margin = margin_of(client)

    assert '<a id="law-cn-civil-code-article-7" href="/legislation/cn/civil-code/art-7/">7</a>' in margin
    source = '<a class="with-address" rel="noopener external" href="https://law.example/code">'
    assert f"{source}Read at the official source</a>" in margin


def test_where_no_address_is_known_the_line_has_the_number_and_nothing_of_a_source(published, provision, client):
    published(provisions=(provision("7"),))

    margin = margin_of(client)

    assert '<a id="law-cn-civil-code-article-7" href="/legislation/cn/civil-code/art-7/">7</a>' in margin
    assert "official source" not in margin
    assert "not available" not in margin


def test_an_edition_has_the_line_without_links_of_today(published, provision, client):
    row = provision("7")
    sourced(row, "https://law.example/code", "https://law.example/code/{number}")
    published(provisions=(row,))

    margin = margin_of(client, "/cases/CN001-j/editions/1/")

    assert '<span id="law-cn-civil-code-article-7" dir="auto">7</span>' in margin
    assert "href" not in margin


def test_a_provision_with_a_wording_keeps_its_note_and_the_others_are_in_the_line(
    published, provision, wording, client
):
    rows = (provision("7"), provision("9"))
    wording(rows[0], "The words.", date(2000, 1, 1))
    published(provisions=rows)

    margin = margin_of(client)

    assert margin.count('class="margin-note"') == margin.count('class="law-line"') == 1
    assert 'id="law-cn-civil-code-article-9"' in margin.partition('class="law-line"')[2]
    assert "The words." in margin


def test_a_quoted_wording_has_a_link_to_the_official_text(published, provision, client):
    row = provision("7")
    sourced(row, "", "https://law.example/code/{number}")
    published(provisions=(row,), quoted="The words as quoted.")

    margin = margin_of(client)

    assert 'class="margin-note"' in margin
    assert '<a class="with-address" rel="noopener external" href="https://law.example/code/7">' in margin


def test_a_sentence_of_the_summary_on_a_provision_is_in_its_line(published, provision, client):
    published(provisions=(provision("7"),), held="Article 7 protects the voice of a person.")

    margin = margin_of(client)

    assert "As this summary puts it" in margin
    assert '<a href="#held">Article 7 protects the voice of a person.</a>' in margin


@pytest.mark.parametrize(
    ("source", "pattern", "address"),
    [
        ("https://law.example/code", "https://law.example/{number}", "https://law.example/7"),
        ("https://law.example/code", "", "https://law.example/code"),
    ],
)
def test_a_citation_in_the_text_leads_to_the_official_text(published, provision, client, source, pattern, address):
    row = provision("7")
    sourced(row, source, pattern)
    published(provisions=(row,), held="Article 7 applies.")

    page = client.get("/cases/CN001-j/").content.decode()

    note = page.partition('<span class="cited-note"')[2].partition('class="cited-go"')[0]
    assert f'<a rel="noopener external" href="{address}">Read at the official source</a>' in note
    assert "Civil Code</cite>, China" in note
    assert "not available" not in page


def test_a_citation_in_the_text_says_where_no_text_is_known(published, provision, client):
    published(provisions=(provision("7"),), held="Article 7 applies.")

    assert "Text not available here" in client.get("/cases/CN001-j/").content.decode()


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

    assert margin_notes() == {}


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
