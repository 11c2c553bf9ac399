"""The pages of laws and treaties."""

from heapq import nlargest
from typing import Any

from django.core.paginator import Page
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from core.directory import Directory, Group
from core.pagination import page_at
from core.redirects import public_row
from legislation.cases_of_law import registered
from legislation.models import Instrument, Jurisdiction
from legislation.wordings.outline import outline

from .contracting_parties import parties_of
from .find_in_law import WordsWithin

# So many provisions are named as those that most cases apply.
_MOST_APPLIED = 10
# A law of more provisions than these shows its divisions closed.
_OPEN = 60


@require_safe
def legislation(request: HttpRequest) -> HttpResponse:
    instruments = Instrument.objects.public().with_case_counts().by_name()
    jurisdictions = Jurisdiction.objects.filter(instruments__in=instruments.values("pk")).distinct().by_name()
    jurisdictions = jurisdictions.prefetch_related(Prefetch("instruments", instruments, to_attr="public_instruments"))
    groups = [Group(home.name, home.code, home.public_instruments, home.get_absolute_url()) for home in jurisdictions]
    return render(request, "legislation/legislation.html", {"directory": Directory(groups)})


@require_safe
def instrument(request: HttpRequest, jurisdiction: str, slug: str) -> HttpResponse:
    """A law or treaty: its tree with the cases of each provision, `?find=` in it, and who is bound by a treaty."""
    if jurisdiction != jurisdiction.lower():
        return redirect("instrument", jurisdiction.lower(), slug, permanent=True)
    shown = public_instrument(jurisdiction, slug)
    provisions = list(shown.provisions.public_in_public().with_case_counts().in_order())
    words = WordsWithin.of(request.GET.get("find", ""))
    countries = registered().jurisdictions_applying(shown)
    country = next((home for home in countries if home.pk == request.GET.get("jurisdiction")), None)
    context = {
        "instrument": shown,
        "provisions": provisions,
        "words": words,
        "found": words.among(shown, provisions) if words else [],
        "outline": outline(shown.divisions.all(), provisions),
        "closed": len(provisions) > _OPEN,
        "most_applied": most_applied(provisions),
        "parties": parties_of(shown, countries),
        "countries": countries,
        "country": country,
        "page": _cases_of(shown, country, request.GET.get("page")) if country else None,
    }
    return render(request, "legislation/instrument.html", context)


def public_instrument(jurisdiction: str, slug: str) -> Instrument:
    """Return a law that readers may see. Raises Http404."""
    return public_row(Instrument.objects.select_related("jurisdiction"), f"{jurisdiction}/{slug}")


def most_applied(provisions: list[Any]) -> list[Any]:
    """Return the provisions that most cases apply, most first; none where that would be all there are."""
    applied = [provision for provision in provisions if provision.case_count]
    most = nlargest(_MOST_APPLIED, applied, key=lambda provision: provision.case_count)
    return most if len(most) < len(provisions) else []


def _cases_of(shown: Instrument, country: Any, number: str | None) -> "Page[Any]":
    return page_at(registered().newest(shown, country), number, total=country.case_count)
