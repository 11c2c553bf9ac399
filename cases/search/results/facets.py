"""The facets of the list of cases: how each is filtered by, counted and labelled."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter

from django.db.models import Count, Q, QuerySet
from django.http import QueryDict

from cases.models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from cases.models.choices import Level, Procedure
from cases.models.published import Listing
from cases.search.query.filters import ListingFilter
from core import languages
from core.text.folding import fold
from legislation.models import Instrument, Jurisdiction, Provision

Key = int | str
# Nobody looks for a name by more.
_MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter with counts, by a key for each value: the row's primary key, or the code itself.

    `column` gives the keys in the database; the index counts the same ones. `described` gives, of some keys, the value
    in the query string and the label, and `named` the same of some values of an address, for public rows alone.
    `finding` gives, of some keys, those whose labels have all the words. `indexed` gives a value of the query string as
    the index has it, and `key` a value of `column` as the key. `rank`, of a key and its cases, orders the values.
    """

    name: str
    column: str
    described: Callable[[Iterable[Key]], dict[Key, tuple[str, str]]]
    named: Callable[[list[str]], dict[Key, tuple[str, str]]]
    finding: Callable[[str, Iterable[Key]], Iterable[Key]]
    indexed: Callable[[str], str] = str
    key: Callable[[Key], Key] = str
    rank: Callable[[Key, int], tuple] = lambda key, cases: (-cases, key)

    @property
    def label(self) -> str:
        return str(ListingFilter.base_filters[self.name].label)


def _of_codes(name: str, column: str, label: Callable[[str], str | None], **options: Callable) -> Facet:
    """A facet whose keys are codes; one that has no label is shown as it is."""

    def described(codes: Iterable[str]) -> dict[Key, tuple[str, str]]:
        return {code: (code, str(label(code) or code)) for code in codes}

    def finding(words: str, codes: Iterable[str]) -> list[Key]:
        asked = fold(words).split()
        return [code for code, (_code, text) in described(codes).items() if all(word in fold(text) for word in asked)]

    return Facet(name, column, described, described, finding, **options)


def _of_rows(
    name: str,
    column: str,
    rows: QuerySet,
    *,
    value: Callable = attrgetter("slug"),
    label: Callable = attrgetter("name"),
    saying: Callable[[QuerySet, str], QuerySet] = lambda rows, word: rows.saying(word),
    indexed: Callable[[str], str] = str,
) -> Facet:
    """A facet whose keys are those of rows."""

    def described(keys: Iterable[Key]) -> dict[Key, tuple[str, str]]:
        return _pairs(rows.filter(pk__in=list(keys)))

    def named(values: list[str]) -> dict[Key, tuple[str, str]]:
        return _pairs(rows.public().keyed([indexed(each) for each in values]))

    def finding(words: str, _keys: Iterable[Key]) -> QuerySet:
        found = rows
        for word in words.split()[:_MOST_WORDS]:
            found = saying(found, word)
        return found.values_list("pk", flat=True)

    def _pairs(found: QuerySet) -> dict[Key, tuple[str, str]]:
        return {row.pk: (value(row), label(row)) for row in found}

    return Facet(name, column, described, named, finding, indexed, lambda key: key)


def _session_key(value: str) -> str:
    slug, _colon, number = value.rpartition(":")
    return f"{slug}:{int(number)}" if number.isascii() and number.isdecimal() and len(number) < 5 else ""


def _provision_key(value: str) -> str:
    jurisdiction, slash, rest = value.partition("/")
    return f"{jurisdiction.lower()}{slash}{rest}"


def _provisions_saying(rows: QuerySet, word: str) -> QuerySet:
    return rows.filter(Q(number__istartswith=word) | Q(instrument__in=Instrument.objects.saying(word)))


def _sessions_saying(rows: QuerySet, word: str) -> QuerySet:
    return rows.filter(Q(pk__in=Session.objects.saying(word)) | Q(collection__in=Collection.objects.saying(word)))


FACETS = (
    _of_rows(
        "jurisdiction",
        "jurisdiction_id",
        Jurisdiction.objects.all(),
        value=attrgetter("pk"),
    ),
    _of_rows("court", "court_id", Court.objects.all()),
    _of_rows("keyword", "keywords", Keyword.objects.all()),
    _of_rows("collection", "collections", Collection.objects.all()),
    _of_rows(
        "session",
        "sessions",
        Session.objects.select_related("collection"),
        value=attrgetter("key"),
        label=str,
        saying=_sessions_saying,
        indexed=_session_key,
    ),
    _of_rows("subject", "subject_matter", SubjectMatter.objects.all()),
    _of_codes("level", "level", lambda code: dict(Level.choices).get(code)),
    _of_codes("procedure", "procedure", lambda code: dict(Procedure.choices).get(code)),
    _of_codes("language", "each_language", languages.name),
    _of_codes("year", "first_day__year", str, rank=lambda year, _cases: (-int(year),)),
    _of_rows(
        "provision",
        "provisions",
        Provision.objects.select_related("instrument"),
        value=attrgetter("key"),
        label=str,
        saying=_provisions_saying,
        indexed=_provision_key,
    ),
)
BY_NAME = {facet.name: facet for facet in FACETS}


def count_in_database(facet: Facet, query: QueryDict) -> dict[Key, int]:
    """Return how many cases each of the facet's keys has, counted with every filter but its own."""
    rest = query.copy()
    rest.pop(facet.name, None)
    rows = ListingFilter(rest, queryset=Listing.objects.each_language().order_by()).qs
    counted = rows.values_list(facet.column).annotate(cases=Count("pk", distinct=True))
    return {facet.key(key): cases for key, cases in counted if key not in (None, "")}
