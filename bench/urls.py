"""The site's addresses, and those of the peers that run in the same server."""

from django.urls import include, path

from . import peers

handler404 = "cases.public.views.site.not_found"
handler500 = "config.outages.error_page.server_error"

urlpatterns = [
    path("bench/postgresql/", peers.postgresql),
    path("bench/django-filter/", peers.django_filter),
    path("", include("config.urls")),
]
