"""What a page lays over a record today: addresses, the cases beside it in its sessions, and those related to it."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from .models.catalogue import Session
from .models.published import Listing
from .record import Appearance, CaseRecord
from .search.follow import NotCurrent
from .search.glimpse import Glimpse
from .search.neighbours import beside
from .search.related import Related
from .search.related import related as related_in_index


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The cases before and after one in a session, in the order of the session's page."""

    appearance: Appearance
    previous: Listing | Glimpse | None
    next: Listing | Glimpse | None


def links(listing: Listing) -> dict[str, str]:
    """Return the address of each provision that the listing is tied to, by its key."""
    parts = listing.provisions.values_list("instrument__jurisdiction", "instrument__slug", "slug")
    places = [(jurisdiction.lower(), instrument, slug) for jurisdiction, instrument, slug in parts]
    return {"/".join(place): reverse("provision", args=place) for place in places}


def neighbours(listing: Listing, record: CaseRecord) -> list[Neighbours]:
    """Return the case's neighbours in each session it stands in; sessions in which it stands alone are left out."""
    found = []
    for appearance in record.appearances:
        if appearance.session and appearance.session.key:
            before, after = _beside(listing, appearance.session.key)
            if before or after:
                found.append(Neighbours(appearance, before, after))
    return found


def related(record: CaseRecord) -> list[Related]:
    """Return the cases related to this one; none while the index is behind, for the database would look at all."""
    try:
        return related_in_index(record)
    except NotCurrent:
        return []


def _beside(listing: Listing, session: str) -> tuple[Listing | Glimpse | None, Listing | Glimpse | None]:
    try:
        return beside(listing, session)
    except NotCurrent:
        return _beside_in_database(listing, session)


def _beside_in_database(listing: Listing, session: str) -> tuple[Listing | None, Listing | None]:
    others = Listing.objects.filter(sessions__in=Session.objects.keyed([session])).in_session_order()
    others = others.only("reference", "title")
    before = others.reverse().filter(_further(listing, "lt", "gt")).first()
    return before, others.filter(_further(listing, "gt", "lt")).first()


def _further(listing: Listing, more: str, less: str) -> Q:
    """Return what holds of the listings that come after this one in a session; with the lookups exchanged, before."""
    on = {f"last_day__{less}": listing.last_day}
    at_home = Q(**on) | Q(last_day=listing.last_day, **{f"pk__{more}": listing.pk})
    alike = Q(**{f"jurisdiction__{more}": listing.jurisdiction_id}) | Q(jurisdiction=listing.jurisdiction_id) & at_home
    name = listing.jurisdiction.names["en"]
    return Q(**{f"jurisdiction__names__en__{more}": name}) | Q(jurisdiction__names__en=name) & alike
