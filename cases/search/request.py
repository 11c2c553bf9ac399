"""The list of cases as one value: what was asked, what was found, and what it could be narrowed to."""

import contextlib
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from legislation.models import Provision
from legislation.paging import PAGE_SIZE

from ..filters import ListingFilter
from ..models.published import Listing
from .answer import Answer, Asked, answer, matches
from .direct import provisions
from .facets import FACETS, Facet, count_in_database
from .follow import NotCurrent
from .language import read_question

LONGEST_FACET = 60
# Nobody reads on to there; a list that long is narrowed.
LAST_PAGE = 500

SORTS = {
    "relevance": _("Best match first"),
    "newest": _("Newest first"),
    "oldest": _("Oldest first"),
    "title": _("By title"),
}
_IN_DATABASE = {"relevance": "newest_first", "newest": "newest_first", "oldest": "oldest_first", "title": "by_title"}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: how many cases have it, were this facet not chosen, and the address that toggles it."""

    value: str
    label: str
    count: int
    chosen: bool
    url: str


class CaseSearch:
    """What the query string of `/cases/` asks for. Never raises on content: what it cannot mean is in `notices`."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.filter = ListingFilter(query, queryset=Listing.objects.all())
        offered = self.sorts
        self.sort = query.get("sort") if query.get("sort") in offered else next(iter(offered))

    @classmethod
    def from_query(cls, query: QueryDict) -> "CaseSearch":
        return cls(query)

    @property
    def words(self) -> str:
        return self.filter.form.cleaned_data.get("q", "") if self.filter.is_valid() else self.query.get("q", "")

    @property
    def sorts(self) -> dict[str, str]:
        """The orders to choose from: by match only where words were asked for."""
        return SORTS if self.words.strip() else {name: label for name, label in SORTS.items() if name != "relevance"}

    @property
    def notices(self) -> list[str]:
        """What was asked but could not be understood, as sentences for the reader."""
        said = [message for messages in self.filter.errors.values() for message in messages]
        if self._asked().question.shortened:
            said.append(_("That is more than is looked for at once: the last words are left out."))
        if self._number_asked > LAST_PAGE:
            said.append(_("The list is shown up to page %d. Narrow it to see more.") % LAST_PAGE)
        return said

    @property
    def similar(self) -> bool:
        """Whether no case has the words, and cases with words like them are shown."""
        return self.answer.similar

    @property
    def simple(self) -> bool:
        """Whether the database answered, because the index is behind."""
        return self.answer.version < 0

    @cached_property
    def provisions(self) -> list[Provision]:
        """The provisions that the words name, to go to straight away."""
        return provisions(self._asked().question)

    @cached_property
    def answer(self) -> Answer:
        """What the index says, or, while it is behind, the database."""
        number = self._number_asked
        found = self._ask(number)
        last = max(1, -(-found.total // PAGE_SIZE))
        return found if number <= last else self._ask(last)

    def counts(self, name: str) -> dict[str, int]:
        """Return how many cases each of the facet's values has, counted with every filter but its own."""
        return dict(self.answer.counts[name])

    @cached_property
    def page(self) -> Page:
        """The page that was asked for, the first or last one where there is no such page."""
        paginator = Paginator(range(min(self.answer.total, LAST_PAGE * PAGE_SIZE)), PAGE_SIZE)
        paginator.count = self.answer.total
        listed = Listing.objects.for_cards().in_bulk(self.answer.listings)
        shown = [listed[key] for key in self.answer.listings if key in listed]
        self._mark(shown)
        number = min(self._number_asked, max(1, -(-self.answer.total // PAGE_SIZE)))
        return Page(shown, number, paginator)

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

    def url(self, *, without: str = "", name: str = "", value: str = "") -> str:
        """Return this search's address on page one with a parameter taken away, or a value of one toggled."""
        query = self.query.copy()
        for key in ("page", without):
            query.pop(key, None)
        if name:
            values = self._chosen(name)
            query.setlist(name, [kept for kept in values if kept != value] if value in values else [*values, value])
        return f"?{query.urlencode()}"

    @property
    def _number_asked(self) -> int:
        written = self.query.get("page", "")
        if written.isascii() and written.isdecimal() and int(written[:9]):
            return min(int(written[:9]), LAST_PAGE)
        return 1

    def _chosen(self, name: str) -> list[str]:
        return self.filter.form.fields[name].clean(self.query.getlist(name))

    def _mark(self, shown: list[Listing]) -> None:
        """Lay over each listing the passage that matches."""
        with contextlib.suppress(NotCurrent):
            found = matches(replace(self._asked(), similar=self.similar), shown)
            for listing in shown:
                listing.match = found.get(listing.pk)

    def _ask(self, number: int) -> Answer:
        place = {"sort": self.sort, "offset": (number - 1) * PAGE_SIZE, "limit": PAGE_SIZE}
        try:
            return answer(self._asked(), **place)
        except NotCurrent:
            return self._from_database(**place)

    def _asked(self) -> Asked:
        cleaned = (
            self.filter.form.cleaned_data if self.filter.is_bound and not self.filter.errors.get("__all__") else {}
        )
        return Asked(
            read_question(cleaned.get("q", "")),
            {facet.name: tuple(map(facet.indexed, self._chosen(facet.name))) for facet in FACETS},
            cleaned.get("decided_after"),
            cleaned.get("decided_before"),
        )

    def _from_database(self, *, sort: str, offset: int, limit: int) -> Answer:
        found = getattr(self.filter.qs, _IN_DATABASE[sort])()
        return Answer(
            found.count(),
            tuple(found.values_list("pk", flat=True)[offset : offset + limit]),
            {facet.name: count_in_database(facet, self.query) for facet in FACETS},
            version=-1,
        )

    def _values(self, facet: Facet) -> list[FacetValue]:
        counts = self.answer.counts[facet.name]
        chosen = self._chosen(facet.name)
        by_count = sorted(counts, key=lambda value: (value not in chosen, -counts[value], value))[:LONGEST_FACET]
        uncounted = [value for value in chosen if value not in counts]
        values = uncounted + by_count
        labels = facet.labels(by_count, True) if by_count else {}
        labels |= facet.labels(uncounted, False) if uncounted else {}
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
