"""The page of a provision."""

from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from core.pagination import page_at
from core.redirects import public_row, redirect_to
from legislation.cases_of_law import registered
from legislation.models import Counterpart, Instrument, Provision
from legislation.wordings import versions
from legislation.wordings.outline import way_to

from .cases_applying import applied
from .instruments import public_instrument


@require_safe
def provision(request: HttpRequest, jurisdiction: str, slug: str, provision: str) -> HttpResponse:
    """A provision: its wordings of today, or of a day (`?on=2023-05-19`), or of two days compared
    (`?compare=2015-01-01...2023-05-19`), and the cases that apply it, all or of one jurisdiction.
    """
    if jurisdiction != jurisdiction.lower():
        return redirect("provision", jurisdiction.lower(), slug, provision, permanent=True)
    law = public_instrument(jurisdiction, slug)
    shown = public_row(law.provisions.all(), f"{law.key}/{provision}")
    if shown.slug != provision:
        return redirect_to(shown, request)
    cases = applied(shown, request.GET.get("jurisdiction", ""))
    page = page_at(registered().newest(shown, cases.chosen), request.GET.get("page"), total=cases.cases)
    before, after = _beside(law, shown)
    context = {
        "instrument": law,
        "provision": shown,
        "way": way_to(shown.division_id, law.divisions.all()) if shown.division_id else [],
        "before": before,
        "after": after,
        "counterparts": Counterpart.objects.seen_from(shown),
        "rooted": Counterpart.objects.rooted_in(shown),
        "cases": cases,
        "page": page,
        "sentences": registered().sentences(page.object_list, shown),
        "questions": registered().questions(shown),
        **_wordings(shown, request.GET),
    }
    return render(request, "legislation/provision.html", context)


def _wordings(shown: Provision, query: QueryDict) -> dict[str, Any]:
    """Return what the page shows of the wordings: those of a day, all in time, those quoted, and two compared."""
    public = list(shown.texts.public().order_by("attested_on", "pk"))
    dated = [text for text in public if text.period is not None]
    asked = query.get("on", "").strip()
    on = _day(asked)
    if on:
        now, current = versions.in_force(dated, on), True
    else:
        now, current = versions.in_force_last(dated, datetime.now(UTC).date())
    asked_to_compare = "...".join(query.getlist("compare"))
    days = sorted({day for part in asked_to_compare.split("...") if (day := _day(part.strip()))})
    comparing = len(days) == 2
    return {
        "asked": asked,
        "on": on,
        "current": current,
        "in_force": versions.shown(now),
        "quoted": [(text, registered().case_address(text.attested_in)) for text in public if text.period is None],
        "timeline": versions.timeline(dated, now),
        "days": days if comparing else [],
        "misread": bool(asked_to_compare) and not comparing,
        "compared": versions.compared(dated, *days) if comparing else [],
    }


def _beside(law: Instrument, shown: Provision) -> tuple[Provision | None, Provision | None]:
    """Return the public provisions before and after one in its law."""
    others, same = law.provisions.public_in_public(), Q(sort_key=shown.sort_key)
    before = others.filter(Q(sort_key__lt=shown.sort_key) | same & Q(pk__lt=shown.pk))
    after = others.filter(Q(sort_key__gt=shown.sort_key) | same & Q(pk__gt=shown.pk))
    return before.order_by("-sort_key", "-pk").first(), after.in_order().first()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
