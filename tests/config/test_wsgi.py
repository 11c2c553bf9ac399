"""The door of the site."""

import pytest
from django.test import RequestFactory

from config.wsgi import application


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("charset", ["hex", "rot13", "undefined", "unicode_escape", "utf-16", "UTF-8", ""])
def test_a_request_is_read_as_utf_8_whatever_it_says(charset):
    environ = RequestFactory().get("/cases/?q=%5Cud800&jurisdiction=CN", SERVER_NAME="localhost").environ
    environ["CONTENT_TYPE"] = f"text/plain; charset={charset}"
    statuses = []

    body = application(environ, lambda status, headers: statuses.append(status))

    assert statuses == ["200 OK"]
    assert b"\\ud800" in b"".join(body)
