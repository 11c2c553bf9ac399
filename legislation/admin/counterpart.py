"""The librarians' form of links between provisions of different jurisdictions."""

from django.contrib import admin

from core.admin.base import LoggedAdmin, names_of
from core.models import LogEntry
from legislation.models import Counterpart


@admin.register(Counterpart)
class CounterpartAdmin(LoggedAdmin):
    log_kind = LogEntry.Kind.LAW
    list_display = ("provision", "kind", "other", "root")
    list_filter = ("kind", ("root__instrument", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("provision__instrument", "other__instrument", "root__instrument")
    search_fields = (
        *(f"{side}__number" for side in ("provision", "other", "root")),
        *(name for side in ("provision", "other", "root") for name in names_of(f"{side}__instrument")),
        "note",
    )
    autocomplete_fields = ("provision", "other", "root")
    fields = ("provision", "kind", "other", "root", "note")
    ordering = ("provision__instrument", "provision__sort_key", "pk")
