"""Pairs of acts of which the second begins before the first is stored: no deadlock, no failure, nothing lost."""

import logging

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.cases.test_at_once import while_first_is_uncommitted

from .acts import ACTS, post
from .rounds import rows_of
from .worker import TELLS

pytestmark = pytest.mark.django_db(transaction=True)

# Those that waited for each other before all acts took their locks in one order, and one pair for each other act.
PAIRS = [
    ("save and publish", "save and publish"),
    ("add a court", "save and publish"),
    ("take in a law", "save and publish"),
    ("add a court", "save a draft"),
    ("delete a keyword", "save and publish"),
    ("save and publish", "delete a keyword"),
    ("save and publish", "merge courts"),
    ("merge courts", "withdraw"),
    ("take in a table", "take in a text"),
    ("change a law", "link citations"),
    ("add a wording", "take in a law"),
    ("restore", "discard"),
]


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_second_waits_for_the_first_and_both_are_done_or_told(first, second, apart, draft, caplog):
    caplog.set_level(logging.WARNING, "core.again")
    world = rows_of(1, draft, apart=apart)
    clients = [Client(raise_request_exception=False) for _side in (0, 1)]
    for side, client in enumerate(clients):
        client.force_login(User.objects.create_superuser(f"editor{side}"))
    ready = [ACTS[act].ready(clients[side], world, side) for side, act in enumerate((first, second))]
    pages = {}

    raised = while_first_is_uncommitted(
        *(lambda side=side: pages.update({side: post(clients[side], ready[side])}) for side in (0, 1))
    )

    assert raised == []
    assert [page.status_code for _side, page in sorted(pages.items()) if page.status_code >= 500] == []
    for side, act in enumerate((first, second)):
        told = pages[side].status_code == 404 or TELLS.search(pages[side].content.decode())
        assert told or any(ACTS[act].done(world, each) for each in ((side,) if apart else (0, 1)))
    assert "deadlock" not in caplog.text
