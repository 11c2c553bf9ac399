"""The pages of cases: a case, its editions, and two of them compared."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import ResolverMatch, reverse
from django.views.decorators.http import require_safe

from cases.formats import FORMATS
from cases.models.published import Edition, Listing
from cases.public.case_context import case_context
from cases.record.difference import differences
from cases.record.value import CaseRecord
from cases.rendering.case_page import expressions
from cases.rendering.current_law import LawToday
from cases.rendering.rendered_edition import rendered
from cases.rendering.rendered_record import RenderedRecord
from cases.search.query.search_query import SearchQuery
from cases.search.related.list_position import list_position
from core import log


def of_published_case(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Pass the listing of the case in the address to a view; redirect, or answer 404 or 410, where there is none."""

    @require_safe
    @wraps(view)
    def find(request: HttpRequest, reference: str, **parts: int | str) -> HttpResponse:
        canonical = _in_capitals(reference)
        if canonical != reference:
            # Django sets it before it calls a view.
            found = cast(ResolverMatch, request.resolver_match)
            return redirect(found.view_name, permanent=True, reference=canonical, **parts)
        listing = next(iter(Listing.objects.for_page().filter(reference=reference)), None)
        return view(request, listing, **parts) if listing else _gone(request, reference)

    return find


@of_published_case
def case(request: HttpRequest, listing: Listing) -> HttpResponse:
    return _case_page(request, listing.edition, listing)


@of_published_case
def case_in_format(request: HttpRequest, listing: Listing, suffix: str) -> HttpResponse:
    """Send the newest edition's record in one of the formats, to be shown or saved as REFERENCE.SUFFIX."""
    format_ = FORMATS[suffix]
    response = HttpResponse(format_.write(listing.edition.record), content_type=f"{format_.media_type}; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{listing.reference}.{suffix}"'
    response["Link"] = f'<{request.build_absolute_uri(reverse("case", args=[listing.reference]))}>; rel="canonical"'
    return response


@of_published_case
def editions(request: HttpRequest, listing: Listing) -> HttpResponse:
    context = {"listing": listing, "editions": Edition.objects.of(listing.reference)}
    return render(request, "cases/editions.html", context)


@of_published_case
def edition(request: HttpRequest, listing: Listing, number: int) -> HttpResponse:
    shown = _edition(listing.reference, number)
    return _withheld(request, shown) or _case_page(request, shown)


@of_published_case
def edition_differences(request: HttpRequest, listing: Listing, old: int, new: int) -> HttpResponse:
    before, after = _edition(listing.reference, old), _edition(listing.reference, new)
    if withheld := _withheld(request, before) or _withheld(request, after):
        return withheld
    context = {
        "listing": listing,
        "before": before,
        "after": after,
        "differences": differences(before.record, after.record),
    }
    return render(request, "cases/edition_differences.html", context)


@require_safe
def short_address(request: HttpRequest, reference: str) -> HttpResponsePermanentRedirect:
    """Redirect `/CN108-j`, in any letter case, to the case."""
    return HttpResponsePermanentRedirect(reverse("case", args=[_in_capitals(reference)]))


def record_context(shown: CaseRecord, rendered_record: RenderedRecord, law: LawToday | None = None) -> dict[str, Any]:
    """Return what the case template needs of the record of an edition or a draft. `law`: adds links to today's law."""
    return {
        "links": law.links if law else {},
        "record": shown,
        "lead": rendered_record.lead,
        "expressions": expressions(shown, rendered_record, law),
    }


def _case_page(request: HttpRequest, shown: Edition, listing: Listing | None = None) -> HttpResponse:
    """Return the page of an edition. With its listing it has links to today's law and other cases.

    An edition that was not rendered since the last release is shown as plain text, and that page is not cached.
    """
    record, kept = shown.record, rendered(shown)
    rendered_record = kept or RenderedRecord.plain(record)
    law = LawToday.of(listing, record, rendered_record.mentions) if listing else None
    context = {
        **record_context(record, rendered_record, law),
        "edition": shown,
        "listing": listing,
        "formats": FORMATS.values(),
        "report_address": settings.REPORT_ADDRESS,
        "canonical": request.build_absolute_uri(reverse("case", args=[shown.reference])),
        "address": request.build_absolute_uri(shown.get_absolute_url()),
    }
    complete = kept is not None
    if listing is not None:
        others = case_context(listing, record)
        context |= {"neighbours": others.neighbours, "related": others.related}
        named = [each.reference for each in record.other_decisions if each.reference]
        public = Listing.objects.filter(reference__in=named).values_list("reference", flat=True) if named else ()
        context["public_cases"] = frozenset(public)
        context["list_position"] = list_position(listing.reference, SearchQuery.of(request.GET.lists()))
        complete = complete and others.complete
    response = render(request, "cases/case.html", context)
    if not complete:
        response.headers["Cache-Control"] = "no-store"
    return response


def _edition(reference: str, number: int) -> Edition:
    # Numbers beyond what the column holds name no edition.
    if number >= 2**31:
        raise Http404
    return get_object_or_404(Edition, reference=reference, number=number)


def _withheld(request: HttpRequest, shown: Edition) -> HttpResponse | None:
    """Return 410 for an edition that was withdrawn, though the case has been published again since."""
    withdrawal = log.withdrawal_after(shown.reference, shown.published_at)
    return render(request, "410.html", {"withdrawal": withdrawal}, status=410) if withdrawal else None


def _in_capitals(reference: str) -> str:
    return reference[:-1].upper() + "j"


def _gone(request: HttpRequest, reference: str) -> HttpResponse:
    """Return 410 with the reason for a case that was withdrawn. Raises Http404 for an unknown one."""
    withdrawal = log.last_withdrawal(reference)
    if withdrawal is None:
        raise Http404
    return render(request, "410.html", {"withdrawal": withdrawal}, status=410)
