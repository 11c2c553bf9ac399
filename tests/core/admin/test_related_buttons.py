"""Beside a field that names a row there is a button to add one, and none that could harm a row that others share."""

import pytest

PAGES = ["cases/case", "cases/court", "cases/keyword", "cases/session", "legislation/provision", "auth/user"]


@pytest.mark.parametrize("page", PAGES)
def test_no_field_offers_to_change_or_delete_the_row_it_names(admin_client, page):
    text = admin_client.get(f"/admin/{page}/add/").content.decode()

    assert "delete-related" not in text
    assert "change-related" not in text
    assert "view-related" not in text


def test_a_court_can_be_added_from_the_form_of_a_case(admin_client):
    assert 'id="add_id_court"' in admin_client.get("/admin/cases/case/add/").content.decode()
