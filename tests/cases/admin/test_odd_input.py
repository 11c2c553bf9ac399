"""Input that nobody should give, and some that everybody does."""

import pytest
from django.test import Client

from cases.models import Case
from tests.forms import post, press

from .pages import ADD, change, page_text


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ({"decision_date": "someday"}, "Write 2023-05-19"),
        ({"decision_date": "06/10/2020"}, "could be two days"),
        ({"title": ""}, "This field is required"),
        ({"parties-0-role": ""}, "This field is required"),
        ({"sources-0-url": "javascript:alert(1)"}, "starts with https://"),
        ({"sources-0-title": ""}, "fill in"),
        ({"citations-0-provision": ""}, "Choose a provision, or copy the citation"),
        ({"title": "\x00"}, "Null characters"),
        ({"summaries-0-held": "a\x00b"}, "Null characters"),
        ({"serial": str(2**63)}, "less than or equal to 2147483647"),
        ({"serial": "x"}, "whole number"),
        ({"serial": "1234567890"}, "from 1 to 999999999"),
        ({"serial": "0"}, "from 1 to 999999999"),
        ({"jurisdiction": "XX"}, "valid choice"),
    ],
)
def test_every_error_says_what_to_do_and_loses_nothing(admin_client, entered, wrong, advice):
    response = post(admin_client, ADD, entered | wrong)

    assert response.status_code == 200
    assert advice in page_text(response)
    assert "Portraits are protected." in page_text(response)
    assert not Case.objects.exists()


def test_rows_of_another_case_are_not_taken_from_it(admin_client, draft):
    mine, other = draft(parties=("Mine",)), draft(parties=("Other",))
    theirs = str(other.parties.get().pk)

    told = post(admin_client, change(mine), {"parties-0-id": theirs, "parties-0-name": "Typed"})
    press(admin_client, change(mine), told)

    assert other.parties.get().name == "Other"
    assert "Typed" in mine.parties.values_list("name", flat=True)


def test_two_summaries_can_exchange_their_languages(admin_client, draft):
    case = draft()
    case.summaries.create(language="fr", held="Oui.")

    post(admin_client, change(case), {"summaries-0-language": "fr", "summaries-1-language": "en"})

    assert set(case.summaries.values_list("language", "held")) == {("fr", "The claim succeeds."), ("en", "Oui.")}


def test_a_language_is_refused_where_there_is_a_summary_in_it(admin_client, entered):
    more = {"summaries-TOTAL_FORMS": "2", "summaries-1-language": "en", "summaries-1-held": "Again."}

    assert "already has a summary in that language" in page_text(post(admin_client, ADD, entered | more))


def test_rows_after_a_gap_are_kept(admin_client, entered):
    gap = {"sources-2-title": "Another", "sources-2-url": "https://court.example/2"}

    post(admin_client, ADD, entered | gap)

    assert [row["title"] for row in Case.objects.get().sources] == ["The court", "Another"]


CHOICES = ("court", "sessions", "collections", "subject_matter", "filed_under", "jurisdiction")


@pytest.mark.parametrize("value", ["abc", " ", "\x00", "1,abc", "9" * 400])
def test_what_cannot_be_a_choice_is_refused_at_each_field_and_nothing_typed_is_lost(admin_client, entered, value):
    response = post(admin_client, ADD, entered | dict.fromkeys((*CHOICES, "citations-0-provision"), value))

    assert set(response.context["adminform"].form.errors) >= set(CHOICES)
    assert "Choose a provision" in page_text(response)
    assert "Portraits are protected." in page_text(response)
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/admin/cases/case/add/?court=abc", "Add case"), ("/admin/cases/case/add/?sessions=1,abc", "Add case"),
        ("/admin/cases/session/add/?collection=x", "Add session"),
        ("/admin/legislation/provision/add/?instrument=abc", "Add provision"),
        ("/admin/cases/case/?title__regex=(", "This list has no such filter or page."),
        ("/admin/cases/case/?jurisdiction__code__exact=%00", "must not contain the character NUL"),
        ("/admin/autocomplete/?app_label=cases&model_name=case&field_name=court&term=%00",
         "must not contain the character NUL"),
    ],
)  # fmt: skip
def test_nonsense_in_an_address_of_the_admin_is_left_out_or_named(admin_client, address, said):
    assert said in page_text(admin_client.get(address, follow=True))


def test_a_form_without_its_token_is_refused_in_words_that_help(db):
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x", "password": "x"})

    assert response.status_code == 403
    assert "go back, copy your text" in page_text(response)
    assert "<style" not in page_text(response)
