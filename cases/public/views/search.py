"""The list of cases, and a page of each of its facets."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.public.list_context import facet_context, list_context
from cases.search.facets.register import BY_NAME
from cases.search.query.search_query import SearchQuery
from cases.search.results.facets import SHOWN
from cases.search.results.search import Results, find

_LONGEST_WORDS = 200


@require_safe
def case_list(request: HttpRequest) -> HttpResponse:
    # One more value of each facet than is shown tells that there are more.
    results = find(SearchQuery.of(request.GET.lists()), most_values=SHOWN + 1)
    return _uncached_from_database(results, render(request, "cases/case_list.html", list_context(results)))


@require_safe
def facet(request: HttpRequest, name: str) -> HttpResponse:
    """Show all values of one facet of a list, or those named as `?find=` says; each leads back to the list."""
    if name not in BY_NAME:
        raise Http404
    results = find(SearchQuery.of(request.GET.lists()))
    words = request.GET.get("find", "").replace("\x00", "").strip()[:_LONGEST_WORDS]
    context = facet_context(results, BY_NAME[name], words)
    return _uncached_from_database(results, render(request, "cases/facet.html", context))


def _uncached_from_database(results: Results, response: HttpResponse) -> HttpResponse:
    """Mark responses from the database fallback `no-store`."""
    if results.from_database:
        response.headers["Cache-Control"] = "no-store"
    return response
