"""The admin whose forms know the version that they began from."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.contrib.admin.exceptions import DisallowedModelAdminToField
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import TO_FIELD_VAR, IncorrectLookupParameters
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from core.admin.checked_input import can_be, possible_keys
from core.admin.shown_again import ShowsAgain, refusing, show_only
from core.locks import lock

from .deletions import ACTION, version_of
from .facts import Edit, Fact, moment, sentence
from .logs import edits_since, marks_of, removal_of
from .more_rows import BUTTON, with_row
from .opened import NAME, Opened
from .reconcile import Conflict, Stored, reconcile
from .rows import Rows, detach_rows
from .typed import typed_texts


class ConflictAdmin(ShowsAgain):
    """Refuses the first save of a form whose row was changed after it was opened, and shows both texts.

    The second save goes through, for it began from what is stored now.
    """

    # Fields that only the form of a new row asks for.
    fixed_fields: tuple[str, ...] = ()
    # Whether the form of a new row asks for all that the form of a row asks for.
    can_recreate = True

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Model | None:
        row = super().get_object(request, object_id, from_field)
        if row is None or request.method != "POST" or not connection.in_atomic_block:
            return row
        # Of two editors who save at once the second waits here, and then reads what the first one saved.
        self.lock_row(row.pk)
        return super().get_object(request, object_id, from_field)

    def lock_row(self, key: object) -> None:
        """Let nobody else change the row until the transaction ends."""
        lock(self.model._default_manager.filter(pk=key))

    def facts_beside(self, row: Any) -> list[Fact]:
        """Return what is compared too, though no field of the form shows it."""
        return []

    def marks(self, row: Any) -> dict[str, int]:
        return marks_of(row)

    def edits_since(self, row: Any, marks: Mapping[str, int]) -> list[Edit]:
        """Return who changed the row since the marks, newest first."""
        return edits_since(row, marks)

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: Any = "", extra_context: Any = None
    ) -> Any:
        if request.method != "POST" or object_id is None or "_saveasnew" in request.POST:
            self._add_row(request, None)
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            to_field = request.POST.get(TO_FIELD_VAR, request.GET.get(TO_FIELD_VAR))
            if to_field and not self.to_field_allowed(request, to_field):
                raise DisallowedModelAdminToField(to_field)
            row = self.get_object(request, unquote(object_id), to_field)
            if not self.has_change_permission(request, row):
                raise PermissionDenied
            if row is None and not can_be(self.opts.pk, unquote(object_id)):
                raise Http404
            if row is None:
                return self._form_of_removed(request, unquote(object_id), extra_context)
            self._add_row(request, row)
            self._find_conflict(request, row)
            response = super().changeform_view(request, object_id, form_url, extra_context)
        if getattr(request, "edit_conflict", None):
            response.status_code = 409
        return response

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Ask again where a row was changed after the editor was asked whether to delete the chosen ones."""
        if ACTION in request.POST.getlist("action"):
            self._ask_again(request)
        return super().changelist_view(request, extra_context)

    def _ask_again(self, request: Any) -> None:
        chosen = possible_keys(self.opts.pk, request.POST.getlist(ACTION_CHECKBOX_NAME))
        rows = self.model._default_manager.filter(pk__in=chosen)
        if request.POST.get("select_across") == "1":
            try:
                rows = self.get_changelist_instance(request).get_queryset(request)
            except IncorrectLookupParameters:
                return
        key, now = f"{ACTION} {self.opts.label_lower}", version_of(rows)
        if "post" in request.POST and request.session.get(key, now) != now:
            messages.error(
                request,
                _("Someone changed these entries after you opened this page. Check them before you delete them."),
            )
            # Without this field, Django shows its question.
            data = request.POST.copy()
            del data["post"]
            request.POST = data
        request.session[key] = now

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask again where the row was changed after the editor was asked whether to delete it."""
        key = f"delete {self.opts.label_lower} {object_id}"
        row = self.get_object(request, unquote(object_id))
        if row is None or not self.has_delete_permission(request, row):
            return super().delete_view(request, object_id, extra_context)
        now = sha256(self._version(row, self._stored(request, row)).encode()).hexdigest()
        if request.method == "POST" and request.session.get(key, now) != now:
            request.session[key] = now
            said = _("Someone changed “%s” after you opened this page. Look at it again before you delete it.")
            messages.error(request, said % row)
            return redirect(request.path)
        request.session[key] = now
        return super().delete_view(request, object_id, extra_context)

    def get_form(self, request: HttpRequest, obj: Model | None = None, change: bool = False, **options: Any) -> Any:
        form = super().get_form(request, obj, change=change, **options)
        return refusing(form) if getattr(request, "edit_conflict", None) else form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        row, conflict = context.get("original"), getattr(request, "edit_conflict", None)
        if row and self.has_change_permission(request, row):
            opened = getattr(request, "stored_version", None) or self._version(row, self._shown(row, context))
            context |= {"opened_version": opened, "opened_name": NAME}
        context["conflict"] = conflict
        return super().render_change_form(request, context, *args, **options)

    def _add_row(self, request: Any, row: Model | None) -> None:
        """Show the posted form with one more row where its button was pressed, and save nothing."""
        if request.method == "POST" and BUTTON in request.POST:
            request.POST = with_row(request.POST, self._rows(request, row))
            messages.info(request, _("There is another empty row. Nothing has been saved yet."))
            show_only(request)

    def _find_conflict(self, request: Any, row: Model) -> None:
        stored = self._stored(request, row)
        opened = Opened.read(request.POST.get(NAME, ""))
        request.stored_version = self._version(row, stored)
        request.POST, changes, facts = reconcile(request.POST, stored, opened)
        if changes or facts:
            edits = [sentence(edit, str(self.opts.verbose_name)) for edit in self.edits_since(row, opened.marks)]
            request.edit_conflict = Conflict(changes, [*(fact.message for fact in facts), *edits])

    def _shown(self, row: Model, context: dict[str, Any]) -> Stored:
        """Return the row as the page that is being made shows it."""
        formsets = [
            Rows.of(each.formset, each.opts) for each in context["inline_admin_formsets"] if each.has_change_permission
        ]
        return Stored(context["adminform"].form, formsets, self.facts_beside(row))

    def _stored(self, request: HttpRequest, row: Model) -> Stored:
        fields = flatten_fieldsets(self.get_fieldsets(request, row))
        form = self.get_form(request, row, change=True, fields=fields)(instance=row)
        return Stored(form, self._rows(request, row), self.facts_beside(row))

    def _rows(self, request: HttpRequest, row: Model | None) -> list[Rows]:
        """Return the formsets that the editor may change, by the prefixes that Django gives them."""
        found: list[Rows] = []
        taken: dict[str, int] = {}
        for formset_class, inline in self.get_formsets_with_inlines(request, row):
            prefix = formset_class.get_default_prefix()
            taken[prefix] = taken.get(prefix, 0) + 1
            if taken[prefix] > 1:
                prefix = f"{prefix}-{taken[prefix]}"
            if row is None or inline.has_change_permission(request, row):
                formset = formset_class(instance=row, prefix=prefix, queryset=inline.get_queryset(request))
                found.append(Rows.of(formset, inline))
        return found

    def _version(self, row: Model, stored: Stored) -> str:
        # A new row gets a slug of its own.
        columns: dict[str, Any] = {name: self.opts.get_field(name) for name in self.fixed_fields if name != "slug"}
        fixed = {name: str(column.value_from_object(row)) for name, column in columns.items()}
        return Opened(**stored.digests(), marks=self.marks(row), fixed=fixed).written()

    def _form_of_removed(self, request: Any, key: str, extra_context: dict[str, Any] | None) -> HttpResponse:
        """The form of a row that is no longer there, with all that was typed, as the form of a new one."""
        opened = Opened.read(request.POST.get(NAME, ""))
        data = request.POST.copy()
        request.edit_conflict = Conflict(news=[self._removal(key)], gone=True)
        if not self.can_recreate or not self.has_add_permission(request):
            like = None if self.can_recreate else self.model()
            texts = typed_texts(data, self.get_form(request, like, change=True)(), self._rows(request, None))
            return self.show_removed(request, key, texts)
        for name, value in opened.fixed.items():
            if name in self.fixed_fields:
                data.setdefault(name, value)
        for rows in self._rows(request, None):
            detach_rows(data, rows)
        request.POST = data
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        response = super().changeform_view(request, None, address, extra_context)
        response.status_code = 409
        return response

    def show_removed(self, request: HttpRequest, key: str, texts: list[tuple[str, str]]) -> HttpResponse:
        """Return a page with (label, text) of all that an editor typed for a row that is no longer there."""
        context = {**self.admin_site.each_context(request), "opts": self.opts, "title": _("This entry was deleted")}
        context |= {"texts": texts, "conflict": Conflict(news=[self._removal(key)], gone=True), "media": self.media}
        return render(request, "admin/edit_conflicts/removed.html", context, status=409)

    def _removal(self, key: str) -> str:
        said = {"thing": self.opts.verbose_name}
        if not (edit := removal_of(self.model, key)):
            return _("This %(thing)s was deleted.") % said
        said |= {"who": edit.by, "time": moment(edit.at), "note": edit.note}
        if edit.note:
            return _("This %(thing)s was deleted. %(who)s at %(time)s UTC: %(note)s") % said
        return _("%(who)s removed this %(thing)s at %(time)s UTC.") % said
