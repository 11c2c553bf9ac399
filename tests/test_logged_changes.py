"""Whatever changes a row that a public page reads writes the log: the pages are kept by its newest entry."""

from itertools import chain

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from cases.management.commands import load_library
from cases.models import SubjectMatter
from cases.publication.publish import publish
from core import log
from core.admin.base import LoggedAdmin
from core.models import LogEntry
from legislation.models import Jurisdiction

ADDRESSES = [
    "/", "/cases/?q=portrait&jurisdiction=CN", "/cases/CN001-j/", "/cases/CN001-j/editions/1/", "/courts/",
    "/questions/can-it-be/", "/keywords/portrait-right/", "/collections/", "/collections/2025-forum/sessions/6/",
    "/jurisdictions/CN/", "/legislation/cn/civil-code/", "/legislation/cn/civil-code/art-1019/",
]  # fmt: skip
# Written by publishing and by nothing else, `Redirect` by merging, which writes the log; the log itself, `log.append`.
NOT_IN_THE_ADMIN = {"Edition", "Listing", "ListingKeyword", "ListingSubject", "ListingCollection", "ListingSession",
                    "ListingProvision", "GivenAnswer", "RenderedEdition", "Keyword_broader", "Question_sessions",
                    "Redirect"}  # fmt: skip


@pytest.fixture
def read_by_the_public(client, draft, keyword, session, provision) -> set[type]:
    """The models whose tables the public pages read."""
    named = {"keywords": (keyword("portrait right"),), "sessions": (session(),), "provisions": (provision(),)}
    named |= {"answers": {"Can it be?": "no"}}
    publish(draft(**named, quoted="No one may use the portrait."), None)
    with CaptureQueriesContext(connection) as queries:
        for address in ADDRESSES:
            assert client.get(address).status_code == 200
    return {
        model
        for model in apps.get_models(include_auto_created=True)
        if any(f'"{model._meta.db_table}"' in query["sql"] for query in queries)
    }


def test_every_form_that_changes_a_public_row_writes_the_log(read_by_the_public, admin_user):
    request = RequestFactory().get("/admin/")
    request.user = admin_user
    sites = admin.site._registry
    inlines = [(inline.model, owner) for owner in sites.values() for inline in owner.inlines]

    written_by = {model: [] for model in read_by_the_public}
    for model, owner in chain(sites.items(), inlines):
        if model in written_by and owner.has_change_permission(request):
            written_by[model].append(owner)

    assert {model.__name__ for model in written_by} >= {"Court", "Keyword", "Provision", "ProvisionText", "Listing"}
    assert all(isinstance(owner, LoggedAdmin) for owner in chain(*written_by.values()))
    unwritten = {model.__name__ for model, owners in written_by.items() if not owners}
    assert unwritten <= NOT_IN_THE_ADMIN | {"Jurisdiction", "SubjectMatter", "LogEntry"}


def test_names_in_the_files_that_have_changed_are_logged_once(db):
    load_library.load_vocabulary()
    first = log.version()
    load_library.load_vocabulary()
    unchanged = log.version()
    Jurisdiction.objects.filter(code="CN").update(names={"en": "Cathay"})
    load_library.load_vocabulary()
    SubjectMatter.objects.filter(position=1).update(position=99)
    load_library.load_vocabulary()

    assert (first, unchanged, log.version()) == (1, 1, 3)
    assert set(LogEntry.objects.values_list("kind", flat=True)) == {"catalogue"}
    assert Jurisdiction.objects.get(code="CN").names["en"] == "China"


def test_every_logged_model_says_what_readers_see_of_it(db):
    for owner in admin.site._registry.values():
        if isinstance(owner, LoggedAdmin):
            assert not owner.model.objects.on_public_pages().exists(), owner.model
