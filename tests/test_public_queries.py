"""What public pages may read: the editors' tables never. Who may import whom is in `.importlinter`."""

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from cases.formats import FORMATS
from cases.models import editorial
from cases.public import urls as case_urls
from cases.publication.publish import publish, withdraw
from legislation import urls as law_urls


def editorial_models() -> list:
    own = f"{editorial.__name__}."
    return [model for model in apps.get_app_config("cases").get_models() if model.__module__.startswith(own)]


def editorial_tables() -> set[str]:
    """Return the tables of the editors' models, the many-to-many ones between them and the catalogue too."""
    tables = {model._meta.db_table for model in editorial_models()}
    return tables | {field.m2m_db_table() for model in editorial_models() for field in model._meta.local_many_to_many}


def test_the_editors_tables_are_known():
    assert {"cases_case", "cases_summary", "cases_revision", "cases_case_sessions"} <= editorial_tables()


def test_nothing_is_reached_from_the_catalogue_or_the_law_by_a_name_on_the_editors_side():
    reachable = {
        f"{field.related_model.__name__}.{field.name}"
        for model in editorial_models()
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model not in editorial_models()
        if not field.remote_field.hidden
    }

    assert reachable == set()


@pytest.fixture
def shown(draft, keyword, session, provision):
    """A published, a withdrawn and a drafted case, all of one court, keyword, session and provision."""
    named = {
        "keywords": (keyword("portrait right"),),
        "sessions": (session(),),
        "provisions": (provision(),),
        "answers": {"Can it be?": "no"},
    }
    public, gone, hidden = (draft(title=title, **named) for title in ("Public v All", "Gone v Away", "Hidden v Yet"))
    publish(public, None)
    publish(gone, None)
    withdraw(gone, None, "By order.")
    return {"public": public, "gone": gone, "hidden": hidden}


def addresses(court_slug: str) -> list[str]:
    case, law = ["CN001-j"], ["cn", "civil-code"]
    return [
        reverse("home"), reverse("about"), reverse("search_help"),
        reverse("case_list"), reverse("facet", args=["court"]), "/cases/suggestions/?q=hidden",
        reverse("case_feed"), "/feeds/cases.atom?keyword=portrait-right",
        "/cases/?q=peng&sort=title&court=" + court_slug,
        reverse("case", args=case), "/cases/CN001-j/?q=peng&position=1",
        *(reverse("case_in_format", args=[*case, suffix]) for suffix in FORMATS),
        "/cases/compare/?case=CN001-j&case=CN002-j&case=CN003-j&q=hidden",
        "/cases/dossier/?case=CN001-j&case=CN002-j&case=CN003-j", reverse("editions", args=case),
        reverse("edition", args=[*case, 1]),
        reverse("edition_differences", args=[*case, 1, 1]), reverse("case", args=["CN002-j"]),
        reverse("case", args=["CN003-j"]), reverse("courts"), reverse("court", args=[court_slug]),
        reverse("questions"), reverse("question", args=["can-it-be"]), reverse("question_as_json", args=["can-it-be"]),
        reverse("keywords"), reverse("keyword", args=["portrait-right"]), reverse("collections"),
        reverse("collection", args=["2025-forum"]), reverse("session", args=["2025-forum", 6]),
        reverse("jurisdictions"), reverse("jurisdiction", args=["CN"]), reverse("legislation"),
        reverse("instrument", args=law), reverse("provision", args=[*law, "art-1019"]), "/healthz", "/readyz",
    ]  # fmt: skip


def test_no_public_page_reads_an_editors_table_or_shows_a_draft(client, shown):
    for address in addresses(shown["public"].court.slug):
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)

        expected = {"/cases/CN002-j/": 410, "/cases/CN003-j/": 404}.get(address, 200)
        assert response.status_code == expected, address
        read = {table for table in editorial_tables() for query in queries if f'"{table}"' in query["sql"]}
        assert read == set(), address
        assert "Hidden v Yet" not in response.content.decode(), address
        assert not response.cookies, address
        assert response.get("Vary", "Accept-Encoding") == "Accept-Encoding", address


def test_every_public_address_is_among_those_whose_queries_are_read():
    named = {pattern.name for pattern in [*case_urls.urlpatterns, *law_urls.urlpatterns]}
    tried = {resolve(address.partition("?")[0]).url_name for address in addresses("cn-supreme-court")}

    assert named - tried == {"short_address"}, "it redirects without a query"
