"""The editors' admin: its start page and menu; every page that changes something is tried again, and loses no form."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


class EditorsSite(AdminSite):
    site_header = site_title = "Casebridge"
    index_title = _("Editing")
    enable_nav_sidebar = False
    empty_value_display = "–"

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        # Imported late: the admin is made before the models are loaded.
        from core.admin.again import tried_again

        from .returning_forms import returning_forms

        checked = cast(Callable[..., HttpResponse], super().admin_view(tried_again(view), cacheable))
        return cast(View, returning_forms(checked, self.has_permission))

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
