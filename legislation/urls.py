"""Addresses of jurisdictions and of the law."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from .pages import instruments, jurisdictions, provisions


class CodeConverter(StringConverter):
    """A jurisdiction's code in any letter case: CN, us-ca."""

    regex = "[A-Za-z]{2,4}(?:-[A-Za-z]{2})?"


class ProvisionConverter(StringConverter):
    """A provision's slug: art-1019, para-97, art-7.6, art-第3."""

    regex = r"[\w.-]+"


register_converter(CodeConverter, "code")
register_converter(ProvisionConverter, "provision")

urlpatterns = [
    path("jurisdictions/", jurisdictions.jurisdictions, name="jurisdictions"),
    path("jurisdictions/<code:code>/", jurisdictions.jurisdiction, name="jurisdiction"),
    path("legislation/", instruments.legislation, name="legislation"),
    path("legislation/<code:jurisdiction>/<slug:slug>/", instruments.instrument, name="instrument"),
    path("legislation/<code:jurisdiction>/<slug:slug>/<provision:provision>/", provisions.provision, name="provision"),
]
