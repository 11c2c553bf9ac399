"""A site to keep, and other databases to restore it into."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client

from cases.editing.roles import write_groups
from cases.models import Case
from cases.publication.publish import publish, withdraw
from cases.search.index import sync as follow
from config.database import create_database
from tests.database import end_other_connections


@contextmanager
def using(name: str) -> Iterator[None]:
    """Have the default connection speak to another database of the same server, as another host's settings would."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()
    follow.forget()
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
        ContentType.objects.clear_cache()
        follow.forget()


@pytest.fixture
def site_is_stopped(transactional_db) -> None:
    """Nobody else is connected to the database, without which nothing is restored into it."""
    end_other_connections()


@pytest.fixture
def elsewhere(site_is_stopped) -> Iterator[Callable[[], AbstractContextManager]]:
    """Work on a new and empty database: `with elsewhere(): …`."""
    name = f"{connection.settings_dict['NAME']}_restored"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        create_database(cursor, name)
    yield lambda: using(name)
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name}")


@pytest.fixture
def site(site_is_stopped, draft, keyword, session, provision) -> User:
    """Something of everything: editions, a withdrawal, drafts, law, accounts. Return an editor with a password."""
    write_groups()
    editor = User.objects.create_user("editor", password="a long password", is_staff=True)
    named = {
        "keywords": (keyword("portrait right"),),
        "sessions": (session(),),
        "provisions": (provision("1019"),),
        "quoted": "No organisation may \\ infringe\tthe portrait right.\nNor may a person.",
    }
    case = draft("KE", title="First v Title", **named)
    publish(case, editor)
    Case.objects.filter(pk=case.pk).update(title="Second v Title")
    publish(case, editor)
    gone = draft("KE", title="Gone v Away", **named)
    publish(gone, editor)
    withdraw(gone, editor, "By order.")
    draft("KE", title="Hidden v Yet", **named)
    editor.groups.add(Group.objects.get(name="Editors"))
    Client().force_login(editor)
    return editor


@pytest.fixture
def archive(tmp_path) -> Path:
    return tmp_path / "site.backup"
