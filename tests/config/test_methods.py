"""The answer to each method, on each address."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from cases.publication.publish import publish
from tests.test_public_queries import addresses

UNSAFE = ("POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "MADEUP")
MORE = [
    "/robots.txt", "/favicon.ico", "/.well-known/security.txt", "/CN001-j", "/no/such/page/",
    "/static/css/casebridge.css",
]  # fmt: skip


@pytest.fixture
def public(draft, keyword, session, provision) -> list[str]:
    """Every public address, and some that lead nowhere."""
    named = {"keywords": (keyword("portrait right"),), "sessions": (session(),), "provisions": (provision(),)}
    publish(draft(**named), None)
    return [*addresses("cn-supreme-court"), *MORE]


@pytest.mark.parametrize("checked", [False, True], ids=["", "with the check of forged forms"])
def test_a_public_address_has_no_method_but_those_that_read(public, checked):
    client = Client(enforce_csrf_checks=checked)

    for address in public:
        for method in UNSAFE:
            response = client.generic(method, address)
            assert response.status_code == 405, (method, address)
            assert response.headers["Allow"] == "GET, HEAD, OPTIONS", (method, address)
            assert response.headers["Content-Security-Policy"], (method, address)
            assert response.headers["Cache-Control"] == "no-store"


def test_options_names_the_methods_and_costs_nothing(public, client, django_assert_num_queries):
    with django_assert_num_queries(0):
        told = [client.options(address) for address in public]

    assert {response.status_code for response in told} == {204}
    assert {response.headers["Allow"] for response in told} == {"GET, HEAD, OPTIONS"}
    assert {response.content for response in told} == {b""}


def test_the_editors_pages_have_no_method_but_those_of_forms(db, client):
    client.force_login(get_user_model().objects.create_superuser("editor"))
    for address in ("/admin/", reverse("admin:cases_case_changelist"), "/admin/login/"):
        for method in ("PUT", "PATCH", "DELETE", "TRACE", "MADEUP"):
            response = client.generic(method, address)
            assert response.status_code == 405
            assert response.headers["Allow"] == "GET, HEAD, POST, OPTIONS"
