"""Librarians import the text of a law: they see what it changes, then store it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from core.models import LogEntry
from legislation.models import InstrumentText, ProvisionText
from tests.cases.files import makers
from tests.forms import fields
from tests.processor_time import processor_time

LAW = "Chapter I\nGeneral\nArticle 1\nScope\nOld words.\n\nArticle 3. Third <b>article</b>.\n"
SAID = {"language": "en", "in_force": "2021-01-01"}


@pytest.fixture
def address(civil_code) -> str:
    return f"/admin/legislation/instrument/{civil_code.pk}/import/"


@pytest.fixture
def librarian(client, member):
    member("Librarians")
    return client


@pytest.fixture
def store(librarian, address):
    """Read a text, then store it as the page that shows it would."""

    def act(text: str = LAW, **said: str):
        seen = librarian.post(address, {"text": text, "_read": "1"} | SAID | said)
        return librarian.post(address, {name: values[0] for name, values in fields(seen).items()} | {"_store": "1"})

    return act


def said(response) -> str:
    return response.content.decode()


def test_the_page_of_an_instrument_leads_to_it(librarian, civil_code, address):
    assert f'href="{address}"' in said(librarian.get(f"/admin/legislation/instrument/{civil_code.pk}/change/"))
    assert librarian.get(address).status_code == 200


def test_a_text_is_shown_with_its_tree_and_findings_and_nothing_is_stored(librarian, address):
    page = said(librarian.post(address, {"text": LAW, "_read": "1"} | SAID))

    assert "New: <strong>2</strong>" in page
    assert '<h3 class="depth-0">Chapter I General</h3>' in page
    assert '<h2 id="findings">1 finding</h2>' in page
    assert "line 7: Number 2 is missing between Article 1 and Article 3." in page
    assert "gap_in_numbers" not in page
    assert "Third &lt;b&gt;article&lt;/b&gt;." in page
    assert not ProvisionText.objects.exists()


def test_what_was_seen_is_stored_with_the_source_and_logged(store, civil_code):
    type(civil_code).objects.update(listed=True)

    response = store(public="on", translator="Ministry")

    assert response.status_code == 302
    assert set(ProvisionText.objects.values_list("text", "public", "translator")) == {
        ("Old words.", True, "Ministry"),
        ("Third <b>article</b>.", True, "Ministry"),
    }
    assert InstrumentText.objects.get().source == LAW
    assert InstrumentText.objects.get().by.username == "librarians"
    assert LogEntry.objects.get().kind == "law"


def test_a_file_is_read_and_survives_until_it_is_stored(librarian, address):
    file = SimpleUploadedFile("law.html", "<p>Статья 1. Слова.</p>".encode())
    seen = librarian.post(address, {"file": file, "_read": "1"} | SAID | {"language": "ru"})

    posted = {name: values[0] for name, values in fields(seen).items()}
    librarian.post(address, posted | {"_store": "1"})

    assert ProvisionText.objects.get().text == "Слова."


def test_a_second_text_shows_what_is_changed_unchanged_new_and_missing(librarian, store, address):
    store("Article 1. Old words.\nArticle 2. Same.\nArticle 3. Third.")

    text = "Article 1. New words.\nArticle 2. Same.\nArticle 4. Fourth."
    page = said(librarian.post(address, {"text": text} | SAID | {"in_force": "2024-01-01"}))

    assert "Unchanged: <strong>1</strong>" in page
    assert "Old<span" in page
    assert "New<span" in page
    assert "remain in force" in page


def test_a_heading_that_alone_is_another_one_is_told(librarian, store, address):
    store("Article 1\nScope\nWords of it.")

    page = said(librarian.post(address, {"text": "Article 1\nAims\nWords of it."} | SAID | {"in_force": "2024-01-01"}))

    assert "its heading was “Scope”" in page


def test_of_two_editors_who_store_at_once_the_second_is_told(librarian, address, civil_code):
    seen = fields(librarian.post(address, {"text": LAW} | SAID))
    posted = {name: values[0] for name, values in seen.items()} | {"_store": "1"}
    librarian.post(address, posted)

    assert "already have this version" in said(librarian.post(address, posted))
    assert InstrumentText.objects.count() == 1


def test_what_was_not_seen_is_not_stored(librarian, address):
    response = librarian.post(address, {"text": LAW, "_store": "1"} | SAID)

    assert "Someone changed this law" in said(response)
    assert not ProvisionText.objects.exists()


def test_a_text_that_says_otherwise_of_the_same_day_has_no_button_to_store_it(librarian, store, address):
    store()

    for text, reason in (
        (LAW.replace("Old", "Other"), "We already have a different wording"),
        (LAW, "already have this version"),
    ):
        page = said(librarian.post(address, {"text": text} | SAID))
        assert reason in page
        assert 'name="_store"' not in page
    assert InstrumentText.objects.count() == 1


def test_the_texts_that_were_taken_in_are_named(librarian, store, address):
    store(translator="Ministry")

    page = said(librarian.get(address))

    assert "In force from 1 January 2021, English; imported " in page
    assert "UTC; Ministry; librarians" in page


def test_only_who_may_change_instruments_may_take_in_their_text(client, member, address):
    member("Contributors")

    assert client.get(address).status_code == 403
    assert client.post(address, {"text": LAW} | SAID).status_code == 403
    assert address not in said(client.get(address.replace("/import/", "/change/")))


def test_nobody_stores_without_the_token_of_the_form(admin_user, address):
    client = Client(enforce_csrf_checks=True)
    client.force_login(admin_user)

    assert client.post(address, {"text": LAW, "_store": "1"} | SAID).status_code == 403
    assert not ProvisionText.objects.exists()


def test_an_instrument_that_is_not_there_is_not_found(librarian):
    assert librarian.get("/admin/legislation/instrument/99999999999999999999/import/").status_code == 404
    assert librarian.get("/admin/legislation/instrument/77/import/").status_code == 404


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": ""}, "The source has no text in it."),
        ({"text": "Article 1\x00"}, "Null characters are not allowed."),
        ({"text": "Nothing."}, "No article, section or rule was found."),
        ({"text": "<!DOCTYPE a [<!ENTITY b 'c'>]><akomaNtoso/>", "type": "akn"}, "DOCTYPE"),
        ({"text": "<a>" * 1000, "type": "akn"}, "nested more than"),
        ({"text": "<div>" * 5000, "type": "html"}, "nest"),
        ({"text": "Chapter 1\nArticle 1. A.\n" * 12_000}, "more than 20000"),
        ({"text": LAW, "in_force": "tomorrow"}, "Enter a valid date."),
        ({"text": LAW, "in_force": "9999-12-31"}, "before the year 3000"),
        ({"text": LAW, "language": "xx"}, "Select a valid choice."),
        ({"text": LAW, "type": "pdf"}, "Select a valid choice."),
        ({"text": LAW, "translator": "x" * 201}, "at most 200 characters"),
        ({"text": LAW, "translator": "\x00"}, "Null characters"),
        ({"file": b"\x89PNG\x00\xff"}, "This is a picture."),
        ({"file": b""}, "The source has no text in it."),
        ({"file": b"x" * 8_000_001}, "larger than 8 MB"),
    ],
)
def test_what_cannot_be_taken_in_is_said_in_words(librarian, address, given, words):
    given = {name: SimpleUploadedFile("law", value) if name == "file" else value for name, value in given.items()}

    response = librarian.post(address, SAID | given)

    assert response.status_code == 200
    assert words in said(response).replace("&#x27;", "'")
    assert not ProvisionText.objects.exists()


def test_more_than_a_form_may_post_is_refused_in_words(librarian, address):
    response = librarian.post(address, {"text": "x" * 9_000_000} | SAID)

    assert response.status_code == 400
    assert "Send a long text as a file or in parts" in said(response)


def test_a_long_text_costs_as_many_queries_to_show_as_a_short_one(librarian, address, django_assert_max_num_queries):
    text = "\n".join(f"Article {number}. Words." for number in range(1, 1001))

    with django_assert_max_num_queries(20):
        assert "New: <strong>1000</strong>" in said(librarian.post(address, {"text": text} | SAID))


def test_an_article_that_changes_is_shown_word_by_word(librarian, address, store):
    store()

    later = {"text": LAW.replace("Old words.", "New words."), "_read": "1"} | SAID | {"in_force": "2022-01-01"}
    page = said(librarian.post(address, later))

    removed, added = page.find("Old<span"), page.find("New<span")
    assert "<del>" in page[removed - 60 : removed]
    assert 0 < removed < added
    assert "</ins> words." in page


def test_a_law_that_changes_as_a_whole_is_shown_without_comparing_each_word(librarian, address, store):
    law = "".join(f"Article {number}\n{'one two three ' * 240}\n" for number in range(1, 61))
    store(text=law)

    later = {"text": law.replace("one", "four"), "_read": "1"} | SAID | {"in_force": "2022-01-01"}
    pages = []
    seconds = processor_time(lambda: pages.append(said(librarian.post(address, later))))

    assert "Changed: <strong>60</strong>" in pages[0]
    assert seconds < 10


PRINTED = ["Chapter I", "General", "Article 1. Old words.", "Article 2. More words."]


@pytest.mark.parametrize(
    ("name", "raw"), [("law.docx", makers.docx(PRINTED)), ("law.pdf", makers.pdf([PRINTED, []]))], ids=["Word", "PDF"]
)
def test_a_word_document_and_a_pdf_are_read_into_the_text_and_stored(librarian, address, name, raw):
    seen = librarian.post(address, {"file": SimpleUploadedFile(name, raw), "_read": "1"} | SAID)
    given = {field: values[0] for field, values in fields(seen).items() if field != "file"}
    librarian.post(address, given | {"_store": "1"})

    assert "New: <strong>2</strong>" in said(seen)
    assert ("We found no text on 1 page of the PDF" in said(seen)) == (name == "law.pdf")
    assert set(ProvisionText.objects.values_list("text", flat=True)) == {"Old words.", "More words."}


def test_a_document_that_cannot_be_read_is_refused_beside_its_field(librarian, address):
    page = said(librarian.post(address, {"file": SimpleUploadedFile("law.pdf", makers.locked_pdf())} | SAID))

    assert "This PDF is locked with a password. Save it without a password." in page
