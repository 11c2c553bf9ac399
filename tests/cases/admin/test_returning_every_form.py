"""Every address of the admin that takes a form, with a session that is gone: each character comes back."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session as LoginSession
from django.db import transaction
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client

from cases.models import Case
from tests.admin_addresses import addresses
from tests.cases.full import full_case
from tests.forms import fields
from tests.full_rows import rows_of_every_kind

pytestmark = pytest.mark.django_db

# What is added to each text: two scripts, markup, and characters that must be escaped.
TYPED = " العربية 肖像权 <b>\"'&amp;"
# Forms of a few words, for addresses whose form is on another page.
ELSEWHERE = {
    "cases/case/markdown/": {"text": [TYPED]},
    "cases/case/%(object_id)s/source/%(number)s/": {"act": ["change"], "value": [TYPED], "shown": ["x"]},
    "cases/case/%(object_id)s/restore/%(number)s/": {"newest": ["1"]},
}
# It logs out, which an editor without a session is already; and the login.
NO_FORMS = ("logout/", "login/")
# Made by the page, and new on the next one.
MACHINE_MADE = {"csrfmiddlewaretoken", "opened_version", "next"}


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker) -> Iterator[dict[type[Model], list[Model]]]:
    """A row of every kind with every field filled; all of them are gone after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield {Case: [full_case()], **rows_of_every_kind()}
        transaction.set_rollback(True)


@pytest.fixture
def editor(rows) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("editor", password="right words"))
    return client


def typed_on(page: HttpResponse, form: str) -> dict[str, list[str]]:
    """Return a page's form with more in each text; where the page has none, any form."""
    found = {name: values for name, values in fields(page).items() if name not in MACHINE_MADE} if page else {}
    return {
        name: [value + TYPED if _is_text(name, value) else value for value in values] for name, values in found.items()
    } or ELSEWHERE.get(form, {"text": [TYPED]})


def _is_text(name: str, value: str) -> bool:
    return not name.endswith("_FORMS") and not value.isdecimal() and "__prefix__" not in name and len(value) != 64


@pytest.mark.parametrize(
    "address", [each for each in addresses() if each.form not in NO_FORMS], ids=lambda address: address.form or "index"
)
def test_every_character_comes_back_after_a_login_and_nothing_is_done(rows, editor, address):
    path = next(address.examples(rows))
    page = editor.get(path)
    posted = typed_on(page if page.status_code == 200 else None, address.form)
    LoginSession.objects.all().delete()

    login = editor.post(path, posted)
    shown = editor.post(
        path, {**fields(login), "_again_username": "editor", "_again_password": "right words"}, follow=True
    )

    lost = {name: (values, fields(login).get(name)) for name, values in posted.items() if _differ(login, name, values)}
    assert lost == {}
    lost = {name: (values, fields(shown).get(name)) for name, values in posted.items() if _differ(shown, name, values)}
    assert lost == {}


def _differ(page: HttpResponse, name: str, values: list[str]) -> bool:
    return fields(page).get(name) != values
