"""Pages of the admin for somebody who may not go on: in our words, with a way back."""

import pytest

from tests.cases.admin.pages import page_text

pytestmark = pytest.mark.django_db


def test_a_page_that_an_account_may_not_open_says_so_and_leads_back(client, member):
    client.force_login(member("Contributors"))

    answer = client.get("/admin/auth/user/")

    assert answer.status_code == 403
    assert "Your account may not open this page" in page_text(answer)
    assert 'href="/admin/"' in answer.content.decode()


def test_the_page_after_logging_out_has_no_menu_and_leads_to_the_login(client, member):
    client.force_login(member("Editors"))

    answer = client.post("/admin/logout/")

    assert "You are logged out" in page_text(answer)
    assert 'class="menu"' not in answer.content.decode()
    assert "Worklists" not in page_text(answer)


def test_a_wrong_password_is_told_without_words_of_the_trade(client, member):
    member("Editors")

    answer = client.post("/admin/login/", {"username": "editors", "password": "wrong"})

    assert "No account that can log in here has this name and password." in page_text(answer)
    assert "staff" not in page_text(answer)
