"""The page that imports texts and files."""

import html

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.models import Case
from config import uploads
from tests.cases.files import makers

from .pages import page_text

ADDRESS = "/admin/cases/case/from-text/"


def give(client, *files: tuple[str, bytes], button: str = "_store", **fields: str):
    given = [SimpleUploadedFile(name, raw) for name, raw in files]
    return client.post(ADDRESS, {button: "1", "text": "", **fields, "files": given}, follow=True)


def test_one_file_is_stored_as_a_draft_and_opened(admin_client, kenya):
    response = give(admin_client, ("a.docx", makers.docx()))

    assert response.redirect_chain == [(f"/admin/cases/case/{Case.objects.get().pk}/source/", 302)]
    assert "stored as a private draft" in page_text(response)


def test_one_file_can_be_looked_at_before_it_is_stored(admin_client, kenya):
    response = give(admin_client, ("a.pdf", makers.pdf([makers.LINES])), button="_read")

    assert "Alpha v Beta" in page_text(response)
    assert f"<h3>{response.context['readings'][0]['findings']} findings</h3>" in page_text(response)
    assert not Case.objects.exists()
    seen = response.context["form"]["text"].value()
    admin_client.post(ADDRESS, {"_store": "1", "text": seen.replace("\n", "\r\n")})
    assert Case.objects.get().title == "Alpha v Beta"


def test_of_several_files_it_is_said_what_became_of_each(admin_client, kenya):
    other = makers.TEXT.replace("Alpha v Beta", "Gamma v Delta")
    archive = makers.packed([("x.txt", other), ("y.png", b"\x89PNG")])

    text = page_text(give(admin_client, ("a.docx", makers.docx()), ("b.zip", archive), ("c.pdf", makers.locked_pdf())))

    assert "2 of 4 documents are imported" in text
    assert "2 documents could not be imported." in text
    assert '#findings">Check ' in text
    assert "b.zip: x.txt" in text
    assert "This is a picture." in text
    assert "locked with a password" in text
    for case in Case.objects.all():
        assert f"/admin/cases/case/{case.pk}/change/" in text


def test_of_several_files_that_are_looked_at_it_is_said_how_many_findings_each_has(admin_client, kenya):
    other = makers.TEXT.replace("Alpha v Beta", "Gamma v Delta")

    response = give(admin_client, ("a.docx", makers.docx()), ("b.txt", other.encode()), button="_read")

    for report in response.context["reports"]:
        assert report.findings > 1
        assert f"<p>{report.findings} findings</p>" in page_text(response)


def test_a_file_that_was_imported_before_leads_to_its_case(admin_client, kenya):
    give(admin_client, ("a.docx", makers.docx()))

    text = page_text(give(admin_client, ("b.docx", makers.docx())))

    assert "0 of 1 document is imported" in text
    assert "1 document was imported before." in text
    assert "Already imported as KE001-j." in text
    assert f"/admin/cases/case/{Case.objects.get().pk}/change/" in text
    assert Case.objects.count() == 1


def test_a_jurisdiction_can_be_chosen_for_a_text_that_names_none(admin_client, kenya):
    nameless = makers.TEXT.replace("Supreme Court, Kenya [2023]: ", "")

    refused = give(admin_client, ("a.txt", nameless.encode()))
    stored = give(admin_client, ("a.txt", nameless.encode()), jurisdiction="KE")

    assert "names no jurisdiction" in page_text(refused)
    assert stored.redirect_chain


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": ""}, "Paste a text, or choose a file."),
        ({"text": " \n "}, "Paste a text, or choose a file."),
        ({"text": "a\x00b"}, "Null characters"),
        ({"text": "a" * 2_000_001}, "at most 2000000 characters"),
    ],
)
def test_what_is_wrong_with_a_pasted_text_is_said_beside_it(admin_client, fields, said):
    response = admin_client.post(ADDRESS, {"_read": "1", **fields})

    assert response.status_code == 200
    assert said in page_text(response)


def test_a_text_and_a_file_are_not_taken_together(admin_client):
    assert "Paste a text or choose files, not both" in page_text(give(admin_client, ("a.txt", b"x"), text="Held: Yes."))


def test_an_empty_file_is_told_of(admin_client):
    assert "The file is empty." in page_text(give(admin_client, ("a.txt", b"")))


def test_names_of_files_are_shown_without_harm(admin_client):
    name = "<script>\u202egnp.exe\x07" + "x" * 190

    text = page_text(give(admin_client, (name, b"\x89PNG")))

    assert "<script>\ufffd" not in text
    assert html.escape("<script>") in text
    assert "\u202e" not in text
    assert "x" * 190 not in text


def test_a_request_that_is_too_large_or_of_too_many_files_is_refused_in_words(admin_client, monkeypatch):
    many = give(admin_client, *[("a.txt", b"x")] * 101)
    monkeypatch.setattr(uploads, "MOST", 1_000)
    large = give(admin_client, ("a.txt", b"x" * 2_000))

    for response in (many, large):
        assert response.status_code == 400
        assert "64 MB of files and 100 files" in page_text(response)


def test_who_may_add_no_case_takes_no_file_in(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("x", is_staff=True))

    assert give(client, ("a.docx", makers.docx())).status_code == 403
    assert not Case.objects.exists()
