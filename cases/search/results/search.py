"""The list of cases as one value: what was asked, what was found, and what it could be narrowed to."""

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from tantivy import Searcher

from cases.models.published import Listing
from cases.search.analysis.split_parties import without_between
from cases.search.index.stored_case import StoredCase
from cases.search.index.sync import NotCurrentError, searcher
from cases.search.query.filters import ListingFilter
from cases.search.query.known_item import provisions
from cases.search.query.parser import read_question
from core.pagination import PAGE_SIZE
from legislation.models import Provision

from . import refinements as narrowing
from .did_you_mean import FEW, meant
from .engine import Answer, SearchRequest, answer, matches, stretch, total
from .facets import BY_NAME, FACETS, count_in_database

# Nobody reads on to there; a list that long is narrowed.
LAST_PAGE = 500

SORTS = {
    "relevance": _("Best match first"),
    "newest": _("Newest first"),
    "oldest": _("Oldest first"),
    "title": _("By title"),
}
_IN_DATABASE = {"relevance": "newest_first", "newest": "newest_first", "oldest": "oldest_first", "title": "by_title"}


class CaseSearch:
    """What the query string of `/cases/` asks for. Never raises on content: what it cannot mean is in `notices`.

    `most`: of each facet count only so many values, those with most cases; None counts all.
    """

    def __init__(self, query: QueryDict, *, most: int | None = None) -> None:
        self.query = query
        self.most = most
        self.filter = ListingFilter(query, queryset=Listing.objects.all())
        offered = self.sorts
        self.sort = query.get("sort") if query.get("sort") in offered else next(iter(offered))

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
        if self.asked.question.shortened:
            said.append(gettext("That is more than is looked for at once: the last words are left out."))
        if self._number_asked > LAST_PAGE:
            said.append(gettext("The list is shown up to page %d. Narrow it to see more.") % LAST_PAGE)
        return said

    @property
    def similar(self) -> bool:
        """Whether no case has the words, and cases with words like them are shown."""
        return self.answer.similar

    @property
    def simple(self) -> bool:
        """Whether the database answered, because the index is behind."""
        return self.answer.found_in is None

    @property
    def reader(self) -> Searcher | None:
        """Who found the answer in the index; None where the database gave it."""
        return self.answer.found_in and self.answer.found_in.reader

    @property
    def direct(self) -> str | None:
        """The reference of the one case that the words name whole."""
        return self.answer.direct[0] if len(self.answer.direct) == 1 else None

    @cached_property
    def meant(self) -> list[tuple[str, str]]:
        """Where hardly any case has the words: real words like them, each with the address of the search for it."""
        if not self.words.strip() or self.simple or self.direct or (self.answer.total >= FEW and not self.similar):
            return []
        offered = meant(self.asked, 0 if self.similar else self.answer.total, self.answer.found_in)
        return [(each.words, self.url(words=each.written)) for each in offered]

    @cached_property
    def provisions(self) -> list[Provision]:
        """The provisions that the words name, to go to straight away."""
        return provisions(self.asked.question)

    @cached_property
    def asked(self) -> SearchRequest:
        """The question with its filters; what could not be understood is left aside."""
        cleaned = self.filter.form.cleaned_data if not self.filter.errors.get("__all__") else {}
        return SearchRequest(
            read_question(without_between(cleaned.get("q", ""))),
            {facet.name: tuple(map(facet.indexed, self.chosen(facet.name))) for facet in FACETS},
            cleaned.get("decided_after"),
            cleaned.get("decided_before"),
            written=cleaned.get("q", ""),
        )

    @cached_property
    def answer(self) -> Answer:
        """What the index says, or, while it is behind, the database."""
        number = self._number_asked
        found = self._ask(number)
        last = max(1, -(-found.total // PAGE_SIZE))
        return found if number <= last else self._ask(last)

    @property
    def total(self) -> int:
        """How many cases are found, without counting anything else."""
        try:
            return total(self.asked, searcher())
        except NotCurrentError:
            return self.filter.qs.count()

    def counts(self, name: str) -> dict[str, int]:
        """Return how many cases each of the facet's values has, counted with every filter but its own."""
        counted = self.answer.counts[name]
        return {value: counted[key] for key, (value, _label) in BY_NAME[name].described(counted).items()}

    @cached_property
    def page(self) -> Page:
        """The page that was asked for, the first or last one where there is no such page."""
        paginator = Paginator(range(min(self.answer.total, LAST_PAGE * PAGE_SIZE)), PAGE_SIZE)
        paginator.count = self.answer.total
        cards = Listing.objects.for_cards()
        listed = (cards.with_summaries() if self.asked.question.groups else cards).in_bulk(self.answer.listings)
        shown = [listed[key] for key in self.answer.listings if key in listed]
        self._mark(shown)
        number = min(self._number_asked, max(1, -(-self.answer.total // PAGE_SIZE)))
        for place, listing in enumerate(shown, start=(number - 1) * PAGE_SIZE + 1):
            listing.address = self.case_url(listing, place)
        return Page(shown, number, paginator)

    @cached_property
    def facets(self) -> list[narrowing.FacetShown]:
        """Every facet with its first values."""
        return narrowing.facets_shown(self)

    @cached_property
    def applied(self) -> list[narrowing.Applied]:
        """What is applied; each one's address takes it away."""
        return narrowing.applied(self)

    @property
    def removals(self) -> list[tuple[narrowing.Applied, int]]:
        """What is applied, with how many cases there are without it; those that would help first."""
        return narrowing.removals(self)

    @cached_property
    def heading(self) -> str:
        return narrowing.heading(self)

    @property
    def years(self) -> list[narrowing.YearBar]:
        return narrowing.years(self)

    def chosen(self, name: str) -> list[str]:
        """Return a facet's chosen values as they are written in the query, each once."""
        return self.filter.form.cleaned_data.get(name, []) if self.filter.form.is_bound else []

    def url(
        self,
        *,
        without: str = "",
        name: str = "",
        value: str = "",
        within: tuple[int, int] | None = None,
        words: str = "",
    ) -> str:
        """Return this search's address on page one: less a parameter, with a value toggled, within years, for words."""
        query = self.query.copy()
        for key in ("page", "find", without):
            query.pop(key, None)
        if name:
            values = self.chosen(name)
            query.setlist(name, [kept for kept in values if kept != value] if value in values else [*values, value])
        if within:
            query["decided_after"], query["decided_before"] = (f"{year:04d}" for year in within)
        if words:
            query["q"] = words
        return f"?{query.urlencode()}"

    def stretch(self, *, offset: int, limit: int) -> tuple[int, list[StoredCase]]:
        """Return how many cases are found, and a stretch of them in order. Raises NotCurrentError."""
        return stretch(self.asked, sort=self.sort, offset=offset, limit=limit)

    @property
    def narrowed(self) -> bool:
        """Whether anything was asked for: words, or a filter."""
        return self.asked.narrowed

    def case_url(self, listing: Listing | StoredCase, place: int) -> str:
        """Return the address of a case of this list, from which a reader finds the way back to it and along it.

        `place`: in the whole list, from 1.
        """
        address = listing.get_absolute_url()
        return f"{address}?{self.trail}&place={place}" if self.narrowed and place <= LAST_PAGE * PAGE_SIZE else address

    @cached_property
    def trail(self) -> str:
        """The query that asks this very search again, from its first page."""
        query = QueryDict(mutable=True)
        for name in (*ListingFilter.base_filters, "sort"):
            if values := [value for value in self.query.getlist(name) if value.strip()]:
                query.setlist(name, values)
        return query.urlencode()

    @property
    def _number_asked(self) -> int:
        written = self.query.get("page", "")
        if written.isascii() and written.isdecimal() and int(written[:9]):
            return min(int(written[:9]), LAST_PAGE)
        return 1

    def _mark(self, shown: list[Listing]) -> None:
        """Lay over each listing the passage that matches, where the index answered."""
        if self.simple or not self.asked.question.groups:
            return
        found = matches(self.asked.question, self.answer, shown)
        for listing in shown:
            listing.match = found.get(listing.pk)

    def _ask(self, number: int) -> Answer:
        place = {"sort": self.sort, "offset": (number - 1) * PAGE_SIZE, "limit": PAGE_SIZE}
        try:
            return answer(self.asked, **place, most=self.most)
        except NotCurrentError:
            return self._from_database(**place)

    def _from_database(self, *, sort: str, offset: int, limit: int) -> Answer:
        found = getattr(self.filter.qs, _IN_DATABASE[sort])()
        return Answer(
            found.count(),
            tuple(found.values_list("pk", flat=True)[offset : offset + limit]),
            {facet.name: count_in_database(facet, self.query) for facet in FACETS},
        )
