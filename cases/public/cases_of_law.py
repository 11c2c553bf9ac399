"""The answers that pages of the law get about published cases."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Exists, Expression, Model, Q, QuerySet

from cases.models.catalogue import Court, named_by_a_case
from cases.models.published import Listing, ListingProvision
from cases.public.questions import Counted, counted_among
from cases.rendering.labels import labelled
from core.addresses import address
from legislation.models import Instrument, Jurisdiction, Provision

# From a row of the law to the published cases that name it.
_LISTINGS: dict[type[Model], str] = {
    Jurisdiction: "listings",
    Instrument: "provisions__listings",
    Provision: "listings",
}
# A case is of one jurisdiction.
_DISTINCT = {Jurisdiction: False, Instrument: True, Provision: True}


class PublishedCases:
    """The published cases, as `legislation.cases_of_law.CasesOfLaw` asks for them."""

    def condition(self, model: type[Model]) -> Q | Exists:
        return named_by_a_case(model, _LISTINGS[model])

    def count(self, model: type[Model]) -> Expression:
        return Count(_LISTINGS[model], distinct=_DISTINCT[model])

    def jurisdictions_applying(self, instrument: Any) -> list[Jurisdiction]:
        applying = Jurisdiction.objects.filter(listings__provisions__instrument=instrument)
        counted = applying.annotate(case_count=Count("listings", distinct=True))
        return list(counted.order_by("-case_count", "names__en", "pk"))

    def per_jurisdiction_and_year(self, provision: Any) -> dict[tuple[str, int], int]:
        grouped = provision.listings.order_by().values_list("jurisdiction_id", "first_day__year")
        return {(home, year): cases for home, year, cases in grouped.annotate(Count("pk"))}

    def newest(self, row: Jurisdiction | Instrument | Provision, jurisdiction: Any = None) -> QuerySet[Listing]:
        if isinstance(row, Instrument):
            # A subquery, because a case that applies several provisions is one case.
            rows = Listing.objects.filter(pk__in=Listing.objects.filter(provisions__instrument=row).values("pk"))
        else:
            rows = row.listings.all()
        if jurisdiction is not None:
            rows = rows.filter(jurisdiction=jurisdiction)
        return rows.for_cards().newest_first()

    def sentences(self, cases: Iterable[Listing], provision: Any) -> dict[int, dict[str, Any]]:
        tied = ListingProvision.objects.filter(listing__in=list(cases), provision=provision)
        said = tied.exclude(sentence={}, roles=[]).values_list("listing_id", "sentence", "roles")
        return {pk: {**sentence, "roles": list(map(labelled, roles))} for pk, sentence, roles in said}

    def questions(self, provision: Any) -> list[Counted]:
        return counted_among(provision.listings.all())

    def courts(self, jurisdiction: Any) -> QuerySet[Court]:
        return jurisdiction.courts.public().with_case_counts().by_name()

    def list_address(self, query: Mapping[str, str]) -> str:
        return _with_query("case_list", query)

    def feed_address(self, query: Mapping[str, str]) -> str:
        return _with_query("case_feed", query)

    def case_address(self, reference: str) -> str:
        return address("case", reference)


def _with_query(page: str, query: Mapping[str, Any]) -> str:
    return f"{address(page)}?{urlencode(query, safe='/')}"
