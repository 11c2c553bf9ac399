"""Addresses of the admin with the key of no row, or of no column: each leads to a page that says so."""

import pytest
from django.contrib.auth.models import User

from cases.models import Court

from .pages import page_text

NO_ROW = ("doesn’t exist. Perhaps it was deleted?", "Page not found", "Your account may not open this page")


@pytest.mark.parametrize("page", ["change/", "history/", "delete/", ""])
@pytest.mark.parametrize("model", ["cases/case", "cases/court", "legislation/jurisdiction", "auth/user"])
def test_a_key_of_no_row_leads_to_a_page_that_says_so(admin_client, model, page):
    for key in ("abc", "9" * 22, "9" * 5000, "%00", "_5F", "_00", "-1", "%ED%A0%80", "1%0A", "²"):
        response = admin_client.get(f"/admin/{model}/{key}/{page}", follow=True)

        assert response.status_code in (200, 403, 404), key
        assert any(words in page_text(response) for words in NO_ROW), key


@pytest.mark.parametrize("page", ["change/", "delete/"])
@pytest.mark.parametrize("model", ["cases/case", "cases/court", "legislation/jurisdiction", "auth/user"])
def test_a_form_sent_to_a_key_of_no_row_leads_to_a_page_that_says_so_or_has_what_was_typed(admin_client, model, page):
    for key in ("abc", "9" * 5000, "%00", "a%00b", "_00", "-1", "%ED%A0%80", "²"):
        response = admin_client.post(f"/admin/{model}/{key}/{page}", {"names_en": "Typed"}, follow=True)

        assert response.status_code in (200, 403, 404, 409), key
        assert response.status_code == 409 or any(words in page_text(response) for words in (*NO_ROW, "Typed")), key
    assert not Court.objects.exists()


@pytest.mark.parametrize("page", ["change/", "delete/"])
def test_a_key_of_no_column_is_refused_in_words(admin_client, court, draft, page):
    rows = [f"cases/court/{court().pk}", f"cases/case/{draft().pk}", f"auth/user/{User.objects.get().pk}"]
    for column in ("abc", "names", "%ED%A0%80", "x" * 3000):
        for row in rows:
            opened = admin_client.get(f"/admin/{row}/{page}?_to_field={column}")
            sent = admin_client.post(f"/admin/{row}/{page}", {"_to_field": column})

            assert (opened.status_code, sent.status_code) == (400, 400), (row, column)
            assert "We could not read your form" in page_text(opened)
            assert "We could not read your form" in page_text(sent)


@pytest.mark.parametrize("column", ["", "id"])
def test_the_column_of_the_key_itself_or_none_opens_the_row(admin_client, court, column):
    row = court("Court of Columns")

    response = admin_client.get(f"/admin/cases/court/{row.pk}/change/?_to_field={column}")

    assert "Court of Columns" in page_text(response)
