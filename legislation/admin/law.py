"""Admin forms of the law, and the publication log."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import subjects
from core.admin.base import NAMES, Autocompleting, LoggedAdmin, NamedAdmin, NamedForm, names_of
from core.admin.checked_input import ChecksInput
from core.admin.fields import LinesField, NamesField
from core.admin.seen import SaysWhatReadersSee, SeenFilter
from core.admin.spreadsheets import Tabled
from core.models import LogEntry
from legislation.models import ContractingParty, Division, Instrument, Jurisdiction, Provision, ProvisionText
from legislation.official_source import EXAMPLES, LONGEST_PATTERN, example
from legislation.spreadsheets import ProvisionTable
from legislation.wordings.outline import way_to

from .import_law import ImportsText
from .periods import PeriodsApart


class ReadOnly(ChecksInput):
    """Rows that nobody enters by hand."""

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
    source_url = forms.URLField(label=_("Link to its text"), max_length=500, required=False, assume_scheme="https")
    provision_pattern = forms.CharField(
        label=_("Address of a provision at its source"), max_length=LONGEST_PATTERN, required=False
    )
    short_names = NamesField(
        label=_("Short titles"), required=False, help_text=_("Titles used in citations, e.g. Patents Act, Code civil.")
    )
    aliases = LinesField(
        label=_("Aliases and abbreviations"),
        max_length=200,
        required=False,
        help_text=_("One per line, e.g. TML, UrhG, TRIPS."),
    )
    subject_matter = forms.MultipleChoiceField(
        label=_("Subject matter"),
        choices=subjects.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields = format_html_join(", ", "<code>{}</code> {}", EXAMPLES.items())
        asked = gettext(
            "An https address with one field for the number. Readers of a case go there when we do not have the "
            "wording. The fields, and what they become:"
        )
        self.fields["provision_pattern"].help_text = format_html("{} {}. {}", asked, fields, self._tried())

    def _tried(self) -> str:
        """Return a link to Article 17 at the source, if this law has a pattern."""
        address = example(self.instance.provision_pattern)
        if not address:
            return ""
        return format_html(
            '{} <a href="{}" rel="noopener external">{}</a>', gettext("Article 17 is now at"), address, address
        )

    def clean(self) -> dict[str, Any]:
        """Refuse dates in an impossible order."""
        super().clean()
        entered = self.cleaned_data
        adopted, in_force, repealed = (entered.get(name) for name in ("adopted", "in_force", "repealed"))
        if repealed and repealed < (in_force or adopted or repealed):
            self.add_error("repealed", gettext("The date of repeal is before the date in force."))
        return entered


class ContractingPartyInline(Autocompleting, admin.StackedInline):
    model = ContractingParty
    formset = PeriodsApart
    extra = 0
    fields = ("jurisdiction", "bound")
    autocomplete_fields = ("jurisdiction",)

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).select_related("jurisdiction", "treaty").order_by("jurisdiction", "bound")


@admin.register(Instrument)
class InstrumentAdmin(ImportsText, SaysWhatReadersSee, NamedAdmin):
    form = InstrumentForm
    log_kind = LogEntry.Kind.LAW
    list_display = ("name", "jurisdiction", "kind", "number", "in_force", "seen")
    list_filter = ("kind", "type_of_text", SeenFilter, ("jurisdiction", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("jurisdiction",)
    search_fields = (*NAMES, "short_names", "aliases", "number")
    fixed_fields = ("jurisdiction", "slug")
    autocomplete_fields = ("jurisdiction",)
    fields = (
        "jurisdiction", "names", "short_names", "kind", "number", "aliases", "type_of_text", "subject_matter",
        "adopted", "in_force", "repealed", "source_url", "provision_pattern", "listed", "slug",
    )  # fmt: skip
    inlines = (ContractingPartyInline,)

    def slugs_beside(self, obj: Any):
        return Instrument.objects.filter(jurisdiction=obj.jurisdiction)

    def get_inlines(self, request: HttpRequest, obj: Instrument | None) -> tuple:
        """Show contracting parties of a treaty, and wherever some were typed or stored."""
        typed = request.method == "POST" and "parties-TOTAL_FORMS" in request.POST
        kept = obj and (obj.kind == Instrument.Kind.TREATY or obj.parties.exists())
        return self.inlines if typed or kept else ()


def _instrument_key(form: forms.ModelForm) -> int | None:
    """Return the key of the instrument that was chosen, or else of the fixed one."""
    chosen = form.cleaned_data.get("instrument")
    return chosen.pk if chosen else form.instance.instrument_id


class DivisionForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        """Refuse a parent in another instrument, or within the part itself."""
        super().clean()
        entered = self.cleaned_data
        parent = entered.get("parent")
        if parent is None:
            return entered
        around = way_to(parent.pk, Division.objects.filter(instrument_id=parent.instrument_id))
        if parent.instrument_id != _instrument_key(self):
            self.add_error("parent", gettext("That part belongs to another instrument."))
        elif self.instance in around:
            self.add_error("parent", gettext("A part cannot be within itself."))
        return entered


@admin.register(Division)
class DivisionAdmin(LoggedAdmin):
    form = DivisionForm
    log_kind = LogEntry.Kind.LAW
    list_display = ("label", "heading", "instrument", "position")
    list_filter = (("instrument", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("instrument",)
    search_fields = ("label", "heading", *names_of("instrument"), "instrument__aliases")
    fixed_fields = ("instrument",)
    autocomplete_fields = ("instrument", "parent")
    fields = ("instrument", "parent", "kind", "label", "heading", "position")

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).select_related("instrument").order_by("instrument", "position")


class ProvisionTextInline(admin.StackedInline):
    model = ProvisionText
    formset = PeriodsApart
    extra = 0
    fields = ("language", "text", "pinpoint", "translator", "official", "period", "public")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ProvisionText]:
        # Wordings quoted in cases come and go with the cases' publication.
        rows: Any = super().get_queryset(request)
        return rows.dated()


class ProvisionForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        """Refuse a part of another instrument."""
        super().clean()
        entered = self.cleaned_data
        division = entered.get("division")
        if division and division.instrument_id != _instrument_key(self):
            self.add_error("division", gettext("That part belongs to another instrument."))
        return entered


class WordingFilter(admin.SimpleListFilter):
    title = _("wording")
    parameter_name = "wording"

    def lookups(self, request: HttpRequest, model_admin):
        return [("none", gettext("Without wording"))]

    def queryset(self, request: HttpRequest, queryset):
        return queryset.without_wording() if self.value() == "none" else queryset


@admin.register(Provision)
class ProvisionAdmin(Tabled, SaysWhatReadersSee, LoggedAdmin):
    form = ProvisionForm
    table = ProvisionTable
    log_kind = LogEntry.Kind.LAW
    list_display = ("label", "instrument", "heading", "seen")
    list_filter = (WordingFilter,)
    list_select_related = ("instrument",)
    search_fields = ("number", *names_of("instrument"), "instrument__aliases")
    fixed_fields = ("instrument", "kind", "number")
    autocomplete_fields = ("instrument", "division")
    fields = ("instrument", "kind", "number", "heading", "division", "listed")
    inlines = (ProvisionTextInline,)

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).select_related("instrument").order_by("instrument", "sort_key", "pk")

    def save_related(self, request: HttpRequest, form: forms.ModelForm, formsets: list, change: bool) -> None:
        before = list(form.instance.texts.public().order_by("pk").values())
        super().save_related(request, form, formsets, change)
        # Readers of a public provision see nothing of its other wordings.
        after = list(form.instance.texts.public().order_by("pk").values())
        form.instance.only_hidden = not form.has_changed() and before == after
        form.instance.was_seen &= not form.instance.only_hidden

    def readers_see(self, rows: Iterable[Any]) -> bool:
        rows = [row for row in rows if not getattr(row, "only_hidden", False)]
        return bool(rows) and super().readers_see(rows)


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("number", "at", "kind", "reference", "note", "by")
    list_filter = ("kind",)
    search_fields = ("reference", "note")
    ordering = ("-number",)
