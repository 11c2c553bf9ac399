"""Admin forms that explain which constraint refused them."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from core.violations import sentence

from .again import SAFE, keep
from .mixins import AdminMixin, FormMixin


class Refusing(AdminMixin):
    """An admin whose forms and deletions answer a broken constraint with a sentence.

    `again.tried_again` first carries the act out once more: the other act of the same moment is stored by then, so most
    forms find by themselves what is wrong, and show it at its field. Otherwise the sentence is shown above the form.
    """

    def lock_first(self, request: HttpRequest, gone: Sequence[str]) -> None:
        """Lock what comes before the rows of this act (`locks.py`). `gone`: the posted keys of the rows to delete."""

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: Any = "", extra_context: Any = None
    ) -> HttpResponse:
        def view() -> HttpResponse:
            return super(Refusing, self).changeform_view(request, object_id, form_url, extra_context)

        def refused(why: str) -> HttpResponse:
            request.refused_for = why  # type: ignore[attr-defined]  # read again below
            return view()

        return self._act(request, view, refused, [])

    def delete_view(self, request: HttpRequest, object_id: Any, extra_context: Any = None) -> HttpResponse:
        def view() -> HttpResponse:
            return super(Refusing, self).delete_view(request, object_id, extra_context)

        def refused(why: str) -> HttpResponse:
            messages.error(request, why)
            return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", object_id)

        return self._act(request, view, refused, [object_id], deleting=True)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        def view() -> HttpResponse:
            return super(Refusing, self).changelist_view(request, extra_context)

        def refused(why: str) -> HttpResponse:
            messages.error(request, why)
            return redirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))

        return self._act(request, view, refused, request.POST.getlist(ACTION_CHECKBOX_NAME), deleting=True)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        form = super().get_form(request, obj, change=change, **options)
        why = getattr(request, "refused_for", "")
        made: Any = type(form)
        return made(form.__name__, (_Refused, form), {"refused_for": why}) if why else form

    def _act(
        self,
        request: HttpRequest,
        view: Callable[[], HttpResponse],
        refused: Callable[[str], HttpResponse],
        gone: Sequence[str],
        *,
        deleting: bool = False,
    ) -> HttpResponse:
        """Carry the view out in one transaction. On the last try, say which constraint is broken; before, raise it."""
        if request.method in SAFE:
            return view()
        restore = keep(request)
        try:
            with transaction.atomic():
                self.lock_first(request, gone)
                return view()
        except IntegrityError as fault:
            if not getattr(request, "last_try", True):
                raise
            broken = fault
        restore()
        return refused(sentence(broken, deleting=deleting))


class _Refused(FormMixin):
    """A form that is shown again with the reason for which the database refused it."""

    refused_for = ""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        self.add_error(None, self.refused_for)
        return cleaned
