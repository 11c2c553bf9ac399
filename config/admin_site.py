"""The editors' admin, whose every page that changes something is tried again after a deadlock, and loses no form."""

from collections.abc import Callable

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpResponse


class EditorsSite(AdminSite):
    def admin_view(self, view: Callable[..., HttpResponse], cacheable: bool = False) -> Callable[..., HttpResponse]:
        # Imported late: the admin is made before the models are loaded.
        from core.admin.again import tried_again

        from .returning_forms import returning_forms

        return returning_forms(super().admin_view(tried_again(view), cacheable), self.has_permission)


class EditorsAdmin(AdminConfig):
    default = False
    default_site = "config.admin_site.EditorsSite"
