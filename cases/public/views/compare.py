"""The page of cases side by side."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.models.catalogue import Question, Session
from cases.models.published import GivenAnswer, Listing
from cases.public import dossier as dossiers
from cases.public.comparison import MOST, Column, Compared, aspects
from cases.search.query.search_query import SearchQuery, clean_values
from cases.search.results.search import find
from core.redirects import public_row

_OFFERED = 8
_LONGEST = 200


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Show two to six cases side by side, and a search for more. `?case=` names each, `?q=` searches.

    Answers 404 where no named case is published, 400 where more are named than fit, with the first of them.
    """
    named = [_in_capitals(reference) for reference in clean_values(request.GET.getlist("case"))]
    named = list(dict.fromkeys(named))
    found = {row.reference: row for row in Listing.objects.for_page().filter(reference__in=named)}
    chosen = [reference for reference in named if reference in found][:MOST]
    compared = [Compared.of(found[reference]) for reference in chosen]
    words = request.GET.get("q", "").replace("\x00", "").strip()[:_LONGEST]
    offered = _offered(words, chosen) if words and len(chosen) < MOST else []
    context = {
        "columns": [Column(each.listing, _address(chosen, without=each.listing.reference)) for each in compared],
        "aspects": aspects(compared) if len(compared) > 1 else [],
        "chosen": chosen,
        "unknown": [reference for reference in named if reference not in found],
        "left_out": len(named) > len(chosen) and len(chosen) == MOST,
        "most": MOST,
        "words": words,
        "offered": [(listing, _address([*chosen, listing.reference])) for listing in offered],
    }
    status = 400 if context["left_out"] else 404 if named and not chosen else 200
    response = render(request, "cases/compare.html", context, status=status)
    if not all(each.complete for each in compared):
        response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
def dossier(request: HttpRequest) -> HttpResponse:
    """Show cases as one document to print. `?case=` names each; `?session=`, `?question=` name those of one.

    Answers 404 where no named case is published, 400 where more are named than fit, with the first of them.
    """
    title, wanted = _wanted(request)
    listings = list(wanted[: dossiers.MOST])
    if not listings:
        raise Http404
    shown = dossiers.chapters(listings, request.build_absolute_uri("/").rstrip("/"))
    left_out = len(wanted) > len(listings)
    context = {"title": title, "chapters": shown, "listings": listings, "left_out": left_out, "most": dossiers.MOST}
    response = render(request, "cases/dossier.html", context, status=400 if left_out else 200)
    if not all(each.complete for each in shown):
        response.headers["Cache-Control"] = "no-store"
    return response


def _wanted(request: HttpRequest) -> tuple[str, list[Listing]]:
    """Return the title of a dossier, empty for chosen cases, and all cases that its address names."""
    whole = Listing.objects.for_dossier()
    if asked := request.GET.get("question"):
        question = public_row(Question.objects.all(), asked)
        answered = GivenAnswer.objects.filter(question=question)
        return question.name, list(whole.filter(pk__in=answered.values("listing")).oldest_first())
    if asked := request.GET.get("session"):
        session = public_row(Session.objects.select_related("collection"), asked)
        return str(session), list(whole.filter(sessions=session).in_session_order())
    named = [_in_capitals(reference) for reference in clean_values(request.GET.getlist("case"))]
    found = {row.reference: row for row in whole.filter(reference__in=named)}
    return "", [found[reference] for reference in dict.fromkeys(named) if reference in found]


def _offered(words: str, chosen: list[str]) -> list[Listing]:
    """Return the first cases that a search finds and that are not compared yet."""
    results = find(SearchQuery.of([("q", [words])]))
    return [listing for listing in results.page if listing.reference not in chosen][:_OFFERED]


def _address(references: list[str], without: str = "") -> str:
    kept = [("case", reference) for reference in references if reference != without]
    return f"{reverse('compare')}?{urlencode(kept)}" if kept else reverse("compare")


def _in_capitals(reference: str) -> str:
    """Return a reference in its own letter case; anything else so that it names no case."""
    return reference[: _LONGEST - 1].upper()[:-1] + "j" if reference[-1:] in "jJ" else reference[:_LONGEST]
