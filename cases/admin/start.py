"""The start page of the admin, and the menu of every page: what editors do first, and where the rest is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.editing.worklists import counted
from cases.models.editorial import Case
from core.admin.editors import editor_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_MOST_DRAFTS = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Lists of the admin that belong together. `models`: their labels in order."""

    key: str
    title: "StrOrPromise"
    models: tuple[str, ...]
    for_administrators: bool = False


GROUPS = (
    Group(
        "catalogue",
        _("Catalogue"),
        ("cases.court", "cases.keyword", "cases.collection", "cases.session", "cases.question", "cases.subjectmatter"),
    ),
    Group(
        "law",
        _("Law"),
        (
            "legislation.instrument", "legislation.provision", "legislation.division", "legislation.counterpart",
            "legislation.jurisdiction",
        ),
    ),
    Group("people", _("People"), ("auth.user", "auth.group")),
    Group(
        "records",
        _("Records for administrators"),
        ("core.logentry", "axes.accessattempt", "axes.accessfailurelog", "axes.accesslog"),
        for_administrators=True,
    ),
)  # fmt: skip


def start(request: HttpRequest, apps: Iterable[Any]) -> dict[str, Any]:
    """Return what the start page shows to this editor."""
    context: dict[str, Any] = {"groups": _groups(request, apps)}
    if not request.user.has_perm("cases.view_case"):
        return context
    cases: Any = Case.objects.with_status().with_last_save().saved_by_editor(editor_of(request))
    drafts = cases.filter(status="draft")
    context["drafts"] = drafts.order_by("-saved_at", "-pk")[:_MOST_DRAFTS]
    context["draft_count"] = drafts.count()
    context["waiting"] = [(worklist, number) for worklist, number in counted() if number]
    return context


def menu(request: HttpRequest, apps: Iterable[Any]) -> list[tuple[str, "StrOrPromise", bool]]:
    """Return the links at the head of every page as (address, label, whether the page belongs there)."""
    links: list[tuple[str, StrOrPromise, bool]] = []
    if request.user.has_perm("cases.view_case"):
        cases, lists = reverse("admin:cases_case_changelist"), reverse("admin:cases_case_worklists")
        links += [
            (cases, gettext("Cases"), request.path.startswith(cases) and request.path != lists),
            (lists, gettext("Worklists"), request.path == lists),
        ]
    for group, rows in _groups(request, apps):
        if not group.for_administrators:
            here = any(request.path.startswith(row["admin_url"]) for row in rows)
            links.append((f"{reverse('admin:index')}#{group.key}", group.title, here))
    return links


def _groups(request: HttpRequest, apps: Iterable[Any]) -> list[tuple[Group, list[dict[str, Any]]]]:
    """Return the groups with the lists that this editor may see; a list of no group is the administrators'."""
    seen = {row["model"]._meta.label_lower: row for app in apps for row in app["models"] if row["admin_url"]}
    found = [(group, [seen[label] for label in group.models if label in seen]) for group in GROUPS]
    grouped = {label for group in GROUPS for label in group.models} | {"cases.case"}
    found[-1][1].extend(row for label, row in seen.items() if label not in grouped)
    return [
        (group, [row | {"name": _name(row)} for row in rows])
        for group, rows in found
        if rows and (request.user.is_superuser or not group.for_administrators)
    ]


def _name(row: dict[str, Any]) -> "StrOrPromise":
    return getattr(admin.site.get_model_admin(row["model"]), "plain_name", "") or row["name"]
