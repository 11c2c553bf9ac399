"""The pages of jurisdictions and of the law: instruments and their provisions."""

from datetime import date

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from .models import Instrument, Jurisdiction
from .paging import page_at

NEWEST = 20


@require_safe
def jurisdictions(request: HttpRequest) -> HttpResponse:
    return render(
        request, "legislation/jurisdictions.html", {"jurisdictions": Jurisdiction.objects.with_cases().by_name()}
    )


@require_safe
def jurisdiction(request: HttpRequest, code: str) -> HttpResponse:
    if code != code.upper():
        return redirect("jurisdiction", code.upper(), permanent=True)
    shown = get_object_or_404(Jurisdiction, code=code)
    context = {
        "jurisdiction": shown,
        "page": page_at(shown.listings.for_cards().newest_first(), request.GET.get("page")),
        "courts": shown.courts.public().with_case_counts().by_name(),
        "instruments": shown.instruments.public().with_case_counts().by_name(),
    }
    return render(request, "legislation/jurisdiction.html", context)


@require_safe
def legislation(request: HttpRequest) -> HttpResponse:
    instruments = Instrument.objects.public().with_case_counts().by_name()
    jurisdictions = Jurisdiction.objects.filter(instruments__in=instruments.values("pk")).distinct().by_name()
    context = {
        "jurisdictions": jurisdictions.prefetch_related(
            Prefetch("instruments", instruments, to_attr="public_instruments")
        )
    }
    return render(request, "legislation/legislation.html", context)


@require_safe
def instrument(request: HttpRequest, jurisdiction: str, slug: str) -> HttpResponse:
    if jurisdiction != jurisdiction.lower():
        return redirect("instrument", jurisdiction.lower(), slug, permanent=True)
    shown = _instrument(jurisdiction, slug)
    context = {"instrument": shown, "provisions": shown.provisions.public().with_case_counts().in_order()}
    return render(request, "legislation/instrument.html", context)


@require_safe
def provision(request: HttpRequest, jurisdiction: str, slug: str, provision: str) -> HttpResponse:
    """A provision: its wordings (of one day with `?on=2023-05-19`), and the cases that apply it."""
    if jurisdiction != jurisdiction.lower():
        return redirect("provision", jurisdiction.lower(), slug, provision, permanent=True)
    law = _instrument(jurisdiction, slug)
    shown = get_object_or_404(law.provisions.public(), slug=provision)
    asked = request.GET.get("on", "").strip()
    on = _day(asked)
    texts = shown.texts.public()
    context = {
        "instrument": law,
        "provision": shown,
        "asked": asked,
        "on": on,
        "in_force": texts.possibly_in_force(on, on) if on else texts.dated(),
        "attested": texts.attested().order_by("attested_on", "pk"),
        "page": page_at(shown.listings.for_cards().newest_first(), request.GET.get("page")),
        "cases_address": f"{reverse('case_list')}?provision={shown.key}",
    }
    return render(request, "legislation/provision.html", context)


def _instrument(jurisdiction: str, slug: str) -> Instrument:
    public = Instrument.objects.public().select_related("jurisdiction")
    return get_object_or_404(public, jurisdiction_id=jurisdiction.upper(), slug=slug)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
