"""Who may import whom, and what public pages may read."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse

from cases.formats import FORMATS
from cases.models import editorial
from cases.public import urls as case_urls
from cases.publication.publish import publish, withdraw
from legislation import urls as law_urls

ROOT = Path(settings.BASE_DIR)
PURE = (
    "cases/record/value.py", "core/text/folding.py", "cases/record/difference.py", "cases/rendering/citation_spans.py", "cases/intake",
    "cases/formats", "cases/record/markdown_limits.py",
    "legislation/citations", "core/text/normalizing.py", "legislation/resolution/titles.py", "core/histogram.py",
    "core/text/diff.py", "legislation/wordings/subunits.py", "legislation/sources", "legislation/intake_law",
    "legislation/wordings/outline.py", "core/database_errors.py", "core/text/unstorable.py", "core/progress.py",
)  # fmt: skip
# Of intake, only these know the database.
IMPURE = ("cases/drafts/from_record.py", "cases/drafts/catalogue_findings.py")
PUBLIC = (
    "cases/views", "cases/public/feeds.py", "cases/search/query/filters.py", "cases/search", "cases/rendering/case_page.py", "cases/public/case_context.py",
    "cases/publication/listing.py", "cases/rendering/current_law.py", "cases/rendering/citation_links.py", "cases/publication/law_links.py",
    "config/components.py", "cases/models/published.py", "cases/models/catalogue.py", "cases/templatetags",
    "cases/rendering/markdown.py", "cases/rendering/rendered_edition.py", "cases/rendering/rendered_record.py", "cases/rendering/excerpt.py",
)  # fmt: skip
EDITORS = tuple(
    f"cases.{name}" for name in
    (
        "models.editorial", "assemble", "checks", "publish", "admin", "pending", "unlinked", "duplicates", "intake",
        "groups", "management", "take_in", "review",
    )
)  # fmt: skip


def modules(*places: str) -> list[Path]:
    found = [
        path for place in places for path in ([ROOT / place] if place.endswith(".py") else (ROOT / place).rglob("*.py"))
    ]
    return [path for path in found if path not in {ROOT / place for place in IMPURE}]


def imports(path: Path) -> set[str]:
    """Return the full names of the modules, and of what is taken from them, that a file imports."""
    package = list(path.relative_to(ROOT).with_suffix("").parts)[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            found |= {f"{module}.{alias.name}" for alias in node.names}
    return found


def test_imports_are_read_as_full_names():
    assert "cases.models.editorial.Case" in imports(ROOT / "cases/drafts/to_record.py")
    assert "cases.record.value.CaseRecord" in imports(ROOT / "cases/publication/listing.py")


def test_the_ground_floor_imports_nothing_of_ours():
    ours = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in modules("legislation")
        for name in imports(path)
        if name.split(".")[0] in ("cases", "config")
    }

    assert ours == set()


@pytest.mark.parametrize("path", modules(*PURE), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_is_pure(path):
    impure = {name for name in imports(path) if name.startswith(("django", "cases.models", "legislation.models"))}

    assert impure == set()


@pytest.mark.parametrize("path", modules(*PUBLIC), ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_public_imports_the_editors_tables(path):
    editorial_names = {model.__name__ for model in editorial_models()}
    editors = {
        name
        for name in imports(path)
        if name.startswith(EDITORS) or name in {f"cases.models.{model}" for model in editorial_names}
    }

    assert editors == set()


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
    named = {"keywords": (keyword("portrait right"),), "sessions": (session(),), "provisions": (provision(),)}
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
        reverse("case", args=case), "/cases/CN001-j/?q=peng&place=1",
        *(reverse("case_in_format", args=[*case, suffix]) for suffix in FORMATS),
        reverse("editions", args=case), reverse("edition", args=[*case, 1]),
        reverse("edition_differences", args=[*case, 1, 1]), reverse("case", args=["CN002-j"]),
        reverse("case", args=["CN003-j"]), reverse("courts"), reverse("court", args=[court_slug]),
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
