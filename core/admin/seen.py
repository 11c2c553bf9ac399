"""Whether readers see a row: a column and a filter of lists."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .mixins import AdminMixin

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_ANSWERS: dict[bool, "StrOrPromise"] = {True: _("Yes"), False: _("Not yet")}


class SeenFilter(admin.SimpleListFilter):
    """Rows that readers see, for whatever reason, or those that they do not see yet."""

    title = _("seen by readers")
    parameter_name = "seen"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _ANSWERS[True]), ("no", _ANSWERS[False])]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        seen = queryset.model._default_manager.all().on_public_pages().values("pk")
        if self.value() == "yes":
            return queryset.filter(pk__in=seen)
        return queryset.exclude(pk__in=seen) if self.value() == "no" else queryset


class SaysWhatReadersSee(AdminMixin):
    """A list with a column `seen`. The switch `listed` alone does not tell: a published case shows what it names."""

    @admin.display(description=SeenFilter.title)
    def seen(self, row: Any) -> "StrOrPromise":
        return _ANSWERS[row.is_seen]

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        shown = super().get_changelist_instance(request)
        rows = self.model._default_manager.filter(pk__in=[row.pk for row in shown.result_list])
        seen = set(rows.on_public_pages().values_list("pk", flat=True))
        for row in shown.result_list:
            row.is_seen = row.pk in seen
        return shown
