"""The admin of catalogue and law: names, addresses, the publication log."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from core import log
from core.models import LogEntry
from core.names import free_slug, lock_names
from core.site_languages import NAME_LANGUAGES

from .checked_input import ChecksInput
from .edit_conflicts import ConflictAdmin
from .fields import NamesField
from .mixins import AdminMixin, AnyModelForm
from .named_choices import AutocompleteMany, AutocompleteOne, NamedChoice, NamedChoices
from .refusals import Refusing


def names_of(relation: str = "") -> tuple[str, ...]:
    """Return what a search in the admin looks into to find a row, or a row it points to, by any of its names."""
    return tuple(f"{relation}__names__{code}".removeprefix("__") for code in NAME_LANGUAGES)


NAMES = names_of()


class NamedForm(AnyModelForm):
    """The form of a row with a name per language."""

    names = NamesField(label=_("Names"))
    # Whether a name is given once, among the rows that are alike in these columns; None where it may be given again.
    named_once_within: tuple[str, ...] | None = None

    def clean(self) -> dict[str, Any]:
        """Refuse the English name of another row, which two editors may give at once."""
        super().clean()
        entered = self.cleaned_data
        name = (entered.get("names") or {}).get("en", "")
        if name and self.named_once_within is not None and "names" in self.changed_data:
            chosen = {column: entered.get(column) for column in self.named_once_within}
            within = {
                f"{column}_id": row.pk if row else getattr(self.instance, f"{column}_id")
                for column, row in chosen.items()
            }
            try:
                self._meta.model.objects.filter(**within).exclude(pk=self.instance.pk).refuse_name(name)
            except ValidationError as doubled:
                self.add_error("names", doubled)
        return entered


# A row that was offered when the form was opened, and is not there when it is stored.
_NOT_THERE = _("Select a valid choice. This one was deleted, or is not in the list.")


class Autocompleting(AdminMixin):
    """Forms whose autocompletes, and lists whose filters, take any input without failing."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            options["widget"] = AutocompleteOne(db_field, self.admin_site, using=options.get("using"))
            options["form_class"] = NamedChoice
        options.setdefault("error_messages", {}).setdefault("invalid_choice", _NOT_THERE)
        return super().formfield_for_foreignkey(db_field, request, **options)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            options["widget"] = AutocompleteMany(db_field, self.admin_site, using=options.get("using"))
            options["form_class"] = NamedChoices
        return super().formfield_for_manytomany(db_field, request, **options)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Return the field with no button beside it but the one that adds a row.

        The others would change or delete a row that many cases share, or leave the form.
        """
        field = super().formfield_for_dbfield(db_field, request, **options)
        widget = getattr(field, "widget", None)
        if isinstance(widget, RelatedFieldWidgetWrapper):
            widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
            widget.can_add_related &= db_field.name in self.get_autocomplete_fields(request)
        return field

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """A pattern in an address is no filter of ours, and PostgreSQL refuses half of them."""
        return "regex" not in lookup and super().lookup_allowed(lookup, value, request)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What an address gives to a new row, where it could be that."""
        given = super().get_changeform_initial_data(request)
        return {name: value for name, value in given.items() if self._fits(name, value)}

    def _fits(self, name: str, value: object) -> bool:
        try:
            field: Any = self.opts.get_field(name)
            if isinstance(field, models.JSONField | ArrayField):
                return False
            values = value if isinstance(value, list) else [value]
            related = field.remote_field.model._meta.pk if field.is_relation else field
            for each in values:
                related.to_python(each)
        except (FieldDoesNotExist, ValidationError, ValueError, TypeError, OverflowError):
            return False
        return True


class LoggedAdmin(ChecksInput, Refusing, Autocompleting, ConflictAdmin):
    """Every addition, change and deletion that readers can see is an entry of the publication log, written last in its
    transaction. What they cannot see is in the history of the row alone: the log is the version of the public side.
    """

    log_kind = LogEntry.Kind.CATALOGUE
    # `fixed_fields` are parts of a row's address, which editions name: they never change.

    class Media:
        css = {"all": ("admin/casebridge/editing.css", "admin/casebridge/without_script.css")}
        js = ("admin/casebridge/editing.js", "admin/casebridge/unsaved.js")

    def lock_first(self, request: HttpRequest, gone: Sequence[str]) -> None:
        # What the form is checked against stays as it is until the form is stored.
        lock_names()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fixed = self.fixed_fields if obj else ()
        # Showing a row before a published case names it is a librarian's act.
        listing = () if self.has_change_permission(request) else ("listed",)
        return (*super().get_readonly_fields(request, obj), *fixed, *listing)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.was_seen = change and self.readers_see([obj])
        super().save_model(request, obj, form, change)

    def readers_see(self, rows: Iterable[Any]) -> bool:
        """Say whether a public page says something of one of these rows, as the database has them now."""
        return self.model.objects.filter(pk__in=[row.pk for row in rows]).on_public_pages().exists()

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        entry = super().log_addition(request, obj, message)
        self._append(request, [obj])
        return entry

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        entry = super().log_change(request, obj, message)
        self._append(request, [obj])
        return entry

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        # Called before they are deleted.
        entries = super().log_deletions(request, queryset)
        self._append(request, queryset)
        return entries

    def _append(self, request: HttpRequest, rows: Any) -> None:
        note = "; ".join(f"{self.opts.verbose_name}: {row}" for row in rows)
        was_seen = any(getattr(row, "was_seen", False) for row in rows)
        log.append(self.log_kind, note=note, by=request.user, seen=lambda: was_seen or self.readers_see(rows))


class NamedAdmin(LoggedAdmin):
    """The admin of rows with a name per language and a slug that is made once and never changes."""

    form = NamedForm
    fixed_fields: tuple[str, ...] = ("slug",)
    search_fields = NAMES

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).order_by("names__en", "pk")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not obj.slug:
            obj.slug = free_slug(self.slugs_beside(obj), obj.names["en"], qualifier=self.slug_qualifier(obj))
        super().save_model(request, obj, form, change)

    def slugs_beside(self, obj: Any) -> Any:
        """Rows among which the slug must be the only one."""
        return self.model.objects.all()

    def slug_qualifier(self, obj: Any) -> str:
        """Return the words to add to a slug that is taken."""
        return ""
