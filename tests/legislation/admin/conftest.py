"""Who works on the law in the admin."""

import pytest
from django.contrib.auth.models import Group, User

from cases.groups import write_groups


@pytest.fixture
def log_in(db, client):
    """Log a new member of a group in."""

    def enter(group: str) -> User:
        write_groups()
        user = User.objects.create_user(group.lower(), password="x", is_staff=True)
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return user

    return enter
