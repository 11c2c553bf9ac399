"""The editors' admin, whose every page that changes something is tried again after a deadlock, and loses no form."""

from collections.abc import Callable
from typing import TypeVar, cast

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpResponse
from django.http.response import HttpResponseBase

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


class EditorsSite(AdminSite):
    def admin_view(self, view: View, cacheable: bool = False) -> View:
        # Imported late: the admin is made before the models are loaded.
        from core.admin.again import tried_again

        from .returning_forms import returning_forms

        checked = cast(Callable[..., HttpResponse], super().admin_view(tried_again(view), cacheable))
        return cast(View, returning_forms(checked, self.has_permission))


class EditorsAdmin(AdminConfig):
    default = False
    default_site = "config.admin_site.EditorsSite"
