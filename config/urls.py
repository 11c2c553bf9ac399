"""All addresses: the public side, the admin, and the error pages."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from .components import components
from .login import EditorLoginForm
from .outages.ready import readyz
from .well_known import favicon, robots, security

handler404 = "cases.public.views.site.not_found"
handler500 = "config.outages.error_page.server_error"

admin.site.login_form = EditorLoginForm

urlpatterns = [
    path("admin/", admin.site.urls),
    path("readyz", readyz, name="readyz"),
    path("robots.txt", robots, name="robots"),
    path("favicon.ico", favicon, name="favicon"),
    path(".well-known/security.txt", security, name="security"),
    path("", include("cases.public.urls")),
    path("", include("legislation.urls")),
]
if settings.DEBUG:
    urlpatterns += [path("components/", components, name="components")]
