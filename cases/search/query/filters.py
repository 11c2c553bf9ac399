"""The filters of the list of cases, in the database."""

from datetime import date
from typing import Any

import django_filters
from django import forms

from cases.models.published import Listing, ListingQuerySet
from cases.record.partial_dates import span
from cases.search.facets.facet import Facet
from cases.search.facets.register import FACETS
from core.text.folding import fold

from .search_query import SearchQuery, clean_values

_MOST_WORDS = 20


class ValuesField(forms.Field):
    """The values of a repeated parameter. Unknown ones match nothing."""

    widget = forms.SelectMultiple

    def clean(self, value: list[str] | None) -> list[str]:
        return list(clean_values(value or []))


class DayField(forms.CharField):
    """A day, or a month or year, of which the first or last day is meant; None for anything else."""

    def __init__(self, *, last: bool = False, **options: Any) -> None:
        super().__init__(**options)
        self.last = last

    def clean(self, value: str | None) -> date | None:
        days = span((value or "").strip())
        return days and days[1 if self.last else 0]


class AnyOf(django_filters.Filter):
    """Listings that have one of the values of a facet."""

    field_class = ValuesField

    def __init__(self, facet: Facet) -> None:
        super().__init__(required=False)
        self.facet = facet

    def filter(self, qs: ListingQuerySet, value: list[str]) -> ListingQuerySet:
        if not value:
            return qs
        # A subquery, because a join over several values would count one case several times.
        return qs.filter(pk__in=Listing.objects.filter(self.facet.condition(value)).values("pk"))


class Day(django_filters.Filter):
    field_class = DayField


class Words(django_filters.Filter):
    field_class = forms.CharField

    def filter(self, qs: ListingQuerySet, value: str) -> ListingQuerySet:
        return qs.saying(fold(value or "").split()[:_MOST_WORDS])


class ListingFilter(django_filters.FilterSet):
    """The parameters of `/cases/`. Given several times, one means any of its values; different ones must all match."""

    q = Words()
    decided_after = Day(field_name="last_day", lookup_expr="gte")
    decided_before = Day(field_name="first_day", lookup_expr="lte", last=True)

    class Meta:
        model = Listing
        fields: list[str] = []

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        return super().get_filters() | {facet.name: AnyOf(facet) for facet in FACETS}


def listings(query: SearchQuery) -> ListingQuerySet:
    """Return the listings that have every word and pass every filter of a query with today's keys, in no order."""
    parameters: dict[str, str | list[str]] = {name: list(query.values(name)) for name in ListingFilter.base_filters}
    parameters |= {"q": query.words}
    parameters |= {name: query.last(name) for name in ("decided_after", "decided_before")}
    return ListingFilter(parameters, queryset=Listing.objects.order_by()).qs
