"""A facet: a filter of the list of cases with counts."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.expressions import Combinable

from cases.models.published import ListingQuerySet
from core.text.folding import fold

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# A value as it is counted: the primary key of its row, or the code itself.
Key = int | str
# A value as the address writes it, and its label.
Named = tuple[str, str]


class Facet:
    """A filter with counts whose values are codes in one column of a listing.

    `name` is its parameter and its field in the index, `column` the lookup that gives its values in the database.
    Subclasses say what differs where values are rows, or several to a listing.
    """

    # Rows that can be merged, so that a value may have another key today.
    merged_rows: QuerySet[Any] | None = None

    def __init__(
        self, name: str, label: "StrOrPromise", column: str, *, labels: Iterable[tuple[str, "StrOrPromise"]] = ()
    ) -> None:
        self.name = name
        self._label = label
        self.column = column
        self._labels = labels

    @property
    def label(self) -> str:
        """The facet's name in the reader's language."""
        return str(self._label)

    @property
    def counted_field(self) -> str:
        """The field of the index that is counted: for rows their primary keys, which add up faster than names."""
        return self.name

    @property
    def counts_rows(self) -> bool:
        """Whether the index counts primary keys."""
        return self.counted_field != self.name

    def index_value(self, written: str) -> str:
        """Return a value of the address as the index has it."""
        return written

    def label_of(self, code: str) -> str:
        """Return a code's label in the reader's language; the code itself where it has none."""
        return str(dict(self._labels).get(code, code))

    def described(self, keys: Iterable[Key]) -> dict[Key, Named]:
        """Return key to value and label. A key without a row is left out."""
        return {key: (str(key), self.label_of(str(key))) for key in keys}

    def public_names(self, values: Iterable[str]) -> dict[Key, Named]:
        """Return key to value and label, for those values of an address whose names are public."""
        return self.described(values)

    def matching(self, words: str, keys: Iterable[Key]) -> Iterable[Key]:
        """Return those of the keys whose labels contain all the words, and perhaps others."""
        wanted = fold(words).split()
        return [
            key for key, (_code, text) in self.described(keys).items() if all(word in fold(text) for word in wanted)
        ]

    def rank(self, key: Key, cases: int) -> tuple[Key, ...]:
        """Return what orders the values of the facet: those with most cases come first."""
        return (-cases, key)

    def condition(self, values: Iterable[str]) -> Q:
        """Return the condition for listings that have one of the values."""
        return Q(**{f"{self.column}__in": list(values)})

    def count_in_database(self, listings: ListingQuerySet) -> dict[Key, int]:
        """Return key to number of listings. `listings` has no order."""
        counted = listings.values_list(self.column).annotate(cases=Count("pk", distinct=True))
        return {self.key(value): cases for value, cases in counted if value not in (None, "")}

    def key(self, value: Key) -> Key:
        """Return a value of `column` as the index counts it."""
        return str(value)

    def columns(self) -> dict[str, Combinable]:
        """Return name to expression: what a query for listings selects, so that `values_in` can read it."""
        return {self._values_name: F(self.column)}

    def values_in(self, row: Mapping[str, Any]) -> list[str]:
        """Return the values of a listing as the address writes them. `row`: has the `columns`."""
        return [str(row[self._values_name])] if row[self._values_name] else []

    def keys_in(self, row: Mapping[str, Any]) -> list[int]:
        """Return the primary keys of a listing's values, where these are counted. `row`: has the `columns`."""
        return []

    @property
    def _values_name(self) -> str:
        return f"facet_{self.name}"
