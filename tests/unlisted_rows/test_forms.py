"""A form changes what readers have only where readers see its row."""

from datetime import UTC
from itertools import pairwise

import pytest
from django.test import Client

from cases.models import Session
from cases.publication.publish import publish
from core import log
from core.models import LogEntry
from legislation.models import Instrument
from tests.cases.pages import text

from .seen import CHANGES, saved, seen

ADDED = {
    "cases/court": {"jurisdiction": "CN", "names_en": "New Court"},
    "cases/keyword": {"names_en": "New concept"},
    "cases/collection": {"names_en": "2040 Forum"},
    "legislation/instrument": {"jurisdiction": "CN", "names_en": "New Act", "kind": "act"},
}

LISTED = [kind for kind in CHANGES if kind not in ("legislation/division", "legislation/counterpart")]


@pytest.mark.parametrize("kind", CHANGES)
def test_changing_a_row_that_readers_cannot_see_changes_nothing_they_see(editor, hidden, before, kind):
    saved(editor, f"/admin/{kind}/{hidden[kind].pk}/change/", CHANGES[kind])

    name, value = next(iter(CHANGES[kind].items()))
    hidden[kind].refresh_from_db()
    assert value in (getattr(hidden[kind], name, None), *getattr(hidden[kind], "names", {}).values())
    assert seen() == before
    assert not LogEntry.objects.filter(kind__in=["catalogue", "law"]).exists()


@pytest.mark.parametrize("kind", ADDED)
def test_adding_a_row_that_readers_cannot_see_changes_nothing_they_see(editor, hidden, before, kind):
    rows = type(hidden[kind]).objects.count()

    saved(editor, f"/admin/{kind}/add/", ADDED[kind])

    assert type(hidden[kind]).objects.count() == rows + 1
    assert seen() == before


@pytest.mark.parametrize("kind", LISTED)
def test_listing_a_row_changes_what_readers_have_and_so_does_each_change_of_it_and_taking_it_off(editor, hidden, kind):
    address, row = f"/admin/{kind}/{hidden[kind].pk}/change/", hidden[kind]
    if kind == "legislation/provision":
        Instrument.objects.filter(pk=row.instrument_id).update(listed=True)
    changed = [seen()]

    for change in ({"listed": "on"}, CHANGES[kind], {"listed": []}):
        saved(editor, address, change)
        changed.append(seen())

    etags = [[etag for _status, etag, _page in one] for one in changed]
    assert all(one != other for one, other in pairwise(etags))
    assert LogEntry.objects.filter(kind__in=["catalogue", "law"]).count() == 3


def test_a_hidden_collection_is_seen_on_the_page_of_its_public_session(editor, session):
    one = session()
    Session.objects.filter(pk=one.pk).update(listed=True)
    before = Client().get("/collections/2025-forum/sessions/6/").headers["ETag"]

    saved(editor, f"/admin/cases/collection/{one.collection_id}/change/", {"names_en": "The 2025 Forum"})

    assert Client().get("/collections/2025-forum/sessions/6/").headers["ETag"] != before


def test_a_link_between_public_provisions_is_seen(editor, hidden, published):
    link = hidden["legislation/counterpart"]
    published(code="IN", provisions=(link.other,))
    before = seen()

    saved(editor, f"/admin/legislation/counterpart/{link.pk}/change/", {"note": "In India."})

    assert seen() != before


def test_a_row_that_a_case_names_is_seen_from_the_moment_of_its_publication(editor, hidden, draft):
    case = draft(court=hidden["cases/court"])
    publish(case, None)
    before = seen()

    saved(editor, f"/admin/cases/court/{case.court_id}/change/", {"names_en": "Higher Court"})

    assert seen() != before


def test_an_empty_feed_says_when_something_readers_see_last_changed(hidden, editor):
    published_at = LogEntry.objects.get(number=log.version()).at

    saved(editor, f"/admin/cases/court/{hidden['cases/court'].pk}/change/", CHANGES["cases/court"])

    feed = text(Client().get("/feeds/cases.atom?q=nothing"))
    assert published_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") in feed
