"""All addresses: the public side, the editors' admin, and what is shown when something fails."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from config.login import EditorLoginForm
from config.outages.ready import readyz

from .components import components
from .well_known import favicon, robots, security

handler404 = "cases.views.site.not_found"
handler500 = "config.outages.page.failed"

admin.site.login_form = EditorLoginForm

urlpatterns = [
    path("admin/", admin.site.urls),
    path("readyz", readyz, name="readyz"),
    path("robots.txt", robots, name="robots"),
    path("favicon.ico", favicon, name="favicon"),
    path(".well-known/security.txt", security, name="security"),
    path("", include("cases.urls")),
    path("", include("legislation.urls")),
]
if settings.DEBUG:
    urlpatterns += [path("components/", components, name="components")]
