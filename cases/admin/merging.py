"""The admin page that merges one row into another."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.models import CHANGE, DELETION, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.editing.merging.merge import NotMergedError, merge
from cases.editing.merging.mergeable import Mergeable, blocking_reason, changes, doubt
from cases.models.catalogue import Court, Keyword
from cases.models.editorial import Case, CaseKeyword, Citation
from core.admin.editors import editor_of
from core.admin.mixins import AdminMixin
from core.admin.named_choices import AutocompleteOne, NamedChoice
from core.admin.shown_again import is_only_shown, shows_again
from legislation.models import Provision

# A column that points to such a row, by which autocompletes find one.
_POINTING = {
    Court: Case._meta.get_field("court"),
    Keyword: CaseKeyword._meta.get_field("keyword"),
    Provision: Citation._meta.get_field("provision"),
}


class MergeForm(forms.Form):
    """Into which row another one is merged."""

    into = NamedChoice(Court.objects.none(), label=gettext_lazy("Merge into"))
    sure = forms.BooleanField(label=gettext_lazy("Yes, they are the same"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any] | None, site: AdminSite, source: Mergeable) -> None:
        super().__init__(data)
        into = cast("forms.ModelChoiceField[Mergeable]", self.fields["into"])
        into.queryset = type(source)._default_manager.all()
        widget = AutocompleteOne(_POINTING[type(source)], site)
        into.widget, widget.choices = widget, into.choices

    def show_seen(self, digest: str) -> None:
        """Keep in the form what the editor sees now, so that it is posted with the next request."""
        posted = cast(QueryDict, self.data).copy()
        posted["seen"] = digest
        self.data = posted


class Merges(AdminMixin):
    """The admin of rows that can be merged, by editors who may change and delete them."""

    change_form_template = "admin/cases/merge/change_form.html"

    def get_urls(self) -> Any:
        name = f"{self.opts.app_label}_{self.opts.model_name}_merge"
        return [
            path("<int:object_id>/merge/", self.admin_site.admin_view(self.merge_view), name=name),
            *super().get_urls(),
        ]

    @shows_again
    def merge_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Choose a row, see what would point to it, and merge this one into it."""
        source = self.get_object(request, str(object_id))
        if not isinstance(source, Mergeable):
            raise Http404
        if not self._may_merge(request, source):
            raise PermissionDenied
        form = MergeForm(request.POST or None, self.admin_site, source)
        context: dict[str, Any] = {"title": _("Merge %s into another entry") % source, "source": source, "form": form}
        if form.is_valid():
            target = form.cleaned_data["into"]
            if reason := blocking_reason(source, target):
                form.add_error("into", reason)
            else:
                digest = _digest(source, target)
                sees = form.cleaned_data["seen"] == digest
                merging = "_merge" in request.POST and not is_only_shown(request)
                if merging and not sees:
                    form.add_error(
                        None, _("These entries have changed since you looked at them. Check them again, then merge.")
                    )
                elif merging and self._merge(request, source, target, form):
                    return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", target.pk)
                form.show_seen(digest)
                context |= {"target": target, "changes": changes(source), "doubt": doubt(source, target)}
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "media": self.media + form.media}
        context["back"] = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[object_id])
        return render(request, "admin/cases/merge/merge.html", {**shared, **context})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        row = context.get("original")
        if row and self._may_merge(request, row):
            context["merge_address"] = f"admin:{self.opts.app_label}_{self.opts.model_name}_merge"
        return super().render_change_form(request, context, *args, **options)

    def _may_merge(self, request: HttpRequest, row: Model) -> bool:
        return self.has_change_permission(request, row) and self.has_delete_permission(request, row)

    def _note(self, request: HttpRequest, source: Mergeable, target: Mergeable) -> None:
        """Say in the admin's log who merged the two, for those who have their forms open."""
        said = {"source": str(source), "target": str(target)}
        merged = _("“%(source)s” was merged into “%(target)s”.") % said
        for row, act in ((source, DELETION), (target, CHANGE)):
            rows = self.model._default_manager.filter(pk=row.pk)
            LogEntry.objects.log_actions(editor_of(request).pk, rows, act, change_message=merged, single_object=True)

    def _merge(self, request: HttpRequest, source: Mergeable, target: Mergeable, form: MergeForm) -> bool:
        name = str(source)
        try:
            with transaction.atomic():
                self._note(request, source, target)
                merge(
                    source,
                    target,
                    editor_of(request),
                    sure=form.cleaned_data["sure"],
                    as_seen=lambda *found: _digest(*found) == form.cleaned_data["seen"],
                )
        except NotMergedError as reason:
            form.add_error(None, str(reason))
            return False
        except IntegrityError:
            form.add_error(None, _("Someone has just linked something to this entry. Check again, then merge."))
            return False
        messages.success(
            request,
            _("%(source)s is merged into %(target)s. Its address leads here.") % {"source": name, "target": target},
        )
        return True


def _digest(source: Mergeable, target: Mergeable) -> str:
    """Return a digest of both rows and of the references to the source."""
    said = [[getattr(row, field.attname) for field in row._meta.concrete_fields] for row in (source, target)]
    return sha256(repr((said, changes(source))).encode("utf-8", "replace")).hexdigest()
