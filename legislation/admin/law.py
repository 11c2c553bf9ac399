"""The librarians' forms of the law, and the log to read."""

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..models import Instrument, Jurisdiction, LogEntry, Provision, ProvisionText
from .base import NAMES, LoggedAdmin, NamedAdmin, NamedForm, names_of
from .fields import LinesField
from .take_in import TakesInText


class ReadOnly:
    """Rows that are looked at, never entered by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(Jurisdiction)
class JurisdictionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("code", "name", "kind")
    list_filter = ("kind",)
    search_fields = ("code", *NAMES)
    ordering = ("code",)


class InstrumentForm(NamedForm):
    source_url = forms.URLField(
        label=_("Where its text can be read"), max_length=500, required=False, assume_scheme="https"
    )
    aliases = LinesField(
        label=_("Aliases and abbreviations"),
        max_length=200,
        required=False,
        help_text=_("One a line: TML, UrhG, TRIPS."),
    )


@admin.register(Instrument)
class InstrumentAdmin(TakesInText, NamedAdmin):
    form = InstrumentForm
    log_kind = LogEntry.Kind.LAW
    list_display = ("name", "jurisdiction", "kind", "listed")
    list_filter = ("kind", "listed", ("jurisdiction", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("jurisdiction",)
    search_fields = (*NAMES, "aliases")
    fixed_fields = ("jurisdiction", "slug")
    autocomplete_fields = ("jurisdiction",)
    fields = ("jurisdiction", "names", "kind", "aliases", "source_url", "listed", "slug")

    def slugs_beside(self, obj: Instrument):
        return Instrument.objects.filter(jurisdiction=obj.jurisdiction)


class ProvisionTextInline(admin.StackedInline):
    model = ProvisionText
    extra = 0
    fields = ("language", "text", "pinpoint", "translator", "official", "period", "public")

    def get_queryset(self, request: HttpRequest):
        # Wordings quoted in cases come and go with the cases' publication.
        return super().get_queryset(request).dated()


@admin.register(Provision)
class ProvisionAdmin(LoggedAdmin):
    log_kind = LogEntry.Kind.LAW
    list_display = ("label", "instrument", "heading", "listed")
    list_select_related = ("instrument",)
    search_fields = ("number", *names_of("instrument"), "instrument__aliases")
    fixed_fields = ("instrument", "kind", "number")
    autocomplete_fields = ("instrument",)
    fields = ("instrument", "kind", "number", "heading", "listed")
    inlines = (ProvisionTextInline,)

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).select_related("instrument").order_by("instrument", "sort_key", "pk")


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("number", "at", "kind", "reference", "note", "by")
    list_filter = ("kind",)
    search_fields = ("reference", "note")
    ordering = ("-number",)
