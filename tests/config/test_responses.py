"""What the site sends with every response."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

LOGIN = "/admin/login/"


@pytest.fixture
def home(db, client: Client):
    return client.get("/")


def test_the_content_security_policy_allows_nothing_from_elsewhere_and_nothing_inline(home):
    policy = dict(directive.split(" ", 1) for directive in home.headers["Content-Security-Policy"].split("; "))

    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_a_response_carries_the_security_header(home, header, value):
    assert home.headers[header] == value


def test_browsers_are_told_which_features_no_page_uses(home):
    assert "camera=()" in home.headers["Permissions-Policy"]


def test_plain_http_is_sent_to_https_for_a_year_where_the_site_is_public(db, client, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31536000
    public = Client()

    assert public.get("/").headers["Location"] == "https://testserver/"
    assert public.get("/", secure=True).headers["Strict-Transport-Security"].startswith("max-age=31536000;")


def test_an_anonymous_page_sets_no_cookie_and_does_not_vary_on_one(home):
    assert home.status_code == 200
    assert not home.cookies
    assert "Cookie" not in home.headers.get("Vary", "")


def test_the_sixth_wrong_password_for_a_name_is_not_even_looked_at(db, client):
    get_user_model().objects.create_superuser("clerk", password="right")
    for _ in range(5):
        client.post(LOGIN, {"username": "clerk", "password": "wrong"})

    refused = client.post(LOGIN, {"username": "clerk", "password": "right"})
    other = client.post(LOGIN, {"username": "judge", "password": "wrong"})

    assert refused.status_code == 429
    assert other.status_code == 200
