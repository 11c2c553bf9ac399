"""Rows that were chosen in a list are deleted as the editor saw them, or the editor is asked again."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.test import Client

from cases.models import Court, Keyword
from legislation.models import Provision, ProvisionText
from tests.forms import fields

ASKED_AGAIN = "Someone changed these entries after you opened this page."


def delete(client: Client, row, sure: bool = False, **more):
    act = {"action": "delete_selected", "_selected_action": [row.pk]} | ({"post": "yes"} if sure else {}) | more
    return client.post(f"/admin/{row._meta.app_label}/{row._meta.model_name}/", act, follow=True)


def page(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def test_rows_that_nobody_changed_are_deleted_at_the_first_yes(alice, keyword):
    row = keyword("portrait right")

    assert "Are you sure" in page(delete(alice, row))
    assert ASKED_AGAIN not in page(delete(alice, row, sure=True))
    assert not Keyword.objects.exists()


def test_a_row_that_someone_changed_since_the_question_is_asked_for_again(alice, bob, keyword):
    row = keyword("portrait right")
    delete(alice, row)
    form = fields(bob.get(f"/admin/cases/keyword/{row.pk}/change/"))
    bob.post(f"/admin/cases/keyword/{row.pk}/change/", form | {"names_en": ["image right"]})

    again = page(delete(alice, row, sure=True))

    assert ASKED_AGAIN in again
    assert "Are you sure" in again
    assert "image right" in again
    assert Keyword.objects.get().names["en"] == "image right"
    assert ASKED_AGAIN not in page(delete(alice, row, sure=True))
    assert not Keyword.objects.exists()


def test_a_row_within_a_row_counts_where_an_editor_saved_it(alice, provision):
    row = provision()
    delete(alice, row)
    ProvisionText.objects.create(provision=row, language="en", text="New words.", period=("2020-01-01", None))
    LogEntry.objects.log_actions(User.objects.get().pk, [row], CHANGE, change_message="Added a wording.")

    assert ASKED_AGAIN in page(delete(alice, row, sure=True))
    assert Provision.objects.filter(pk=row.pk).exists()


def test_all_rows_of_a_list_are_asked_for_again_where_one_was_added(alice, keyword):
    row = keyword("portrait right")
    delete(alice, row, select_across="1")
    keyword("right of publicity")

    assert ASKED_AGAIN in page(delete(alice, row, sure=True, select_across="1"))
    assert Keyword.objects.count() == 2


@pytest.mark.parametrize("key", ["abc", "\x00", "", "9" * 300])
def test_keys_that_cannot_be_are_no_failure(alice, court, key):
    row = court("A Court")
    act = {"action": "delete_selected", "_selected_action": [key, row.pk], "select_across": "0"}

    assert "Are you sure" in page(alice.post("/admin/cases/court/", act, follow=True))
    assert Court.objects.count() == 1
