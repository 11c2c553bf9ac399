"""Every address of the admin that takes a form, with a session that is gone: each character comes back."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session as LoginSession
from django.db import transaction
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from cases.models import Case
from tests.admin_addresses import addresses
from tests.cases.full import full_case
from tests.forms import fields
from tests.full_rows import rows_of_every_kind

pytestmark = pytest.mark.django_db

# Added to each text: two scripts, markup, and characters that must be escaped.
TYPED = "العربية 肖像权 <b>\"'&amp;"
# Forms of a few words, for addresses whose form is on another page.
ELSEWHERE = {"cases/case/%(object_id)s/source/%(number)s/": {"act": ["change"], "value": [TYPED], "shown": ["x"]}}
# They log out or in, lead to another address, or have passwords alone; and what needs a citation that is not linked.
NO_FORMS = (
    "logout/", "login/", "password_change/", "auth/user/%(id)s/password/",
    "cases/case/unlinked/link/",
)  # fmt: skip
# The choices there have no text.
WITHOUT_TEXT = ("/merge/", "/worklists/")
# Made by the page, or not kept.
NOT_TYPED = re.compile("csrfmiddlewaretoken|opened_version|.*__prefix__|.*password|initial-")


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


def sent_from(page: HttpResponse, form: str) -> dict[str, list[str]]:
    """Return a page's form with more in each text; where the page has none, any form."""
    controls = LexborHTMLParser(page.content.decode()).css("input[name], textarea[name]")
    kinds = {each.attributes["name"]: each.attributes.get("type", each.tag) for each in controls}
    texts = ("textarea", "text", "url", "email", "input", "search")
    found = {
        name: [value + TYPED if kinds.get(name) in texts else value for value in values]
        for name, values in fields(page).items()
        if not NOT_TYPED.match(name) and kinds.get(name) != "file"
    }
    if any(kinds.get(name) != "hidden" for name in found):
        return found
    return ELSEWHERE.get(form, {"text": [TYPED]})


def lost(page: HttpResponse, sent: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return what was sent and is not in the fields of a page."""
    found = fields(page)
    return {name: values for name, values in sent.items() if not set(values) <= set(found.get(name, []))}


@pytest.mark.parametrize(
    "address", [each for each in addresses() if each.form not in NO_FORMS], ids=lambda address: address.form or "index"
)
def test_every_character_comes_back_after_a_login_and_nothing_is_done(rows, editor, address):
    path = next(address.examples(rows))
    sent = sent_from(editor.get(path), address.form)
    typed = {name: values for name, values in sent.items() if any(TYPED in value for value in values)}
    LoginSession.objects.all().delete()

    login = editor.post(path, sent)
    shown = editor.post(path, {**fields(login), "_again_username": "editor", "_again_password": "right words"})

    assert typed or address.form.endswith(WITHOUT_TEXT)
    assert lost(login, sent) == {}
    assert lost(shown, typed) == {}
    assert "Nothing has been" in shown.content.decode() or "Nothing was saved" in shown.content.decode()
