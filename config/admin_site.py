"""The editors' admin: its start page and menu; every page that changes something is tried again after a deadlock."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _


class EditorsSite(AdminSite):
    site_header = site_title = "Casebridge"
    index_title = _("Editing")
    enable_nav_sidebar = False
    empty_value_display = "–"

    def admin_view(self, view: Callable[..., HttpResponse], cacheable: bool = False) -> Callable[..., HttpResponse]:
        # Imported late: the admin is made before the models are loaded.
        from core.admin.again import tried_again

        return super().admin_view(tried_again(view), cacheable)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        from cases.admin.start import menu

        context = super().each_context(request)
        return context | {"menu": menu(request, context["available_apps"]) if context["has_permission"] else []}

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        from cases.admin.start import start

        return super().index(request, start(request, self.get_app_list(request)) | (extra_context or {}))


class EditorsAdmin(AdminConfig):
    default = False
    default_site = "config.admin_site.EditorsSite"
