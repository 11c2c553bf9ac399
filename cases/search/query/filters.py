"""What the list of cases can be filtered by: parameters, labels and validation, over the listings."""

from datetime import date

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.models.catalogue import Court, Keyword
from cases.models.published import Listing
from cases.record.partial_dates import span
from core.redirects import in_public
from core.text.folding import fold
from legislation.models import Provision

# Robots send thousands; no reader chooses more.
_MOST_VALUES = 50
_MOST_WORDS = 20


class ValuesField(forms.Field):
    """The values of a repeated parameter, in order, each once. Unknown ones stay: they match nothing, and are shown.

    `moving`: rows that are merged; the key of one that was is the key of the row it was merged into, if that is public.
    """

    widget = forms.SelectMultiple

    def __init__(self, *, moving: QuerySet | None = None, **options) -> None:
        super().__init__(**options)
        self.moving = moving

    def clean(self, value: list[str] | None) -> list[str]:
        cleaned = [text.replace("\x00", "").strip() for text in value or []]
        values = list(dict.fromkeys(text for text in cleaned if text))[:_MOST_VALUES]
        return values if self.moving is None else in_public(self.moving.all(), values)


class DayField(forms.CharField):
    """A day, or a month or year that stands for its first or last day."""

    def __init__(self, *, last: bool = False, **options) -> None:
        super().__init__(**options)
        self.last = last

    def clean(self, value: str) -> date | None:
        value = super().clean(value)
        if not value:
            return None
        days = span(value)
        if days is None:
            raise forms.ValidationError(
                gettext("“%(value)s” is not a date; write 2023-05-19, 2023-05 or 2023."), params={"value": value[:40]}
            )
        return days[1] if self.last else days[0]


class AnyOf(django_filters.Filter):
    """Listings for which `column` has one of the values."""

    field_class = ValuesField

    def __init__(self, column: str, **options) -> None:
        super().__init__(required=False, **options)
        self.column = column

    def condition(self, values: list[str]) -> Q:
        return Q(**{f"{self.column}__in": values})

    def filter(self, qs: QuerySet, value: list[str]) -> QuerySet:
        if not value:
            return qs
        # A subquery, because a join over several values would count one case several times.
        return qs.filter(pk__in=Listing.objects.filter(self.condition(value)).values("pk"))


class AnyKeyed(AnyOf):
    """Listings tied to one of the rows of `column` that have these keys."""

    def condition(self, values: list[str]) -> Q:
        rows = Listing._meta.get_field(self.column).related_model.objects
        return Q(**{f"{self.column}__in": rows.keyed(values)})


class AnyYear(AnyOf):
    """Listings for which `column` is one of the years."""

    def condition(self, values: list[str]) -> Q:
        years = [int(value) for value in values if value.isascii() and value.isdecimal() and len(value) == 4]
        return super().condition([year for year in years if year])


class AnyWithin(AnyOf):
    """Listings whose list in `column` has one of the values."""

    def condition(self, values: list[str]) -> Q:
        return Q(**{f"{self.column}__overlap": values})


class Day(django_filters.Filter):
    field_class = DayField


class Words(django_filters.Filter):
    field_class = forms.CharField

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.saying(fold(value or "").split()[:_MOST_WORDS])


class ListingFilter(django_filters.FilterSet):
    """The parameters of `/cases/`. Given several times, one means any of its values; different ones narrow."""

    q = Words(label=_("Words"))
    jurisdiction = AnyOf("jurisdiction_id", label=_("Jurisdiction"))
    court = AnyOf("court__slug", moving=Court.objects, label=_("Court"))
    keyword = AnyOf("keywords__slug", moving=Keyword.objects, label=_("Keyword"))
    collection = AnyOf("collections__slug", label=_("Collection"))
    session = AnyKeyed("sessions", label=_("Session"))
    subject = AnyOf("subject_matter__slug", label=_("Subject matter"))
    level = AnyOf("level", label=_("Level"))
    procedure = AnyOf("procedure", label=_("Procedure"))
    language = AnyWithin("languages", label=_("Language"))
    provision = AnyKeyed("provisions", moving=Provision.objects, label=_("Applied provision"))
    year = AnyYear("first_day__year", label=_("Year"))
    decided_after = Day(field_name="last_day", lookup_expr="gte", label=_("Decided on or after"))
    decided_before = Day(field_name="first_day", lookup_expr="lte", last=True, label=_("Decided on or before"))

    class Meta:
        model = Listing
        fields: list[str] = []
