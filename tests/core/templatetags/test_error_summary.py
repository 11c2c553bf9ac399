"""The summary at the head of a form that was refused: each error with its field, and the way to it."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.forms import post

ADD = "/admin/cases/case/add/"


def page_of(response) -> LexborHTMLParser:
    return LexborHTMLParser(response.content.decode())


def problems(page: LexborHTMLParser) -> dict[str, str]:
    """Return the sentences of the summary with where each leads."""
    return {link.text(): link.attributes["href"] or "" for link in page.css(".error-summary a")}


def test_each_error_names_its_field_and_leads_to_an_element_of_the_page(admin_client, draft):
    wrong = {"title": "", "decision_date": "never", "sources-0-title": "x", "parties-1-name": "", "languages": ["xx"]}

    page = page_of(post(admin_client, f"/admin/cases/case/{draft().pk}/change/", wrong))

    found = problems(page)
    assert found["Title: This field is required."] == "#id_title"
    assert found["Party 2, Name: This field is required."] == "#id_parties-1-name"
    assert found["Sources: Row 1: fill in “Address”, or empty the row."] == "#id_sources"
    assert any(said.startswith("Decision date: “never” is not a date.") for said in found)
    assert all(page.css_matches(f"[id='{address[1:]}']") for address in found.values())


def test_the_focus_begins_at_the_summary_and_no_script_takes_it_away(admin_client):
    page = page_of(post(admin_client, ADD, {}))

    assert "autofocus" in page.css_first(".error-summary").attributes
    assert not page.css_matches("#django-admin-form-add-constants")


@pytest.mark.parametrize(
    "address", ["/admin/cases/case/from-text/", "/admin/cases/court/table/in/", "/admin/cases/court/add/"]
)
def test_every_form_that_was_refused_has_its_summary(admin_client, address):
    assert problems(page_of(post(admin_client, address, {}, "_read")))


def test_a_form_without_errors_has_none(admin_client):
    assert not page_of(admin_client.get(ADD)).css_matches(".error-summary")
