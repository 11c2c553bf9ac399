"""All addresses: the public side, the editors' admin, and what is shown when something fails."""

from django.contrib import admin
from django.urls import include, path

handler404 = "cases.views.site.not_found"
handler500 = "cases.views.site.failed"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("cases.urls")),
    path("", include("legislation.urls")),
]
