"""The pages of jurisdictions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from core.pagination import page_at
from core.redirects import public_row
from legislation.cases_of_law import registered
from legislation.models import Jurisdiction


@require_safe
def jurisdictions(request: HttpRequest) -> HttpResponse:
    return render(
        request, "legislation/jurisdictions.html", {"jurisdictions": Jurisdiction.objects.with_cases().by_name()}
    )


@require_safe
def jurisdiction(request: HttpRequest, code: str) -> HttpResponse:
    if code != code.upper():
        return redirect("jurisdiction", code.upper(), permanent=True)
    shown = public_row(Jurisdiction.objects.all(), code)
    cases, query = registered(), {"jurisdiction": shown.code}
    context = {
        "jurisdiction": shown,
        "page": page_at(cases.newest(shown), request.GET.get("page")),
        "cases_address": cases.list_address(query),
        "feed": cases.feed_address(query),
        "courts": cases.courts(shown),
        "instruments": shown.instruments.public().with_case_counts().by_name(),
    }
    return render(request, "legislation/jurisdiction.html", context)
