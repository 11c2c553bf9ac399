"""The kinds of facet beside plain codes: languages, years, and rows."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Count, F, ForeignKey, ManyToManyField, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat, Lower

from cases.models.catalogue import Collection, Session
from cases.models.published import Listing, ListingQuerySet
from core import languages
from core.names import NamedQuerySet
from legislation.models import Instrument, Provision
from legislation.models.provision import ProvisionQuerySet

from .facet import Facet, Key, Named

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Rows = NamedQuerySet | ProvisionQuerySet
# Nobody looks for a name by more words.
_MOST_WORDS = 10


class LanguageFacet(Facet):
    """The languages of a listing's summaries: codes in an array."""

    def label_of(self, code: str) -> str:
        return languages.name(code)

    def condition(self, values: Iterable[str]) -> Q:
        return Q(**{f"{self.column}__overlap": list(values)})

    def count_in_database(self, listings: ListingQuerySet) -> dict[Key, int]:
        counted = listings.each_language().values_list("each_language").annotate(cases=Count("pk", distinct=True))
        return {code: cases for code, cases in counted if code}

    def values_in(self, row: Mapping[str, Any]) -> list[str]:
        return list(dict.fromkeys(row[self._values_name]))


class YearFacet(Facet):
    """The years of the decisions, newest first."""

    def rank(self, key: Key, cases: int) -> tuple[Key, ...]:
        return (-int(key),)

    def condition(self, values: Iterable[str]) -> Q:
        years = [int(value) for value in values if value.isascii() and value.isdecimal() and len(value) == 4]
        return Q(**{f"{self.column}__in": [year for year in years if year]})


class RowFacet(Facet):
    """Rows that listings point to, counted by primary key. `relation`: the field of `Listing`, to one row or to many.

    `rows`: the query set for their names. `can_merge`: a row may be merged into another, and its key leads there.
    """

    def __init__(self, name: str, label: "StrOrPromise", relation: str, rows: Rows, *, can_merge: bool = False) -> None:
        super().__init__(name, label, relation)
        self.rows = rows
        self.merged_rows = rows if can_merge else None
        self._field = cast("ForeignKey[Any, Any] | ManyToManyField[Any, Any]", Listing._meta.get_field(relation))

    @property
    def counted_field(self) -> str:
        return f"{self.name}_row"

    def described(self, keys: Iterable[Key]) -> dict[Key, Named]:
        return self._named(self.rows.filter(pk__in=list(keys)))

    def public_names(self, values: Iterable[str]) -> dict[Key, Named]:
        return self._named(self.rows.public().keyed([self.index_value(each) for each in values]))

    def name_of(self, row: Any) -> str:
        return str(row)

    def _named(self, rows: QuerySet[Any]) -> dict[Key, Named]:
        return {row.pk: (row.key, self.name_of(row)) for row in rows}

    def matching(self, words: str, keys: Iterable[Key]) -> Iterable[Key]:
        found: QuerySet[Any] = self.rows
        for word in words.split()[:_MOST_WORDS]:
            found = self.rows_saying(found, word)
        return found.values_list("pk", flat=True)

    def rows_saying(self, rows: QuerySet[Any], word: str) -> QuerySet[Any]:
        """Return those of the rows that have a word in a name."""
        return cast(NamedQuerySet, rows).saying(word)

    def condition(self, values: Iterable[str]) -> Q:
        return Q(**{f"{self.column}__in": self.rows.keyed(values)})

    def key(self, value: Key) -> Key:
        return value

    def columns(self) -> dict[str, Combinable]:
        if not isinstance(self._field, ManyToManyField) or self._field.remote_field.through is None:
            return {self._values_name: self.value_of(f"{self.column}__"), self._keys_name: F(f"{self.column}__pk")}
        row = self._field.m2m_reverse_field_name()
        own = self._field.remote_field.through._default_manager.filter(listing=OuterRef("pk"))
        return {
            self._values_name: ArraySubquery(own.values_list(self.value_of(f"{row}__"), flat=True)),
            self._keys_name: ArraySubquery(own.values_list(f"{row}_id", flat=True)),
        }

    def value_of(self, row: str) -> Combinable:
        """Return the expression for a row's value in the address. `row`: the lookup that leads to it, `court__`."""
        return F(f"{row}slug")

    def values_in(self, row: Mapping[str, Any]) -> list[str]:
        return _as_list(row[self._values_name])

    def keys_in(self, row: Mapping[str, Any]) -> list[int]:
        return _as_list(row[self._keys_name])

    @property
    def _keys_name(self) -> str:
        return f"facet_{self.name}_keys"


class JurisdictionFacet(RowFacet):
    """Jurisdictions, whose primary keys are the codes of the address."""

    @property
    def counted_field(self) -> str:
        return self.name

    def value_of(self, row: str) -> Combinable:
        return F(f"{row}pk")


class SessionFacet(RowFacet):
    """Sessions, `2025-forum:6` in the address, found by their own name and by that of their collection."""

    def index_value(self, written: str) -> str:
        slug, _colon, number = written.rpartition(":")
        return f"{slug}:{int(number)}" if number.isascii() and number.isdecimal() and len(number) < 5 else ""

    def rows_saying(self, rows: QuerySet[Any], word: str) -> QuerySet[Any]:
        collections = Collection.objects.saying(word)
        return rows.filter(Q(pk__in=Session.objects.saying(word)) | Q(collection__in=collections))

    def value_of(self, row: str) -> Combinable:
        number = Cast(f"{row}number", CharField())
        return Concat(f"{row}collection__slug", Value(":"), number, output_field=CharField())


class ProvisionFacet(RowFacet):
    """Provisions, `cn/civil-code/art-1019` in the address, found by number and by the names of their law."""

    def index_value(self, written: str) -> str:
        jurisdiction, slash, rest = written.partition("/")
        return f"{jurisdiction.lower()}{slash}{rest}"

    def name_of(self, row: Provision) -> str:
        return row.label_with_country

    def rows_saying(self, rows: QuerySet[Any], word: str) -> QuerySet[Any]:
        return rows.filter(Q(number__istartswith=word) | Q(instrument__in=Instrument.objects.saying(word)))

    def value_of(self, row: str) -> Combinable:
        law = (Lower(f"{row}instrument__jurisdiction_id"), Value("/"), f"{row}instrument__slug")
        return Concat(*law, Value("/"), f"{row}slug", output_field=CharField())


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
