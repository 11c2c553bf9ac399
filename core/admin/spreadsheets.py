"""Admin pages that export rows as a table and import them."""

from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.admin.mixins import AdminMixin
from core.admin.shown_again import is_only_shown, shows_again
from core.spreadsheets import FILE_TYPES, ImportRefusedError, TableChanges, store, try_out, written
from core.spreadsheets.importing import Table
from core.spreadsheets.reading import LARGEST, NotReadError, NumberedRows, decoded, file_type_of, read
from core.templatetags.display import grouped

_FILE_TYPE_NAMES = {"csv": "CSV", "tsv": gettext_lazy("CSV with tabs"), "json": "JSON"}
_TYPES = {"csv": "text/csv", "tsv": "text/tab-separated-values", "json": "application/json"}
# Rows and faults that a page shows.
_SHOWN = 200


class TableForm(forms.Form):
    """A table, pasted or in a file. Once read, the text of a file is shown in the form."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("CSV in UTF-8, CSV with tabs, or JSON; at most 4 MB and 1,000 rows."),
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste its text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "vLargeTextField", "dir": "auto", "spellcheck": "false"}),
    )
    type = forms.ChoiceField(
        label=gettext_lazy("File type"),
        choices=[("", gettext_lazy("Detect")), *((each, _FILE_TYPE_NAMES[each]) for each in FILE_TYPES)],
        required=False,
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        super().clean()
        cleaned = self.cleaned_data
        upload, text = cleaned.get("file"), cleaned.get("text", "")
        try:
            if upload:
                # One byte more than is allowed, so that what is larger is refused without being read.
                text = decoded(upload.read(LARGEST + 1))
        except NotReadError as reason:
            self.add_error("file", str(reason))
            return cleaned
        # As a browser posts it again.
        cleaned["text"] = text.replace("\r\n", "\n")
        if not text.strip() and not self.errors:
            self.add_error("file", _("Choose a file or paste a table."))
        self.show("text", cleaned["text"])
        return cleaned

    def show(self, field: str, value: str) -> None:
        """Let the form show a value, so that it is posted again."""
        data: Any = self.data
        posted = data.copy()
        posted[field] = value
        self.data = posted


class Tabled(AdminMixin):
    """The admin of rows that are exported and imported as a table."""

    table: type[Table]
    change_list_template = "admin/tables/change_list.html"

    def get_urls(self) -> Any:
        view, name = self.admin_site.admin_view, f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("table/", view(self.table_view), name=f"{name}_table"),
            path("table/in/", view(self.table_in_view), name=f"{name}_table_in"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_table"
        shown = {"table_address": name, "may_import_table": self._may_import(request)}
        return super().changelist_view(request, {**(extra_context or {}), **shown})

    def table_view(self, request: HttpRequest) -> HttpResponse:
        """Send all rows as a file, `?type=csv`, `tsv` or `json`."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        asked = request.GET.get("type")
        file_type = asked if asked in FILE_TYPES else "csv"
        # A spreadsheet takes a file without this mark for one in another encoding.
        mark = "" if file_type == "json" else "\ufeff"
        response = HttpResponse(
            mark + written(self.table().export(), file_type), content_type=f"{_TYPES[file_type]}; charset=utf-8"
        )
        response["Content-Disposition"] = f'attachment; filename="{self.opts.model_name}s.{file_type}"'
        return response

    @shows_again
    def table_in_view(self, request: HttpRequest) -> HttpResponse:
        """Show the form, or what a table would change, or store the table."""
        if not self._may_import(request):
            raise PermissionDenied
        form = TableForm(request.POST, request.FILES) if request.method == "POST" else TableForm()
        table = self.table()
        context = {"title": _("Import a table of %s") % self.opts.verbose_name_plural, "form": form, "table": table}
        if form.is_valid():
            text = form.cleaned_data["text"]
            try:
                rows = read(text, form.cleaned_data["type"] or file_type_of(text), table.columns)
            except NotReadError as reason:
                form.add_error(None, str(reason))
            else:
                storing = "_store" in request.POST and not is_only_shown(request)
                if storing and self._store(request, form, rows):
                    return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
                changes = try_out(table, rows)
                form.show("seen", _digest(text, changes))
                context |= {"changes": changes, "rows": changes.rows[:_SHOWN], "faults": changes.faults[:_SHOWN]}
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "media": self.media}
        context["list_address"] = f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"
        return render(request, "admin/tables/import_table.html", {**shared, **context})

    def _may_import(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def _store(self, request: HttpRequest, form: TableForm, rows: NumberedRows) -> bool:
        text, seen = form.cleaned_data["text"], form.cleaned_data["seen"]
        try:
            done = store(self.table(), rows, request.user, as_seen=lambda changes: _digest(text, changes) == seen)
        except ImportRefusedError as reason:
            form.add_error(None, str(reason))
            return False
        number = len(done.rows)
        messages.success(request, ngettext("%s row was imported.", "%s rows were imported.", number) % grouped(number))
        return True


def _digest(text: str, changes: TableChanges) -> str:
    """Return a digest of a table and what it changes: an editor stores only what they saw."""
    return sha256(repr((text, changes.rows, changes.faults)).encode("utf-8", "replace")).hexdigest()
