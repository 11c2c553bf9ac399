"""Who works in the admin."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from cases.editing.roles import write_groups


@pytest.fixture
def member(db, client) -> Callable[[str], User]:
    """Log a member of a group in."""

    def log_in(group: str) -> User:
        write_groups()
        user = User.objects.create_user(group.lower(), password="x", is_staff=True)
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return user

    return log_in


@pytest.fixture
def alice(db) -> Client:
    return _superuser("alice")


@pytest.fixture
def bob(db) -> Client:
    return _superuser("bob")


def _superuser(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser(name))
    return client
