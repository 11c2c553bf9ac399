"""The administrator that `make serve` makes."""

import pytest
from django.contrib.auth import authenticate, get_user_model

from config.management.commands import serve

pytestmark = pytest.mark.django_db


@pytest.fixture
def password_file(tmp_path, monkeypatch):
    monkeypatch.setattr(serve, "PASSWORD_FILE", tmp_path / "admin-password")
    return tmp_path / "admin-password"


def test_the_administrator_logs_in_with_the_password_in_the_file(password_file, rf):
    said = serve.admin_account()

    administrator = authenticate(rf.post("/"), username="admin", password=password_file.read_text())
    assert administrator.is_superuser
    assert str(password_file) in said
    assert password_file.read_text() not in said


def test_a_second_time_changes_nothing(password_file):
    serve.admin_account()
    before = get_user_model().objects.values().get(), password_file.read_text()

    serve.admin_account()

    assert (get_user_model().objects.values().get(), password_file.read_text()) == before


def test_who_lost_the_file_is_told_how_to_set_a_new_password(password_file):
    serve.admin_account()
    password_file.unlink()

    said = serve.admin_account()

    assert 'make manage ARGS="changepassword admin"' in said
    assert not password_file.exists()
