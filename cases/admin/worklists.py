"""What needs care: one page over the whole catalogue, and the filters of the list that lead from it to all rows."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.editing import worklists as care
from cases.models.editorial import Case
from core import languages

_FILTERED = {concern.key: concern for concern in care.WORKLISTS if concern.asks == f"care={concern.key}"}


class CareFilter(admin.SimpleListFilter):
    title = gettext_lazy("what needs care")
    parameter_name = "care"

    def lookups(self, request: HttpRequest, model_admin):
        return [(key, concern.title) for key, concern in _FILTERED.items()]

    def queryset(self, request: HttpRequest, queryset):
        concern = _FILTERED.get(self.value())
        return concern.narrow(queryset) if concern else queryset


class MissingSummaryFilter(admin.SimpleListFilter):
    title = gettext_lazy("missing summary")
    parameter_name = "without_summary"

    def lookups(self, request: HttpRequest, model_admin):
        return [(code, languages.name(code)) for code in care.summary_languages()]

    def queryset(self, request: HttpRequest, queryset):
        return queryset.without_summary_in(self.value()) if self.value() in dict(self.lookup_choices) else queryset


def what_needs_care(admin, request: HttpRequest) -> HttpResponse:
    """Each concern with how many cases it is about, the first of them, and the list of all; `?language=` chooses."""
    if not admin.has_view_permission(request):
        raise PermissionDenied
    total = Case.objects.count()
    written = care.summary_languages()
    asked = request.GET.get("language", "")
    language = asked if asked in written else next(iter(written), "")
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "media": admin.media + Media(css={"all": ("admin/casebridge/worklists.css",)}),
        "title": _("Worklists"),
        "total": total,
        "sections": [_section(concern, care.cases_of(concern, total)) for concern in care.WORKLISTS],
        "citations": care.unlinked_citations(),
        "language": language,
        "languages": [(code, languages.name(code), many) for code, many in written.items()],
        "untold": care.cases_without(language, total),
        "unworded": care.provisions_without_wording(),
    }
    return render(request, "admin/cases/case/care.html", context)


def _section(concern: care.Worklist, found: care.Found) -> dict:
    address = f"{reverse('admin:cases_case_changelist')}?{concern.asks}"
    return {"concern": concern, "found": found, "address": address}
