"""Who sends a request to the admin."""

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from core.admin.editors import editor_of


def request_of(user: object) -> HttpRequest:
    request = HttpRequest()
    request.user = SimpleLazyObject(lambda: user)
    return request


def test_the_editor_of_a_request_is_the_user_who_is_signed_in():
    assert editor_of(request_of(User(username="Ama"))).username == "Ama"


def test_an_act_of_nobody_is_refused():
    with pytest.raises(PermissionDenied):
        editor_of(request_of(AnonymousUser()))
