"""The pages of cases: the list, a case, its editions, and two of them compared."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from legislation import log

from ..difference import differences
from ..models.published import Edition, Listing
from ..page import expressions
from ..record import CaseRecord
from ..search import SORTS, CaseSearch
from ..today import links, neighbours


@require_safe
def case_list(request: HttpRequest) -> HttpResponse:
    search = CaseSearch.from_query(request.GET)
    return render(request, "cases/case_list.html", {"search": search, "page": search.page, "sorts": SORTS})


@require_safe
def case(request: HttpRequest, reference: str) -> HttpResponse:
    if elsewhere := _canonical(reference, "case"):
        return elsewhere
    listing = Listing.objects.for_cards().filter(reference=reference).first()
    if listing is None:
        return _gone(request, reference)
    return _case_page(request, listing.edition, listing)


@require_safe
def editions(request: HttpRequest, reference: str) -> HttpResponse:
    if elsewhere := _canonical(reference, "editions"):
        return elsewhere
    listing = Listing.objects.filter(reference=reference).first()
    if listing is None:
        return _gone(request, reference)
    context = {"listing": listing, "editions": Edition.objects.of(reference)}
    return render(request, "cases/editions.html", context)


@require_safe
def edition(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    if elsewhere := _canonical(reference, "edition", number):
        return elsewhere
    listing = Listing.objects.filter(reference=reference).first()
    if listing is None:
        return _gone(request, reference)
    return _case_page(request, _edition(reference, number))


@require_safe
def edition_differences(request: HttpRequest, reference: str, old: int, new: int) -> HttpResponse:
    if elsewhere := _canonical(reference, "edition_differences", old, new):
        return elsewhere
    listing = Listing.objects.filter(reference=reference).first()
    if listing is None:
        return _gone(request, reference)
    before, after = _edition(reference, old), _edition(reference, new)
    context = {
        "listing": listing,
        "before": before,
        "after": after,
        "differences": differences(before.record, after.record),
    }
    return render(request, "cases/edition_differences.html", context)


@require_safe
def short_address(request: HttpRequest, reference: str) -> HttpResponsePermanentRedirect:
    """`/CN108-j`, in any letter case, leads to the case."""
    return HttpResponsePermanentRedirect(reverse("case", args=[_in_capitals(reference)]))


def case_context(shown: CaseRecord) -> dict:
    """Return what the case template needs of a record, be it an edition's or a draft's."""
    return {"links": {}, "record": shown, "expressions": expressions(shown)}


def _case_page(request: HttpRequest, shown: Edition, listing: Listing | None = None) -> HttpResponse:
    """An old edition's page lays nothing of today over the record: no links beyond it, no neighbours."""
    record = shown.record
    context = {
        **case_context(record),
        "edition": shown,
        "listing": listing,
        "links": links(record) if listing else {},
        "neighbours": neighbours(listing) if listing else (),
        "report_address": settings.REPORT_ADDRESS,
        "canonical": request.build_absolute_uri(reverse("case", args=[shown.reference])),
        "address": request.build_absolute_uri((listing or shown).get_absolute_url()),
    }
    return render(request, "cases/case.html", context)


def _edition(reference: str, number: int) -> Edition:
    # Numbers beyond what the column holds name no edition.
    if number >= 2**31:
        raise Http404
    return get_object_or_404(Edition, reference=reference, number=number)


def _in_capitals(reference: str) -> str:
    return reference[:-1].upper() + "j"


def _canonical(reference: str, name: str, *parts: int) -> HttpResponse | None:
    canonical = _in_capitals(reference)
    return redirect(name, canonical, *parts, permanent=True) if canonical != reference else None


def _gone(request: HttpRequest, reference: str) -> HttpResponse:
    """410 with the reason for a case that was withdrawn; for any other the 404 of an unknown one."""
    withdrawal = log.last_withdrawal(reference)
    if withdrawal is None:
        raise Http404
    return render(request, "410.html", {"withdrawal": withdrawal}, status=410)
