"""The page of worklists, and its filters of the case list."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.editing import worklists
from cases.models.editorial import Case
from core import languages
from core.admin.edit_conflicts import ConflictAdmin

_FILTERED = {worklist.key: worklist for worklist in worklists.WORKLISTS if worklist.asks == f"worklist={worklist.key}"}


class WorklistFilter(admin.SimpleListFilter):
    title = gettext_lazy("worklist")
    parameter_name = "worklist"

    def lookups(self, request: HttpRequest, model_admin):
        return [(key, worklist.title) for key, worklist in _FILTERED.items()]

    def queryset(self, request: HttpRequest, queryset):
        worklist = _FILTERED.get(self.value() or "")
        return worklist.narrow(queryset) if worklist else queryset


class MissingSummaryFilter(admin.SimpleListFilter):
    title = gettext_lazy("missing summary")
    parameter_name = "without_summary"

    def lookups(self, request: HttpRequest, model_admin):
        return [(code, languages.name(code)) for code in worklists.summary_languages()]

    def queryset(self, request: HttpRequest, queryset):
        return queryset.without_summary_in(self.value()) if self.value() in dict(self.lookup_choices) else queryset


def list_worklists(admin: ConflictAdmin, request: HttpRequest) -> HttpResponse:
    """Show each worklist with its number of cases, the first of them, and the way to all; `?language=` chooses."""
    if not admin.has_view_permission(request):
        raise PermissionDenied
    total = Case.objects.count()
    written = worklists.summary_languages()
    asked = request.GET.get("language", "")
    language = asked if asked in written else next(iter(written), "")
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "media": admin.media + Media(css={"all": ("admin/casebridge/worklists.css",)}),
        "title": _("Worklists"),
        "total": total,
        "sections": [_section(worklist, worklists.cases_of(worklist, total)) for worklist in worklists.WORKLISTS],
        "citations": worklists.unlinked_citations(),
        "language": language,
        "languages": [(code, languages.name(code), many) for code, many in written.items()],
        "untold": worklists.cases_without(language, total),
        "unworded": worklists.provisions_without_wording(),
    }
    return render(request, "admin/cases/case/worklists.html", context)


def _section(worklist: worklists.Worklist, found: worklists.Found) -> dict[str, object]:
    address = f"{reverse('admin:cases_case_changelist')}?{worklist.asks}"
    return {"worklist": worklist, "found": found, "address": address}
