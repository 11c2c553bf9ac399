"""The list of cases as one value: what was asked, what was found, and what it could be narrowed to."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.paginator import Page
from django.db.models import Count, QuerySet
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from legislation import languages
from legislation.models import Jurisdiction, Provision
from legislation.paging import page_at

from .filters import ListingFilter
from .models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from .models.published import Listing
from .vocabulary import Level, Procedure

LONGEST_FACET = 60

SORTS = {
    "newest": (_("Newest first"), "newest_first"),
    "oldest": (_("Oldest first"), "oldest_first"),
    "title": (_("By title"), "by_title"),
}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: how many cases have it, were this facet not chosen, and the address that toggles it."""

    value: str
    label: str
    count: int
    chosen: bool
    url: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter with counts. `columns` make its value; `labels` gives the labels of some of its values."""

    name: str
    columns: tuple[str, ...]
    value: Callable[..., str]
    labels: Callable[[list[str]], dict[str, str]]

    @property
    def label(self) -> str:
        return ListingFilter.base_filters[self.name].label


def _public(model) -> Callable[[list[str]], dict[str, str]]:
    return lambda slugs: {row.slug: row.name for row in model.objects.public().filter(slug__in=slugs)}


def _subjects(slugs: list[str]) -> dict[str, str]:
    return {row.slug: row.name for row in SubjectMatter.objects.filter(slug__in=slugs)}


def _jurisdictions(codes: list[str]) -> dict[str, str]:
    return {row.code: row.name for row in Jurisdiction.objects.filter(code__in=codes)}


def _sessions(keys: list[str]) -> dict[str, str]:
    rows = Session.objects.public().keyed(keys).select_related("collection")
    return {row.key: str(row) for row in rows}


def _provisions(keys: list[str]) -> dict[str, str]:
    rows = Provision.objects.public().keyed(keys).select_related("instrument")
    return {row.key: str(row) for row in rows}


def _choices(choices) -> Callable[[list[str]], dict[str, str]]:
    return lambda codes: {code: label for code, label in choices if code in codes}


FACETS = (
    Facet("jurisdiction", ("jurisdiction_id",), str, _jurisdictions),
    Facet("court", ("court__slug",), str, _public(Court)),
    Facet("keyword", ("keywords__slug",), str, _public(Keyword)),
    Facet("collection", ("collections__slug",), str, _public(Collection)),
    Facet("session", ("sessions__collection__slug", "sessions__number"), "{}:{}".format, _sessions),
    Facet("subject", ("subject_matter__slug",), str, _subjects),
    Facet("level", ("level",), str, _choices(Level.choices)),
    Facet("procedure", ("procedure",), str, _choices(Procedure.choices)),
    Facet("language", ("each_language",), str, lambda codes: {code: languages.name(code) for code in codes}),
    Facet("year", ("first_day__year",), str, lambda years: {year: year for year in years}),
    Facet(
        "provision",
        ("provisions__instrument__jurisdiction_id", "provisions__instrument__slug", "provisions__slug"),
        lambda code, instrument, provision: f"{code.lower()}/{instrument}/{provision}",
        _provisions,
    ),
)


class CaseSearch:
    """What the query string of `/cases/` asks for. Never raises on content: what it cannot mean is in `notices`."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.filter = ListingFilter(query, queryset=Listing.objects.all())
        self.sort = query.get("sort") if query.get("sort") in SORTS else "newest"

    @classmethod
    def from_query(cls, query: QueryDict) -> "CaseSearch":
        return cls(query)

    @cached_property
    def page(self) -> Page:
        """The page that was asked for, the first or last one where there is no such page."""
        found = getattr(self.filter.qs.for_cards(), SORTS[self.sort][1])()
        return page_at(found, self.query.get("page"))

    @property
    def notices(self) -> list[str]:
        """What was asked but could not be understood, as sentences for the reader."""
        return [message for messages in self.filter.errors.values() for message in messages]

    @property
    def words(self) -> str:
        return self.filter.form.cleaned_data.get("q", "") if self.filter.is_valid() else self.query.get("q", "")

    @cached_property
    def facets(self) -> list[tuple[Facet, list[FacetValue]]]:
        """Every facet with its values, most cases first; a chosen value stays even where it has none."""
        return [(facet, self._values(facet)) for facet in FACETS]

    @property
    def applied(self) -> list[tuple[str, FacetValue]]:
        """What is applied, as (what it filters, its value); each value's address takes it away."""
        chosen = [(facet.label, value) for facet, values in self.facets for value in values if value.chosen]
        for name in ("q", "decided_after", "decided_before"):
            text = self.query.get(name, "").strip()
            if text and name not in self.filter.errors:
                label = self.filter.filters[name].label
                chosen.append((label, FacetValue(text, text, 0, True, self.url(without=name))))
        return chosen

    def counts(self, name: str) -> dict[str, int]:
        """Return how many cases each of the facet's values has, counted with every filter but its own."""
        facet = next(facet for facet in FACETS if facet.name == name)
        rest = self.query.copy()
        rest.pop(name, None)
        rows: QuerySet = ListingFilter(rest, queryset=Listing.objects.each_language().order_by()).qs
        counted = rows.values_list(*facet.columns).annotate(cases=Count("pk", distinct=True))
        return {facet.value(*parts): cases for *parts, cases in counted if None not in parts and "" not in parts}

    def url(self, *, without: str = "", name: str = "", value: str = "", **changed: str) -> str:
        """Return this search's address on page one with a parameter taken away, a value of one toggled, or some set."""
        query = self.query.copy()
        for key in ("page", without):
            query.pop(key, None)
        if name:
            values = self._chosen(name)
            query.setlist(name, [kept for kept in values if kept != value] if value in values else [*values, value])
        for key, text in changed.items():
            query[key] = text
        return f"?{query.urlencode()}"

    def _chosen(self, name: str) -> list[str]:
        return self.filter.form.fields[name].clean(self.query.getlist(name))

    def _values(self, facet: Facet) -> list[FacetValue]:
        counts = self.counts(facet.name)
        chosen = self._chosen(facet.name)
        by_count = sorted(counts, key=lambda value: (value not in chosen, -counts[value], value))[:LONGEST_FACET]
        values = [value for value in chosen if value not in counts] + by_count
        labels = facet.labels(values) if values else {}
        return [
            FacetValue(
                value,
                labels.get(value, value),
                counts.get(value, 0),
                value in chosen,
                self.url(name=facet.name, value=value),
            )
            for value in values
        ]
