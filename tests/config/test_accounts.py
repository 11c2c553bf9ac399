"""Accounts: a person who is put in a group can log in to the admin."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from cases.editing.roles import write_groups
from tests.forms import post

PASSWORD = "a-long-password-of-one-of-the-staff"
ADD = "/admin/auth/user/add/"


@pytest.fixture
def contributors(db) -> Group:
    write_groups()
    return Group.objects.get(name="Contributors")


def test_a_person_who_is_added_to_a_group_logs_in_and_adds_a_case(admin_client, contributors):
    said = {"username": "ada", "password1": PASSWORD, "password2": PASSWORD, "groups": str(contributors.pk)}

    post(admin_client, ADD, said)

    client = Client()
    page = client.post("/admin/login/", {"username": "ada", "password": PASSWORD, "next": "/admin/"}, follow=True)
    assert "Add from text" in page.content.decode()


def test_a_person_who_joins_a_group_later_can_log_in_too(admin_client, contributors):
    user = User.objects.create_user("ada")

    post(admin_client, f"/admin/auth/user/{user.pk}/change/", {"groups": str(contributors.pk)})

    user.refresh_from_db()
    assert user.is_staff


def test_a_person_in_no_group_cannot_log_in(admin_client, contributors):
    post(admin_client, ADD, {"username": "ada", "password1": PASSWORD, "password2": PASSWORD})

    assert not User.objects.get(username="ada").is_staff


def test_the_list_of_single_permissions_is_folded_away(admin_client, contributors):
    user = User.objects.create_user("ada")

    page = LexborHTMLParser(admin_client.get(f"/admin/auth/user/{user.pk}/change/").content.decode())

    (folded,) = page.css("details:has(#id_user_permissions)")
    assert "open" not in folded.attributes
    assert folded.css_first("summary").text().strip() == "Rights beside those of the groups"
    assert "algorithm" not in page.css_first(".field-password").text()
