"""The facets of the list of cases: how each is filtered by, counted and labelled."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.http import QueryDict

from legislation import languages
from legislation.models import Jurisdiction, Provision

from ..filters import ListingFilter
from ..models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from ..models.published import Listing
from ..vocabulary import Level, Procedure


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter with counts. `columns` make its value in the database; `labels` gives the labels of some of its
    values; whether they are public is asked only of those that no published case was counted for.

    `indexed` gives a value of the query string as the index has it.
    """

    name: str
    columns: tuple[str, ...]
    value: Callable[..., str]
    labels: Callable[[list[str], bool], dict[str, str]]
    indexed: Callable[[str], str] = str

    @property
    def label(self) -> str:
        return ListingFilter.base_filters[self.name].label


def _rows(model, counted: bool) -> QuerySet:
    return model.objects.all() if counted else model.objects.public()


def _by_slug(model) -> Callable[[list[str], bool], dict[str, str]]:
    return lambda slugs, counted: {row.slug: row.name for row in _rows(model, counted).filter(slug__in=slugs)}


def _subjects(slugs: list[str], counted: bool) -> dict[str, str]:
    return {row.slug: row.name for row in SubjectMatter.objects.filter(slug__in=slugs)}


def _jurisdictions(codes: list[str], counted: bool) -> dict[str, str]:
    return {row.code: row.name for row in Jurisdiction.objects.filter(code__in=codes)}


def _sessions(keys: list[str], counted: bool) -> dict[str, str]:
    rows = _rows(Session, counted).filter(collection__slug__in={key.rpartition(":")[0] for key in keys})
    return {row.key: str(row) for row in rows.select_related("collection")}


def _provisions(keys: list[str], counted: bool) -> dict[str, str]:
    # Part by part, and whole ones here: sixty conditions of three parts each take the database longer.
    parts = [key.split("/") for key in keys if key.count("/") == 2]
    rows = _rows(Provision, counted).filter(
        instrument__jurisdiction__in={jurisdiction.upper() for jurisdiction, _instrument, _slug in parts},
        instrument__slug__in={instrument for _jurisdiction, instrument, _slug in parts},
        slug__in={slug for _jurisdiction, _instrument, slug in parts},
    )
    return {row.key: str(row) for row in rows.select_related("instrument")}


def _choices(choices) -> Callable[[list[str], bool], dict[str, str]]:
    return lambda codes, counted: {code: label for code, label in choices if code in codes}


def _languages(codes: list[str], counted: bool) -> dict[str, str]:
    return {code: languages.name(code) for code in codes}


def _years(years: list[str], counted: bool) -> dict[str, str]:
    return {year: year for year in years}


def _session_key(value: str) -> str:
    slug, _colon, number = value.rpartition(":")
    return f"{slug}:{int(number)}" if number.isascii() and number.isdecimal() and len(number) < 5 else ""


def _provision_key(value: str) -> str:
    jurisdiction, slash, rest = value.partition("/")
    return f"{jurisdiction.lower()}{slash}{rest}"


FACETS = (
    Facet("jurisdiction", ("jurisdiction_id",), str, _jurisdictions),
    Facet("court", ("court__slug",), str, _by_slug(Court)),
    Facet("keyword", ("keywords__slug",), str, _by_slug(Keyword)),
    Facet("collection", ("collections__slug",), str, _by_slug(Collection)),
    Facet("session", ("sessions__collection__slug", "sessions__number"), "{}:{}".format, _sessions, _session_key),
    Facet("subject", ("subject_matter__slug",), str, _subjects),
    Facet("level", ("level",), str, _choices(Level.choices)),
    Facet("procedure", ("procedure",), str, _choices(Procedure.choices)),
    Facet("language", ("each_language",), str, _languages),
    Facet("year", ("first_day__year",), str, _years),
    Facet(
        "provision",
        ("provisions__instrument__jurisdiction_id", "provisions__instrument__slug", "provisions__slug"),
        lambda code, instrument, provision: f"{code.lower()}/{instrument}/{provision}",
        _provisions,
        _provision_key,
    ),
)


def count_in_database(facet: Facet, query: QueryDict) -> dict[str, int]:
    """Return how many cases each of the facet's values has, counted with every filter but its own."""
    rest = query.copy()
    rest.pop(facet.name, None)
    rows = ListingFilter(rest, queryset=Listing.objects.each_language().order_by()).qs
    counted = rows.values_list(*facet.columns).annotate(cases=Count("pk", distinct=True))
    return {facet.value(*parts): cases for *parts, cases in counted if None not in parts and "" not in parts}
