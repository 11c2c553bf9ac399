"""The list of cases, and the whole of one of its facets."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models.published import Listing
from cases.public.feeds import feed_url
from cases.search import BY_NAME, CaseSearch
from cases.search.results.refinements import LONGEST, SHOWN, facet_shown

_LONGEST_WORDS = 200


@require_safe
def case_list(request: HttpRequest) -> HttpResponse:
    # One more of each facet than is shown tells that there are more.
    search = CaseSearch(request.GET, most=SHOWN + 1)
    context = {"search": search, "page": search.page, "feed": feed_url(search)}
    if not search.answer.total:
        context["covered"] = Listing.objects.coverage()
    return _stored_if_whole(search, render(request, "cases/case_list.html", context))


@require_safe
def facet(request: HttpRequest, name: str) -> HttpResponse:
    """All values of one facet of a list, to be looked through by name with `?find=`; each leads back to the list."""
    if name not in BY_NAME:
        raise Http404
    search = CaseSearch(request.GET)
    words = request.GET.get("find", "").replace("\x00", "").strip()[:_LONGEST_WORDS]
    shown = facet_shown(search, BY_NAME[name], LONGEST, words)
    context = {"search": search, "words": words, "shown": shown, "most": LONGEST}
    return _stored_if_whole(search, render(request, "cases/facet.html", context))


def _stored_if_whole(search: CaseSearch, response: HttpResponse) -> HttpResponse:
    """Let nobody keep what the database answered in place of the index, which answers soon, and otherwise."""
    if search.simple:
        response.headers["Cache-Control"] = "no-store"
    return response
