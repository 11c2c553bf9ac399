"""Filters of the case list: publication status, open findings, and who saved."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

STATUSES = (
    ("draft", _("Draft")),
    ("published", _("Published")),
    ("changed", _("Published, changed since")),
    ("withdrawn", _("Withdrawn")),
)


class StatusFilter(admin.SimpleListFilter):
    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin):
        return STATUSES

    def queryset(self, request: HttpRequest, queryset):
        return queryset.filter(status=self.value()) if self.value() in dict(STATUSES) else queryset


class SavedByFilter(admin.SimpleListFilter):
    title = _("saved by")
    parameter_name = "saved_by"

    def lookups(self, request: HttpRequest, model_admin):
        return [("me", gettext("Me"))]

    def queryset(self, request: HttpRequest, queryset):
        return queryset.saved_by_editor(request.user) if self.value() == "me" else queryset


class FindingsFilter(admin.SimpleListFilter):
    title = _("findings")
    parameter_name = "findings"

    def lookups(self, request: HttpRequest, model_admin):
        return [("open", gettext("Findings open"))]

    def queryset(self, request: HttpRequest, queryset):
        return queryset.with_open_findings() if self.value() == "open" else queryset
