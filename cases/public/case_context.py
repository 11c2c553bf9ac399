"""What a page lays over a record today: addresses, the cases beside it in its sessions, and those related to it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q

from cases.models.catalogue import Session
from cases.models.published import Listing
from cases.record.value import Appearance, CaseRecord
from cases.search.index.stored_case import StoredCase
from cases.search.index.sync import NotCurrentError, searcher
from cases.search.related.related import Related, related
from cases.search.related.session_neighbours import beside

Case = Listing | StoredCase | None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The cases before and after one in a session, in the order of the session's page."""

    appearance: Appearance
    previous: Case
    next: Case


@dataclass(frozen=True, slots=True)
class CaseContext:
    """`whole`: nothing is left out because the index is behind."""

    neighbours: list[Neighbours]
    related: list[Related]
    whole: bool


def context_of(listing: Listing, record: CaseRecord) -> CaseContext:
    """Return what the listing's page shows besides its record.

    While the index is behind, the database knows the neighbours; for related cases it would look at all there are.
    """
    try:
        reader, index, _version = searcher()
    except NotCurrentError:
        in_database = neighbours(record, lambda session: _beside_in_database(listing, session))
        return CaseContext(in_database, [], whole=False)
    in_index = neighbours(record, lambda session: beside(reader, index, listing, session))
    return CaseContext(in_index, related(reader, index, record, StoredCase.of(listing.edition.data)), whole=True)


def neighbours(record: CaseRecord, beside_in: Callable[[str], tuple[Case, Case]]) -> list[Neighbours]:
    """Return the case's neighbours in each session that it stands in with others."""
    found = []
    for appearance in record.appearances:
        if appearance.collection_key and appearance.session and appearance.session.key:
            before, after = beside_in(appearance.session.key)
            if before or after:
                found.append(Neighbours(appearance, before, after))
    return found


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
