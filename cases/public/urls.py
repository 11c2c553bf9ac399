"""Addresses of cases and of the catalogue."""

from django.urls import path, re_path, register_converter
from django.urls.converters import StringConverter

from cases.formats import FORMATS

from .feeds import case_feed
from .views import cases, catalogue, compare, questions, search, site, suggestions


class ReferenceConverter(StringConverter):
    """A case's reference in any letter case: CN108-j."""

    regex = "[A-Za-z]{2,4}(?:-[A-Za-z]{2})?[0-9]{3,9}-[jJ]"


class FormatConverter(StringConverter):
    """The suffix of a format: json."""

    regex = "|".join(FORMATS)


register_converter(ReferenceConverter, "reference")
register_converter(FormatConverter, "format")

urlpatterns = [
    path("", site.home, name="home"),
    path("about/", site.about, name="about"),
    path("about/search/", site.search_help, name="search_help"),
    path("healthz", site.healthz, name="healthz"),
    path("cases/", search.case_list, name="case_list"),
    path("cases/facets/<slug:name>/", search.facet, name="facet"),
    path("cases/compare/", compare.compare, name="compare"),
    path("cases/dossier/", compare.dossier, name="dossier"),
    path("cases/suggestions/", suggestions.suggestions, name="suggestions"),
    path("feeds/cases.atom", case_feed, name="case_feed"),
    path("cases/<reference:reference>/", cases.case, name="case"),
    path("cases/<reference:reference>.<format:suffix>", cases.case_in_format, name="case_in_format"),
    path("cases/<reference:reference>/editions/", cases.editions, name="editions"),
    path("cases/<reference:reference>/editions/<int:number>/", cases.edition, name="edition"),
    path(
        "cases/<reference:reference>/editions/<int:old>...<int:new>/",
        cases.edition_differences,
        name="edition_differences",
    ),
    re_path(rf"^(?P<reference>{ReferenceConverter.regex})/?$", cases.short_address, name="short_address"),
    path("courts/", catalogue.courts, name="courts"),
    path("courts/<slug:slug>/", catalogue.court, name="court"),
    path("keywords/", catalogue.keywords, name="keywords"),
    path("keywords/<slug:slug>/", catalogue.keyword, name="keyword"),
    path("questions/", questions.questions, name="questions"),
    path("questions/<slug:slug>/", questions.question, name="question"),
    path("questions/<slug:slug>.json", questions.question_as_json, name="question_as_json"),
    path("collections/", catalogue.collections, name="collections"),
    path("collections/<slug:slug>/", catalogue.collection, name="collection"),
    path("collections/<slug:slug>/sessions/<int:number>/", catalogue.session, name="session"),
]
