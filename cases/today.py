"""What a page lays over a record today: the catalogue's addresses, and the cases beside it in its sessions."""

from dataclasses import dataclass

from legislation.models import Provision

from .models.catalogue import Session
from .models.published import Listing
from .record import CaseRecord


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The cases before and after one in a session, in the order of the session's page."""

    session: Session
    previous: Listing | None
    next: Listing | None


def links(record: CaseRecord) -> dict[str, str]:
    """Return the address of each provision that the record names by key and that is still there."""
    keys = (citation.provision_key for citation in record.citations)
    provisions = Provision.objects.keyed(keys).select_related("instrument")
    return {provision.key: provision.get_absolute_url() for provision in provisions}


def neighbours(listing: Listing) -> list[Neighbours]:
    """Return the case's neighbours in each session it stands in."""
    found = []
    for session in listing.sessions.select_related("collection").in_order():
        order = list(session.listings.in_session_order().only("reference", "title"))
        place = order.index(listing)
        found.append(
            Neighbours(
                session, order[place - 1] if place else None, order[place + 1] if place + 1 < len(order) else None
            )
        )
    return found
