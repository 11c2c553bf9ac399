"""Any search as an Atom feed (RFC 4287): what was published last of all that it finds."""

import re
from datetime import UTC, datetime

from django.contrib.syndication.views import Feed
from django.db.models import F
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models.published import Listing
from cases.search import FACETS, CaseSearch
from cases.search.index.sync import NotCurrentError
from cases.search.results.engine import newly_published
from core import log

MOST = 50
# So many filters are named in a title.
_MOST_NAMED = 6
# XML holds these by no means, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Followed:
    """A search as a reader follows it. Never raises on content."""

    def __init__(self, query: QueryDict) -> None:
        self.search = CaseSearch(query)
        # Whether the database answered, because the index is behind.
        self.simple = False

    @cached_property
    def listings(self) -> list[Listing]:
        """The cases that the search finds with its very words, the newest edition first."""
        listings = Listing.objects.for_cards().annotate(published_at=F("edition__published_at"))
        try:
            found = newly_published(self.search.asked, limit=MOST)
        except NotCurrentError:
            self.simple = True
            found = self.search.filter.qs.newly_published_first().values("pk")[:MOST]
        return list(listings.filter(pk__in=found).newly_published_first())

    @property
    def title(self) -> str:
        """What is followed: the words, and the filters by their public names."""
        asked = [f"“{words}”"] if (words := self.search.words.strip()) else []
        for facet in FACETS:
            written = self.search.chosen(facet.name)
            public = dict(facet.named(written).values()) if written else {}
            asked += [public.get(facet.indexed(each), each) for each in written]
        asked += [self.search.query[name] for name in ("decided_after", "decided_before") if self._is_day(name)]
        named = [Truncator(each).chars(80) for each in asked[:_MOST_NAMED]]
        return f"Casebridge: {', '.join(named)}" if named else _("Casebridge: newly published cases")

    def _is_day(self, name: str) -> bool:
        return bool(self.search.query.get(name, "").strip()) and name not in self.search.filter.errors


def feed_url(search: CaseSearch) -> str:
    """Return the address of the feed of all that a search finds, in whichever order it is listed."""
    return _with(reverse("case_feed"), search)


@require_safe
def case_feed(request: HttpRequest) -> HttpResponse:
    followed = Followed(request.GET)
    feed = CaseFeed().get_feed(followed, request)
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    if followed.simple:
        response.headers["Cache-Control"] = "no-store"
    return response


class _Atom(Atom1Feed):
    """Atom whose moment does not move while nothing is in it."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else log.newest()[1] or datetime(1970, 1, 1, tzinfo=UTC)


class CaseFeed(Feed):
    """The feed of what the parameters of `/cases/` ask for; those of order and page mean nothing here.

    An entry is a case, its address is its id: with a new edition it comes to the front as one that was updated.
    """

    feed_type = _Atom
    author_name = "Casebridge"

    def title(self, followed: Followed) -> str:
        return _fit_for_xml(followed.title)

    def subtitle(self, followed: Followed) -> str | None:
        """What was asked but could not be understood."""
        return _fit_for_xml(" ".join(map(str, followed.search.notices))) or None

    def link(self, followed: Followed) -> str:
        return _with(reverse("case_list"), followed.search)

    def feed_url(self, followed: Followed) -> str:
        return feed_url(followed.search)

    def items(self, followed: Followed) -> list[Listing]:
        return followed.listings

    def item_title(self, listing: Listing) -> str:
        return _fit_for_xml(listing.title)

    def item_description(self, listing: Listing) -> str:
        return _fit_for_xml(render_to_string("cases/feed_entry.html", {"listing": listing}))

    def item_updateddate(self, listing: Listing) -> datetime:
        return listing.published_at


def _with(address: str, search: CaseSearch) -> str:
    """Return an address with the words and filters of a search, without its order."""
    query = QueryDict(search.trail, mutable=True)
    query.pop("sort", None)
    return f"{address}?{query.urlencode()}" if query else address


def _fit_for_xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
