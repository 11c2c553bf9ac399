"""A search of the cases as its address writes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Self
from urllib.parse import parse_qsl, urlencode

from cases.record.partial_dates import span

FACET_NAMES = (
    "jurisdiction", "court", "keyword", "collection", "session", "subject", "level", "procedure", "language",
    "provision", "year",
)  # fmt: skip
# In the order in which an address has them.
PARAMETERS = ("q", *FACET_NAMES, "decided_after", "decided_before", "sort")
SORTS = ("relevance", "newest", "oldest", "title")
# Nobody reads further; a list that long is refined.
LAST_PAGE = 500
# These say where in a list a reader is, not what they search for.
_POSITION_PARAMETERS = ("page", "find", "position")
# Robots send thousands; no reader chooses more.
_MOST_VALUES = 50


def clean_values(written: Iterable[str]) -> tuple[str, ...]:
    """Return the values of a repeated parameter without blanks around them, in order, each once."""
    cleaned = (text.replace("\x00", "").strip() for text in written)
    return tuple(dict.fromkeys(text for text in cleaned if text))[:_MOST_VALUES]


@dataclass(frozen=True)
class SearchQuery:
    """The parameters of `/cases/`. Never raises on content: words that cannot be understood are in `unreadable`.

    `parameters`: name to values, as they are written, unknown ones too. Of a name that takes one value the last counts.
    """

    parameters: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, parameters: Iterable[tuple[str, Iterable[str]]]) -> Self:
        """Return the query of names with their values, as `request.GET.lists()` gives them."""
        return cls(MappingProxyType({name: tuple(values) for name, values in parameters}))

    @classmethod
    def parse(cls, query_string: str) -> Self:
        """Return the query of the part of an address after its question mark."""
        parameters: dict[str, list[str]] = {}
        for name, value in parse_qsl(query_string, keep_blank_values=True):
            parameters.setdefault(name, []).append(value)
        return cls.of(parameters.items())

    def last(self, name: str) -> str:
        """Return the last value of a parameter as it is written; empty where there is none."""
        return (self.parameters.get(name) or ("",))[-1]

    @cached_property
    def words(self) -> str:
        """The words that are searched for; empty where they cannot be understood."""
        return "" if "q" in self.unreadable else self.last("q").strip()

    def values(self, facet: str) -> tuple[str, ...]:
        """Return the chosen values of a facet, as written but without surplus blanks."""
        return clean_values(self.parameters.get(facet, ()))

    @cached_property
    def decided_after(self) -> date | None:
        """The first day, itself included, on which a case may have been decided."""
        days = self._days("decided_after")
        return days and days[0]

    @cached_property
    def decided_before(self) -> date | None:
        """The last day, itself included, on which a case may have been decided."""
        days = self._days("decided_before")
        return days and days[1]

    @cached_property
    def unreadable(self) -> dict[str, str]:
        """Name to value of the parameters that are ignored because they cannot be understood."""
        found = {"q": self.last("q")} if "\x00" in self.last("q") else {}
        for name in ("decided_after", "decided_before"):
            written = self.last(name).strip()
            if written and (span(written) is None):
                found[name] = written
        return found

    @property
    def sorts(self) -> tuple[str, ...]:
        """The orders to choose from: by match only where there are words."""
        return SORTS if self.words else SORTS[1:]

    @property
    def sort(self) -> str:
        """The order that was chosen, else the first that is offered."""
        return self.last("sort") if self.last("sort") in self.sorts else self.sorts[0]

    @property
    def page(self) -> int:
        """The number of the page, from 1; there may be no such page."""
        written = self.last("page")
        return max(1, int(written[:9])) if written.isascii() and written.isdecimal() else 1

    def without(self, name: str) -> Self:
        """Return the query without a parameter."""
        return self._with({name: ()})

    def replaced(self, name: str, *values: str) -> Self:
        """Return the query with these values of a parameter in place of others."""
        return self._with({name: values})

    def toggled(self, facet: str, value: str) -> Self:
        """Return the query with a value of a facet added, or removed where it is chosen."""
        chosen = self.values(facet)
        kept = tuple(each for each in chosen if each != value)
        return self._with({facet: kept if value in chosen else (*chosen, value)})

    def within(self, first: int, last: int) -> Self:
        """Return the query for cases decided in these years, both included."""
        return self._with({"decided_after": (f"{first:04d}",), "decided_before": (f"{last:04d}",)})

    @property
    def address(self) -> str:
        """The address of the first page, relative to that of the list: `?q=portrait`."""
        return "?" + _encoded(self._with({}).parameters)

    @cached_property
    def query_string(self) -> str:
        """What repeats this search: its known parameters, in one order, that say something."""
        known = {name: [value for value in self.parameters.get(name, ()) if value.strip()] for name in PARAMETERS}
        return _encoded(known)

    def case_address(self, case: str, position: int) -> str:
        """Return the address of a case, from which a reader goes on along this list. `position`: in it, from 1."""
        return f"{case}?{self.query_string}&position={position}"

    def _with(self, changed: Mapping[str, tuple[str, ...]]) -> Self:
        kept = {name: values for name, values in self.parameters.items() if name not in _POSITION_PARAMETERS}
        return type(self)(MappingProxyType({**kept, **changed}))

    def _days(self, name: str) -> tuple[date, date] | None:
        return None if name in self.unreadable else span(self.last(name).strip())


def _encoded(parameters: Mapping[str, Iterable[str]]) -> str:
    return urlencode({name: list(values) for name, values in parameters.items()}, doseq=True, errors="replace")
