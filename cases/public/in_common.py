"""What the cases of a court, a keyword or a collection have in common."""

from typing import Any

from django.db.models import Count, QuerySet

from cases.models.published import Listing, ListingProvision
from legislation.models import Provision

from .questions import counted_among

_MOST = 8


def in_common(cases: QuerySet[Listing]) -> dict[str, Any]:
    """Return the provisions that several of the cases apply, the most first, and the questions that the cases answer.

    `all`: how many jurisdictions the cases are of. Costs four queries, whatever their number.
    """
    return {
        "most_applied": _most_applied(cases),
        "questions": counted_among(cases),
        "all": cases.order_by().values("jurisdiction").distinct().count(),
    }


def _most_applied(cases: QuerySet[Listing]) -> list[Provision]:
    counts = (
        ListingProvision.objects.filter(listing__in=cases)
        .values("provision")
        .annotate(cases=Count("pk"))
        .filter(cases__gt=1)
        .order_by("-cases", "provision")
    )
    counted = {row["provision"]: row["cases"] for row in counts[:_MOST]}
    found: dict[int, Any] = Provision.objects.select_related("instrument__jurisdiction").in_bulk(counted)
    for pk, provision in found.items():
        provision.case_count = counted[pk]
    return [found[pk] for pk in counted]
