"""Addresses of jurisdictions and of the law."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from . import views


class CodeConverter(StringConverter):
    """A jurisdiction's code in any letter case: CN, us-ca."""

    regex = "[A-Za-z]{2,4}(?:-[A-Za-z]{2})?"


class ProvisionConverter(StringConverter):
    """A provision's slug: art-1019, para-97, art-7.6, art-第3."""

    regex = r"[\w.-]+"


register_converter(CodeConverter, "code")
register_converter(ProvisionConverter, "provision")

urlpatterns = [
    path("jurisdictions/", views.jurisdictions, name="jurisdictions"),
    path("jurisdictions/<code:code>/", views.jurisdiction, name="jurisdiction"),
    path("legislation/", views.legislation, name="legislation"),
    path("legislation/<code:jurisdiction>/<slug:slug>/", views.instrument, name="instrument"),
    path("legislation/<code:jurisdiction>/<slug:slug>/<provision:provision>/", views.provision, name="provision"),
]
