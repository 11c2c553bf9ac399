"""Any search as an Atom feed (RFC 4287), the newest edition first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self, TypedDict, cast

from django.contrib.syndication.views import Feed
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models.published import Listing
from cases.search.facets.register import FACETS
from cases.search.index.sync import NotCurrentError
from cases.search.query.filters import listings
from cases.search.query.merged_keys import with_current_keys
from cases.search.query.search_query import SearchQuery
from cases.search.query.search_request import SearchRequest
from cases.search.results.engine import newly_published
from cases.search.results.notices import query_notices
from core import log

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Annotated(TypedDict):
        published_at: datetime

    DatedListing = WithAnnotations[Listing, _Annotated]

MOST = 50
# So many filters are named in a title.
_MOST_NAMED = 6
# XML cannot contain these, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class SearchFeed:
    """A search with the newest editions of what it finds. `from_database`: the index was behind."""

    query: SearchQuery
    current: SearchQuery
    listings: "list[DatedListing]"
    from_database: bool

    @classmethod
    def of(cls, query: SearchQuery) -> Self:
        """Return the feed of the cases that have the very words of a query. Never raises on content."""
        current = with_current_keys(query)
        from_database = False
        found: Iterable[int]
        try:
            found = newly_published(SearchRequest.of(current), limit=MOST)
        except NotCurrentError:
            from_database = True
            found = listings(current).newly_published_first().values_list("pk", flat=True)[:MOST]
        cards = Listing.objects.for_cards().annotate(published_at=F("edition__published_at"))
        newest = cast("Iterable[DatedListing]", cards.filter(pk__in=found).newly_published_first())
        return cls(query, current, list(newest), from_database)

    @property
    def title(self) -> str:
        """The words, and the filters by their public names."""
        parts = [f"“{self.query.words}”"] if self.query.words else []
        for facet in FACETS:
            values = self.current.values(facet.name)
            public = dict(facet.public_names(values).values()) if values else {}
            parts += [public.get(facet.index_value(each), each) for each in values]
        days = ("decided_after", "decided_before")
        parts += [self.query.last(name) for name in days if getattr(self.query, name)]
        named = [Truncator(each).chars(80) for each in parts[:_MOST_NAMED]]
        return f"Casebridge: {', '.join(named)}" if named else _("Casebridge: newly published cases")


def feed_url(query: SearchQuery) -> str:
    """Return the address of the feed of a search, in whichever order its list is."""
    return _with(reverse("case_feed"), query)


@require_safe
def case_feed(request: HttpRequest) -> HttpResponse:
    found = SearchFeed.of(SearchQuery.of(request.GET.lists()))
    feed = CaseFeed().get_feed(found, request)
    response = HttpResponse(feed.writeString("utf-8"), content_type=_Atom.content_type)
    if found.from_database:
        response.headers["Cache-Control"] = "no-store"
    return response


class _Atom(Atom1Feed):
    """Atom whose date does not change while it has no entry."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else log.newest()[1] or datetime(1970, 1, 1, tzinfo=UTC)


class CaseFeed(Feed):
    """The feed of the parameters of `/cases/`, without order and page.

    An entry is a case, its address is its id: with a new edition it comes to the front as one that was updated.
    """

    feed_type = _Atom
    author_name = "Casebridge"

    def title(self, found: SearchFeed) -> str:
        return _fit_for_xml(found.title)

    def subtitle(self, found: SearchFeed) -> str | None:
        """Return what was ignored because it could not be understood."""
        return _fit_for_xml(" ".join(query_notices(found.query, SearchRequest.of(found.query)))) or None

    def link(self, found: SearchFeed) -> str:
        return _with(reverse("case_list"), found.query)

    def feed_url(self, found: SearchFeed) -> str:
        return feed_url(found.query)

    def items(self, found: SearchFeed) -> "list[DatedListing]":
        return found.listings

    def item_title(self, listing: Listing) -> str:
        return _fit_for_xml(listing.title)

    def item_description(self, listing: Listing) -> str:
        return _fit_for_xml(render_to_string("cases/feed_entry.html", {"listing": listing}))

    def item_updateddate(self, listing: "DatedListing") -> datetime:
        return listing.published_at


def _with(address: str, query: SearchQuery) -> str:
    """Return an address with the words and filters of a search, without its order."""
    parameters = query.without("sort").query_string
    return f"{address}?{parameters}" if parameters else address


def _fit_for_xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
